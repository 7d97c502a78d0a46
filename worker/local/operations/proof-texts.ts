import type { ClaimFault } from "../../../shared/api/claims.ts";
import type {
  FactComparison,
  FactDifference,
  HouseComparison,
  HouseFault,
  LogFault,
} from "../../../shared/api/integrity.ts";

/** What is wrong with the log, and what that means; a sentence or two. */
export function logFaultText(fault: LogFault): string {
  const { kind, first = 0, last = 0, at = "", submission = "", form = "" } = fault;
  const entries = first === last ? `第 ${first} 条` : `第 ${first}–${last} 条`;
  switch (kind) {
    case "empty":
      return "日志是空的。只有刚建好、还没有人用过的库才会这样，否则是日志被删去了。";
    case "broken":
      return `日志链在${entries}（封于 ${at}）断开：这里有记录被改动、删去或插入。`;
    case "gap":
      return `缺${entries}：编号是连着发的，缺号就是记录被删去了。`;
    case "shortened":
      return `日志末尾缺${entries}：数据库发过这些编号，记录被删去了。`;
    case "seal_gap":
      return `缺第 ${first}–${last} 个封条：封条被删去了。`;
    case "seal_beyond":
      return `封条封到第 ${last} 条，日志里却没有${entries}：末尾的记录被删去了。`;
    case "seal_late":
      return `从第 ${first} 条（${at}）起一直没有封：定时任务没有做，或者封条被删去了。`;
    case "submission_missing":
      return `第 ${first} 条记着 ${at} 收到报送 ${submission}，数据库里没有它：报送被删去了。`;
    case "act_before_arrival":
      return `第 ${first} 条说 ${at} 对报送 ${submission} 做了审核或清除，而日志里那时还没有收到它：这条是后来插入的，不算数；或者收到它的记录被删去了。`;
    case "submission_repeated":
      return `第 ${first} 条又记着 ${at} 收到报送 ${submission}，它此前已经收到过：一份报送只会收到一次，这条是后来插入的。`;
    case "form_missing":
      return `第 ${first} 条记着 ${at} 公布报表 ${form}，数据库里没有它：这一版报表被删去了。`;
    case "form_changed":
      return `第 ${first} 条记着 ${at} 公布报表 ${form}，数据库里的已不是当时公布的：这一版报表被改动了。`;
    case "form_untold":
      return `数据库里有报表 ${form}（${at}），日志里没有公布它的记录：它是直接写进数据库的，或者记录被删去了。`;
  }
}

const OR_THE_RECEIPT = "或者凭据抄错、被改过，请换一张核对。";

/** What the log says otherwise than a receipt that somebody kept. */
export function claimFaultText({
  kind,
  sealed = 0,
  submission = "",
  fields = [],
  expected,
  found,
}: ClaimFault): string {
  switch (kind) {
    case "seal_missing":
      return `凭据上说日志封到过第 ${sealed} 条（链首 ${expected}），现在的日志里没有这个封条：日志被换过，${OR_THE_RECEIPT}`;
    case "head_differs":
      return `封到第 ${sealed} 条的链首，凭据上是 ${expected}，现在是 ${found}：第 ${sealed} 条以前的日志被换过，${OR_THE_RECEIPT}`;
    case "entry_missing":
      return `凭据上的报送 ${submission}（${expected}），日志里没有：报送连同日志被删去了，${OR_THE_RECEIPT}`;
    case "entry_differs":
      return `报送 ${submission}（${fields.map((name) => fieldNames[name] ?? name).join("、")}），凭据上是“${expected}”，日志里是“${found}”：内容或日志被换过，${OR_THE_RECEIPT}`;
  }
}

const kinds: Readonly<Record<FactDifference["kind"], string>> = {
  entry_missing: "日志里没有收到它的记录：记录被删去，或者这份报送是直接写进数据库的",
  entry_repeated: "日志里两次记着收到它：以第一次为准，后面的是插入的",
  entry_lacking:
    "收到它的记录比带校验码的记录晚，自己却没有合计、审核结果、是否迟报的校验码：除非当时退回过旧版本程序，否则记录被改动",
  entry: "登记的内容与收到时的日志不符",
  act_before_arrival: "日志里在收到它以前就有对它的审核或清除：是后来插入的，不算数",
  act_after_purge: "日志里在彻底删除以后还有对它的审核或清除：是后来插入的，不算数",
  act_by_sender:
    "日志里有报送人审核自己的报送，程序不允许：不算数，请接收单位的管理员在“日志”里看是谁、从哪里做的，另请他人重新审核",
  act_while_locked:
    "日志里有任务封存期间的报送、撤回、审核或答复，程序不允许：审核不算数，请在“日志”里看是谁、从哪里做的，再重新开放任务、重新办理",
  act_without_right:
    "日志里做这件事（或报送）的账号当时没有这个权限（角色、单位不对，或已停用）：不算数，请在“日志”和“账号”里看是谁做的，另请有权限的人重新办理",
  act_impossible:
    "日志里有当时的状态下不能做的事，哪个版本的程序都不会这样记：不算数，请在“日志”里看前后各条",
  course: "状态与日志里的审核经过不符",
  payload_missing: "原文丢失",
  payload_changed: "原文已不是收到时的原文",
  form_unknown: "不认识它的报表版本：请用登记这份报送的程序版本核对",
  content: "登记的内容与原文不符",
  control_totals: "回执上的合计被改动",
  records: "明细行与原文不符",
  facts: "数据与原文不符",
  findings: "审核结果被改动或删去",
  explanations: "核实说明与原文不符",
};

