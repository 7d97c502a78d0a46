import { versionName } from "../../form/across-versions.ts";
import { isPeriod, periodRange } from "../../period/period.ts";
import { groupBy } from "../../statistics/breakdown.ts";
import { dateSerial } from "../drawing/moment.ts";
import { formulaText } from "../drawing/text.ts";
import type { DetailColumn } from "./detail-columns.ts";
import { type Block, blocksOver, type FormLayout, rangeOf } from "./layout.ts";
import type { MergedSubmission } from "./merge.ts";
import type { Criterion, Term } from "./terms.ts";

/** Cells that count: those of `column` within `block` where the criteria hold. */
interface Part {
  readonly column: DetailColumn;
  readonly criteria: readonly Criterion[];
  readonly block: Block;
  readonly shift: number;
}

/** `SUM('明细-…'!$H$5:$H$9)`, `SUMIFS(…)`, or a sum of these, over the rows of these submissions; "" where none counts. */
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
 * The sum over the rows of these submissions, or empty text where no row has a figure: what was not reported is never 0.
 * @returns undefined when there is no term for any of the rows, or no row
 */
export function figureFormula(
  layout: FormLayout,
  terms: readonly Term[],
  of: readonly MergedSubmission[],
): string | undefined {
  const sum = sumOf(layout, terms, of);
  return sum === "" ? undefined : `IF(${countOf(layout, terms, of)}=0,"",${sum})`;
}

/** Every term over every run of its rows; what is dated by the period that each row was sent for. */
function partsOf(layout: FormLayout, terms: readonly Term[], of: readonly MergedSubmission[]): Part[] {
  return terms.flatMap(({ versions, column, criteria, datedBy, shift }): Part[] => {
    const over = (rows: readonly MergedSubmission[], alternatives: readonly (readonly Criterion[])[]) =>
      runsOf(layout, rows, versions).flatMap(({ block, marks }) =>
        alternatives.map(
          (dates): Part => ({ column, criteria: [...criteria, ...dates, ...marks], block, shift }),
        ),
      );
    if (datedBy === undefined) return over(of, [[]]);
    return groupBy(of, ({ period }) => period).flatMap((samePeriod) =>
      over(samePeriod, datedTests(datedBy, samePeriod[0]?.period ?? "")),
    );
  });
}

/**
 * The rows of those submissions that were sent under these versions of the form: run by run, or, where rows of other
 * versions cut them into many, all rows with the version as a mark, so that no formula grows too long.
 */
function runsOf(
  layout: FormLayout,
  of: readonly MergedSubmission[],
  versions: readonly number[],
): { readonly block: Block; readonly marks: readonly Criterion[] }[] {
  const own = of.filter(({ formVersion }) => versions.includes(formVersion));
  const runs = blocksOver(layout, own).map((block) => ({ block, marks: [] }));
  const { versionLetters: letters } = layout;
  if (letters === undefined) return runs;
  const marked = blocksOver(layout, of).flatMap((block) =>
    versions.map((version) => ({ block, marks: [{ letters, test: `=${versionName(version)}` }] })),
  );
  return runs.length > marked.length ? marked : runs;
}

/** The date is blank, or lies in the period. */
function datedTests(letters: string, period: string): Criterion[][] {
  if (!isPeriod(period)) return [[]];
  const { start, end } = periodRange(period);
  const inside = [`>=${dateSerial(start)}`, `<=${dateSerial(end)}`].map((test) => ({ letters, test }));
  return [[{ letters, test: "=" }], inside];
}

/** Ten to the power of `shift` as it stands behind a term. */
export function factor(shift: number): string {
  if (shift === 0) return "";
  return shift > 0 ? `*${10 ** shift}` : `/${10 ** -shift}`;
}

function conditions(layout: FormLayout, criteria: readonly Criterion[], block: Block): string {
  return criteria
    .map(({ letters, test }) => `${rangeOf(layout, letters, block)},${formulaText(test)}`)
    .join(",");
}
