/** Parts beside their sum that the form has no columns for: 小学 | 初中 | 合计 over 人数 | 金额, 合计 | 其中：留守儿童. */
import type { Form } from "../form/form.ts";
import { compileRelation } from "../form/relation.ts";
import type { Below } from "./figures-below.ts";
import type { HeaderMatch } from "./header.ts";
import type { HeaderCell, MatchedHeader } from "./header-cell.ts";
import { namesTotal, takeCodes } from "./header-codes.ts";
import { parseHeader } from "./normalise.ts";
import { withoutOfWhich } from "./row-heads.ts";
import { rowsBeside, sumColumnOf } from "./sum-column.ts";
import { understandHeader } from "./understand/understand.ts";

const FEWEST_PARTS = 2;

/**
 * Columns under headings that mean nothing to the form, beside a 合计 over the same names whose figures are, on most rows,
 * their sum: by their place, each with the place of its 合计. Headings that tell different columns apart are none.
 */
export function partsOfWholes(
  { form, spread, matched, left }: HeaderMatch,
  open: readonly HeaderCell[],
  { grid, firstRow }: Below,
): ReadonlyMap<number, number> {
  const parts = new Map<number, number>();
  const cells = [...matched.map(({ cell }) => cell), ...open].filter(isPlain);
  for (const whole of cells.filter(({ path }) => path.length > 1 && namesTotal(path[0] ?? ""))) {
    const beside = cells.filter((cell) => cell !== whole && sayTheSameBelow(cell, whole));
    const unknown = beside.filter(
      (cell) =>
        open.includes(cell) && !left.has(cell.at) && takeCodes(form, cell.path, spread).codes === undefined,
    );
    if (unknown.length < FEWEST_PARTS || unknown.length < beside.length) continue;
    const meant = new Set(unknown.map(({ path }) => understandHeader(form, { path, cells: [] }).column));
    if (meant.size > 1) continue;
    const at = unknown.map((cell) => cell.at);
    const rows = rowsBeside(grid, at, whole.at, firstRow);
    if (rows.length === 0 || rows.filter(({ agrees }) => !agrees).length * 2 > rows.length) continue;
    for (const one of at) parts.set(one, whole.at);
  }
  return parts;
}

function isPlain({ portion, span }: HeaderCell): boolean {
  return portion === undefined && span === undefined;
}

function sayTheSameBelow({ path }: HeaderCell, { path: whole }: HeaderCell): boolean {
  return path.length === whole.length && path.slice(1).every((text, level) => text === whole[level + 1]);
}

/**
 * Whether a proposal is a part of the figure beside it, and no column that the form has within that one: 其中 below the same
 * heading as its 合计, or one of those that make it on every row.
 */
export function isForeignPart(
  form: Form,
  { cell, column, how }: MatchedHeader,
  all: readonly MatchedHeader[],
  cells: readonly HeaderCell[],
  { grid, firstRow }: Below,
): boolean {
  if (how !== "proposed" || cell.path.length < 2) return false;
  const heading = headingOf(cell);
  const whole = all.find(
    (match) => headingOf(match.cell) === heading && namesTotal(match.cell.path.at(-1) ?? ""),
  );
  if (whole === undefined || whole.cell === cell || isRelated(form, column.id, whole.column.id)) return false;
  const leaf = cell.path.at(-1) ?? "";
  if (withoutOfWhich(leaf) !== leaf) return true;
  const beside = cells.filter((one) => one.at !== whole.cell.at && headingOf(one) === heading);
  return (
    sumColumnOf(
      grid,
      beside.map(({ at }) => at),
      [whole.cell.at],
      firstRow,
    ) !== undefined
  );
}

function headingOf({ path }: HeaderCell): string {
  return path
    .slice(0, -1)
    .map((text) => parseHeader(text).keys[0] ?? "")
    .join("/");
}

const related = new WeakMap<Form, readonly ReadonlySet<string>[]>();

/** Whether a relation of the form holds the two columns against each other. */
function isRelated(form: Form, a: string, b: string): boolean {
  const known =
    related.get(form) ?? form.relations.map((relation) => new Set(compileRelation(form, relation).columns));
  related.set(form, known);
  return known.some((columns) => columns.has(a) && columns.has(b));
}
