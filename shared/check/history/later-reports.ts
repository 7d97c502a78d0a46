/** A report that comes late or is corrected, against those sent since: months that were made of what it said before. */
import { columnOf, type Form } from "../../form/form.ts";
import { baseOf } from "../../form/spans.ts";
import { periodName } from "../../period/period.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { agreesWith } from "../rounded.ts";
import type { EarlierRows } from "./known.ts";
import { about, figureWords, type Question } from "./question.ts";
import { type SinceJanuary, sinceJanuary, sumOf, toldOf } from "./since-january.ts";

/**
 * Of each column, what the first later report says since January that no longer is this report and its own month
 * together. That report is not changed by this one: whoever sends this one is told to correct it as well.
 * @param later reports of the year after this one, in order of time
 */
export function checkLater(
  form: Form,
  period: string,
  records: readonly SheetRecord[],
  reports: readonly EarlierRows[],
  later: readonly EarlierRows[],
): Question[] {
  const asked = new Set<string>();
  const known = [...reports, { period, records }];
  return later.flatMap((report) => {
    const since = sinceJanuary(form, report.period, report.records, known);
    known.push(report);
    return report.records.flatMap((record) =>
      Object.keys(record.values).flatMap((key): Question[] => {
        if (!key.endsWith("@ytd") || asked.has(baseOf(key))) return [];
        const found = compared(form, report.period, record, key, since);
        if (found.length > 0) asked.add(baseOf(key));
        return found;
      }),
    );
  });
}

function compared(
  form: Form,
  period: string,
  record: SheetRecord,
  key: string,
  since: SinceJanuary,
): Question[] {
  const column = columnOf(form, baseOf(key));
  const group = since.groupOf(record);
  const year = sumOf(group, ({ values }) => toldOf(values[key]));
  const own = sumOf(group, ({ values }) => toldOf(values[column.id]));
  const before = sumOf(group, (one) => since.before(one, column.id));
  if (year === undefined || before === undefined) return [];
  if (own !== undefined && agreesWith(column, year, [before, own])) return [];
  const words = (value: bigint) =>
    figureWords(column, { scale: column.scale, unit: column.unit ?? "" }, value);
  const due = year - before;
  const { zh, en } = column.header;
  const was = own === undefined ? undefined : words(own);
  const text =
    due < 0n
      ? {
          zh: `“${zh}”到本期是${words(before)}，${periodName(period)}已报的本年累计只有${words(year)}。请核对，并随后更正${periodName(period)}`,
          en: `“${en}” is ${words(before)} up to now, but only ${words(year)} since January in the report of ${period}. Please check, and correct that report as well`,
        }
      : {
          zh: `${periodName(period)}已报“${zh}”本年累计${words(year)}，${was === undefined ? "没有本期数" : `本期${was}`}；减去到本期的${words(before)}，应是${words(due)}。请随后更正${periodName(period)}`,
          en: `“${en}” of ${period} was reported as ${words(year)} since January and ${was ?? "nothing"} of its own; less ${words(before)} up to now it should be ${words(due)}. Please correct that report as well`,
        };
  return [about({ column, records: [] }, "INTER_PERIOD.later", "INTER_PERIOD", text)];
}
