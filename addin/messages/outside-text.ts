import type { OutsidePeriod } from "../../shared/api/submissions.ts";
import { grouped } from "./format.ts";
import { text } from "./index.ts";
import { periodText } from "./period-text.ts";

/** 另有 37 行不在本期，没有报送（2011年3月至2018年12月）; 不报送 while it is still to be sent, and beside 零报告 that it has no other rows. */
export function outsideText({ rows, first, last }: OutsidePeriod, when: "sending" | "sent" | "nil"): string {
  const words = { sending: text.submit.outside, sent: text.receipt.outside, nil: text.submit.nilOutside };
  const said = words[when];
  return said(grouped(rows), first === undefined || last === undefined ? null : spanText(first, last));
}

function spanText(first: string, last: string): string {
  return first === last ? periodText(first) : text.receipt.fromTo(periodText(first), periodText(last));
}
