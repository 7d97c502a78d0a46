import type { Severity } from "../../form/form.ts";
import { parseAddress } from "../../sheet/grid.ts";
import type { MarkedFinding } from "./mark-types.ts";
import { severities } from "./signs.ts";

export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  /** The gravest of its findings'. */
  readonly severity: Severity;
  readonly findings: readonly MarkedFinding[];
}

/** By sheet, the cells with what is said of each, in the order of the sheet. */
export function markedCells(findings: readonly MarkedFinding[]): Map<string, MarkedCell[]> {
  const sheets = new Map<string, Map<string, MarkedCell>>();
  for (const finding of findings) {
    const cells = sheets.get(finding.sheet) ?? new Map<string, MarkedCell>();
    sheets.set(finding.sheet, cells);
    for (const address of new Set(finding.cells)) {
      const place = parseAddress(address);
      if (place === undefined) continue;
      const before = cells.get(address);
      cells.set(address, {
        ...place,
        severity: graver(before?.severity, finding.severity),
        findings: [...(before?.findings ?? []), finding],
      });
    }
  }
  return new Map(
    [...sheets].map(([name, cells]) => [
      name,
      [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    ]),
  );
}

function graver(one: Severity | undefined, other: Severity): Severity {
  return one !== undefined && severities.indexOf(one) > severities.indexOf(other) ? one : other;
}

/** The gravest cells, as far as there is room. */
export function gravest(sheets: ReadonlyMap<string, readonly MarkedCell[]>, most: number): MarkedCell[] {
  return [...sheets.values()]
    .flat()
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
    .slice(0, most);
}
