import type { RawValue } from "./grid.ts";
import { compactText } from "./normalise.ts";

const dash = /^[-—–－―/\\]+$/;
const nothing = /^(?:[-—–－―]+|\/|\\|无|没有|零)$/;
/** Cheap look at the raw text: every word for "nothing happened" holds one of these. */
const mayBeNil = /[无無零没沒未]/;
const nilReturn =
  /^(?:无|没有|零报告|(?:本(?:期|年|季度?|月|单位))*(?:无|没有|未)(?:此项|相关|发生|数据|情况|内容|工作|开展)*)$/;

/** A cell without content: empty, spaces, or strokes that say that nothing belongs here. */
export function isBlank(value: RawValue | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== "string") return false;
  const text = value.trim();
  return text === "" || dash.test(text);
}

/** Whether a text (compacted) stands for "none": a stroke, 无, 没有, 零. */
export function meansNone(text: string): boolean {
  return nothing.test(text);
}

/** Whether a text says that nothing happened in the period: 无, 零报告, 本期无, 本季度未发生. */
export function isNilReturn(text: string): boolean {
  return text.length <= 12 && mayBeNil.test(text) && nilReturn.test(compactText(text));
}
