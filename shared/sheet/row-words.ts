/** What one text says about the row at whose head it stands. */
import { isErrorValue } from "./grid.ts";
import { compactText, withoutNoteMarks } from "./normalise.ts";
import { remember } from "./remember.ts";

/** What a row is by what stands at its head. */
export type RowLabel =
  | "record"
  /** 合计 over all rows. */
  | "total"
  /** 小计 over some rows, or the sum of one named group. */
  | "subtotal"
  /** 全市, 本县合计. 本级 and 本单位 alone are the unit's own figures, and a record. */
  | "whole_area_total"
  /** 其中, # and 含: a part of the row above. */
  | "of_which"
  | "average_or_rate"
  | "previous_period"
  | "target"
  /** Filled in to show how it is done. */
  | "sample"
  | "note"
  /** Who filled in the sheet, who answers for it. */
  | "signature"
  /** Title, unit line, column heads, column numbers, page number. */
  | "page_header"
  /** The same as the row above. */
  | "ditto"
  /** Nothing, strokes, or a number with nothing behind it. */
  | "blank";

const area =
  "(?:国|省|自治区|市区?|州|盟|区县?|县区?|旗|镇|乡|街道?|村|社区|辖区|地区|单位|级|局|系统|校|院|师|团)";
const sum = "(?:合计数?|总计数?|共计|总数|累计|总和|总合计?|汇总数?|总|[ΣΣ∑σ])";
const whole = new RegExp(`^(?:[全本]${area}(?:${sum})|全${area})$`);
const total = new RegExp(
  `^(?:(?:以?上?各项|全部|全年|累计|[ΣΣ∑σ])?${sum}|计|(?:合计|共计|总计)[\\d,.]+\\D{0,2}|(?:grand)?total|sum)$`,
  "i",
);
const subtotal =
  /^(?!.*[不由应请于])(?:sub-?total|.{0,20}(?:小计数?|小结|分计)|(?:小计|合计):.+|.{1,20}(?:合计数?|总计|共计|汇总|累计))$/i;

/** A name that only sounds like a label ends like a place or an event. */
const nameEnd =
  "(?:村|镇|乡|县|市|区|州|旗|桥|庄|屯|寨|街道|社区|街|路|站|会|班|赛|座谈|培训|讲座|宣传|宣讲|调查|咨询|观摩|评选|活动|项目)";
const group =
  "(?:[专兼]职|女|男|党员|农村|城[镇市]|农民|新[增建发]|本[年期季月]|当年|上年|其他|少数民族|低保|[省市县区]直|.{1,4}以[上下])";
const ofWhich = new RegExp(
  `^(?:\\(?其中(?:[-:,、)]|$)|[-—–·•└├─]{1,2}${group}|其中(?!.?(?:村|社区|庄|屯|寨)$).|#(?!#|\\d+(?:$|[-#号楼]))\\S|(?:其|内|当?中|含|另含|另有|内含|包括|包含|ofwhich|including):|(?:内含|含|内|包括)(?!.*${nameEnd}$)${group})`,
  "i",
);

/** Rates that are indicators of their own, not a comparison of the rows above. */
const indicator =
  "干部|专技|专业|高级|主任|死亡|分娩|保健|[管受]理|缺陷|喂养|接种|受益|入[园学托]|巩固|配备|上线|升学|患病|发病|生育|出生|普及|婚检|检查|失业|离婚|结婚|贫困";
const average = new RegExp(
  `^(?:${[
    `[人户场次班期村镇乡年月日]均(?!.*${nameEnd}$).{0,6}`,
    "(?:.{1,6})?平均(?:数|值|水平|线|分数?|年龄|金额|人数|规模|费用|收入|额|每.{1,6})?",
    "每(?:人|户|场|期|班|村|镇|次)平均.{0,6}",
    "%|(?:平)?均值|均数|average|avg\\.?|mean|(?:completion)?rate|share|percent(?:age)?|覆盖面|满意度|中位数|最[大小高低]值?",
    "(?:所?占|占.{1,10})(?:的?(?:比例|比重|百分比|百分率|比|%))",
    "占比|比重|比例|百分[比率]|构成比?|比[率值]|完成比",
    `(?!.*(?:${indicator})).{1,8}(?:率|占比|比例|比重|百分比)(?:比例|百分比|%)?`,
    "(?:任务|目标|计划|达标)?(?:完成|达标|增长)(?:比例|百分[比率]|情况|%)",
    "排名|名次|位次|排序",
    "(?:同比|环比)(?:增[长减速幅]|升降|变化|下降|±|%)*(?:数|额|量|率|%|情况)?",
    "(?:增减|增长|增幅|增速|升降|增加|减少)(?:额|数|量|率|%|幅度|情况|百分比|±)*",
  ].join("|")})$`,
  "i",
);

