import { conditionHolds } from "../../form/condition.ts";
import { type Column, type Condition, columnOf, type FactKind, type Feed } from "../../form/form.ts";
import { isPeriod, periodRange } from "../../period/period.ts";
import { groupBy } from "../../statistics/breakdown.ts";
import { columnDisplay } from "../drawing/display.ts";
import { dateSerial } from "../drawing/moment.ts";
import { formulaText } from "../drawing/text.ts";
import {
  type Block,
  blocksOver,
  type DetailColumn,
  detailColumnOf,
  type FormLayout,
  rangeOf,
} from "./layout.ts";
import type { MergedSubmission } from "./merge.ts";

/** What a figure of the summary is made of. `breakdown` holds the codes of the `by` columns; no key means no code. */
export interface FigureOf {
  readonly indicator: string;
  readonly kind: FactKind;
  readonly by: readonly string[];
  readonly breakdown: Readonly<Record<string, string>>;
  /** The figure is shown in units of 10 ** exponent: 4 for 万元. */
  readonly exponent: number;
}

/** The cells of one detail column on the rows where all criteria hold, times a power of ten. */
export interface Term {
  readonly column: DetailColumn;
  readonly criteria: readonly Criterion[];
  /** A figure counts where this date is blank or lies in the period that its row was sent for. */
  readonly datedBy?: DetailColumn;
  readonly shift: number;
}

/** Cells that count: those of `column` within `block` where the criteria hold. */
interface Part {
  readonly column: DetailColumn;
  readonly criteria: readonly Criterion[];
  readonly block: Block;
  readonly shift: number;
}

interface Criterion {
  readonly column: DetailColumn;
  /** As SUMIFS takes it: `=最美家庭`, `<>其他`, `=` for a blank cell, `>=43466` for a date. */
  readonly test: string;
}

/** The terms whose sum, over detail rows, is the figure: one or more for every feed of the indicator. */
export function termsOf(layout: FormLayout, figure: FigureOf): Term[] {
  return layout.columns.flatMap((column) =>
    (column.column.feeds ?? [])
      .filter((feed) => feed.indicator === figure.indicator && (feed.kind ?? "actual") === figure.kind)
      .flatMap((feed) => {
        const shift = columnDisplay(column.column).exponent - figure.exponent;
        const dated = feed.datedBy === undefined ? {} : { datedBy: criterionColumn(layout, feed.datedBy) };
        return criteriaOf(layout, feed, figure).map(
          (criteria): Term => ({ column, criteria, ...dated, shift }),
        );
      }),
  );
}

/** `SUM('明细-…'!$H$5:$H$9)`, `SUMIFS(…)`, or a sum of these, over the rows of these versions. */
export function sumOf(layout: FormLayout, terms: readonly Term[], of: readonly MergedSubmission[]): string {
  return partsOf(layout, terms, of)
    .map(({ column, criteria, block, shift }) => {
      const range = rangeOf(layout, column.letters, block);
      const sum =
        criteria.length === 0 ? `SUM(${range})` : `SUMIFS(${range},${conditions(layout, criteria, block)})`;
      return `${sum}${factor(shift)}`;
    })
    .join("+");
}

/** How many figures the sum has; 0 means that there is nothing to show. */
export function countOf(layout: FormLayout, terms: readonly Term[], of: readonly MergedSubmission[]): string {
  return partsOf(layout, terms, of)
    .map(({ column, criteria, block }) => {
      const range = rangeOf(layout, column.letters, block);
      return criteria.length === 0
        ? `COUNT(${range})`
        : `COUNTIFS(${range},"<>",${conditions(layout, criteria, block)})`;
    })
    .join("+");
}

/**
 * The sum over the rows of these versions, or empty text where no row has a figure: what was not reported is never 0.
 * @returns undefined when there is no term, or no row
 */
export function figureFormula(
  layout: FormLayout,
  terms: readonly Term[],
  of: readonly MergedSubmission[],
): string | undefined {
  if (terms.length === 0 || blocksOver(layout, of).length === 0) return undefined;
  return `IF(${countOf(layout, terms, of)}=0,"",${sumOf(layout, terms, of)})`;
}

