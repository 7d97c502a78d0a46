import { isProblemCode } from "../../../shared/problem.ts";
import type { FirstMessages } from "../first.ts";
import * as excel from "./excel.ts";
import * as frame from "./frame.ts";
import { problems } from "./problems.ts";
import { counted } from "./words.ts";

/** English for what is there before anybody has signed in. */
export const enFirst: FirstMessages = {
  product: "HalfSky",
  locale: "en",
  otherLanguage: { code: "zh", name: "中文", locale: "zh-CN" },
  skipLink: "Skip to the main content",
  loading: "Opening",
  cancel: "Cancel",
  close: "Close",
  details: "Details",
  showAll: (rest) => `Show all, ${counted(rest, "more place", "more places")}`,
  showMore: (next, rest) => `Show ${next} more (${rest} not shown)`,
  showFewer: "Show fewer",

  colon: ": ",
  clause: ", ",
  semicolon: "; ",
  stop: ". ",
  listing: ", ",
  aside: (words) => ` (${words})`,

  ...frame,
  ...excel,
  failure: { ...frame.failure, problem: (code, title) => (isProblemCode(code) ? problems[code] : title) },
};
