/** How many columns of a form a header can name at most, by words alone: most forms are done with before they are laid over it. */
import type { Form } from "../form/form.ts";
import { codeKey, codeNames } from "./coerce/code.ts";
import type { HeaderCell } from "./header-cell.ts";
import { columnNames } from "./header-names.ts";
import { parseHeader } from "./normalise.ts";

/** Columns and codes that a header has at least, and codes side by side that make a crosstab. */
const LEAST = 2;

/**
 * Whether a header of one level may name two columns of the form, or hold two of its codes. Where it says no, whoever lays
 * the form over it finds less than two of them: a name is found by its whole text, and a code counts only beside another.
 * Not for headers that may tell times apart or name units, or of which somebody said something. Of several levels there are
 * more ways to name a column: it always says yes.
 */
export function mayName(form: Form, cells: readonly HeaderCell[]): boolean {
  if (cells.some(({ path, said }) => path.length !== 1 || said !== undefined)) return true;
  const names = columnNames(form);
  const codes = codesOf(form);
  let columns = 0;
  let coded = 0;
  for (const { path } of cells) {
    const [text = ""] = path;
    const { keys } = parseHeader(text);
    const name = keys.map((key) => names.get(key)).find((one) => one !== undefined && "column" in one);
    if (name !== undefined && ++columns === LEAST) return true;
    if (spellings(text, keys).some((key) => codes.has(key)) && ++coded === LEAST) return true;
  }
  return false;
}

/** How a code may be compared with the text: with its unit or without. */
function spellings(text: string, [name = ""]: readonly string[]): readonly string[] {
  const plain = [codeKey(text), codeKey(name)];
  return [...plain, ...plain.map((key) => key.toLowerCase())];
}

const known = new WeakMap<Form, ReadonlySet<string>>();

/** Every name of a code of the form. */
function codesOf(form: Form): ReadonlySet<string> {
  const before = known.get(form);
  if (before !== undefined) return before;
  const all = new Set(form.columns.flatMap((column) => [...codeNames(column).keys()]));
  known.set(form, all);
  return all;
}
