/** Checks that a sample shows: by how its cells are computed, and by what is true of its figures on every row. */
import type { DesignColumn, DesignRule } from "../form/design/design.ts";
import { parseFigure } from "../sheet/coerce/figure.ts";
import { parseAddress } from "../sheet/grid.ts";
import type { Sample, SampleTable } from "./sample.ts";

/** A column of the design, and what stands in its cells on the sample. */
export interface RuledColumn {
  readonly column: DesignColumn;
  readonly at: number;
  readonly cells: readonly string[];
}

export interface ProposedRules {
  readonly rules: readonly DesignRule[];
  /** Id of a rate → its two columns. */
  readonly ratios: ReadonlyMap<string, { readonly numerator: string; readonly denominator: string }>;
}

/** Rows without which arithmetic proves nothing. */
const LEAST_ROWS = 3;
const MOST_PARTS = 30;

export function proposedRules(
  sample: Sample,
  table: SampleTable,
  columns: readonly RuledColumn[],
): ProposedRules {
  const figures = columns.filter(({ column }) => column.kind === "count" || column.kind === "money");
  const rates = columns.filter(({ column }) => column.kind === "percent");
  const found = new Map<string, DesignRule>();
  const ratios = new Map<string, { readonly numerator: string; readonly denominator: string }>();
  const add = (expression: string, severity: DesignRule["severity"]) => {
    if (!found.has(expression)) found.set(expression, { id: `R${found.size + 1}`, expression, severity });
  };
  for (const { of, parts } of [
    ...computedSums(sample, table, figures),
    ...namedSums(figures),
    ...balances(figures),
  ]) {
    add(
      `${of.column.name} = ${parts.map(({ sign, of: part }, index) => (index === 0 ? part.column.name : `${sign} ${part.column.name}`)).join(" ")}`,
      "error",
    );
  }
  for (const { whole, part } of subsets(figures)) add(`${part.column.name} ≤ ${whole.column.name}`, "error");
  for (const rate of rates) {
    const quotient = computedQuotient(sample, table, rate, figures) ?? trueQuotient(rate, figures);
    if (quotient === undefined) continue;
    ratios.set(rate.column.id, {
      numerator: quotient.numerator.column.id,
      denominator: quotient.denominator.column.id,
    });
    add(
      `${rate.column.name} ≈ ${quotient.numerator.column.name} / ${quotient.denominator.column.name}`,
      "warning",
    );
  }
  return { rules: [...found.values()], ratios };
}

interface Sum {
  readonly of: RuledColumn;
  readonly parts: readonly { readonly sign: "+" | "-"; readonly of: RuledColumn }[];
}

/** Formulas of the first rows: SUM(C5:E5), C5+D5-E5. */
function computedSums({ formulas }: Sample, table: SampleTable, figures: readonly RuledColumn[]): Sum[] {
  const byAt = new Map(figures.map((figure) => [figure.at, figure]));
  return figures.flatMap((of): Sum[] => {
    const formula = formulaOf(formulas, table, of.at);
    if (formula === undefined) return [];
    const parts = partsOf(formula).flatMap(({ sign, at }) => {
      const part = byAt.get(at);
      return part === undefined || part === of ? [] : [{ sign, of: part }];
    });
    return parts.length >= 2 && parts.length === partsOf(formula).length ? [{ of, parts }] : [];
  });
}

/** The formula of the column's first cell that has one, of those in the rows of data. */
function formulaOf(
  formulas: Sample["formulas"],
  { rows, down, header }: SampleTable,
  at: number,
): string | undefined {
  const places = rows.length > 0 ? rows : [header.last + 1];
  for (const row of places) {
    const [line, column] = down ? [at, row] : [row, at];
    for (const [address, formula] of formulas) {
      const place = parseAddress(address);
      if (place?.row === line && place.column === column) return formula.replace(/\s+/g, "");
    }
  }
  return undefined;
}

const oneSum = /^\(?SUM\(\$?([A-Z]{1,3})\$?\d+:\$?([A-Z]{1,3})\$?\d+\)\)?$/i;
const listed = /^\(?SUM\((\$?[A-Z]{1,3}\$?\d+(?:,\$?[A-Z]{1,3}\$?\d+)+)\)\)?$/i;
const added = /^[+]?\$?[A-Z]{1,3}\$?\d+(?:[+-]\$?[A-Z]{1,3}\$?\d+)+$/i;

function partsOf(formula: string): { readonly sign: "+" | "-"; readonly at: number }[] {
  const range = oneSum.exec(formula);
  if (range !== null) {
    const [from, to] = [columnAt(range[1] ?? ""), columnAt(range[2] ?? "")];
    return to - from > MOST_PARTS
      ? []
      : Array.from({ length: to - from + 1 }, (_, index) => ({ sign: "+", at: from + index }));
  }
  const written = listed.exec(formula)?.[1]?.replaceAll(",", "+") ?? (added.test(formula) ? formula : "");
  return [...written.matchAll(/([+-]?)\$?([A-Z]{1,3})\$?\d+/gi)].map(([, sign, letters]) => ({
    sign: sign === "-" ? "-" : "+",
    at: columnAt(letters ?? ""),
  }));
}

function columnAt(letters: string): number {
  return parseAddress(`${letters.toUpperCase()}1`)?.column ?? -1;
}

