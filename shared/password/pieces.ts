/** What guessers try first, in lower case: the top of published lists of leaked passwords, those of China included. */

const words = `
password passwd passw0rd pass word admin administrator root user test guest login welcome letmein master secret
monkey dragon shadow sunshine princess football baseball superman batman michael jordan ashley jennifer daniel
hello helloworld iloveyou iloveu lovely love forever angel freedom whatever trustno1 starwars computer internet
microsoft windows office excel google apple iphone samsung huawei xiaomi android qq weixin wechat alipay taobao
baidu tencent alibaba system manager server oracle mysql changeme default temp temporary company work
home family mother father baby money happy lucky summer winter spring autumn january monday flower
abc abcd abc123 abcd1234 a123456 a1b2c3 aa123456 qq123456 q1w2e3 asd asdf asdasd asd123 zxc zxcv zxcvbn zxc123
qwe qwer qwert qwerty qweqwe qwe123 qwer1234 qweasd qweasdzxc qazwsx 1qaz2wsx 1q2w3e 1q2w3e4r q1w2e3r4 zaq12wsx
woaini woaiwo woaiwojia woaiziji woaibaba woaimama wobuaini aini ainiwo iloveyou woaizhongguo zhongguo china
nihao nihaoma wodemima mima mimashi caonima wocao laopo laogong baobei baobao qinaide tianshi xiaoxiao
meinv shuaige gongzhu wangzi laoshi xuesheng mama baba gege jiejie didi meimei yeye nainai erzi nver
xingfu kuaile jiankang pingan facai gongxifacai jixiang ruyi shunli dajidali xinnian shengri kuaile
beijing shanghai tianjin chongqing guangzhou shenzhen hangzhou nanjing wuhan chengdu xian suzhou
fulian funv banbiantian funvlianhehui xianfulian shifulian qufulian halfsky tongji baobiao
5201314 520 521 1314 1314520 3344 5211314 584520 584 7758521 7758258 7758 74520 1314521 5200 9958 8899
123 1234 12345 123456 1234567 12345678 123456789 1234567890 0123456789 987654321 9876543210 654321 54321 4321 321
123123 123321 112233 11223344 121212 131313 147147 147258 147258369 159357 159753 258369 789456 789456123
100200 101010 110110 110120 119119 123654 123789 135790 246810 315315 369369 456456 456789 521521 520520
666 888 168 188 518 588 668 688 698 778 788 868 886 898 988 999 666888 888666 168168 518518 588588 886886
a aa aaa q qq qqq w ww z zz zzz x xx xxx s ss y yy l ll m h j c g t b d f n p r k e o u i v
`;

/** The commonest given letters before and after numbers stand here too: a123456789, qq5201314. */
export const commonPieces: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

const initials = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split(" ");
const finals = (
  "a o e i u v ai ei ui ao ou iu ie ue ve er an en in un vn ang eng ing ong " +
  "ia iao ian iang iong ua uo uai uan uang"
).split(" ");

/** Syllables of pinyin without tones; a few that no word uses do no harm. */
export const pinyinSyllables: ReadonlySet<string> = new Set([
  ...initials.flatMap((initial) => finals.map((final) => initial + final)),
  ..."a o e ai ei ao ou an en ang er".split(" "),
]);
