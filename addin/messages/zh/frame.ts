/** The frame of the pane: failures, signing in, header, leaving. */
import { quoted } from "../quoted.ts";

export const failure = {
  /** The server says what to do in Chinese. */
  problem: (_code: string, title: string) => title,
  network: "网络不通，没有连上服务器。请检查网络后再试",
  unexpected: (status: number) => `服务器的答复看不懂（${status}）。请稍后再试，仍不行请告诉管理员`,
  unread:
    "系统可能已经更新，这个页面是更新以前打开的，看不懂新的答复。请刷新页面（在 Excel 里关上窗格再打开）；刷新后还这样，请告诉管理员。已提交的内容不受影响",
  opens: (date: string) => `${date}起可以报送`,
  heading: "没有办成",
  retry: "再试一次",
  outdated: "没有更新成功，显示的是之前的内容",
  refreshing: "正在更新",
  again: "再试",
  crashTitle: "页面出了问题",
  crashBody: "已提交的内容不受影响。请重新打开页面；如果再次出现，请把下面这行字告诉管理员。",
  reload: "重新打开页面",
};

export const signIn = {
  /** Beside the form, in two lines. */
  promise: "打开平时的表，\n核对好，就报上去",
  heading: "登录",
  login: "登录名",
  password: "密码",
  submit: "登录",
  busy: "正在登录",
  loginMissing: "请填写登录名",
  passwordMissing: "请填写密码",
  locked: (minutes: number) =>
    `登录失败次数太多，请过${minutes}分钟再试。记不清密码的，请管理员重置密码，重置后不用等`,
  placeLocked: (minutes: number) =>
    `从您所在的网络登录失败的次数太多（不一定是您），请过${minutes}分钟再试，或者换一台以前登录过的电脑。急着登录的，请管理员重置密码并发一个邀请链接，用链接不用等`,
  codesLocked: (minutes: number) =>
    `两步验证试错的次数太多，请过${minutes}分钟再试，或者换一台以前登录过的电脑。手机丢了的，请管理员重置两步验证`,
  expired: "登录已过期，请重新登录",
  expiredKept: "登录已过期，请重新登录。打开的工作簿还在，登录后接着做",
  privacy: "姓名、身份证号、电话、备注等栏目留在本机，不上传。其他栏目在您提交以前不发送，除非您同意先比对。",
};

export const header = {
  signOut: "退出登录",
  account: (name: string, login: string) => `${name}（${login}）`,
  sections: "页面",
  report: "报送",
  board: "看板",
  collections: "任务",
  forms: "报表",
  review: "审阅",
  intake: "收件",
  merge: "汇总",
  units: "单位",
  accounts: "账号",
  words: "词语",
  settings: "设置",
  log: "日志",
  more: (hidden: number) => `更多（${hidden}）`,
  waiting: (page: string, count: number) => `${page}（${count}个等答复）`,
  notYours: "您的账号看不到这个页面，或者没有这个页面",
  goTo: (page: string) => `去${quoted(page)}`,
};

export const leave = {
  heading: "还有没报送的修改或说明",
  body: "离开后，这里的修改和说明就没有了；您的原文件不变。",
  leave: "不要了，离开",
  stay: "留在这里",
};
