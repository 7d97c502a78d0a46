/** 没做完的表留在这台电脑上：接着做、丢弃、关掉，和退出登录时的提醒。 */
import { quoted } from "../quoted.ts";

export const keptWork = {
  heading: "没做完的表",
  last: (time: string) => `${time}改过`,
  corrections: (cells: number) => `改了${cells}格`,
  explanations: (count: number) => `写了${count}条说明`,
  untouched: "打开过，还没有改",
  goOn: "接着做",
  goOnOf: (name: string) => `接着做：${name}`,
  again: (name: string) => `${quoted(name)}上次做到一半`,
  againHint: "内容和上次打开的完全一样。接着做，上次的改动和说明都在；重新开始，上次的改动和说明就删除了。",
  restart: "重新开始",
  notNow: "先不打开",
  opening: (name: string) => `正在打开${quoted(name)}`,
  drop: "丢弃",
  dropOf: (name: string) => `丢弃：${name}`,
  dropTitle: (name: string) => `丢弃${quoted(name)}？`,
  dropWhat: "留在这台电脑上的这份表、改动和说明都会删除，找不回来。您电脑里的原文件不变。",
  missing: "这份表已经不在这台电脑上了：可能在另一个窗口里丢弃、提交或退出登录了。请重新打开文件",
  word: (days: number) =>
    `打开的表和改动只存在这台电脑的浏览器里，关掉页面也能接着做；全部提交、退出登录或者${days}天没动，就自动删除。公用电脑请在右上角单位名 → “密码和登录”里关掉。`,
  wordOff:
    "这台电脑设成了不留没做完的表：关掉页面，改动和说明就没有了。可以在右上角单位名 → “密码和登录”里改。",
  refused: "这个浏览器存不下没做完的表：关掉页面，改动和说明就没有了。请不要关闭页面，或者下载改好的文件。",
  gone: (names: string, most: number) => `最多留${most}份没做完的表，最早的${names}不再留了。`,
  parted:
    "这份表在另一个窗口里也接着做了。从现在起两边各留一份，互不影响；请只在一边做完，另一份到首页丢弃。",
  understood: "知道了",
  ownHeading: "没做完的表",
  own: "在这台电脑上留着没做完的表",
  ownHint:
    "留着的是您打开的文件和改动，里面可能有姓名、身份证号；没有加密，只有登录这个账号才会列出来。公用电脑请关掉。对这台电脑上的所有账号都有效；收件收到一半的进度也照此办理。",
  ownDrop: (works: number) =>
    works === 0
      ? "关掉以后，这台电脑上所有账号留着的表马上删除。"
      : `关掉以后，您没做完的${works}份表和这台电脑上其他账号留着的马上删除，找不回来。`,
  ownDropRun: "关掉并删除",
  ownDropStay: "还是留着",
  signOutTitle: "还有没做完的表",
  signOutWhat: (names: string) =>
    `退出登录后，留在这台电脑上的${names}和里面的改动、说明就删除了。您电脑里的原文件不变。要以后接着做，请直接关闭页面，不要退出。`,
  signOutRun: "删除并退出",
  leaveKept: "改动和说明留在这台电脑上，可以在首页“接着做”；您的原文件不变。",
  leaveHint: "要改到自己的文件里，请留在这里，先下载改好的文件。",
  leaveKeep: "离开，以后接着做",
};
