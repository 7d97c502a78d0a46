import { comparable } from "./text.ts";

/** What a cell below a header looks like. */
export type CellKind =
  | "number"
  | "percent"
  | "numberWithUnit"
  | "date"
  | "yearMonth"
  | "monthDay"
  | "year"
  | "range"
  | "pair"
  | "tick"
  | "identity"
  | "phone"
  | "document"
  | "address"
  | "person"
  | "body"
  | "place"
  | "text";

const surnames =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝" +
  "邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏" +
  "蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄曲家封芮储靳焦谷车侯全仰秋宁仇栾甘厉戎祖武符刘景詹束龙叶幸" +
  "司韶郜黎蓟薄印宿白怀蒲台从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎连习艾";

const person = new RegExp(
  `^[${surnames}][\\u4e00-\\u9fff某×*]{1,2}$|^[\\u4e00-\\u9fff][某×*]{1,2}$|(?:先生|女士)$`,
);
const body =
  /(?:妇联|局|公司|学校|协会|中心|银行|法院|委|联|合作社|社|支行|总会|政府|派出所|站|院|工委|办|基金会|妇基会|财政|部|厅|会|校|企业)(?:权益部)?(?:、.*)?$/;
const place =
  /(?:村|乡|镇|街道|社区|县|区|市|州|组|路|号|楼|广场|礼堂|会议室|北京|天津|上海|杭州|广州|深圳)$/;

/** In the order in which they are tried. */
const shapes: readonly (readonly [RegExp, CellKind])[] = [
  [/^\d{6}(?:19|20)?\d{6,9}\d?[\dXx]$|^\d{3}\*+\d{3}[\dXx]$|^\d{14,17}[\dXx]$/, "identity"],
  [/^1[3-9]\d(?:\d{8}|…|\.\.\.|\*+\d*)|^0\d{2,3}-\d{6,8}|\d{4}\*{2,}| 1\d\d(?:…|\d{8})/, "phone"],
  [/^(?:19|20)\d\d-0\d\d$/, "document"],
  [/^(?:19|20)\d\d(?:年|[-./年]\d{1,2}月?|0[1-9]|1[0-2])$/, "yearMonth"],
  [
    /^(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?(?:[T ]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$|^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/,
    "date",
  ],
  [/^(?:19|20)\d\d$/, "year"],
  [/^\d{1,2}月\d{1,2}日$/, "date"],
  [
    /^(?!-)(?:(?:(?:19|20)?\d+[.年/-])?\d+(?:[.月]\d+日?)?)[-—–~至]+(?:(?:19|20)\d\d[.年])?\d+(?:[.月]\d+日?)?$/,
    "range",
  ],
  [/^-?[\d,]+(?:\.\d+)?%$/, "percent"],
  [/^(?:[1-9]|1[0-2])\.(?:[1-9]|[12]\d|3[01])$/, "monthDay"],
  [/^[≥≤<>]?[-+]?[\d,]+(?:\.\d+)?$/, "number"],
  [/^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$|^\d+\S{0,2}[、/]\d/, "pair"],
  [
    /^[约近]?\d+(?:\.\d+)?余?(?:元|人|户|个|天|年|月|个月|次|场|件|期|㎡|亩|平方米|名|万元|小时|课时|岁|周岁)(?:左右)?$/,
    "numberWithUnit",
  ],
  [/^(?:是|否|有|无|√|×|含|不含|y|n|yes|no|达标|未达标|✓)$/i, "tick"],
  [/^https?:|www\.|公众号/, "address"],
  [/[〔[（(]\d{4}[〕\]）)]|\d+号$|^[A-Z]{1,4}-?\d{4,}|^\d{4}-\d{3}$|^0\d\d$|^[A-Z]{2}\d{4}-\d+/, "document"],
];

/** What the cell's text looks like; undefined when it says nothing: blank, dashes, ditto marks. */
export function cellKind(text: string): CellKind | undefined {
  const bare = comparable(text);
  if (bare === "" || /^[-—–/…]+$/.test(bare) || /^[〃″]$|^同上$/.test(text.trim())) return undefined;
  const written = text.trim().normalize("NFKC");
  for (const [shape, kind] of shapes) if (shape.test(written)) return kind;
  if (/(?:村|乡|镇|街道|社区|县|居委会)$/.test(bare)) return "place";
  if (person.test(bare)) return "person";
  if (body.test(bare)) return "body";
  return place.test(bare) ? "place" : "text";
}