const before =
  "(?:上一?(?:个?年度?|季度?|月份?|期|届)|去年度?|前年|前一?[年期]|往[年期]|历年|历史|上[旬周]|基[期数线]|基准年|.{2}五期?末|同期|[年期]初|\\d{4}年度?\\((?:上年|去年)\\)|上[次轮]|前[期次]|\\d{4}年度?(?=同期|全年|年?[末底]|实|完成|数))";
const previous = new RegExp(
  `^(?:${before}(?:同[期月季]|\\d{1,2}[-—~至到]\\d{1,2}月|\\d{1,2}月|第?[一二三四1-4]季度|[上下]半年|年报|年?[末底]|全年|累计|合计|总计|结转|结存|结余|余额|实[绩际有]|完成|执行|同月|平均)*(?:数据?|额|值|情况|余额|基数|普查)?|[与同比较和]{0,2}${before}(?:同期|[末底])?(?:相比|对比|比较|比)?(?:增[减长加幅]|减少|升降|变化|±|%)*(?:数|率|%)?|(?:增[减长加幅]|升降|变化).?[与同比较和]${before}.*|(?:last|previous|prior)(?:year|period|quarter|month))$`,
  "i",
);

const target = new RegExp(
  `^(?:${[
    "(?:\\d{4}年|年度|全年|本年度?|年初|当年|本?季度?|本[月期]|[省市区县镇]|上级|[省市县]里|下达|工作|责任|考核|预期|规划|计划|既定|目标|任务|终期|中期|分解|应完成|[省市县]定|分配|民生实事|约束性|预期性|.{1,2}五)*(?:下达|分解|确定)?的?(?:目标|任务|计划|指标)(?:任务|指标|完成|分解)?(?:数|值|量|人数|户数|额|书)?",
    "(?:全年|年度|本年)?应(?:完成|达到?|达标|训|参训|查|筛查|检|办|建|报)(?:数|率|值|人数|任务)?",
    "(?:annual)?(?:target|plan)s?|拟.{1,4}数|预[计期算](?:数|值|目标)|(?:分配|下达)?(?:名额|数额)(?:数)?|(?:分配|下达)数",
  ].join("|")})$`,
  "i",
);

const sampleWord =
  "(?:例|示例|样例|范例|举例|例如|示范|样表|样本|(?:填[写报表]|录入)(?:示[例范]|样[例本]|说明)|演示|比如|example|sample|参考(?:示例|样例)|e\\.?g\\.?)";
const sample = new RegExp(
  `^(?:${sampleWord}(?:\\d|[一二三]|行|数据)*|${sampleWord}[\\d一二三]*:.+|如:.+|[([【]${sampleWord}[\\d一二三]*[)\\]】].*|模板(?:行.*)?|.*\\(请删除\\))$`,
  "i",
);

const cancelled =
  /^\(?(?:已|该[条行]|本[条行]|此[条行])?(?:被)?(?:作废|撤销|注销|删除|取消|无效)(?:的?(?:记录|数据|登记|单据))?\)?$|^(?:void(?:ed)?|cancell?ed|deleted)$/i;

const noteWord =
  "(?:注|备注|说明|附注?|注意|注意事项|填[表报写](?:说明|要求|须知)|要求|(?:数据|资料)?来源|(?:审核|逻辑|表内|表间|校验|勾稽|平衡)关系|(?:指标|名词)解释|指标说明|统计(?:范围|口径)|口径(?:说明)?|计算(?:公式|方法)|解释|补充资料|温馨提示|提示|报送(?:时间|要求))";
const note = new RegExp(
  `^(?:${noteWord}\\d*:|[※★☆▲●◆△]|\\*(?![\\d*])(?!.*\\*$)|带\\*|[(](?:注|说明)[):]|(?:未尽事宜|本表(?:一式|由|按|以|为|中|所|须|于|数|统)|此表(?:由|一式|按)))`,
);
/** What a sentence below a table speaks of when it stands alone. */
const noteTalk =
  /以上|以下|表[中内]|空[格白]|换算|数据|不填|填报|统计|报送|口径|请|截至|不含|包[含括]|为准|提供|[自从].*起|须|应当/;
const noteHead = new RegExp(`^${noteWord}$`);

