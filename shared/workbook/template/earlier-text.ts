import type { ControlTotals } from "../../api/submissions.ts";
import { withQualifier } from "../../summary/figure-text.ts";

/** 5行；贷款金额685万元；人数73余人: an earlier report as a line of words. */
export function earlierText({ rows, columns }: ControlTotals): string {
  const figures = columns.map(
    ({ header, total, unit, qualifier }) => `${header}${withQualifier(total, unit, qualifier)}`,
  );
  return [`${rows}行`, ...figures].join("；");
}
