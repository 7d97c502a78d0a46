/** The page 设置: what holds for the whole city. */

export const settings = {
  heading: "设置",
  intro: "这里的设置对全市所有单位有效，改动记入“日志”。",
  saving: "正在保存",
  saved: "已保存",
  proof: "日志存证",
  webhook: "每天把日志的链首发到这个网址",
  webhookHint:
    "填企业微信、钉钉、飞书群机器人的网址，或者自己的 https 接口；空着就不发。以后日志被整个换掉时，凭群里的消息能查出来。只发链首，不发任何数据。",
  webhookWrong: "这个网址不能用：要以 https:// 开头，用外网的域名，不带端口",
  webhookSave: "保存网址",
  webhookSent: (day: string) => `最近一次：${day} 已发出`,
  webhookFailed: (day: string, tries: number, why: string) =>
    `${day} 没有发出（${why}），试了${tries}次，每小时再试。请检查网址和机器人`,
  webhookReasons: {
    timeout: "对方太久没有回答",
    unreachable: "连不上",
    address: "这个网址不允许发送",
  } as Readonly<Record<string, string>>,
  webhookRestored: (day: string) =>
    `这一套是${day}从备份恢复的，链首暂时不发：原来那一套可能还在发。确定以后由这一套发的，请按下面的按钮`,
  webhookGoOn: "以后由这一套发",
  webhookNone: "还没有发过。保存以后一小时内发第一次",
  data: "数据什么时候离开填报人的电脑",
  systems: "别的系统",
  intake: "允许别的系统直接送工作簿（POST /api/intake）",
  intakeHint:
    "允许时，别的系统用一个账号登录后，可以把整个工作簿送到服务器：看得准、没有错也没有待核实的才收下，姓名、证件号码等不上报的栏目读过就丢掉，不保存。工作簿会整个经过网络和服务器内存，这与在页面上提交不同。平时请不要打开。",
  checkBeforeSubmit: "允许在提交前与往期比对",
  checkBeforeSubmitHint:
    "允许时，填报人第一次打开表会被问一次，同意了才把可以上报的栏目发到服务器比对，不保存。不允许时，按“提交”以前不发送表里的数，也不问。",
};
