/** What a row of a sample is, what its figures say of time, and what the sheet is called. */
import type { Design, DesignAggregation, DesignColumn } from "../form/design/design.ts";
import { compactText } from "../sheet/normalise.ts";
import { isOpening, isPlan, planTime } from "./time-of-figure.ts";

const stock =
  /现有|期末|年末|月末|季末|在册|在岗|在职|存量|累计|现状|已[建有]|已成立|粉丝|余额$|结余|结存|从业人[员数]|总人口|总户数|常住/;
/** Titles of sheets that say what there is. */
const stockTitle =
  /现有|期末|年末|月末|季末|在册|在岗|存量|累计建|现状|摸底|(?<!矛盾|纠纷|隐患|风险|问题)排查(?:登记|统计|情况)*表|基本情况|建设情况|花名册|名录|名册|(?:队伍|机构|阵地|组织)(?:基本)?(?:情况|状况|统计|一览)|总人口|常住|结构(?:情况|状况|统计|分布|一览)*表?$/;
/** 职工总数 is what there is; 排查总数 is what was done. */
const whole = /总数$/;
const done =
  /(?:排查|处理|受理|办理|接待|接听|开展|发放|服务|培训|化解|走访|慰问|救助|举办|召开|宣传|检查|筛查|参加|报名|登记)[^数]{0,4}总数$/;
/** 会员人数, 工会组织数: what there is, where nothing was done to it. */
const standing =
  /(?:会员|党员|执委|委员|团员)(?:总?人?数)?$|^.{0,4}(?:组织|机构|队伍|阵地)(?:个|总)?数$|(?:面积|藏书量?|[床座]位数?|编制数?)$/;
const acted =
  /排查|处理|受理|接待|开展|发放|服务|培训|走访|慰问|救助|举办|宣传|检查|参加|参会|出席|到会|受益|惠及|帮扶|资助|招募|报名|登记|覆盖|新/;
/** What there is, or is so far, whatever else the name says. */
const always = /期末|年末|月末|季末|累计|余额|结余|结存/;
/** What came or went in a stretch of time, also where the sheet says what there is. */
const flow =
  /金额|补助|补贴|资助|救助|慰问金|发放|支出|投入|捐|新增|增加|净增|减少|发展|本[期年月季]|当[年月季]|全年|^年(?![末初底龄])|每年|人次|件次|[次场]数|场次|时长|小时|课时|学时/;
