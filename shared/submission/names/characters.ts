/** Characters of which Chinese names are made, in simplified script. */

/** Surnames that seldom begin an ordinary word. */
const clean =
  "逄乜佴笪眭郗雒隗缑爨蹇郇郄昝綦酆谯璩王李张刘陈杨赵吴周徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭" +
  "陆汪范廖贾夏韦付邹孟熊秦邱尹薛闫段侯陶黎贺顾毛郝龚邵钱严覃戴莫孔汤樊葛邢倪聂翟殷詹申欧耿焦俞祝阮柯霍" +
  "翁冉骆靳鲍喻祁蒲屈牟阎芦褚娄窦岑卜晏瞿佟臧邬卞姬仇栾隋刁荆甄虞佘邝谌奚冼蔺厉郜阙练廉漆晁芮邸郁裘亓邰" +
  "邴訾檀缪费伍舒凌童柴蒙洪施吉涂苗鲁岳";

/** Surnames that begin ordinary words just as often: 高 (高效), 方 (方案), 金 (金额). */
const wordy =
  "路黄马林高田于金石方白江雷龙史万武向常温康文牛安齐易乔庞颜庄章关兰左甘包宁尚符纪毕季裴谷曲蓝辛华滕饶阳" +
  "穆卓戚席卫柏桂闵荣寇桑郎仲敖巩麻苑迟匡鞠惠冀胥栗燕楚鄢劳伊仝阚帅屠朴禹井祖卿狄扈鹿薄辜羊乌修赫杭况宿" +
  "逯茹诺亢嵇湛宾戎勾茅钮厍";

/** Characters that are a surname of few people and a word of everybody. */
const rare =
  "和应来强海平成时宣计相晋门容敬居揭尉冶斯元束展阴昝智幸奉植衡富尧闭由闪" +
  "南化宫解单呼阿哈师仪满闻楼丰巴盖花乐云雍银亮印鲜隆茂慕危玉伏苟戈浦普农沙丛边简冷" +
  "侬买拜妥喇撒锁古艾宗全干连索亦瑶暴督仉尤司景党房巫封皮粟养奇生红青豆年水盛盘会谈查明池管梅麦米游车项柳";

const doubled =
  "欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 东方 夏侯 南宫 端木 轩辕 闻人 宇文 长孙 呼延 申屠 澹台 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 钟离 鲜于 司空 司寇 独孤 西门 百里 东郭 赫连 拓跋 完颜 纳兰 那拉 叶赫 爱新觉罗";

/** Given names are made of these, and little else is. */
const telling =
  "喆堃昱翀旸玘珺珣璨琤祯祾禛筱芃芊苡茉莜蓥藜衎诩铄锜韬韫颢飏骐骞鹂麒麟黛燊焓灵滟湉淇洺沅汶椿棠梵桢栀柠旎旖惟懋忻宥夙垚咏勖劼珅䶮囡英梅兰芳丽秀玲霞娟燕艳婷娜敏洁莉萍琴珍凤菊桂淑玉慧蓉莲蕾薇倩颖琳璐瑶萱涵怡欣梓雅妍嘉菲蓓媛婉婧媚娇娥" +
  "姣姗妮嫣曼芬芝茹莹菁芸翠碧珠伟磊勇杰涛鹏斌浩宇鑫彬俊凯旭帅晓娅姝娴嫦婵妤妙姿琪琦瑾瑜璇珊珂珏玥琼瑛瑞" +
  "瑗璟琬琰瑄琇莎莺蕊蕙芷茜荷荃菡蔓蔷蕴芊芮苒茵苓佩佳俐俏伊依偲冉凝岚岑峥嵘嵩巍峻屹晶晨曦昕昊昱晖晗晔晟" +
  "晴暄旻昀昶朋桐楠榕樱柔栩枫楚榆槿楷桦栋彤彦恬恺惠愉忆恒懿悦铭钰铮锋钧锦锐钊铎霖霄雯霏鸿鹤鸣鹃鹭婕娣妹" +
  "沐沛淼漪澜滢潇濛瀚灏泓汐渝炜烨煜煊焱灿炳烁熙熹焕轩宸睿博皓哲豪翔逸骏骁奕弈诺谦谨赟毅翰羽翎祺祎祥禧秉" +
  "穗筠筱绮缨聪舒贤辉峰飞超刚娘姬嫒嫱媱琏璞珞琨瑚琅璋瓒珮玮彪虎钗钏钿锁焘烽芹茗茱菀萌葆葳蓁荟荔莓萃薰蘅" +
  "蕲邦彭胤骅骥睫睦皎盈珩倪倬俪佟侠侃俨伦仪亚冬夏秋雪冰雨";

