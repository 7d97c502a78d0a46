import type { FormulaNode } from "./dependants.ts";
import { type FormulaReferences, LAST_COLUMN, LAST_ROW, referencesOf, shifted } from "./formula-text.ts";
import type { PartText } from "./part-text.ts";
import type { CellSpan, SheetScan } from "./sheet-scan.ts";

interface FormulaSheet {
  readonly name: string;
  readonly part: PartText;
  readonly scan: SheetScan;
}

/** The formulas of all sheets, one sheet after the other, with what they read. */
export function formulaNodes(sheets: readonly FormulaSheet[]): FormulaNode[] {
  const places = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
  return sheets.flatMap(({ part, scan }, sheet) => {
    const masters = new Map<string, { readonly cell: CellSpan; readonly formula: string }>();
    return scan.formulas.map((cell) => nodeOf(cell, sheet, readsOf(cell, part, masters), places));
  });
}

function readsOf(
  cell: CellSpan,
  part: PartText,
  masters: Map<string, { readonly cell: CellSpan; readonly formula: string }>,
): FormulaReferences {
  const anything: FormulaReferences = { references: [], open: true };
  const { formula } = cell;
  if (formula === undefined || formula.kind === "dataTable") return anything;
  if (formula.written !== "") {
    const text = part.decode(formula.written);
    if (formula.kind === "shared") masters.set(formula.group, { cell, formula: text });
    return referencesOf(text);
  }
  const master = masters.get(formula.group);
  if (formula.kind !== "shared" || master === undefined) return anything;
  const text = shifted(master.formula, cell.row - master.cell.row, cell.column - master.cell.column);
  return text === undefined ? anything : referencesOf(text);
}

function nodeOf(
  { row, column, formula }: CellSpan,
  sheet: number,
  { references, open }: FormulaReferences,
  places: ReadonlyMap<string, number>,
): FormulaNode {
  let unknown = open;
  const found = references.flatMap(({ sheet: name, ...reference }) => {
    const at = name === undefined ? sheet : places.get(name.toLowerCase());
    const fits = reference.bottom <= LAST_ROW && reference.right <= LAST_COLUMN;
    if (at !== undefined && fits) return [{ ...reference, sheet: name, at }];
    unknown = true;
    return [];
  });
  const area = formula?.area ?? { top: row, left: column, bottom: row, right: column };
  return { sheet, area, references: found, open: unknown };
}