const office =
  "(?:填[报表]|报送|编制)?(?:单位|部门|统计|妇联|财务|科室|业务|分管|主管|主要|本级|[省市县区镇乡村])*";
const signer =
  "(?:负责人|领导|主席|主任|审核人?|审签人?|复核人?|审批人?|制[表单]人?|填[表报]人?|填表单位|(?:报[表送]|录入|填写|汇总|责任|提供|呈报)[人员]|填[报表]员|校核人?|复审人?|审定人?|统计员|法人(?:代表)?|法定代表人|秘书长|副主席|经办人?|承办人|统计[人员]?|统计负责人|校对人?|签发人?|批准人?|主管|会计|出纳|联系人|联系(?:电话|方式)|电话|手机|签[名字章]|公章|盖章|(?:填[报表]|报[出送]|制表|上报)(?:日期|时间))";
const signed = "(?:\\(?(?:签[字名章]|盖章|公章|章)\\)?)";
const signature = new RegExp(
  `^(?:${office}${signer}${signed}?(?::|$)|[^:]{0,8}(?:负责人|主席|主任|书记|组长|领导|手人|审|校|制表|录入|填写|登记)${signed}?:|(?:制表|填表|审核|复核)人?.{2,4}(?:制表|填表|审核|复核)|\\((?:公|盖|签)章\\)|${signed}:)`,
);
const sealed = /\((?:盖?章|公章|签[字名章])\)|(?:签[字名章]|盖章|公章|审签|签发)[处栏]?(?:[:)]|$)/;

const pageHead =
  /^(?:\(?(?:续(?:上)?表?(?=\)|[一二三四五六七八九十\d]|$)|续上?表|接上[页表]|承上页|转下页|接下页)[一二三四五六七八九十\d]*\)?|附[件表][一二三四五六七八九十\d]*:?|表[一二三四五六七八九十\d]{1,2}(?:[:、.]|$)|表号:?|(?:表号|制定机关|制表机关|批准(?:机关|文号)|备案(?:机关|文号)|文号|有效期(?:至|限)?|(?:填报|填表|报送|编制|汇总|上报|报告)(?:单位|部门|期间|期|时间|日期)|(?:统计|所属)(?:时间|期间|时段|期)|报告期|\(?(?:计量|金额|数量)?单位|计量):|第[一二三四五六七八九十\d]+页|共[一二三四五六七八九十\d]+页|第[一二三四五六七八九十\d]+(?:部分|章|节)|页码:?|\d+\/\d+$|[-—–]+\d+[-—–]+$)/;

/** Without numbering and the strokes that stand for an indent. */
function unnumbered(text: string): string {
  return text.replace(
    /^(?:\*|\(?[一二三四五六七八九十]+[)、.]+|\(?\d{1,2}[)、.]+(?=\D)|[-—–·•○◇└├─]{1,2}(?=\D))/,
    "",
  );
}

/** A text without what says nothing about the row: note marks, numbering, a colon, brackets, a unit behind it. */
export const labelText: (text: string) => string = remember(4_000, (text) =>
  unnumbered(compactText(withoutNoteMarks(text)))
    .replace(/[:：、.]+$/, "")
    .replace(/^[([【{<《](.*)[)\]】}>》]$/, "$1")
    .replace(/(?<=.)\([^()]*\)$/, "")
    .replace(/[:：]+$/, ""),
);