const cumulative = /累计|[今本]年以来|年初至|1[-—~至].{1,3}月/;
const never =
  /平均|人均|均|得分|分值|分数|排名|权重|年龄(?!.*岁|.*后|结构|段|构成)|单价|最高|最低|率$|率[（(]/;

/** As the title says; a list of what there is counts as of a day. */
export function accumulationOf(title: string, isLedgerOfEvents: boolean): Design["accumulation"] {
  const text = compactText(title);
  if (cumulative.test(text)) return "yearToDate";
  return stockTitle.test(text) && !isLedgerOfEvents ? "stock" : "period";
}

/** What the sheet says of a column: what stands over it and its name, and 总数 where that heads a column named by its group. */
export function saidOf({ groups, name, heading = "" }: DesignColumn): string {
  return [...groups, name, whole.test(heading) ? heading : ""].join("");
}

/**
 * How figures of a column are put together: by what it is called, and by what the sheet says of time.
 * @param name with what stands over it
 * @param isDated rows are events, each with its day
 */
export function aggregationOf(
  name: string,
  accumulation: Design["accumulation"],
  isDated: boolean,
): DesignAggregation {
  const text = compactText(name);
  if (never.test(text)) return "none";
  // A plan for the year is said again each time; that of a single event is not.
  if (!isDated && isPlan(text)) return planTime(text) === "period" ? "sum" : "latest";
  // What is more than at the end of last year is what came since.
  if (/增减|升降|比上/.test(text)) return "sum";
  if (!isDated && isOpening(text)) return "first";
  // 累计参加人数 beside each day counts those of the days before once more.
  if (always.test(text)) return isDated ? "none" : "latest";
  if (flow.test(text)) return "sum";
  const isStanding = standing.test(text) && !acted.test(text);
  const isStock = stock.test(text) || isStanding || (whole.test(text) && !done.test(text) && text !== "总数");
  return isStock || accumulation === "stock" ? "latest" : "sum";
}

/** Whether a figure is of something that came, went or was done in a stretch of time. */
export function isWhatHappened(column: DesignColumn): boolean {
  const text = compactText(saidOf(column));
  return acted.test(text) || flow.test(text);
}

/** 妇女人数, 企业数: what may be there in every period, and is not what the sheet says was done. */
const inhabitants =
  /(?:职工|员工|妇女|女性|儿童|老人|老年人|居民|村民|学生|教师|农民工|残疾人|干部|志愿者|从业人员|人口)(?:总?人数|总数|总量|数)$|(?:单位|企业|公司|机构|组织|学校|医院|社区|村|网格|家庭|住户|农户|商户|合作社)(?:总|个|户|家)?数$/;
const doings =
  /培训|活动|慰问|走访|救助|帮扶|服务|宣传|宣讲|讲座|会议|检查|筛查|维权|信访|纠纷|案件|捐|发放|工作开展|招聘|体检/;

/** @param title of the sheet */
export function isWhatThereIs(column: DesignColumn, title: string): boolean {
  return (
    inhabitants.test(compactText(column.name).replace(/\([^()]*\)$/, "")) && !doings.test(compactText(title))
  );
}

const happened = /日期|时间|年月/;
const notWhen = /出生|开工|竣工|完工|交货|截止|到期|填[表报]|报送|上报|毕业|有效|结束|完成|办结|还款|任期/;
/** When a thing, or somebody's place in it, began to be: there it is in every period after. */
const began =
  /成立|建立|建成|创建|组建|筹建|设立|投用|投入使用|启用|挂牌|授牌|命名|授予|认定|获评|评定|出生|入职|任职|聘[用任]|入[党团学会伍]|参加工作|注册|开业|开办|[颁发领]证|颁发|加入|建设(?:日期|时间|年月)/;
/** What somebody did, or what befell, on a day. */
const event =
  /活动|走访|培训|讲座|宣[讲传]|会议|召开|开展|举办|发[放生布]|慰问|救助|帮扶|服务|受理|接[待访听]|来[访信电]|办理|处理|调解|化解|报案|案发|签[订约]|入户|检查|排查|登记/;

export interface EventDate {
  readonly column: string;
  /**
   * Nothing shows that it says to which period a row belongs: nobody filled the sheet in, its days are years apart, or the
   * sheet lists what there is.
   */
  readonly isOpen: boolean;
  /** So it is until somebody says otherwise. */
  readonly isLikely: boolean;
}

/**
 * The column with the day on which something happened: the first that is no other day.
 * @param shown what stands in the cells of a column, by its id
 * @param title of the sheet: days in a list of what there is may be of any year
 */
export function eventDateOf(
  columns: readonly DesignColumn[],
  shown: (column: string) => readonly string[],
  title: string,
): EventDate | undefined {
  const dates = columns.filter(({ kind }) => kind === "date");
  const found = dates.find(({ name }) => happened.test(name) && !notWhen.test(name) && !began.test(name));
  if (found === undefined) return undefined;
  const cells = shown(found.id).filter((text) => text !== "");
  const years = cells.flatMap((text) => /(?:19|20)\d\d/.exec(text)?.map(Number) ?? []);
  const isOpen = cells.length === 0 || Math.max(...years) - Math.min(...years) >= YEARS_APART;
  const isEvent = event.test(found.name);
  const isOfStock = stockTitle.test(compactText(title)) && !isEvent;
  return { column: found.id, isOpen: isOpen || isOfStock, isLikely: isEvent || !(isOpen || isOfStock) };
}

/** A ledger that runs over the turn of a year has days of two. */
const YEARS_APART = 2;

/** What happens, whether or not a sheet has a column for the day. */
const happening = /活动|培训|讲座|宣讲|会议|案件|事项|信访|走访|比赛|赛事/;

/**
 * 来料加工点情况表 with a column 加工点名称 counts 加工点, which every list has again. Persons are counted as 人; on several
 * days, as 人次. A name that stands in several rows (网格名称 beside each visit) is not what the rows are.
 * @param shown what stands in the cells of a column, by its id
 */
export function countedBy(
  columns: readonly DesignColumn[],
  isDated: boolean,
  shown: (column: string) => readonly string[],
): NonNullable<Design["counted"]> {
  const { name, unit } = rowOf(columns, isDated, shown);
  return isDated || happening.test(name) || unit === UNKNOWN_ROW
    ? { name, unit }
    : { name, unit, aggregation: "latest" };
}

const UNKNOWN_ROW = "条";

function rowOf(
  columns: readonly DesignColumn[],
  isDated: boolean,
  shown: (column: string) => readonly string[],
): Pick<NonNullable<Design["counted"]>, "name" | "unit"> {
  const texts = columns.filter(({ kind }) => kind === "text");
  const [first] = texts;
  // 村（社区） beside 妇女主任姓名: the villages are counted, not those who answer for them.
  if (first?.leaving === "sent" && place.test(compactText(first.name)) && !isRepeated(shown(first.id)))
    return { name: compactText(first.name), unit: "个" };
  for (const { id, name, leaving } of texts) {
    if (leaving === "personal" && /户主/.test(name)) return { name: "登记户", unit: "户" };
    if (leaving === "personal" && /姓名|名字|人$|户主/.test(name))
      return isDated ? { name: "登记人次", unit: "人次" } : { name: "登记人", unit: "人" };
    const thing = /^(.{1,10}?)名称$/.exec(compactText(name))?.[1];
    if (thing === undefined) continue;
    if (happening.test(thing) || !isRepeated(shown(id))) return { name: thing, unit: unitOfThing(thing) };
  }
  return { name: "记录", unit: UNKNOWN_ROW };
}

const place =
  /^(?:行政|自然)?(?:村|社区|网格|站点|学校|基地|阵地|企业|合作社|机构|组织|家园|妇女之家)(?:\([^()]*\))?$/;

function isRepeated(cells: readonly string[]): boolean {
  const filled = cells.map((text) => compactText(text)).filter((text) => text !== "");
  return new Set(filled).size < filled.length;
}

const things: readonly (readonly [RegExp, string])[] = [
  [/活动|培训|讲座|宣讲|会议/, "场"],
  [/项目/, "项"],
  [/案件|事项|信访/, "件"],
  [/家庭|户/, "户"],
  [/队伍?$/, "支"],
];

function unitOfThing(thing: string): string {
  return things.find(([word]) => word.test(thing))?.[1] ?? "个";
}

const years = "(?:二[〇○零0]|[12])[\\d〇○零一二三四五六七八九]{2,3}";
const inTitle = new RegExp(
  `[（(【][^（()）】]*(?:年|月|季度|样表|空白|示例|模板|表样)[^（()）】]*[）)】]|${years}\\s*年(?:度|上半年|下半年|第?[一二三四1-4]季度|\\d{1,2}(?:[-—至]\\d{1,2})?月(?:份)?|全年)?|(?:上半年|下半年|第[一二三四]季度|\\d{1,2}月份?)(?=.{4})`,
  "g",
);
const office =
  /^(?:[\u4e00-\u9fff]{0,14}?(?:[省市区县旗州镇乡]|街道|自治区|中华全国))(?:妇女联合会|妇联|妇儿工委(?:办公室)?|总工会)(?=.{4})(?!组织|干部|系统|执委|组建)|^共青团[\u4e00-\u9fff]{2,10}?委(?:员会)?(?=.{4})|^[\u4e00-\u9fff]{2,6}?(?<![社地片校园])(?:市|区|县)(?=[\u4e00-\u9fff“"].{5})/;
const numbered =
  /^(?:附?[件表]?\s*\d{1,2}(?:[-—.、:：]\d{1,2})?[a-z]?[:：.、]?(?!年|月|\d)|[^\p{L}\p{N}“"'《]+)+/u;

/** 大兴区妇联宣传平台运行情况统计表（2024年） → 宣传平台运行情况统计表. */
export function plainTitle(title: string): string {
  const whole = title.normalize("NFC").replace(/\s+/g, "");
  const timeless = whole.replace(inTitle, "").replace(numbered, "");
  const bare = timeless.replace(office, "").replace(numbered, "");
  if (bare.length >= LEAST_TITLE) return bare;
  return timeless === "" ? whole : timeless;
}

const LEAST_TITLE = 4;