/** Every term over every run of rows; what is dated over the rows of each version, by that version's own period. */
function partsOf(layout: FormLayout, terms: readonly Term[], of: readonly MergedSubmission[]): Part[] {
  return terms.flatMap(({ column, criteria, datedBy, shift }): Part[] => {
    if (datedBy === undefined) {
      return blocksOver(layout, of).map((block) => ({ column, criteria, block, shift }));
    }
    return groupBy(of, ({ period }) => period).flatMap((samePeriod) => {
      const alternatives = datedTests(datedBy, samePeriod[0]?.period ?? "");
      return blocksOver(layout, samePeriod).flatMap((block) =>
        alternatives.map((dates) => ({ column, criteria: [...criteria, ...dates], block, shift })),
      );
    });
  });
}

/** Ten to the power of `shift` as it stands behind a term. */
export function factor(shift: number): string {
  if (shift === 0) return "";
  return shift > 0 ? `*${10 ** shift}` : `/${10 ** -shift}`;
}

/** Name under which a code stands on the detail sheet. */
export function codeName(column: Column, code: string): string {
  return column.codes?.find((candidate) => candidate.code === code)?.zh ?? code;
}

/** Alternatives of criteria, of which exactly one holds for each row that counts; none when no row can count. */
function criteriaOf(layout: FormLayout, feed: Feed, figure: FigureOf): Criterion[][] {
  let alternatives: Criterion[][] = [[]];
  const fixed = new Map<string, string>();
  for (const id of figure.by) {
    const code = figure.breakdown[id];
    if (feed.breakdown?.includes(id) !== true) {
      if (code !== undefined) return [];
      continue;
    }
    fixed.set(id, code ?? "");
    alternatives = each(alternatives, [[equal(layout, id, code)]]);
  }
  for (const condition of feed.when ?? []) {
    const code = fixed.get(condition.column);
    if (code === undefined) alternatives = each(alternatives, testsOf(layout, condition));
    else if (!conditionHolds(condition, code === "" ? {} : { [condition.column]: code })) return [];
  }
  return alternatives;
}

/** The date is blank, or lies in the period. */
function datedTests(column: DetailColumn, period: string): Criterion[][] {
  if (!isPeriod(period)) return [[]];
  const { start, end } = periodRange(period);
  const inside = [`>=${dateSerial(start)}`, `<=${dateSerial(end)}`].map((test) => ({ column, test }));
  return [[{ column, test: "=" }], inside];
}

/** What a condition asks of a row: alternatives, each of one or more tests. */
function testsOf(layout: FormLayout, { column, in: among, notIn, filled }: Condition): Criterion[][] {
  const always = [
    ...(filled === undefined ? [] : [filledness(layout, column, filled)]),
    ...(notIn ?? []).map((code) => different(layout, column, code)),
  ];
  if (among === undefined) return [always];
  return among.map((code) => [equal(layout, column, code), ...always]);
}

function each(alternatives: readonly Criterion[][], tests: readonly Criterion[][]): Criterion[][] {
  return alternatives.flatMap((alternative) => tests.map((test) => [...alternative, ...test]));
}

function filledness(layout: FormLayout, id: string, filled: boolean): Criterion {
  return { column: criterionColumn(layout, id), test: filled ? "<>" : "=" };
}

function equal(layout: FormLayout, id: string, code: string | undefined): Criterion {
  const column = criterionColumn(layout, id);
  return { column, test: code === undefined ? "=" : `=${literally(codeName(column.column, code))}` };
}

function different(layout: FormLayout, id: string, code: string): Criterion {
  const column = criterionColumn(layout, id);
  return { column, test: `<>${literally(codeName(column.column, code))}` };
}

function criterionColumn(layout: FormLayout, id: string): DetailColumn {
  const { form } = layout.merged;
  const column = detailColumnOf(layout, columnOf(form, id).id);
  if (column === undefined)
    throw new RangeError(`${form.id}: ${id} stays in the workbook, no feed can read it`);
  return column;
}

/** SUMIFS takes *, ? and ~ as wildcards. */
function literally(name: string): string {
  return name.replace(/[*?~]/g, "~$&");
}

function conditions(layout: FormLayout, criteria: readonly Criterion[], block: Block): string {
  return criteria
    .map(({ column, test }) => `${rangeOf(layout, column.letters, block)},${formulaText(test)}`)
    .join(",");
}
