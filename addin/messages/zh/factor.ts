/** The second step of the sign-in, and setting it up. */
import { quoted } from "../quoted.ts";

export const secondStep = {
  heading: "两步验证",
  totp: "手机验证码",
  totpHint: "打开手机上的验证器，填“半边天统计”下面的6位数字",
  totpWrong:
    "码不对，或者已经用过。请等手机上出现新的码再试；总是不对的，看是不是“半边天统计”下面的码，手机时间要设成自动",
  sixDigits: "要填6位数字",
  recovery: "恢复码",
  recoveryWrong: "恢复码不对，或者已经用过。请换一个；都没有了，请管理员重置两步验证",
  recoveryHint: "设置两步验证时保存的，每个只能用一次。找不到的，请管理员重置两步验证",
  submit: "登录",
  busy: "正在核对",
  missing: "请填写",
  passkey: "用通行密钥登录",
  passkeyHow: "按电脑或手机的提示，用指纹、人脸、开机密码或安全钥匙确认。",
  passkeyFailed: "没有完成。请再试一次，或换一种方法",
  useTotp: "改用手机验证码",
  usePasskey: "改用通行密钥",
  useRecovery: "手机或通行密钥不在身边，用恢复码",
  back: "返回，重新输入密码",
  noWay: "您的通行密钥是在另一个网址上设置的，在这里不能用。请请管理员重置您的两步验证。",
  inBrowser: "在浏览器里验证",
  inBrowserHow:
    "Excel 的窗格里不能用通行密钥。点下面的按钮，在打开的浏览器里验证，再把浏览器显示的码填回这里。",
  numberIs: "浏览器里应当显示同样的数：",
  handed: "浏览器里显示的码",
};

export const pairing = {
  heading: "为 Excel 的窗格验证",
  who: (name: string) => `${name}的登录在等这一步。`,
  from: (time: string) => `${time}开始`,
  same: "和这个浏览器在同一个网络",
  other: (origin: string) => `来自另一个网络（${origin}）。如果不是您自己刚才在 Excel 里登录，请关掉这个页面`,
  number: "Excel 的窗格里应当显示：",
  compare: "请看您自己电脑上 Excel 的窗格。数不一样，或者是别人发给您的链接，就不要继续。",
  proceed: "数一样，用通行密钥验证",
  code: "把这个码填进 Excel 的窗格",
  codeOnly: "只填进您自己的窗格。谁来要都不要给，工作人员也不会向您要。",
  close: "填好后可以关掉这个页面。",
};

