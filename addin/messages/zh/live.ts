/** 打开的文件和这里怎样保持一致：存盘以后自动重读、写回原文件。 */
import { quoted } from "../quoted.ts";

export const live = {
  heading: "原文件",
  follows: "在 WPS 或 Excel 里改好存盘（Ctrl+S），这里会自动跟着更新",
  copy: "在 WPS 或 Excel 里改过以后，请重新读取；写过的说明还在",
  readAt: (time: string) => `已按${time}存盘的内容更新`,
  reading: "正在重新读取文件",
  read: "重新读取文件",
  lost: (cells: number) =>
    `文件里这些地方变了，在这里改的${cells}格没有保留，以文件为准；还需要的请再改一次：`,
  undone: (cells: number) =>
    `写回原文件的${cells}格又变回了原来的数，多半是文件当时还在 WPS 或 Excel 里开着又存了盘。请关闭那边的文件，再写回一次：`,
  trouble: {
    refused: "浏览器不再允许读取这个文件，这里看到的是之前读到的内容",
    missing: "原来的位置找不到这个文件了：可能改了名、移走或删除了。这里看到的是之前读到的内容",
    busy: "文件被别的程序占用，暂时读不了；存盘并关闭那边的文件后会自动再读",
    another: "原来的位置现在是另一个工作簿，一张同名的工作表也没有。没有读进来",
    broken: "重新读取时出了问题，这里看到的是之前读到的内容。请再试一次",
  },
  otherName: (name: string) =>
    `选的是${quoted(name)}，和打开的不是一个名字，还没有读进来。是同一份另存的，或者就想换成它，请按“就用这一个”`,
  unreadable: (reason: string) => `文件现在读不出来，这里看到的是之前读到的内容。${reason}`,
  allow: "重新允许读取",
  chooseAgain: "重新选择文件",
  takeAnother: "就用这一个",
  write: "写回原文件",
  writing: "正在写回原文件",
  writeAsk: (file: string) => `写回${quoted(file)}？`,
  writeBody: (cells: number) => `只改这里改过的${cells}格，其他内容原样不动。`,
  writeClose: "如果它正在 WPS 或 Excel 里开着，请先在那边关闭；写回以后再打开。",
  writeConfirm: "写回",
  wrote: (cells: number) => `已写回原文件，改了${cells}格`,
  unwritten: {
    refused:
      "浏览器没有允许写这个文件，没有写回。可以再按一次，在浏览器的提示里选“允许”或“保存更改”；也可以下载改好的文件",
    missing: "原来的位置找不到这个文件了，没有写回。请下载改好的文件",
    busy: "文件正被 WPS、Excel 或别的程序占用，没有写回。请在那边关闭它，再按一次",
    changed: "文件刚刚在别处改过，先读进来了，没有写回。请看一下再按一次",
    stopped: "已停止，没有写回",
    broken: "没能写回。修改还在这里，请再试一次，或下载改好的文件",
  },
  unwrittenFor: (reason: string) => `没有写回：${reason}`,
};
