/** The part of the Chinese texts that is there before anybody has signed in. */
import type { Language } from "./language.ts";
import * as excel from "./zh/excel.ts";
import * as frame from "./zh/frame.ts";

export const zhFirst = {
  product: "半边天统计",
  locale: "zh-CN",
  /** The language that the pane offers beside this one, by its own name. */
  otherLanguage: { code: "en" as Language, name: "English", locale: "en" },
  skipLink: "跳到主要内容",
  loading: "正在打开",
  cancel: "取消",
  close: "关闭",
  details: "详情",
  showAll: (rest: number) => `还有${rest}处，全部显示`,
  showMore: (next: string, rest: string) => `再显示${next}条（还有${rest}条）`,
  showFewer: "收起",

  // What stands between texts that are put together.
  colon: "：",
  clause: "，",
  semicolon: "；",
  stop: "。",
  listing: "、",
  aside: (words: string | number) => `（${words}）`,

  ...frame,
  ...excel,
};
