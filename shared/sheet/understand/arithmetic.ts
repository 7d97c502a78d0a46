/** What the figures below the headers say of them: whether the form's relations hold between the columns they may be. */
import { type Form, isFigureColumn, type Relation } from "../../form/form.ts";
import { type CompiledRelation, compileRelation } from "../../form/relation.ts";
import type { Bonus } from "./assign-columns.ts";

/** One column of figures on the sheet, and the columns of the form that it may be. */
export interface FiguresBelow {
  /** Column ids with how likely each is, 0 … 1; one of 1 where the header is known. */
  readonly columns: ReadonlyMap<string, number>;
  /** Only columns of the same make a record together. */
  readonly record: string;
  /** Stored values of the rows looked at, as figures of a column; undefined where a row has none. */
  readonly figures: (column: string) => readonly (number | undefined)[];
}

/** Rows without which nothing follows: they must have figures that differ. */
export const LEAST_ROWS = 3;
/** Of so many rows at least a relation that holds holds, and one that is broken is broken. */
const HOLDS = 0.8;
const BROKEN = 0.3;
/** Log-odds that each row adds, up to `MOST`: true figures hardly ever break a relation, others do on every second row. */
const FOR_EQUAL = 0.75;
const AGAINST_EQUAL = 0.25;
const AGAINST_ORDER = 1.5;
/** What an order adds that holds while the other way round it would be broken, however many rows there are. */
const FOR_ORDER = 0.6;
const MOST = 4.5;
/** Columns less likely than this are not thought of. */
const LEAST_LIKELY = 0.05;

interface Usable {
  readonly relation: CompiledRelation;
  readonly isEqual: boolean;
}

const relations = new WeakMap<Form, readonly Usable[]>();

/** Relations between two or more figures of one row: a ≤ b, a + b = c, rate = a / b. */
function usableRelations(form: Form): readonly Usable[] {
  const known = relations.get(form);
  if (known !== undefined) return known;
  const found = form.relations.filter(comparesFigures).flatMap((relation): Usable[] => {
    const compiled = compileRelation(form, relation);
    const figures = compiled.columns.every((id) =>
      form.columns.some((column) => column.id === id && isFigureColumn(column)),
    );
    const isEqual = /≈|(?<![<>!])=/.test(relation.expression);
    return figures && compiled.columns.length >= 2 ? [{ relation: compiled, isEqual }] : [];
  });
  relations.set(form, found);
  return found;
}

/** Bounds that the relation itself names say of a single figure what is usual, and nothing of what it is. */
function comparesFigures({ expression, when, scope }: Relation): boolean {
  const plain = expression.replaceAll("* 100", "");
  return isUsual(when) && scope !== "group" && !/\d|!=| in |[[\]]/.test(plain);
}

/** On every row, or on those where a column is blank that few sheets have (上期结转 = 空). */
function isUsual(when = ""): boolean {
  return /^(?:[^=<>≠]+ = 空)?$/.test(when);
}

/**
 * Log-odds that the relations of the form add to each column that a header may mean. A relation that equals holds by no
 * chance: it speaks for its columns. One that orders is kept by many columns, and broken by mistakes: it only decides
 * between two headers that could as well be each other's column.
 * @param below one for each header, then those that are known; `headers` counts the former
 */
export function arithmeticBonus(form: Form, headers: number, below: readonly FiguresBelow[]): Bonus {
  const sums = new Map<string, number>();
  const isOpen = below.slice(0, headers).some(({ columns }) => [...columns.values()].some(isLikely));
  if (!isOpen) return () => 0;
  const add = (key: string, more: number) => sums.set(key, (sums.get(key) ?? 0) + more);
  for (const usable of usableRelations(form)) {
    const changes = new Map<string, number>();
    for (const choice of choices(usable, headers, below)) {
      if (!usable.isEqual && !mayTurn(choice, below)) continue;
      const evidence = evidenceOf(usable, choice, below);
      if (evidence === 0) continue;
      for (const chosen of choice) {
        if (chosen.header >= headers) continue;
        const key = `${chosen.header}|${chosen.column}`;
        const likely = likelihood(below, choice, chosen);
        if (!usable.isEqual) add(key, likely * evidence);
        else changes.set(key, (changes.get(key) ?? 0) + likely * Math.expm1(evidence));
      }
    }
    for (const [key, change] of changes) add(key, Math.log(Math.max(LEAST_ODDS, 1 + change)));
  }
  return (header, column) => Math.max(-MOST, Math.min(MOST, sums.get(`${header}|${column}`) ?? 0));
}