export const factor = {
  menu: "两步验证",
  heading: "两步验证",
  what: "登录时除了密码，再证明一次是您本人。密码被别人知道了，别人也进不来。",
  mustHeading: "请设置两步验证",
  must: "您的账号必须有两步验证，设置好才能继续。",
  password: "先输入您的密码",
  passwordHint: "确认是您本人在设置",
  passwordMissing: "请填写密码",
  next: "下一步",
  telephone: "手机验证码",
  telephoneHow:
    "手机上装一个验证器，登录时填它显示的6位数字；不用联网，不发短信。微软的 Microsoft Authenticator、苹果手机自带的“密码”都可以，其他支持 TOTP 的验证器也可以。",
  telephoneOn: (day: string) => `${day}设置`,
  addTelephone: "设置手机验证码",
  changeTelephone: "换手机",
  scan: "1. 用手机上的验证器扫这个码",
  scanAlt: "手机验证码的二维码",
  orType: "扫不了的，在验证器里选“手动输入”，填：",
  copySecret: "复制这串字",
  enter: "2. 填手机上显示的6位数字",
  confirm: "确认",
  passkeys: "通行密钥",
  passkeysHow:
    "用这台电脑或手机的指纹、人脸、开机密码，或插在电脑上的安全钥匙确认，不用抄数字。换了网址要重新设置。",
  passkeysNot: "这个网址不能用通行密钥（要用 https 的域名）。请用手机验证码。",
  passkeysInExcel: "通行密钥要在浏览器里设置：",
  openBrowser: "在浏览器里打开",
  addPasskey: "添加通行密钥",
  passkeyName: "给它起个名字",
  passkeyNameHint: "例如：办公室电脑",
  passkeyFailed: "没有添加。可能取消了，或者这台设备不支持",
  passkeyTwice: "这台设备上已经有您的通行密钥了",
  host: (host: string) => `用于 ${host}`,
  added: (time: string) => `${time}添加`,
  used: (time: string) => `上次使用 ${time}`,
  unused: "还没有用过",
  remove: "去掉",
  removeTelephone: "去掉手机验证码",
  removePasskey: (name: string) => `去掉通行密钥${quoted(name)}`,
  recovery: "恢复码",
  recoveryLeft: (count: number) => `还有${count}个没有用过。手机丢了、换了，用它登录。`,
  renew: "重新生成恢复码",
  renewWhat: "生成10个新的，原来的马上作废。",
  codesHeading: "请保存恢复码",
  codesHow:
    "手机丢了或坏了，就用它登录，每个用一次。只显示这一次：请打印或抄下来，和公章一样保管。存成文件的，请存到U盘里收好，不要留在这台电脑上。",
  copy: "复制",
  copied: "已复制",
  copyFailed: "没有复制成，请抄下来",
  print: "打印",
  save: "存成文件",
  fileName: "半边天统计_恢复码.txt",
  fileHead: (login: string) => `半边天统计 登录名 ${login} 的恢复码，每个用一次：`,
  kept: "我已保存好",
  set: "两步验证已设置好，其他地方的登录都已退出",
  removed: "已去掉",
  enrolBy: (day: string) => `从${day}起，您的账号必须有两步验证才能登录。请尽早设置。`,
  resetAt: (time: string) =>
    `${time}，管理员去掉了您的两步验证。如果不是您要求的，请马上改密码并告诉管理员。`,
  recoveryUsed: (left: number) =>
    left === 0
      ? "您刚才用恢复码登录，那是最后一个。再遇到手机或通行密钥不在身边，就要请管理员重置。"
      : `您刚才用恢复码登录，那个码不能再用，还剩${left}个。`,
  recoveryFew: (count: number) =>
    count === 0 ? "恢复码一个也没有了，请重新生成。" : `恢复码只剩${count}个，请重新生成。`,
  renewCodes: "去重新生成",
  setUp: "去设置",
  later: "知道了",
};

/** Asked before what an open session alone may not do. */
export const owner = {
  heading: "请确认是您本人",
  why: "这一步关系到谁能登录、谁能做什么。为防别人用您没有退出的页面来办，请输入您自己的登录密码。10分钟内再办这类事，不用再输。",
  password: "您自己的密码",
  confirm: "确认，继续办",
  confirming: "正在核对",
};

/** For administrators. */
export const factorAdmin = {
  column: "两步验证",
  has: "有",
  hasNot: "没有",
  reset: "重置两步验证",
  resetHeading: (name: string) => `重置${name}的两步验证`,
  resetWhat:
    "手机丢了又没有恢复码时用。请先当面或打电话确认是本人。去掉以后只用密码就能登录，已有的登录马上退出，本人下次登录会看到提示。",
  done: (name: string) => `已重置${name}的两步验证`,
  settings: "两步验证",
  whom: "谁必须有",
  whomWords: {
    nobody: "都不要求（愿意用的自己设置）",
    administrators: "管理员",
    officers: "管理员和审核人",
    everybody: "所有账号",
  },
  from: "从哪一天起",
  fromHint: "这一天以前登录时提醒；从这一天起，没有设置的登录后先要设置。",
  fromWrong: "请选今天或以后的日期",
  ownMissing: "您自己还没有两步验证：从这一天起，您登录后也要先设置。建议现在就在右上角“两步验证”里设置好",
  save: "保存两步验证要求",
};
