/** Only inside Excel: connecting, hosts that cannot show the pane, what Excel refuses. */

import type { RefusalReason, Unsupported } from "../../host/workbook-refusal.ts";
import { quoted } from "../quoted.ts";

const unsupported: Record<Unsupported, string> = {
  "no-office":
    "没有连上微软的 Office 脚本，窗格打不开。请检查网络后重新打开窗格；一直不行，请管理员放行这个网址",
  "office-silent":
    "微软的 Office 脚本等了10秒还没有来，多半是网络不通。来了会自己接着打开；不想等，可以再试或用浏览器版。一直不行，请管理员放行这个网址",
  "not-excel": "这个页面要在 Excel 里打开。请在 Excel 的“开始”选项卡里点“半边天统计”的“打开”",
  "too-old": "这个 Excel 的版本低于 2021，读不到合并单元格。请升级 Excel，或在浏览器里使用",
};

const refusal: Record<RefusalReason, string> = {
  protected: "工作表受保护，没有改动。请先在“审阅”里撤销工作表保护，再试一次",
  editing: "正在编辑单元格，Excel 暂时不能做别的。请按回车结束编辑，再试一次",
  busy: "Excel 正忙，没有办成。请稍等再试一次",
  disconnected: "与工作簿的连接断了。请关闭窗格，再点“打开”",
  tooLarge: "工作表太大，Excel 一次给不出来。请删去用不到的行和列，再试一次",
  moved: "表格刚有变动，没有改动这一处。请看新的核对结果，再做一次",
  elsewhere:
    "Excel 正在显示另一个工作簿（或同时选中了几张工作表）。回到这个工作簿、只选一张工作表，就会自动接着核对",
};

export const excel = {
  connecting: "正在连接工作簿",
  slow: "连接得比平时久。可以再等一等，或重新打开",
  failed: "没有连上工作簿。请再试一次；仍不行，请关闭窗格再打开",
  unsupportedHeading: "这里用不了半边天统计",
  unsupported,
  otherCloud: "我的 Office 由世纪互联运营（或反过来）：换另一个脚本网址",
  browser: "在浏览器里使用半边天统计",
  browserHint: "浏览器版不用 Excel 加载项：把文件拖进去，一样可以核对和报送。",
  refusal,
  mark: "在表上标出",
  unmark: "清除标记",
  marked: "已在表上标出",
  leftAlone: (cells: string) => `${cells} 在修正之后又改过，撤销时没有动`,
  halfWritten: (cells: readonly string[]) =>
    `Excel 中途不让改了：${cells.join("、")}已经改过，没能改回去。请看这几格，需要时在 Excel 里按 Ctrl+Z 或自己填回`,
  unmarked: "标记已清除，单元格恢复原样",
  receiptSheet: "回执",
  putReceipt: "放入工作表",
  receiptPut: (sheet: string) => `已放入新工作表${quoted(sheet)}`,
  insertMerged: "放进当前工作簿",
  insertMergedHint: "汇总的各张表会加在当前工作簿的最后，原有的表不变。",
  insertMergedNoCharts:
    "汇总的各张表会加在当前工作簿的最后，原有的表不变。网页版 Excel 放不进图表，要图表请下载汇总工作簿。",
  mergedInsertedNoCharts: (sheets: readonly string[]) =>
    `已放进当前工作簿：${sheets.join("、")}。没有图表（网页版 Excel 放不进），要图表请下载汇总工作簿`,
  mergedInserted: (sheets: readonly string[]) => `已放进当前工作簿：${sheets.join("、")}`,
  notDone: "没有办成。请再试一次；仍不行，请关闭窗格再打开",
  cannotMerge: "汇总由审核人员使用，您的账号没有这项权限。需要时请联系上级妇联开通",
};

/** In a pane that can neither save nor print. */
export const elsewhere = {
  title: { save: "这里存不了文件", print: "这里打印不了" },
  body: "Mac 和 iPad 上的 Excel 不让窗格下载和打印，什么也没有存下。请在浏览器里登录，打开同一页，再下载或打印。",
};
