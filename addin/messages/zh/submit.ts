/** What is owed, sending it, the receipt, blank templates. */
import { quoted } from "../quoted.ts";
import { statusWords } from "./words.ts";

export const tasks = {
  heading: "本期报表",
  returned: (count: number) => `被退回 ${count}`,
  missing: (count: number) => `本期待报 ${count}`,
  allDone: "本期报表都已报送",
  none: "现在没有要报的报表",
  due: (day: string, left: number) =>
    left < 0
      ? `截止 ${day}（已过${-left}天）`
      : left === 0
        ? `截止 ${day}（今天）`
        : `截止 ${day}（还有${left}天）`,
  dueAt: (date: string) => `截止 ${date}`,
  locked: "已封存",
  asItHappens: "随报",
  asOf: (date: string) => `填${date}的情况`,
  late: (days: number) => `已过截止${days}天`,
  opens: (date: string) => `${date}开始报送`,
  exempt: (reason: string) => `免报：${reason}`,
  upcoming: (count: number) => `还没开始的 ${count}`,
  closed: (count: number) => `已报和不用报的 ${count}`,
  remindHeading: "提醒",
  reminded: (recipient: string, day: string, title: string) =>
    `${recipient}${day}提醒：请尽快报送${quoted(title)}`,
  near: (title: string, due: string) => `${quoted(title)}${due}`,
  status: statusWords,
  version: (version: number) => `第${version}次报送`,
  purged: (reason: string | null, open: boolean) =>
    `${open ? "上级清除了这一次，请重报" : "上级清除了这一次"}${reason === null ? "" : `。原因：${reason}`}`,
  nil: "零报告",
  nilFor: (title: string) => `${title}：零报告`,
  receipt: "回执",
  receiptFor: (title: string) => `${title}：查看回执`,
};

