/**
 * Every fault a request can meet, RFC 9457 style. `code` is stable; `title` is what a person is told to do.
 * What is wrong with the data people typed is a Finding, never a problem of its own.
 */

export const problems = {
  validation_failed: { status: 400, title: "请求的内容不符合接口约定" },
  not_signed_in: { status: 401, title: "请先登录" },
  initial_password_expired: { status: 401, title: "初始密码已过期。请联系管理员重新设置" },
  sign_in_failed: { status: 401, title: "登录名或密码不对" },
  account_disabled: { status: 403, title: "账号已停用。请联系管理员" },
  password_must_change: { status: 403, title: "请先把初始密码改成自己的密码" },
  factor_must_enrol: { status: 403, title: "您的账号必须有两步验证，请先设置" },
  second_step_failed: { status: 403, title: "没有通过：码不对，或者已经用过。请再试一次" },
  proof_needed: { status: 403, title: "没有输入您自己的密码，这一步没有办。请再办一次，并输入密码" },
  password_wrong: { status: 403, title: "现在的密码不对" },
  forbidden: { status: 403, title: "您的账号没有这项权限" },
  not_found: { status: 404, title: "没有找到，或者不在您的单位范围内" },
  feature_off: { status: 404, title: "本系统没有开放这个接口" },
  method_not_allowed: { status: 405, title: "接口不支持这种请求方式" },
  uuid_reused: { status: 409, title: "这个报送编号已用于另一份内容，请重新提交" },
  base_version_stale: { status: 409, title: "在您修改期间已有新版本报送，请核对差异后再提交" },
  base_version_reviewed: {
    status: 409,
    title: "您提交的同时，上一次报送有了审核结果。请看过审核结果再提交",
  },
  form_version_mismatch: { status: 409, title: "这项任务用的是这张报表的另一个版本，请刷新后再提交" },
  catalogue_outdated: { status: 409, title: "报表目录已更新。内容没有丢失，请按新目录核对后再提交" },
  collection_locked: { status: 409, title: "本期报表已封存，不能再报送或审核" },
  collection_not_open: { status: 409, title: "这项任务还没有开始报送，请到开始日期再报" },
  collection_changed: { status: 409, title: "这项任务刚被别人改过，请刷新后再改" },
  version_adds_more: {
    status: 409,
    title: "新版不只是加了选项和叫法，进行中的任务不能换用。请从下一期起用新版",
  },
  collection_exists: { status: 409, title: "有单位已经有同一张报表、同一报告期的任务，没有新建" },
  collection_in_use: {
    status: 409,
    title: "已有单位报送，只能改截止日期、宽限、提醒和免报单位，不能改其他内容或删除",
  },
  check_before_submit_off: { status: 409, title: "市里规定提交前不发送数据，没有与往期比对；提交时会比对" },
  unit_exempt: { status: 409, title: "您单位这一期免报；需要报送的，请与上级妇联联系" },
  unit_reported: { status: 409, title: "这家单位已经报送，不能再设为免报" },
  subject_owned: { status: 409, title: "表中有单位的数据已由另一家单位报送" },
  review_state: { status: 409, title: "这份报送的状态已经变了，这一步不能办。请刷新后再看" },
  protest_open: {
    status: 409,
    title: "有报送是上级代报的，单位提出了异议，还没有答复。请先看异议；看过仍要通过的，请再确认一次",
  },
  second_person_needed: {
    status: 409,
    title: "立即彻底删除要两位管理员：一位申请，另一位确认，其中一位是接收单位的。请另一位管理员确认",
  },
  second_person_new: {
    status: 409,
    title:
      "立即彻底删除要两位互不经手账号的管理员。您或申请人的账号最近7天内新建、调动、启用或重置过，或者由申请人办理过。请换一位管理员确认，或者等期满自动删除",
  },
  district_review_missing: { status: 409, title: "这份报送还没有经区县审核，请等区县审核后再通过" },
  register_changed: { status: 409, title: "单位登记册刚被别人改过，没有保存。请重新查看将要做的改动" },
  login_taken: { status: 409, title: "这个登录名已经有人用了，请换一个" },
  last_administrator: {
    status: 409,
    title:
      "这是最后一个能用的管理员账号，不能停用、重置密码，也不能改角色或单位。请先添加另一位管理员，并请对方登录一次",
  },
  administrator_new: {
    status: 409,
    title:
      "您的账号新建、调整、启用或重置还不满24小时，不能办收不回来的事，也不能让别的管理员退出登录。请换一位管理员办，或者满24小时再办",
  },
  account_entered: {
    status: 409,
    title: "对方已经用收到的链接或初始密码设好了自己的密码，不用再发。要请对方换密码，请办“重置密码”",
  },
  account_disabled_already: { status: 409, title: "账号已停用，请先启用再重置密码" },
  factor_required: {
    status: 409,
    title: "您的账号必须有两步验证，这是最后一种，不能去掉。请先添加另一种",
  },
  passkey_unavailable: { status: 409, title: "这个网址不能用通行密钥，请用手机验证码" },
  word_taken: { status: 409, title: "这个叫法在这张报表里已经有别的意思，没有保存。请先看已有的决定" },
  words_full: {
    status: 409,
    title: "本单位已经有200个词在等市妇联答复，没有再送。请先把有了答复的收起，不用再等的收回",
  },
  draft_changed: {
    status: 409,
    title: "这张报表刚被别人改过，没有保存。请先看对方改了什么，再决定留下哪一份",
  },
  form_retired: { status: 409, title: "这张报表已经停用，不能再改、再布置。需要的请先恢复使用" },
  fit_changed: {
    status: 409,
    title: "这张报表刚被别人按本市调整过，没有公布。请先看对方改了什么，再决定怎么改",
  },
  form_name_taken: {
    status: 409,
    title:
      "已经有一张同名或同表号的报表（标准报表、本单位或上级的），没有公布。请换一个名称或表号；旧的不用了，先停用旧的",
  },
  form_budget: {
    status: 409,
    title:
      "自制报表已经放满，没有保存。市里自己的最多400张，连同调整过的标准报表共6MB；一个区县连同下级最多200张、共1.5MB，各区县合起来最多1000张、共6MB。请停用不再用的报表，或者减少选项和别的叫法后再试；调整过的标准报表随时可以“恢复标准”",
  },
  form_lost: {
    status: 409,
    title:
      "有一张报表的版本在系统里丢失或被改动过，用它报送的数据现在不能查看和汇总，已报的没有丢。请先单独汇总其他报表，并请管理员做一次完整性核对，按运行手册“数据坏了”从备份恢复",
  },
  form_unchanged: { status: 409, title: "与已公布的版本没有不同，不用再公布" },
  link_used: { status: 410, title: "这个下载链接已经用过或者过期了。请回到半边天统计重新点下载" },
  invitation_used: { status: 410, title: "这个链接已经用过或者过期了。请联系管理员重新发一个" },
  setup_link_used: { status: 410, title: "这个设置链接已经用过或者过期了。请重新生成一个" },
  second_step_over: { status: 410, title: "这一步等得太久，或试错太多次。请重新输入登录名和密码" },
  pairing_over: { status: 410, title: "这个链接已经用过或者过期了。请回到 Excel 的窗格重新打开" },
  factor_setup_over: { status: 410, title: "这一步等得太久了，请重新开始" },
  body_too_large: { status: 413, title: "内容太大，请拆分后再提交" },
  not_a_workbook: {
    status: 415,
    title: "这里面没有能读的表格。请在 Excel 或 WPS 中打开，看看对不对，再另存为 .xlsx",
  },
  workbook_legacy: { status: 415, title: "这是旧格式（.xls 或 .et）。请在 Excel 或 WPS 中另存为 .xlsx" },
  workbook_binary: { status: 415, title: "这是二进制工作簿（.xlsb）。请在 Excel 中另存为 .xlsx" },
  workbook_encrypted: { status: 422, title: "工作簿设了打开密码。请在 Excel 中取消密码后再试" },
  workbook_damaged: { status: 422, title: "工作簿已损坏，读不出内容。请用 Excel 打开并另存一份再试" },
  workbook_too_large: { status: 413, title: "工作簿展开后太大。请删去多余的工作表和空行后再试" },
  workbook_empty: { status: 422, title: "工作簿里没有内容" },
  intake_unclear: {
    status: 422,
    title:
      "从工作簿里看不准是哪张报表、哪个报告期、哪家单位，或者有要人确认的地方，没有接收。请按列出的各项补上参数，或者在页面上打开后提交",
  },
  submission_has_errors: { status: 422, title: "还有必须修改的错误，没有接收" },
  explanation_missing: { status: 422, title: "还有待核实的数据没有说明，没有接收" },
  password_weak: { status: 422, title: "这个密码太容易猜到，请换一个" },
  passkey_refused: { status: 422, title: "这个通行密钥没有通过核对，请再试一次" },
  personal_data: { status: 422, title: "内容中像是有身份证号、电话、银行卡号等个人号码，没有接收" },
  design_faulty: { status: 422, title: "报表还有要改的地方，没有公布。请按列出的栏目和审核关系逐项修改" },
  form_personal: {
    status: 422,
    title: "有的栏目从名称看是个人信息，或者选项像是姓名，没有公布。请把这些栏目改为文字，留在本机",
  },
  form_incomparable: {
    status: 422,
    title:
      "有的栏目换了数据种类、计量单位、小数位数或汇总方式，或者选项互换了名称，与已公布的版本不能比较，没有公布。请改回原样；要改的，另加一栏。累计方式变了的，请另建一张报表",
  },
  form_limits: {
    status: 422,
    title:
      "报表太大，没有保存。一张报表最多200个栏目、200条审核关系，全部代码合计最多2000个，全部内容不超过1MB",
  },
  fit_faulty: {
    status: 422,
    title: "本市的调整还有要改的地方，没有公布。请按列出的栏目、代码和审核关系逐项修改",
  },
  form_scope: { status: 422, title: "这张报表是一家单位自己建的，只能布置给这家单位和它的下级单位" },
  form_without_design: {
    status: 422,
    title: "这个文件里只有报表，没有可以修改的设计，不能导入。请向对方要他们自己建的报表导出的文件",
  },
  no_table_found: {
    status: 422,
    title: "工作簿里没有找到表头。请把栏目名放在一行或连着的几行里，下面留出数据行，再试一次",
  },
  names_unconfirmed: {
    status: 422,
    title: "文字里有像是人名的内容，没有接收。请看一看：要送的确认后再送，不要送的改掉",
  },
  sign_in_locked: { status: 429, title: "登录失败次数太多，请稍后再试。记不清密码的，请管理员重置密码" },
  second_step_locked: {
    status: 429,
    title: "两步验证试错的次数太多，请稍后再试，或者换一台以前登录过的电脑。手机丢了的，请管理员重置两步验证",
  },
  place_locked: {
    status: 429,
    title: "从您所在的网络登录失败的次数太多，请稍后再试。急着登录的，请管理员重置密码并发一个邀请链接",
  },
  sign_in_busy: { status: 503, title: "现在登录的人多，请过几秒再试" },
  payload_lost: {
    status: 500,
    title:
      "这份报送存下的原文丢失或损坏，不能显示；回执和汇总里的数据没有变。请管理员按运行手册“数据坏了”处理：从备份恢复，或者请单位重新报送一次",
  },
  database_damaged: {
    status: 503,
    title: "数据库文件有损坏，为免出错停止办理。请管理员按运行手册“数据坏了”从备份恢复；已拿到的回执请保存好",
  },
  internal: { status: 500, title: "系统出错，内容没有丢失，请稍后再试" },
  busy: { status: 503, title: "现在生成文件的人多，还没有轮到。请稍后再试" },
  try_again: { status: 503, title: "系统正忙，请稍后再试。同一份内容不会重复" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}
