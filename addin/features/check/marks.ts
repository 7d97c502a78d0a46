import type { Finding } from "../../../shared/finding/finding.ts";
import type { Severity } from "../../../shared/form/form.ts";

const order: readonly Severity[] = ["information", "warning", "error"];

/** Cell → the gravest severity of the findings that name it. */
export function marksOf(findings: readonly Finding[]): Map<string, Severity> {
  const marks = new Map<string, Severity>();
  for (const { cells, severity } of findings) {
    for (const cell of cells) {
      const before = marks.get(cell);
      if (before === undefined || order.indexOf(severity) > order.indexOf(before)) marks.set(cell, severity);
    }
  }
  return marks;
}
