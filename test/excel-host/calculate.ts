import type { CellValue, Workbook } from "./workbook.ts";

/** Calculates every formula that is calculated at all, and tells of the sheets that have one. */
export function calculate(workbook: Workbook): void {
  if (![...workbook.results.values()].some((result) => typeof result === "function")) return;
  for (const sheet of workbook.sheets) {
    let calculated = false;
    for (const cells of sheet.rows.values()) {
      for (const cell of cells.values()) {
        const result = cell.formula === undefined ? undefined : workbook.results.get(cell.formula);
        if (typeof result !== "function") continue;
        cell.value = result();
        calculated = true;
      }
    }
    if (calculated) workbook.onEvent({ kind: "calculated", sheet });
  }
}

export function resultOf({ results }: Workbook, formula: string): CellValue | undefined {
  const result = results.get(formula);
  return typeof result === "function" ? result() : result;
}
