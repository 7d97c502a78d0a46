/** The administrator's pages 单位 and 账号, and what tables say. */

import type { ListedAccount } from "../../../shared/api/accounts.ts";
import type { Account } from "../../../shared/api/sessions.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import type { RegisterConflict, RegisterEffect } from "../../../shared/register/outcome.ts";
import type { SheetFault } from "../../../shared/workbook/register/read-register-sheet.ts";
import { quoted } from "../quoted.ts";

export const table = {
  sortBy: (header: string) => `按${header}排序`,
  export: "导出表格",
  showRest: (rest: number) => `还有${rest}行，全部显示`,
  none: "没有符合条件的",
};

export const unitLevelWords: Record<OrgUnit["level"], string> = {
  province: "省级",
  city: "市级",
  district: "区县级",
  township: "镇街级",
  village: "村居级",
};

export const unitKindWords: Record<OrgUnit["kind"], string> = {
  federation: "妇联",
  system: "系统单位",
  zone: "开发区",
  chamber: "商会",
  enterprise: "两新组织",
  member: "团体会员",
};

const counted: Record<OrgUnit["level"], string> = {
  province: "省级",
  city: "市",
  district: "区县",
  township: "镇街",
  village: "村居",
};

const effectWords: Record<RegisterEffect["effect"], string> = {
  added: "新增",
  renamed: "更名",
  moved: "调整上级",
  revised: "修改",
  corrected: "更正",
  ended: "撤销",
  resumed: "恢复",
  merged: "合并",
  split: "拆分",
};

const conflictWords: Record<RegisterConflict["conflict"], (other: string) => string> = {
  unknown_unit: () => "登记册里没有这个编码",
  code_taken: () => "这个编码已经有单位在用，请换一个",
  code_personal: () => "这个编码像是身份证号或电话号码。请改填区划代码或自编的编码",
  unit_ended: () => "这个单位已经撤销，不能再改。需要的话请先恢复",
  not_ended: () => "这个单位没有撤销，不用恢复",
  not_yet_there: () => "日期早于这个单位的起用日期",
  changed_later: () => "这个日期之后已经有别的变更，请用更晚的日期",
  parent_unknown: (other) => `上级单位${quoted(other)}没有找到`,
  parent_ended: (other) => `上级单位${quoted(other)}已经撤销`,
  parent_later: (other) => `上级单位${quoted(other)}起用得更晚，请把起用日期改晚`,
  parent_missing: () => "没有填上级单位。只有最上一级没有上级",
  parent_inside: (other) => `${quoted(other)}是它自己或它的下级，不能做上级`,
  parent_level: (other) => `上级单位${quoted(other)}的级别应高于它`,
  name_taken: (other) => `同一上级下已有名称相同的单位（${other}）`,
  has_children: (other) => `下面还有单位（如${quoted(other)}），请先把它们调整到别的上级`,
  top_fixed: () => "最上一级不能撤销、合并或换上级",
  out_of_scope: () => "不在您管理的范围内",
  merged_into_itself: () => "不能并入自己",
  name_ambiguous: (other) => `叫${quoted(other)}的单位不止一个，请改填上级的编码`,
  repeated: () => "同一个编码在表里出现了两次",
};

const faultWords: Record<SheetFault["fault"], string> = {
  code_missing: "没有填单位编码",
  code_shape: "单位编码应是4到20位数字或大写字母",
  name_missing: "没有填单位名称",
  name_long: "名称最多60个字",
  name_characters: "名称里有看不见的字符。请把名称重新输入一遍",
  name_personal: "名称里像是有身份证号或手机号。请只填单位名称",
  kind_unknown: "类别认不出来。可填：妇联、系统单位、开发区、商会、两新组织、团体会员",
  level_missing: "没有填级别",
  level_unknown: "级别认不出来。可填：省级、市级、区县级、镇街级、村居级",
  area_unknown: "是否行政区域请填“是”或“否”",
  date_unreadable: "日期认不出来。请按 2026-07-01 填写",
};