const REMEMBERED = 4_000;
const LONGEST_LABEL = 40;
/** 一共5支: what is counted stands behind the word. */
const countedTotal = /^(?:一共|总共|共计?|合计|总计)\d+[\u4e00-\u9fff]{1,3}$/;
/** Cheap look at the raw text: every label of figures or samples holds one of these. */
const mayBeLabel =
  /[共计計数數总總全本其内內含包#＃Σ∑σ汇彙匯均率比占佔重構构排名位序同环環增标標指划劃务務额額演结結分定升上去前往历歷基期年初目任计应應拟擬例样樣范範如模]|total|sum|average|avg|mean|which|including|year|period|target|plan|rate|share|percent|example|sample|^\s*[-—–·•└├─]/i;

/** The same for what makes a row with figures a note, a signature, a sample, or a repetition of the row above. */
const mayBeAside =
  /^\s*[注备備附说說填要数數资資来來审審逻邏表校勾平指名统統口计計解补補温溫提报報※★☆▲●◆△带帶未本此(（[【]|[:：〃〞″′"”“‘’'`∥‖〟˝同仝上*＊]|[,，、]{2}|[×xX○]{2}|张三|李四|王五|某某|ditto/i;

/** What labels a row of figures wherever it stands: 合计, 其中, 已作废, and names that are none. */
const mayBeAnywhere =
  /[计計#＃Ａ-Ｚａ-ｚ廢废销銷删刪消]|无效|無效|void|cancel|delete|[总總][数數]|其\s*中|t\s*o\s*t\s*a\s*l|[×xX○*＊]\s*[×xX○*＊]|某\s*某/i;

/** Cheap look at a raw text at the head of a row of figures: false says that it labels nothing. */
export function mayLabel(written: string): boolean {
  return mayBeLabel.test(written) || mayBeAside.test(written) || mayBeAnywhere.test(written);
}

/** The same for a text further behind, which labels a row by fewer words. */
export function mayLabelBehind(written: string): boolean {
  return mayBeAnywhere.test(written);
}

const figureLabel = remember(REMEMBERED, (written: string): RowLabel | undefined => {
  const compact = compactText(withoutNoteMarks(written));
  const text = labelText(written);
  if (ofWhich.test(compact) || ofWhich.test(unnumbered(compact))) return "of_which";
  if (sample.test(text) || sample.test(compact)) return "sample";
  if (whole.test(text)) return "whole_area_total";
  if (total.test(text) || countedTotal.test(text)) return "total";
  if (previous.test(text) || previous.test(compact)) return "previous_period";
  if (subtotal.test(text)) return "subtotal";
  if (target.test(text)) return "target";
  return average.test(text) ? "average_or_rate" : undefined;
});

/** What a text at the head of a row of figures says; undefined where it is the name of something, or a formula's error. */
export function labelOf(written: string): RowLabel | undefined {
  if (written.length > LONGEST_LABEL || !mayBeLabel.test(written) || isErrorValue(written)) return undefined;
  return figureLabel(written);
}

/** Whether a text (compacted) begins the signature line that closes a table. */
export function isSignature(text: string): boolean {
  return signature.test(text);
}

/** Whether a text (compacted) says that somebody signs or seals it. */
export function isSealed(text: string): boolean {
  return sealed.test(text);
}

/** The day under which a sheet is signed: 2023年4月5日, 年 月 日; with the federation before it. */
const signedDay =
  /^.{0,20}?(?:(?:妇联|妇女联合会|妇委会|盖章\)?|公章\)?):?)?(?:\d{4}|[一二][〇零○一二三四五六七八九]{3})?年[\d一二三四五六七八九十]*月[\d一二三四五六七八九十]*日$/;

/** Whether a text (compacted) is the day under which a sheet is signed, perhaps behind the federation's name. */
export function isSignedDay(text: string): boolean {
  return signedDay.test(text) && (/^[\d一二年]/.test(text) || /妇联|妇女联合会|妇委会|章/.test(text));
}

/** Whether a text (compacted) says that the row does not count any more: 已作废. */
export function isCancelled(text: string): boolean {
  return cancelled.test(text);
}

/** Whether a text (compacted) is a note below the table: 注：… */
export function isNote(text: string): boolean {
  return note.test(text);
}

/** Whether a text (compacted), alone in its row, says something about the table instead of naming something. */
export function isSentence(text: string): boolean {
  if (text.length >= 8 && /[。;；]$|[,，；。].+/.test(text)) return true;
  if (/^\d{1,2}[.、].{8,}/.test(text)) return /[报填按为指含不应请须得视由]|范围|统计|包括/.test(text);
  return text.length > 14 || (text.length >= 8 && noteTalk.test(text));
}

/** 评比时间：6月20日, 联系电话：…: a label with a colon, which no name of a row has. */
const labelled = /^[\u4e00-\u9fff]{2,8}(?:\([^()]*\))?[:：]/;
const footer =
  /^[^:]{0,6}(?:时间|日期|时段|期限|地点|地址|范围|电话|邮箱|传真|网址|人员|小组|评委|成员|单位|部门|科室|年度|份数|页数)(?:\([^()]*\))?:/;

/** Whether a text, compacted or not, begins with a label and its colon. */
export function isLabelled(text: string): boolean {
  return labelled.test(text);
}

/** Whether a text (compacted) below a table tells of the whole sheet: 评比时间：6月20日. */
export function isFooter(text: string): boolean {
  return labelled.test(text) && footer.test(text);
}

/** Whether a text (compacted) is 说明 or the like alone: the note itself stands beside it. */
export function isNoteHead(text: string): boolean {
  return noteHead.test(text);
}

/** Whether a text (compacted) stands above tables and on their next pages: 续表, 表号：, 单位：万元. */
export function isPageHead(text: string): boolean {
  return pageHead.test(text);
}