/** 合计 beside the others of its group, where it is their sum on every row of at least three. */
function namedSums(figures: readonly RuledColumn[]): Sum[] {
  return figures.flatMap((of): Sum[] => {
    if (!/^(?:合计|总计|小计|计|总数|合计数)$/.test(of.column.heading ?? of.column.name)) return [];
    const group = of.column.groups.join("/");
    const parts = figures.filter(
      ({ column }) =>
        column !== of.column &&
        column.groups.join("/") === group &&
        column.unit === of.column.unit &&
        !/^其中/.test(column.heading ?? column.name),
    );
    if (parts.length < 2 || parts.length > MOST_PARTS) return [];
    const sums = parts.map((part) => ({ sign: "+" as const, of: part }));
    return holdsEverywhere(of, sums) === true ? [{ of, parts: sums }] : [];
  });
}

const opening = /期初|年初|上期末|上期结转|原有|月初/;
const closing = /期末|年末|现有|结存|月末/;
const came = /新增|增加|本期增|新建|调入|入/;
const left = /减少|退出|本期减|注销|调出|出/;

/** 期末 = 期初 + 增 − 减, of one unit of measure, where the figures do not deny it. */
function balances(figures: readonly RuledColumn[]): Sum[] {
  const called = (word: RegExp, unit: string | undefined) =>
    figures.filter(({ column }) => word.test(column.name) && column.unit === unit);
  return figures.flatMap((of): Sum[] => {
    if (!closing.test(of.column.name)) return [];
    const [first] = called(opening, of.column.unit);
    const [gain, moreGain] = called(came, of.column.unit).filter(
      ({ column }) => !opening.test(column.name) && !closing.test(column.name),
    );
    const [loss, moreLoss] = called(left, of.column.unit).filter(
      ({ column }) => !closing.test(column.name) && !came.test(column.name),
    );
    if (
      first === undefined ||
      gain === undefined ||
      loss === undefined ||
      moreGain !== undefined ||
      moreLoss !== undefined
    )
      return [];
    const parts = [
      { sign: "+" as const, of: first },
      { sign: "+" as const, of: gain },
      { sign: "-" as const, of: loss },
    ];
    return holdsEverywhere(of, parts) === false ? [] : [{ of, parts }];
  });
}

/** 其中妇女 is a part of the column before it that has no 其中 itself, where no row says otherwise. */
function subsets(
  figures: readonly RuledColumn[],
): { readonly whole: RuledColumn; readonly part: RuledColumn }[] {
  return figures.flatMap((part, index) => {
    if (!/^[#＃]?其中/.test(part.column.heading ?? part.column.name) && !/^[#＃]?其中/.test(part.column.name))
      return [];
    const whole = figures
      .slice(0, index)
      .findLast(
        ({ column }) =>
          !/^[#＃]?其中/.test(column.heading ?? column.name) && column.unit === part.column.unit,
      );
    if (whole === undefined) return [];
    const denied = pairs(whole, [part]).some(([all, [some]]) => some !== undefined && some > all);
    return denied ? [] : [{ whole, part }];
  });
}

/** true on at least three rows and false on none; false where a row denies it; undefined where too little is known. */
function holdsEverywhere(of: RuledColumn, parts: Sum["parts"]): boolean | undefined {
  const rows = pairs(
    of,
    parts.map(({ of: part }) => part),
  );
  const holds = rows.every(([whole, values]) => {
    const sum = values.reduce(
      (total, value, index) => (parts[index]?.sign === "-" ? total - value : total + value),
      0,
    );
    return Math.abs(sum - whole) < 1e-6 * Math.max(1, Math.abs(whole));
  });
  if (!holds) return false;
  return rows.length >= LEAST_ROWS ? true : undefined;
}

/** Rows on which the column and all the others hold a figure. */
function pairs(of: RuledColumn, others: readonly RuledColumn[]): (readonly [number, readonly number[]])[] {
  return of.cells.flatMap((text, row) => {
    const whole = numberOf(text);
    const values = others.map(({ cells }) => numberOf(cells[row] ?? ""));
    return whole === undefined || values.some((value) => value === undefined)
      ? []
      : [[whole, values.map(Number)] as const];
  });
}

function numberOf(text: string): number | undefined {
  const figure = parseFigure(text);
  return figure.kind === "figure" ? Number(figure.decimal) : undefined;
}

interface Quotient {
  readonly numerator: RuledColumn;
  readonly denominator: RuledColumn;
}

/** C5/D5, IF(D5=0,"",C5/D5), ROUND(C5/D5*100,2). */
function computedQuotient(
  { formulas }: Sample,
  table: SampleTable,
  rate: RuledColumn,
  figures: readonly RuledColumn[],
): Quotient | undefined {
  const formula = formulaOf(formulas, table, rate.at) ?? "";
  const [, first = "", second = ""] = /\$?([A-Z]{1,3})\$?\d+\/\$?([A-Z]{1,3})\$?\d+/i.exec(formula) ?? [];
  const numerator = figures.find(({ at }) => at === columnAt(first));
  const denominator = figures.find(({ at }) => at === columnAt(second));
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}

/** The only two columns whose quotient the rate is, to its last digit, on every one of at least three rows. */
function trueQuotient(rate: RuledColumn, figures: readonly RuledColumn[]): Quotient | undefined {
  const found: Quotient[] = [];
  for (const numerator of figures) {
    for (const denominator of figures) {
      if (numerator === denominator) continue;
      const rows = pairs(rate, [numerator, denominator]).filter(([, [, below]]) => below !== 0);
      const isTrue = rows.every(
        ([printed, [above = 0, below = 1]]) => Math.abs((above / below) * 100 - printed) <= 0.51,
      );
      const differ = new Set(rows.map(([printed]) => printed)).size > 1;
      if (rows.length >= LEAST_ROWS && isTrue && differ) found.push({ numerator, denominator });
    }
  }
  return found.length === 1 ? found[0] : undefined;
}
