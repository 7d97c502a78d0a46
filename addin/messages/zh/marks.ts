/** 标记副本与只要有问题的行：带着核对结果拿走的文件。 */
import type { Severity } from "../../../shared/form/form.ts";
import { quoted } from "../quoted.ts";

const advice: Readonly<Record<Severity, string>> = {
  error: "请改正后再报送",
  warning: "请核实；属实的，报送时写明情况",
  information: "供参考",
};

export const marks = {
  heading: "这两种副本里有什么",
  copy: "标记副本",
  copyHint: "您的文件加上颜色、批注和一张“问题清单”，可以发给别人照着改；在这里打开，标记还能去掉。",
  copyConverted: "另存成 .xlsx，加上颜色、批注和一张“问题清单”，可以发给别人照着改。",
  rows: "只要有问题的行",
  rowsHint: "只有表头和有错误、要核实的行，前面是原行号，后面写着问题，可以退给乡镇。",
  writing: "正在写入文件",
  copied: (file: string, cells: number) => `已下载${quoted(file)}，标了${cells}格`,
  rowsDone: (file: string, rows: number) => `已下载${quoted(file)}，共${rows}行`,
  copyName: (name: string, ending: string) => `${name}（标记）${ending}`,
  rowsName: (name: string) => `${name}（问题行）.xlsx`,
  cleanName: (name: string, ending: string) => `${name}（已去标记）${ending}`,
  notesLeft: (cells: number, most: number) =>
    `批注太多文件会打不开，只给最要紧的${most}格加了批注；另外${cells}格只有颜色，问题写在“问题清单”里。`,
  ownNotes: (cells: number) => `有${cells}格本来就有批注，没有动；这些格的问题写在“问题清单”里。`,
  alike: (first: string, message: string) =>
    `和 ${first} 是同样的问题，请看这一格自己的数。${first} 的说法：${message}`,
  listLeft: (places: number, most: number) => `“问题清单”只列了前${most}处，还有${places}处只有颜色。`,
  nowhere: (places: number) => `有${places}处在文件里找不到，没有标。`,
  standing: "这是在这里标过的副本",
  standingHint: (lists: string) =>
    lists === ""
      ? "颜色和批注是上次标的，核对时不看。"
      : `颜色、批注和工作表${lists}是上次标的，核对时不看。`,
  takeOff: "去掉标记",
  download: "下载去掉标记的文件",
  cleaned: (file: string) => `已下载${quoted(file)}，标记已去掉`,
  fix: (after: string) => `改为：${after}`,
  advice,
  row: (row: number) => `第${row}行`,
  note: (note: string) => `（${note}）`,
  said: (severity: string, message: string) => `【${severity}】${message}`,
  sheet: {
    list: "问题清单",
    about:
      "半边天统计核对的结果。点“单元格”一栏就到那一格；用半边天统计打开这份文件，下载时可以去掉标记和这张表。",
    headers: ["序号", "级别", "工作表", "单元格", "栏目", "现值", "问题", "建议"] as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ],
    more: "还有别的问题，见“问题清单”",
    notesBounded: "问题太多：只给最要紧的1000格加了批注，别的格只有颜色，问题都在这张表里。",
    ownNotes: "本来就有批注的格没有另加批注，问题写在这张表里。",
    listBounded: "问题太多：这里只列前20000处，别的只有颜色。",
  },
  rowsSheet: { row: "原行号", problems: "问题", wholeSheet: "整张表" },
};
