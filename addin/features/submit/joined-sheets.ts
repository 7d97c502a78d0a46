/** Several sheets of one form sent as one: 一季度 … 四季度 of a report that is owed for the year. */
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { ControlTotals, Explanation } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { daysOf } from "../../../shared/period/period-range.ts";
import { joinedMonths } from "../../../shared/sheet/record-period.ts";
import { cellOnSheet, joinedLayout } from "../../../shared/sheet/sent-layout.ts";
import { fromDecimal, toDecimal } from "../../../shared/value.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";

/** One of them, as it was read and explained. */
export interface Member {
  readonly id: string;
  readonly assessment: RecognisedSheet;
  readonly explanations: readonly Explanation[];
}

export interface Joined {
  readonly sheet: RecognisedSheet;
  readonly explanations: readonly Explanation[];
}

/** Row numbers of each further sheet begin at a round number above those before. */
const ROUND = 1000;
const DECIMALS = 6;

/** What is said of a member's period is no longer true of all together. */
export function standingFindings({ findings, statedPeriod, period }: RecognisedSheet): readonly Finding[] {
  const part = statedPeriod !== null && period !== null && isWithin(statedPeriod, period);
  return part
    ? findings.filter(({ code }) => code !== "period_mismatch" && code !== "period_part")
    : findings;
}

/**
 * The members as one sheet: rows of the second and further ones are counted on from those before, and rows that stand on
 * different sheets are about different parts of the period: groups and duplicates are looked for in each by itself.
 */
export function joinSheets(members: readonly Member[]): Joined | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const offsets = offsetsOf(members);
  const shifted = members.map((member, index) => shiftedBy(member, offsets[index] ?? 0));
  return {
    sheet: {
      ...first.assessment,
      sheet: members.map(({ assessment }) => assessment.sheet).join("、"),
      rows: sum(members.map(({ assessment }) => assessment.rows)),
      outsidePeriod: sum(members.map(({ assessment }) => assessment.outsidePeriod)),
      outsideMonths: joinedMonths(members.map(({ assessment }) => assessment.outsideMonths)),
      findings: shifted.flatMap(({ findings }) => findings),
      totals: totalsOf(members),
      records: shifted.flatMap(({ records }) => records),
      layout: joinedLayout(
        members.map(({ assessment: { layout } }, index) => ({ layout, above: offsets[index] ?? 0 })),
      ),
    },
    explanations: shifted.flatMap(({ explanations }) => explanations),
  };
}

/** What the server found in all together, by member, with the rows and cells of its own sheet. */
export function findingsByMember(
  members: readonly Member[],
  findings: readonly Finding[],
): ReadonlyMap<string, Finding[]> {
  const offsets = offsetsOf(members);
  return new Map(
    members.map(({ id, assessment }, index) => {
      const from = offsets[index] ?? 0;
      const to = offsets[index + 1] ?? Number.POSITIVE_INFINITY;
      const own = findings.flatMap((finding): Finding[] => {
        if (finding.rows.length === 0) return index === 0 ? [finding] : [];
        const rows = finding.rows.filter((row) => row > from && row <= to);
        if (rows.length === 0) return [];
        const cells = finding.cells.flatMap((cell) => cellOnSheet(cell, index + 1) ?? []);
        return [
          {
            ...finding,
            sheet: assessment.sheet,
            rows: rows.map((row) => row - from),
            cells,
          },
        ];
      });
      return [id, own];
    }),
  );
}

function offsetsOf(members: readonly Member[]): number[] {
  let next = 0;
  return members.map(({ assessment: { records, findings } }) => {
    const own = next;
    const last = [...records.map(({ row }) => row), ...findings.flatMap(({ rows }) => rows)].reduce(
      (most, row) => Math.max(most, row),
      0,
    );
    next = own + Math.ceil((last + 1) / ROUND) * ROUND;
    return own;
  });
}

function shiftedBy({ assessment, explanations }: Member, by: number) {
  const findings = standingFindings(assessment);
  const rowsAbout = ({ rule, column }: Explanation) =>
    findings
      .filter((finding) => finding.rule === rule && finding.column === column)
      .flatMap(({ rows }) => rows);
  const [firstRow = 1] = assessment.records.map(({ row }) => row);
  return {
    records: assessment.records.map(
      (record): SubmissionRecord => ({
        ...record,
        row: record.row + by,
        ownPlace: (record.ownPlace ?? firstRow) + by,
      }),
    ),
    findings: findings.map((finding) => ({
      ...finding,
      rows: finding.rows.map((row) => row + by),
      cells: finding.cells.map((cell) => shiftedCell(cell, by)),
    })),
    explanations: explanations.map((explanation): Explanation => {
      const rows = explanation.rows ?? rowsAbout(explanation);
      return rows.length === 0 ? explanation : { ...explanation, rows: rows.map((row) => row + by) };
    }),
  };
}

/** A column that some sheet fills without a sum of its own has none here either. */
function totalsOf(members: readonly Member[]): ControlTotals {
  const all = members.map(({ assessment }) => assessment);
  const columns = new Map(all.flatMap(({ totals }) => totals.columns.map((total) => [total.header, total])));
  return {
    rows: sum(all.map(({ totals }) => totals.rows)),
    columns: [...columns.values()].flatMap((total) => {
      const { qualifier: _, ...rest } = total;
      const { column, header, codes = {} } = total;
      const parts = all.flatMap(({ totals }) => totals.columns.filter((other) => other.header === header));
      const isFilled = ({ values }: SubmissionRecord) =>
        values[column] !== undefined && Object.entries(codes).every(([id, code]) => values[id] === code);
      if (parts.length < all.filter(({ records }) => records.some(isFilled)).length) return [];
      const value = sum(parts.map((part) => fromDecimal(part.total, DECIMALS) ?? Number.NaN));
      if (!Number.isSafeInteger(value)) return [];
      const qualifier = parts.find((part) => part.qualifier !== undefined)?.qualifier;
      return [
        {
          ...rest,
          total: toDecimal(value, DECIMALS),
          ...(qualifier === undefined ? {} : { qualifier }),
        },
      ];
    }),
  };
}

function isWithin(part: string, period: string): boolean {
  const [one, other] = [daysOf(part), daysOf(period)];
  return one.start >= other.start && one.end <= other.end;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function shiftedCell(cell: string, by: number): string {
  return cell.replace(/\d+$/, (row) => String(Number(row) + by));
}
