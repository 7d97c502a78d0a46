/** What a column of counts counts: by the last words of its name, by what the sheet says of itself, by the thing named. */
import { compactText } from "../sheet/normalise.ts";

/** Unit of what is awarded: never added over units or time. */
export const POINTS = "分";

/** 组织建设（30分）, 总得分: points, whatever the words before count. */
const points =
  /[（(](?:满分)?\d+(?:\.\d+)?分[)）]$|(?:得分|评分|总分|分数|分值|[加扣减奖]分|基础分|附加分|[测考]评?分)$/;

/** Last words that say what is counted, whatever the sheet says. */
const told: readonly (readonly [RegExp, string])[] = [
  [/人次数?$/, "人次"],
  [/户次$/, "户次"],
  [/件次$/, "件次"],
  [/批次数?$/, "批次"],
  [/场次$|场数$/, "场"],
  [/户数$|农户$/, "户"],
  [/件数$|案件数?$|起数$/, "件"],
  [/期数$|班次$/, "期"],
  [/次数$|阅读量|浏览量|播放量|点击量|转发量|点赞量|评论量|访问量/, "次"],
  [/粉丝|关注数|观众|听众/, "人"],
  [/份数$/, "份"],
  [/条数$/, "条"],
  [/篇数$/, "篇"],
  [/册数$|藏书量$/, "册"],
  [/支数$|队伍数$/, "支"],
  [/笔数$/, "笔"],
  [/例数$/, "例"],
  [/对数$/, "对"],
  [/岁数$|年龄$/, "岁"],
  [/面积/, "平方米"],
  [/课时数?$|学时数?$/, "课时"],
  [/时长|小时数?$/, "小时"],
  [/天数$/, "天"],
  [/人数$|名额$/, "人"],
];

const isTrait = /^(?:年龄(?:结构|段|构成)?|岁数)$/;

/** Things by the end of a name, 数 or 总数 behind them or not; the first unit is usual, the others are said as well. */
const things: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /(?:人口|人群|群众|人员|职工|员工|会员|成员|团员|党员|学员|队员|妇女|女性|儿童|幼儿|婴儿|学生|老人|老年人|青年|少年|干部|委员|执委|主席|书记|主任|骨干|志愿者|教师|专家|家长|农民工|代表|患者|对象|[男女][童生]|生源|[^家]人|[^动]员|^[男女]|[男女]性?)$/,
    ["人", "人次", "名"],
  ],
  [/(?:家庭|户)$/, ["户", "个"]],
  [/(?:企业|公司|商户|合作社|门店|网店)$/, ["家", "个"]],
  [
    /(?:之家|微家|学校|中心|基地|阵地|组织|机构|妇联|妇委会|工会|支部|小组|互助组|家长学校|课堂|工作室|服务站|站点?|室|点|村|社区)$/,
    ["个", "家", "所", "处"],
  ],
  [/(?:场所|设施|场地)$/, ["处", "个", "所"]],
  [/(?:器具|器材|设备|物品|用品|物资|衣物)$/, ["件", "套", "个", "台"]],
  [/(?:队伍|服务队|宣讲团)$/, ["支", "个"]],
  [/(?:平台|账号|公众号|群)$/, ["个"]],
];

/** By what people are told apart: nothing by itself (年龄·35岁以下), and told in people where nothing else is said. */
const traits: readonly (readonly [RegExp, readonly string[]])[] = [
  [/岁(?:[及含]?以[上下])?$|^\d{2}后$/, ["人", "人次", "名"]],
  [
    /(?:文盲|小学|初中|高中|中专|职高|大专|专科|本科|研究生|硕士|博士)(?:[及含]?以[上下])?$/,
    ["人", "名", "所"],
  ],
];

/** Acts and papers: which unit is meant is said by the sheet, or asked. */
const acts: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /(?:活动|会议|讲座|宣讲|沙龙|演出|招聘会|比赛|论坛|课堂|培训|研讨会?|宣传|联谊)$/,
    ["场", "场次", "次", "期"],
  ],
  [/(?:人群|覆盖|受众|惠及|受益|服务)$/, ["人次", "人"]],
  [/(?:资料|手册|传单|折页|书|令|证|报告|文件|方案|协议|合同)$/, ["份", "本", "册"]],
  [/(?:信息|线索|意见|建议|动态)$/, ["条", "件", "篇"]],
  [/(?:文章|稿件|推文|报道|简报)$/, ["篇", "条", "期"]],
  [/(?:纠纷|信访|来信|来访|案件?|诉求|问题|投诉|举报|事项|求助|困难|实事)$/, ["件", "起", "件次"]],
  [/(?:走访|回访|随访|巡查|督查|调研|来电|电话|咨询|接待|检查)$/, ["次", "户", "人次", "件"]],
  [/(?:项目|品牌|成果|制度)$/, ["个", "项"]],
];

