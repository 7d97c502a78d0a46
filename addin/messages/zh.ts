/** Every text of the pane, in Chinese, an area each in zh/. Another language is another object of the type `Messages`. */
import * as account from "./zh/account.ts";
import * as admin from "./zh/admin.ts";
import * as check from "./zh/check.ts";
import * as city from "./zh/city.ts";
import * as collections from "./zh/collections.ts";
import * as excel from "./zh/excel.ts";
import * as frame from "./zh/frame.ts";
import * as history from "./zh/history.ts";
import * as merge from "./zh/merge.ts";
import * as review from "./zh/review.ts";
import * as submit from "./zh/submit.ts";

export const zh = {
  product: "半边天统计",
  locale: "zh-CN",
  skipLink: "跳到主要内容",
  loading: "正在打开",
  cancel: "取消",
  close: "关闭",
  details: "详情",
  showAll: (rest: number) => `还有${rest}处，全部显示`,
  showFewer: "收起",

  ...frame,
  ...history,
  ...check,
  ...submit,
  ...review,
  ...city,
  ...merge,
  ...collections,
  ...excel,
  ...account,
  ...admin,
};
