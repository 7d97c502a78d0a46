/** Words that stand around people's names, and those that end the names of places and bodies. */

const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== "");

/** Behind these comes the name of one person. */
const strong = list(`
  借款人 贷款人 担保人 联系人 负责人 经办人 承办人 填报人 审核人 制表人 填表人 复核人 经手人 收款人 付款人 户名 户主 姓名 名字
  名叫 开户人 持卡人 持有人 承包人 承租人 法人 法人代表 法定代表人 代表人 客户经理 信贷员 本人 申请人 受益人 当事人 投诉人
  来访人 来信人 求助人 受害人 被害人 嫌疑人 加害人 施暴人 施暴者 受助人 受助者 委托人 代理人 监护人 被告 原告 丈夫 妻子 爱人 配偶 前夫 前妻
  老公 老婆 儿子 女儿 大女儿 小女儿 大儿子 小儿子 父亲 母亲 爸爸 妈妈 婆婆 公公 哥哥 姐姐 弟弟 妹妹 孙子 孙女 儿媳 女婿 嫂子
  死者 逝者 患者 病人 店主 老板 老板娘 社长 理事长 董事长 总经理 经理 村长 村主任 妇联主席 妇女主任 支部书记 村支书 支书 书记 副书记
  主任 副主任 主席 副主席 队长 副队长 组长 班长 站长 所长 园长 校长 院长 科长 局长 处长 会长 副会长 秘书长 理事 监事 会计 出纳
  主讲 主讲人 主讲教师 授课人 授课教师 授课老师 讲师 培训师 主持人 发起人 创办人 创始人 领办人 带头人 致富带头人 获奖人 获得者
  网格员 调解员 联络员 指导员 辅导员 经纪人 传承人 接待人 见证人 证明人 介绍人 推荐人 信访人 放款人 制表 填表 填报 审核 复核 主办 经手 抄送 回复人 统计员 村医 外教 教员 部长 副部长 镇长 乡长 行长 执委
  达人 领读者 学员 贷款户 脱贫户 媳妇 之妻 之夫 之女 之子 之母 夫 妻 本名 大名 小名 又名 化名 艺名 英文名 转自 人是 叫做 叫作 我是 邻居 微信 微信名 昵称 真名 原名 曾用名 别名
`);

/** Behind these may come a name, or what those people do. */
const weak = list(`
  代表 委员 干部 干事 党员 专家 教授 博士 医生 大夫 护士 律师 老师 教师 学员 学生 家长 志愿者 村民 居民 社员 农户 贫困户 脱贫户 低保户
  监测户 大户 能手 创业者 女能人 女性 妇女 女工 女士 先生 同志 记者 司机 儿童 孤儿 女童 幼儿 老人 群众 职工 员工 标兵 红旗手 执委 模范
  家庭 客户 成员 会计 统计员 接访 转告 报告 谢谢 收到 好的 对象 达人 媳妇 女儿 的人是 属 退回给 转给 婆婆 公公 人员 孩子 女孩 男孩 女子 男子 大姐 大妈 阿姨 组员 队员 会员 户 联系 咨询 核实 通知 走访 慰问 看望 采访 邀请 找 请 问 告知
  委托 帮助 资助 救助 陪同 感谢 表彰 推荐 选举 任命 电话联系 因为 由于 经过 包括 其中 例如 比如 发给 交给 转给 借给 贷给 属于 系 即 原 叫 为 是
`);

/** In front of these stands the name of one person, or her surname alone. */
const honorifics = list(`
  女士 先生 小姐 同志 部长 副部长 镇长 乡长 县长 区长 主管 科员 专员 护士 教练 嫂子 妈妈 爸爸 媳妇 大姐 大妈 大娘 大婶 大嫂 大哥 大叔 大爷 大伯 阿姨 老师 医生 大夫 律师 教授 博士 师傅 太太 夫人 奶奶 爷爷 婆婆 嫂子 妹子
  主任 副主任 书记 副书记 主席 副主席 副部长 副局长 副镇长 副会长 副院长 副校长 局长 处长 科长 院长 校长 园长 所长 站长 会长 队长 组长 班长 社长 厂长 村长 经理 总经理 行长
  董事长 老板 委员 干事 会计 支书 专干 额吉 阿妈 阿爸 总 姐 哥 嫂 婶 姨 叔 某 某某
`);

