import type { Finding } from "../../../shared/finding/finding.ts";
import type { AssignTarget } from "../assign/spots.ts";

/** Of the structure of a sheet, what the screen 对应 resolves. */
const rules = new Set(
  ["assignment", "missing", "measure", "unit", "repeated", "extra"].map((name) => `STRUCTURE.${name}`),
);
/** Beside them: words, figures that look as if they were kept in another unit or under another name. */
const codes = new Set([
  "code_unknown",
  "code_understood",
  "suspected_yuan",
  "column_lost",
  "rows_second_table",
]);
const words = new Set(["code_unknown", "code_understood"]);

/** About the unit in which a column is kept. */
const measures = new Set(["STRUCTURE.measure", "STRUCTURE.unit", "measure_unknown", "suspected_yuan"]);

/** What 对应 is opened for to resolve the finding; undefined where it does not. */
export function assignTargetOf({ rule, code, cells, column, params }: Finding): AssignTarget | undefined {
  if (!rules.has(rule) && !codes.has(code)) return undefined;
  const [cell] = cells;
  const text = words.has(code) ? params.before : undefined;
  const measure = measures.has(rule) || measures.has(code);
  return {
    // Other findings name the cells of rows.
    ...(cell !== undefined && rules.has(rule) && { cell }),
    ...(column !== undefined && { column }),
    ...(measure && { measure }),
    ...(text !== undefined && { text: String(text) }),
  };
}