/** Found in given names and in other words. */
const usual =
  "军强健明亮志建国华平文德荣福庆忠贵林生宝成东海山根发兴昌光永长仁义礼信智友良民富顺利安喜乐春月云花香" +
  "红青紫丹白素贞静正本立新大小阿元少世家美爱善金银水木石江河天星龙子儿先胜全有才学思敬尚中士万千一二三" +
  "四五六七八九十加双引弟招来远进达运道连通继绪传开广洪启承培振兆尔其之以为如若可克心意念希望梦真初诗语" +
  "书画艺歌声音彩康宁泰丰裕余满圆方润泽波洋清源泉溪渊湘汉淮沁淳深湖涌滨航帆舟船宏业勤俭孝恭谊仙姐姑女妞" +
  "宛定宗尧岩岳崇崖幸庚延廷弘彰征徽忱怀恩情惜想愿扬拓捷援擎攀政放斐旦时昆昭映显普景晚暖曲朝未朵杏权材杉" +
  "杨松柏柳树株格桃桑梁梨梧棉森植楼榜槐橙欢武殿毓求汝池沙治法泳洲流浪浦添渔溢滔漫澄炎炯烈然照熊爽牛特狄" +
  "献玛珑琛理甜田甲男疆登皇盛瞳知祖神禄禾秦科程稳章童竹笑策简粉精系纪纯纲纳组绍经绒结给络统绢维绿缘罗群" +
  "耀耕联肖育能腾臣自至致舜节芙芽苏苑苗范草菱萧营落葛董蒙蓝薛藏虹融衡袁西观言计训记许诚谋谷豆象财赐赛起" +
  "越路轮辰边迎近述迪遇遵邓郁都重野量铁锡镇镜门闯问间阳陆陵陶随隆雄集雁雷震霜露韦韶顶项领颂频风驰骄高魁" +
  "魏鲁鸽麒麟黎默鼎齐龄兵前力助劲励劳勋化北升午南卫厚原变叶向君吟周和品响哥唐嗣团园圣地坚坤垚城基塘境壮" +
  "多太央奇奎奋好妃姜娃存孔孟季孩官宜实宣宾寒寿将尤层岐岗岭川州巧巨";

export type SurnameKind = "clean" | "wordy" | "rare";

const kinds = new Map<string, SurnameKind>([
  ...[...rare].map((each) => [each, "rare"] as const),
  ...[...wordy].map((each) => [each, "wordy"] as const),
  ...[...clean].map((each) => [each, "clean"] as const),
]);

export const doubleSurnames: ReadonlySet<string> = new Set(doubled.split(" "));

export function surnameKind(character: string): SurnameKind | undefined {
  return kinds.get(character);
}

const weights = new Map<string, number>([
  ...[...usual].map((each) => [each, 1] as const),
  ...[...telling].map((each) => [each, 2] as const),
]);

/** How far characters speak for a given name: two each that is found in names alone, one that is also, less one the others. */
export function givenWeight(given: string): number {
  let sum = 0;
  for (const each of given) sum += weights.get(each) ?? -1;
  return sum;
}

/** Whether one of the characters is found in given names and in little else. */
export function isTelling(given: string): boolean {
  return [...given].some((each) => weights.get(each) === 2);
}