function isLikely(probability = 0): boolean {
  return probability >= LEAST_LIKELY;
}

const LEAST_ODDS = Math.exp(-MOST);

/** How likely the other headers of a choice are their columns if this one is its own. */
function likelihood(below: readonly FiguresBelow[], choice: readonly Chosen[], own: Chosen): number {
  return choice.reduce(
    (product, other) => (other === own ? product : product * given(below, other, own.column)),
    1,
  );
}

interface Chosen {
  readonly header: number;
  readonly column: string;
}

/** How likely the other header is its column when `taken` is another's. */
function given(below: readonly FiguresBelow[], { header, column }: Chosen, taken: string): number {
  const columns = below[header]?.columns;
  const rest = 1 - (columns?.get(taken) ?? 0);
  return rest <= 0 ? 0 : Math.min(1, (columns?.get(column) ?? 0) / rest);
}

/** Every way to find the relation's columns on the sheet, with a header that is not known among them. */
function choices(
  { relation }: Usable,
  headers: number,
  below: readonly FiguresBelow[],
): readonly (readonly Chosen[])[] {
  let partial: (readonly Chosen[])[] = [[]];
  for (const column of relation.columns) {
    const options = below.flatMap(({ columns }, header) =>
      isLikely(columns.get(column)) ? [{ header, column }] : [],
    );
    partial = partial.flatMap((before) =>
      options
        .filter(
          ({ header }) =>
            before.every((other) => other.header !== header) &&
            (before[0] === undefined || below[before[0].header]?.record === below[header]?.record),
        )
        .map((option) => [...before, option]),
    );
    if (partial.length === 0) return [];
  }
  return partial.filter((choice) => choice.some(({ header }) => header < headers));
}

function evidenceOf(
  { relation, isEqual }: Usable,
  choice: readonly Chosen[],
  below: readonly FiguresBelow[],
): number {
  const columns = new Map(
    choice.map(({ header, column }) => [column, below[header]?.figures(column) ?? []] as const),
  );
  const [first = []] = columns.values();
  const seen = new Set<string>();
  let rows = 0;
  let holding = 0;
  for (const row of first.keys()) {
    const values = [...columns.values()].map((figures) => figures[row]);
    if (values.some((value) => value === undefined || value === 0)) continue;
    const { status } = relation.evaluate((id) => columns.get(id)?.[row]);
    if (status === "skipped" || (!isEqual && new Set(values).size === 1)) continue;
    seen.add(values.join(" "));
    rows += 1;
    if (status === "holds") holding += 1;
  }
  if (seen.size < LEAST_ROWS) return 0;
  if (holding >= rows * HOLDS) {
    return isEqual ? Math.min(MOST, rows * FOR_EQUAL) : FOR_ORDER;
  }
  if (holding > rows * BROKEN) return 0;
  return -Math.min(MOST, rows * (isEqual ? AGAINST_EQUAL : AGAINST_ORDER));
}

/** Whether two headers could as well be each other's column. */
function mayTurn(choice: readonly Chosen[], below: readonly FiguresBelow[]): boolean {
  const [one, other] = choice;
  if (one === undefined || other === undefined || choice.length > 2) return false;
  const may = (header: number, column: string) => (below[header]?.columns.get(column) ?? 0) >= LEAST_LIKELY;
  return may(one.header, other.column) && may(other.header, one.column);
}