export const units = {
  heading: "单位",
  /** @param others units that are no area, by kind */
  counts: (
    areas: Readonly<Record<OrgUnit["level"], number>>,
    others: readonly (readonly [OrgUnit["kind"], number])[],
  ): string => {
    const parts = (Object.keys(counted) as OrgUnit["level"][])
      .filter((level) => areas[level] > 0)
      .map((level) => `${areas[level]}个${counted[level]}`);
    const rest = others.map(([kind, count]) => `${count}个${unitKindWords[kind]}`).join("、");
    if (parts.length === 0) return rest === "" ? "还没有下级单位" : `下级现有 ${rest}`;
    return `下级现有 ${parts.join("、")}${rest === "" ? "" : `，另有${rest}（不算行政区划）`}`;
  },
  search: "查找名称、旧称或编码",
  level: "级别",
  kind: "类别",
  all: "全部",
  showEnded: "也看已撤销的",
  add: "新增单位",
  import: "导入",
  export: "导出",
  exporting: "正在导出",
  exported: (name: string) => `已导出 ${name}`,
  name: "名称",
  code: "编码",
  aliases: "别名和旧称",
  until: (name: string, date: string) => `${name}（至${date}）`,
  dates: "起止",
  since: (date: string) => `${date}起`,
  endedOn: (date: string) => `${date}撤销`,
  accounts: "账号",
  actions: "操作",
  actionsFor: (name: string) => `${name}的操作`,
  expand: (name: string) => `展开${name}`,
  collapse: (name: string) => `收起${name}`,
  expandAll: "全部展开",
  collapseAll: "全部收起",
  empty: "登记册里还只有您的单位。可以逐个新增，也可以先导出空表，填好后导入。",
  acts: {
    add: "新增下级单位",
    change: "更名、调整或更正",
    merge: "并入别的单位",
    split: "拆分",
    end: "撤销",
    resume: "恢复（撤销错了）",
  },
  parent: "上级单位",
  area: "是行政区域（计入镇街、村居等单位数）",
  aliasHint: "多个别名用顿号分开。旧称会一直保留",
  how: "这次改动是",
  since_: "从某日起变更，旧的名称和位置留作历史",
  correct: "原来登记错了，更正（不留历史）",
  from: "从哪天起",
  fromAlways: "起用日期",
  fromAlwaysHint: "不填表示一直都有",
  lastDay: "最后一天",
  dateMissing: "请选择日期",
  mergeInto: "并入",
  mergeWhat: (name: string) =>
    `${name}将在前一天撤销，它的下级单位转到并入的单位下面，名称留作旧称。以前报送的数据仍记在${name}名下。`,
  splitInto: "拆分成（请先新增这些单位）",
  splitKeeps: "保留原单位",
  splitWhat: (name: string) => `以前报送的数据仍记在${name}名下。不保留原单位时，请先把它的下级单位调整好。`,
  endWhat: (name: string) => `${name}从第二天起不再列入报送和汇总。以前报送的数据不变。`,
  resumeWhat: (name: string) => `${name}将恢复为没有撤销，就像从未中断。`,
  preview: "查看将要做的改动",
  previewing: "正在核对",
  apply: "确认改动",
  applying: "正在保存",
  back: "返回修改",
  done: (count: number) => `已保存${count}处改动`,
  nothing: "和登记册一致，没有要改的",
  effectsHeading: "将要做的改动",
  conflictsHeading: (count: number) => `有${count}处要先改好，现在不能保存`,
  effectWords,
  summary: (counts: readonly (readonly [RegisterEffect["effect"], number])[]) =>
    counts.map(([effect, count]) => `${effectWords[effect]} ${count}`).join(" · "),
  effect: (line: {
    readonly words: string;
    readonly name: string;
    readonly detail: string;
    readonly when: string;
  }) => `${line.words}：${line.name}${line.detail}${line.when}`,
  fromTo: (before: string, after: string) =>
    `，${before === "" ? "（无）" : before} → ${after === "" ? "（无）" : after}`,
  into: (after: string) => ` → ${after}`,
  beginning: (date: string) => `（自${date}起）`,
  last: (date: string) => `（到${date}为止）`,
  isArea: "行政区域",
  isBeside: "非行政区域",
  conflict: conflictWords,
  atRow: (row: number) => `第${row}行`,
  heldAccounts: (count: number) => `撤销或并走的单位有${count}个账号，改动后请到“账号”里换单位或停用`,
  heldReports: (count: number) => `撤销或并走的单位在开放的任务里还有${count}份没有报`,
  unchanged: (count: number) => `${count}个单位和登记册一致`,
  unnamed: (count: number) => `登记册里另有${count}个单位不在表中，不会改动`,
  ignored: (headers: readonly string[]) => `没有用到的列：${headers.join("、")}`,
  importHeading: "导入单位",
  importHow:
    "选择一张有“单位编码、单位名称、级别、上级编码”等列的表。可以先导出，在导出的表上改。表里没有的单位不会改动；要撤销，请填撤销日期。",
  importFrom: "更名和调整从哪天起",
  chooseFile: "选择文件",
  reading: (name: string) => `正在读取 ${name}`,
  noTable: "这个文件里没有找到单位表。第一行应有“单位编码”“单位名称”“级别”",
  faultsHeading: (count: number) => `有${count}个单元格要先改好`,
  fault: (cell: string, fault: SheetFault["fault"]) => `${cell}：${faultWords[fault]}`,
  rowsRead: (rows: number, sheet: string) => `工作表${quoted(sheet)}，${rows}个单位`,
  tooMany: (most: number) => `一次最多导入${most}个单位，请分几次导入`,
};