/** 票据张数, 轮椅台数. */
const classifier = /([张瓶箱盒袋台套辆间本页幅部块株棵头只页桌盏])数$/;

const numberWord = /^[十百千万亿]+(?=.)/;

/** 人, or 万人 where that is what the sheet counts in. */
function asSaid(unit: string, measures: readonly string[]): string {
  if (measures.includes(unit)) return unit;
  return (
    measures.find((measure) => numberWord.test(measure) && measure.replace(numberWord, "") === unit) ?? unit
  );
}

export interface CountedUnit {
  readonly unit: string;
  /** Nothing bears it out: somebody must say. */
  readonly open: boolean;
}

/** Whether the name itself says what is counted, whatever stands beside it. */
export function isToldCount(name: string): boolean {
  const text = bareOf(name);
  return told.some(([word]) => word.test(text));
}

/** Whether a name ends with something that can be counted: 儿童, 家庭, 微家数. */
export function isCountedThing(name: string): boolean {
  const text = thingOf(name);
  return things.some(([word]) => word.test(text));
}

/**
 * @param names the column's own first, then what stands over it, from below
 * @param measures units of measure that the sheet says of itself, money among them
 */
export function countedUnit(names: readonly string[], measures: readonly string[]): CountedUnit {
  const [own = ""] = names;
  if (points.test(compactText(own))) return { unit: POINTS, open: false };
  for (const name of names) {
    // 年龄 over 35岁以下 says by what people are told apart.
    if (name !== own && isTrait.test(bareOf(name))) continue;
    const unit = told.find(([word]) => word.test(bareOf(name)))?.[1] ?? classifier.exec(bareOf(name))?.[1];
    if (unit !== undefined) return { unit: asSaid(unit, measures), open: false };
  }
  const counts = measures.filter((measure) => !/元$|^%$/.test(measure));
  const [only] = counts;
  if (only !== undefined && measures.length === 1) return { unit: only, open: false };
  for (const [table, isSure] of [
    [things, true],
    [traits, true],
    [acts, false],
  ] as const) {
    for (const name of names) {
      const usual = table.find(([word]) => word.test(thingOf(name)))?.[1];
      const [first] = usual ?? [];
      if (usual === undefined || first === undefined) continue;
      const said = usual.map((unit) => asSaid(unit, counts)).find((unit) => counts.includes(unit));
      if (said !== undefined)
        return { unit: said, open: !isSure && usual.indexOf(said.replace(numberWord, "")) > 1 };
      return { unit: first, open: !isSure };
    }
  }
  const isNumber =
    /.[数量]$/.test(bareOf(own)) && !/^(?:总|合计|小计)?数?量?$/.test(bareOf(own)) && !isOfWork(own);
  const isUsual = counts.length === 0 || counts.includes("个");
  return { unit: counts.length === 1 && !isNumber ? (only ?? "个") : "个", open: !(isNumber && isUsual) };
}

function bareOf(name: string): string {
  return compactText(name).replace(/\([^()]*\)$/, "");
}

/** 办结数, 已化解数: of whatever is worked on, which the name does not say. */
function isOfWork(name: string): boolean {
  return /^(?:已|未|按期|成功|当场)?(?:办结|受理|办理|化解|调[解处]|处[理置]|转办|移[送交]|结案|[回答]复|解决|完成|整改|上报)(?:数量?|量)$/.test(
    bareOf(name),
  );
}

/** 告诫书发放数 counts 告诫书. */
const handled = /(?<=..)(?:发放|申请|核发|签订|印发|报送|推送|上报|办理|受理|调解|化解|排查|覆盖)$/;

function thingOf(name: string): string {
  const bare = bareOf(name)
    .replace(/(?<=..)(?:总?数量?|总量|总计|合计|情况)$/, "")
    .replace(/总$/, "");
  return bare.replace(handled, "");
}