export const submit = {
  to: (recipient: string) => `提交到 ${recipient}`,
  obstacle: {
    checking: "正在核对，请稍等",
    "check-failed": "核对没有完成，请重新核对",
    elsewhere: "回到这个工作簿就会自动接着核对",
    "no-task": "本单位现在没有这张报表的任务。要报请联系上级妇联布置；认错了报表，请点“对应”更换",
    "no-period": "请先选择报告期",
    "not-owed": "本单位没有这一期的报表任务，请核对报告期",
    "other-version": "这一期用的是另一版报表，还没有取到。请检查网络后重新核对",
    exempt: "您单位这一期免报",
    upcoming: (date: string) => `${date}起可以报送`,
    locked: "本期报表已封存，不能再报送",
    "same-form": (names: string) => `${names}都是这张报表。请选一张报送，或几张相加一起报送`,
    aside: "这张不报送：本期报的是另一张",
    errors: (kinds: number, places: number) =>
      `还有 ${kinds === places ? "" : `${kinds} 类，`}${places} 处错误要改`,
    unexplained: (kinds: number, places: number, names: number) =>
      `还有 ${kinds === places ? "" : `${kinds} 类，`}${places} 处待核实要说明${names === 0 ? "" : `，${names} 处像是姓名要确认`}`,
    names: (places: number) => `还有 ${places} 处像是姓名，请确认要不要送`,
    "too-many-rows": (rows: string, most: string) =>
      `本期有 ${rows} 行，一次最多报送 ${most} 行。请先按类别汇总成合计行再报`,
    "other-month": (month: string) =>
      `没有一行在本期，日期都在${month}：是${month}的表，请改报告期；不是的，请核对日期`,
    "no-rows": "本期没有数据行；确实没有发生，请报零报告",
  },
  joinAll: (count: number) => `${count}张相加，一起报送`,
  joinThese: (names: string) => `${names}相加，一起报送`,
  joinDoubled: (count: number) => `${count}张都相加`,
  isTotal: {
    period: (name: string, of: string) => `${quoted(name)}的时间包含${of}，看作它们的合计`,
    name: (name: string, of: string) => `${quoted(name)}从名称看是${of}的合计`,
    sum: (name: string, of: string) => `${quoted(name)}正好是${of}之和，看作它们的合计`,
    near: (name: string, of: string) =>
      `${quoted(name)}大多数栏目等于${of}之和，可能是它们的合计。请看哪里不一致`,
    same: (name: string, of: string) => `${quoted(name)}与${of}的数完全一样`,
  },
  doubled: "再加上合计会重复计算",
  sumsHeading: "报送前请看合计",
  together: (names: string) => `${names}相加`,
  onlyThis: (name: string) => `只报${quoted(name)}`,
  joined: (names: string) => `${names}相加，一起报送`,
  part: "分开",
  ready: "可以提交",
  sent: (version: number) => `已报送（第${version}次）`,
  confirmHeading: (title: string) => `提交${quoted(title)}`,
  confirmTo: (recipient: string) => `报送到：${recipient}`,
  about: (unit: string) => `本次报送的是${quoted(unit)}的数`,
  rows: "行数",
  first: "这是第一次报送",
  next: (version: number) => `这是第${version}次报送`,
  changesHeading: (version: number) => `与第${version}次报送相比`,
  changes: (changed: number, added: number, removed: number) =>
    [
      changed > 0 ? `${changed}行修改` : "",
      added > 0 ? `${added}行新增` : "",
      removed > 0 ? `${removed}行删除` : "",
    ]
      .filter((part) => part !== "")
      .join("，"),
  stale: (version: number) =>
    `在您修改期间，本单位已有第${version}次报送。请核对下面的差异：以您的表为准，可以接着提交；不是，请关闭`,
  rebase: (version: number) => `以我的表为准，作为第${version + 1}次提交`,
  unchanged: "内容没有变化",
  unchangedAsk: "内容没有变化，通常不用再报",
  approvedBefore: (version: number) =>
    `第${version}次报送已审核通过。再报一次要重新审核；新的一次审核通过前，按已审核数据汇总时仍用第${version}次`,
  passedBefore: (version: number, recipient: string) =>
    `${recipient}已审核通过第${version}次报送，正等市级审核。再报一次要重新审核`,
  manyRemoved: (before: number, removed: number) =>
    `上一次报送的${before}行中，有${removed}行这次没有了，请确认不是漏报`,
  comparing: "正在与上一次比较",
  notBeside: "没有取到往期报送的合计",
  notCompared: "没有取到上一次的内容，无法比较；可以照常提交",
  outside: (rows: string, when: string | null) =>
    `另有 ${rows} 行不在本期，不报送${when === null ? "" : `（${when}）`}`,
  staying: (columns: string) => `${columns} 留在本机，不上传`,
  confirm: "确认提交",
  sending: "正在提交",
  nilHeading: (title: string) => `${quoted(title)}报零报告`,
  nilBody: (period: string) => `表示${period}没有发生这项业务，不是漏报。以后有数据还可以再报。`,
  nilOutside: (rows: string, when: string | null) =>
    `打开的表里有${rows}行${when === null ? "" : `（${when}）`}，都不在本期。请看日期和报告期读得对不对；对的，可以报零报告，审核的人会看到这个行数`,
  nilRows: (rows: string) => `打开的表里有${rows}行在本期。有这些数的，请提交这张表，不要报零报告`,
  nilInstead: (version: number, rows: string, sum: string | null, gone: "withdrawn" | "purged" | null) =>
    `上一次（第${version}次）报送了${rows}行${sum === null ? "" : `，${sum}`}${gone === null ? "" : `，${statusWords[gone]}`}；零报告会代替它`,
  nilBefore: (version: number) => `上一次（第${version}次）报送的也是零报告`,
  confirmNil: "确认零报告",
  refused: "没有接收",
  unsent: "没有送出",
  withheld: "这是程序的问题，不是您填错了，数据没有送出。请重新打开页面再试；仍不行请告诉管理员",
  changed: "报表目录刚更新，这张表按新目录核对后和刚才不一样，没有送出。请看过核对结果再提交",
  noTask: "这项任务已经不在了，不能再送。不需要的，请点“不送了”",
  keptHeading: "还没有送到",
  kept: "已保存在本机，联网后再送。不会重复",
  keptOnPage: "本机存不下这份内容。请不要关闭页面，联网后再送。不会重复",
  keptSince: (time: string) => `${time} 保存`,
  resend: "再送一次",
  discard: "不送了",
  discardHeading: (title: string) => `不再送${quoted(title)}`,
  discardBody: "如果上次其实已经送到，单位的报送记录里会看到；没有送到的，要重新提交。",
  confirmDiscard: "确认不送",
  signInFirst: "请重新登录后再送。内容已保存，不会重复",
};

export const receipt = {
  heading: "回执",
  received: "已收到",
  version: (version: number) => `第${version}次报送`,
  nil: "零报告",
  late: "迟报",
  rows: (rows: string) => `${rows}行`,
  outsideLabel: "本期以外",
  outside: (rows: string, when: string | null) =>
    `另有 ${rows} 行不在本期，没有报送${when === null ? "" : `（${when}）`}`,
  fromTo: (first: string, last: string) => `${first}至${last}`,
  checksum: (start: string) => `校验码 ${start}…`,
  proof: "日志存证（请连同回执保存：以后可以查出日志有没有被换过）",
  checksumFull: "校验码（SHA-256）",
  form: "报表",
  unit: "单位",
  figures: "数据",
  recipient: "报送到",
  sender: "报送人",
  system: "系统",
  time: "时间",
  number: "报送编号",
  totals: "控制合计",
  column: "栏目",
  total: "合计",
  measure: "计量单位",
  rowUnit: "行",
  print: "打印",
  save: "存成文件",
  fileName: (title: string, version: number) => `回执_${title}_第${version}次.txt`,
  copy: "复制",
  copied: "已复制",
  copyFailed: "浏览器不允许复制，请选中文字后按 Ctrl+C",
  close: "收起回执",
  last: (title: string) => `上次报送：${title}`,
  show: "查看回执",
};

export const template = {
  allColumns: "全部栏目",
  download: "下载模板",
  downloadFor: (title: string) => `${title}：下载模板`,
  busy: "正在下载",
  fileName: "报表模板.xlsx",
  done: (name: string) => `已下载 ${name}`,
};