/** In front of these stands a name that is said in full. */
const relations = list(`
  的丈夫 的妻子 的女儿 的儿子 的母亲 的父亲 的婆婆 的家人 的孩子 的家 的户 的贷款 的借款 的账户 的材料 的手机 的电话 的身份证 的
  等人 等 本人 夫妇 夫妻 一家 家中 家里 户 家庭困难 两口子 母女 母子 父女 姐妹 及家人 及其 及 和 与 跟 同 、 名下 处 家
`);

/** What people do in sentences: behind a name. */
const doings = list(`
  负责 核实 确认 反映 说明 提供 担任 经营 承包 签字 签名 办理 代办 代签 代领 代交 代 转 联系 介绍 证明 作 做 报名 参加 申请 贷款 借款 还款 逾期
  表示 说 称 要求 咨询 求助 投诉 来访 来电 来信 去世 死亡 病故 病逝 患 住院 离婚 结婚 再婚 丧偶 失业 就业 创业 创办 领办 带领 带动 组织 主持
  主讲 授课 讲课 讲 讲解 填报 填写 审核 录入 登记 统计 汇总 报 报送 提交 补报 漏报 重复 误 已 未 不 没 没有 无 有 因 从 向 在 于 将 把 被 是 系 为 属 任
  致 对 以 也 都 还 就 又 想 需 请 让 给 到 来 去 外出 搬 迁 改嫁 出嫁 生育 怀孕 获 获得 荣获 被评 当选 同意 拒绝 名 户 岁 男 女 电话 手机 身份证 微信 生于
  调 离 迁 改 重 误 漏 补 核 汇 放 签 收 认 查 看 写 尽快 尽早 分享 指出 建议 意见 报到 到期 之 今年 去年 现 目前 曾 原 即 等 经 由 按 用 拿 收 领 领取 退 退出 退休 借 还 贷 存 养 种 卖 买 开 打 找 问 与 和 及 跟 同 的 之 一 两 三
`);

/** A single character in front of which a name may begin within a sentence. */
export const openers: ReadonlySet<string> = new Set(
  "由为给与叫据和及跟同经向对让请找叫被把将是系即因据按以至到从在有称问替代帮给户的嘱",
);

/** The last characters of places and bodies. */
const ends = list(`
  村 庄 镇 乡 县 市 区 街 街道 路 桥 屯 寨 沟 湾 坪 坡 堡 铺 集 营 圩 塘 社 社区 组 行 厂 场 校 学校 小学 中学 大学 园 院 馆 所 站 店 部 队 会 团 局 处
  室 楼 库 班 坊 公司 企业 集团 银行 支行 分行 信用社 储蓄所 营业部 合作社 农场 家庭农场 农家乐 工作室 调解室 服务队 小组 超市 酒店 宾馆 饭店
  中心 协会 商会 妇联 基地 之家 学院 医院 幼儿园 工作站 服务站 联社 网点 分理处 产业园 示范园 果园 茶园 林场 牧场 养殖场 种植园 车间 工坊 绣坊 讲堂
  课 课程 培训 讲座 活动 比赛 大赛 节 奖 杯 精神 故居 纪念馆 巷 弄 胡同 大道 大厦 广场 山庄 水库 河 湖 岛 港 口 坝 岗 岭 山 峪 洼 甸 埠 渡 埭 浜 圳 坞 畈 墩 台 井 垸 垭 堰 坎 坑 洞 崖 滩
  机关 单位 党支部 党委 支部 委员会 联合会 总会 分会 基金 项目 工程 计划 行动 故事 事迹 绿化 带 关 门 州 旗 盟 自治县 自治州
`);

/** Ends of places and bodies that given names have, too: 李海港 is none, 王桥 may be one, 李秀山 surely. */
const endsAlone: ReadonlySet<string> = new Set(
  "村庄镇乡县市区街路桥屯寨沟湾坪坡堡铺集营圩塘社组行厂场校园院馆所站店部队会团局处室楼库班坊课节奖杯巷弄口坝岗峪洼甸埠渡埭浜圳坞畈墩井垸垭堰坎坑洞滩党委办司居阁斋记氏寺庙苑头",
);