const fieldNames: Readonly<Record<string, string>> = {
  entry: "第几条日志",
  totals: "合计的校验码",
  collection: "任务",
  unit: "单位",
  version: "第几次报送",
  rows: "行数",
  sha256: "校验码",
  account: "报送账号",
  submitted_at: "报送时间",
  late: "是否迟报",
  mirrored: "不重复计入的单位数",
  mirrored_units: "不重复计入的单位",
  state: "状态",
  superseded_at: "被取代的时间",
  purged_at: "清除的时间",
  sealed_at: "待清除的时间",
  newest_version: "最新是第几次",
  reviews: "审核经过",
  purges: "清除的经过",
  protests: "异议的经过",
  records_deleted_at: "删去明细的时间",
  form_version: "报表版本",
  nil: "是否零报告",
  channel: "送来的途径",
  sender_unit: "代报的单位",
  outside_rows: "不在本期的行数",
  outside_period: "不在本期的行",
  layout: "各栏的位置",
  local_findings: "本机核对的条数",
};

/** Ordinals and values that a line names at most: somebody reads it. */
const MOST_NAMED = 10;
const MOST_LETTERS = 120;

/** One difference in a line: the version, what is wrong, where. */
export function differenceText({ submission, kind, ordinals, fields, repairable }: FactDifference): string {
  const places = ordinals.slice(0, MOST_NAMED).join(" ");
  const more = ordinals.length > MOST_NAMED ? ` 等 ${ordinals.length} 处` : "";
  const named = fields.map(
    ({ name, expected, found }) => `${fieldNames[name] ?? name} 应为“${cut(expected)}”，现为“${cut(found)}”`,
  );
  return [
    `${submission} ${kind}：${kinds[kind]}`,
    ...(ordinals.length === 0 ? [] : [`第 ${places}${more} ${kind.startsWith("act_") ? "条日志" : "个"}`]),
    ...named,
    ...(repairable ? ["可由原文重建"] : []),
  ].join("；");
}

function cut(value: string): string {
  return value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}…` : value;
}

/** What nothing was found about because an older release had not written it down; undefined when there is nothing. */
export function olderText({ older }: Pick<FactComparison, "older">): string | undefined {
  return older === 0
    ? undefined
    : `其中 ${older} 份是旧版本程序收到的，日志里没有当时的合计、审核结果和是否迟报：这几样只能与原文比较，或无从证明`;
}

export const WHAT_TO_DO =
  "请先不要再改动：把数据库和存储桶另存一份，再按《运行手册》“查出问题怎么办”与备份、各单位手里的回执核对。";

const houseKinds: Readonly<Record<HouseFault["kind"], string>> = {
  row_changed:
    "与日志里最后一次改动以后的内容不符：是直接改了数据库（或者当时退回过旧版本程序）。账号请马上停用并查日志，名册、设置和任务请核对后重新改一次",
  row_unlogged: "日志里没有它：是直接写进数据库的。账号请马上停用",
  row_gone: "日志里有它，数据库里没有了：是直接从数据库删去的",
  unit_misplaced: "现在的名称或上级与名册的历次变动不符：是直接改了数据库；每小时的定时任务会按名册改回",
};
const houseNames: Readonly<Record<string, string>> = {
  account: "账号",
  unit: "单位",
  setting: "设置",
  word: "词语",
  levels: "审核级数",
  password: "账号的密码",
  created: "账号的建立时间",
  retired: "停用的报表",
  collection: "任务",
  owing: "任务的报送单位",
  locked: "任务的封存",
  exempt: "免报",
};

/** One row that is not what the log says, in a line. */
export function houseFaultText({ kind, row, entry, at }: HouseFault): string {
  const [table = "", ...rest] = row.split("/");
  const where = entry === null ? "" : `（日志第 ${entry} 条，${at}）`;
  return `${houseNames[table] ?? table} ${rest.join(" ")} ${kind}：${houseKinds[kind]}${where}`;
}

/** What the rows came to where nothing was found. */
export function houseText({ rows, unproven, since }: HouseComparison): string {
  const past =
    since === null
      ? `其中 ${unproven} 项还没有记入日志，暂时无从证明；服务运行一小时内会记下`
      : `${since} 以前的改动无从证明`;
  return `账号、单位名册、设置、词语和任务共 ${rows} 项，与日志核对一致（${past}）`;
}