const stateWords: Record<ListedAccount["state"], string> = {
  active: "正常",
  initial: "待改初始密码",
  invited: "已邀请，待设密码",
  expired: "邀请已过期",
  disabled: "已停用",
};

export const roleWords: Record<Account["role"], string> = {
  reporter: "填报员",
  reviewer: "审核员",
  administrator: "管理员",
};

export const accounts = {
  heading: "账号",
  add: "新增账号",
  search: "查找登录名、姓名或单位",
  role: "角色",
  state: "状态",
  login: "登录名",
  loginHint: "汉字、字母或数字，不要用手机号和身份证号",
  name: "姓名",
  unit: "单位",
  unitMissing: "请选择单位",
  unitMore: "单位很多，请多输几个字",
  lastSignIn: "上次登录",
  never: "还没有登录过",
  sessions: "在线",
  sessionCount: (count: number) => (count === 0 ? "—" : `${count}处`),
  actions: "操作",
  actionsFor: (name: string) => `${name}的操作`,
  edit: "修改",
  reset: "重置密码",
  resend: "重新发链接",
  disable: "停用",
  enable: "启用",
  seeSessions: "查看登录",
  own: "（您自己）",
  roleHints: {
    reporter: "为本单位及下级填报",
    reviewer: "审核本单位下级报送的数据",
    administrator: "管理本单位下级的单位、账号和任务",
  } satisfies Record<Account["role"], string>,
  by: "怎样让本人登录",
  byInvitation: "发一个邀请链接，由本人设置密码（推荐）",
  byPassword: "给一个初始密码，首次登录时要改",
  create: "建立账号",
  creating: "正在建立",
  save: "保存",
  saving: "正在保存",
  created: (name: string) => `已建立${name}的账号`,
  changed: (name: string) => `已修改${name}的账号`,
  linkHeading: (name: string) => `请把链接发给${name}`,
  linkHow: (until: string) => `链接只能用一次，${until}前有效。关掉这里以后不再显示，丢了可以重新发。`,
  passwordHeading: (name: string) => `请把初始密码告诉${name}`,
  passwordHow: (until: string) => `${until}前有效，首次登录时必须改。关掉这里以后不再显示。`,
  loginIs: (login: string) => `登录名：${login}`,
  link: "邀请链接",
  initial: "初始密码",
  copy: "复制",
  copied: "已复制",
  copyFailed: "没有复制成，请选中后手工复制",
  resetHeading: (name: string) => `重置${name}的密码`,
  resetWhat: "原来的密码和链接马上作废，正在登录的地方都会退出。",
  resetAct: "重置",
  resendHeading: (name: string) => `重新给${name}发链接`,
  resendWhat: "链接没收到、丢了或过期时用。原来的链接或初始密码马上作废，只有新的有效。",
  resendAct: "生成新的",
  disableHeading: (name: string) => `停用${name}的账号`,
  disableWhat: "停用后马上退出登录，不能再登录。报送过的数据不变，以后可以再启用。",
  enableHeading: (name: string) => `启用${name}的账号`,
  enableWhat: "启用后可以用原来的密码登录。",
  sessionsHeading: (name: string) => `${name}正在登录的地方`,
  noSessions: "现在没有登录",
  stateWords,
};