const longest = Math.max(...[...strong, ...weak, ...honorifics, ...ends].map((word) => word.length));
const strongSet = new Set(strong);
const weakSet = new Set(weak);
const honorificSet = new Set(honorifics);
const endSet = new Set(ends);
const rightSet = new Set([...relations, ...doings]);

function endsWithOneOf(text: string, set: ReadonlySet<string>): boolean {
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    if (set.has(text.slice(-length))) return true;
  }
  return false;
}

function beginsWithOneOf(text: string, set: ReadonlySet<string>): boolean {
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    if (set.has(text.slice(0, length))) return true;
  }
  return false;
}

/** What the text in front of a place says about a name there. */
export function labelBefore(text: string): "strong" | "weak" | undefined {
  if (endsWithOneOf(text, strongSet)) return "strong";
  return endsWithOneOf(text, weakSet) ? "weak" : undefined;
}

/** The form of address that the text begins with; "" for none: 村民委员会 addresses no 委员. */
export function honorificAt(text: string): string {
  if (text.startsWith("委员会")) return "";
  for (let length = Math.min(4, text.length); length > 0; length -= 1) {
    if (honorificSet.has(text.slice(0, length))) return text.slice(0, length);
  }
  return "";
}

/** 周工, 刘局: titles cut short. Those that end the names of places (行, 镇, 村) are none. */
const shortTitles: ReadonlySet<string> = new Set("工局处科部院校所队董");
/** What such a character begins within other words: 周工作, 陈处于. */
const afterTitle: ReadonlySet<string> = new Set("作于在有属致需报带用收由出分理长员");

/** The title cut short that the text begins with, where a name may end there; "" for none. */
export function shortTitleAt(text: string): string {
  const [title = "", next = ""] = text;
  return shortTitles.has(title) && (next === "" || (goesOn(text.slice(1)) && !afterTitle.has(next)))
    ? title
    : "";
}

/** Whether the whole text is how the names of places and bodies end: 街道, 公司. */
export function isBody(text: string): boolean {
  return endSet.has(text);
}

/** What ends the names of rivers and hills, and given names. */
const lands: ReadonlySet<string> = new Set("山河江湖海岭岛港洋洲州城溪泉桥门关");

export function isLand(character: string): boolean {
  return lands.has(character);
}

/** What makes a place of a surname, 柴家 and 赵北, and hardly ever a given name. */
const placing: ReadonlySet<string> = new Set("家子城溪河湖岭陵台里前后官浦曲北西原窝");

/** Whether a given name is one of a place: 家, 北, 庄子, 柳子. */
export function isPlacing(given: string, telling: boolean): boolean {
  return given.length === 1 ? placing.has(given) : !telling && "子台里".includes(given.slice(-1));
}

/** What ends the words for things and for kinds of people: 信访员, 报名表. */
const things: ReadonlySet<string> = new Set(
  "人员者表书号性度率类数额费量型件项次款法制化版栏页期级岗位证章名事物品具器机车票据单本册图料材菜茶酒糖果树草籽苗皮肉油面粉饼糕汤粥鸡鸭鱼猪病症癌药剂术艺学课业工种行",
);

export function isThing(character: string): boolean {
  return things.has(character);
}

const owned = relations.filter((word) => word.startsWith("的") && word.length > 2);

/** Whether the text goes on with what one person has: 的贷款, 的丈夫. */
export function isOwned(text: string): boolean {
  return owned.some((word) => text.startsWith(word));
}

/** Whether the text begins as sentences go on behind a name. */
export function goesOn(text: string): boolean {
  return beginsWithOneOf(text, rightSet);
}

/** Whether the text ends as the name of a place or a body does. */
export function endsAsBody(text: string): boolean {
  return endsWithOneOf(text, endSet);
}

/** Whether a character ends the names of places and bodies, and hardly ever a person's. */
export function isBodyEnd(character: string): boolean {
  return endsAlone.has(character);
}
