/** What is asked about 本年累计 and 上年同期 beside earlier reports, and what is told of figures made of them. */
import { type Column, columnOf, type Form } from "../../form/form.ts";
import { baseOf, spanKey } from "../../form/spans.ts";
import { yearBefore } from "../../period/period.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { agreesWith } from "../rounded.ts";
import { about, figureWords, type Question } from "./question.ts";
import { type SinceJanuary, sumOf, toldOf, toldSinceJanuaryAlone } from "./since-january.ts";
import {
  differenceSaid,
  lessThanBefore,
  newSince,
  notWhatItWas,
  notWithBefore,
  openDifference,
  tellDifference,
  withoutBasis,
} from "./since-january-words.ts";

/** What is asked of figures since January and of a year before; and what was made of them, which is only told. */
export function checkSinceJanuary(
  form: Form,
  period: string,
  records: readonly SheetRecord[],
  since: SinceJanuary,
): Question[] {
  const done = new Set<string>();
  return records.flatMap((record) =>
    Object.keys(record.values).flatMap((key): Question[] => {
      const isYear = key.endsWith("@ytd");
      if (!isYear && !key.endsWith("@prior")) return [];
      const column = columnOf(form, baseOf(key));
      const group = since.groupOf(record);
      const once = `${group[0]?.row ?? 0}${group[0]?.at ?? ""}|${key}`;
      const isFirst = !done.has(once);
      done.add(once);
      const asked: Asked = { form, period, column, record, group, since };
      const questions = isYear
        ? [...askAlone(asked), ...(isFirst ? askSum(asked) : [])]
        : isFirst
          ? askPrior(asked)
          : [];
      return questions.map((question) => ({ ...question, figure: key }));
    }),
  );
}

interface Asked {
  readonly form: Form;
  readonly period: string;
  readonly column: Column;
  readonly record: SheetRecord;
  /** Rows that nothing that leaves the workbook tells apart: their sums are compared. */
  readonly group: readonly SheetRecord[];
  readonly since: SinceJanuary;
}

function words(column: Column, value: bigint): string {
  return figureWords(column, { scale: column.scale, unit: column.unit ?? "" }, value);
}

function askSum({ column, group, since }: Asked): Question[] {
  const own = sumOf(group, ({ values, derived = [] }) =>
    derived.includes(column.id) ? undefined : toldOf(values[column.id]),
  );
  const year = sumOf(group, ({ values }) => toldOf(values[spanKey(column.id, "ytd")]));
  const before = sumOf(group, (record) => since.before(record, column.id));
  const [first] = group;
  const period = first && since.before(first, column.id)?.period;
  if (own === undefined || year === undefined || before === undefined || period === undefined) return [];
  if (agreesWith(column, year, [before, own])) return [];
  const said = {
    period,
    before: words(column, before),
    own: words(column, own),
    year: words(column, year),
    sum: words(column, before + own),
  };
  return [
    about(
      { column, records: group },
      "INTER_PERIOD.year",
      "INTER_PERIOD",
      notWithBefore(column.header, said),
    ),
  ];
}

/** A figure that is told since January alone, or was made of that. */
function askAlone({ form, column, record, since }: Asked): Question[] {
  const { values, derived = [] } = record;
  const year = toldOf(values[spanKey(column.id, "ytd")]);
  const made = derived.includes(column.id);
  if (year === undefined || (!made && !toldSinceJanuaryAlone(form, record).includes(column.id))) return [];
  const before = since.before(record, column.id);
  const ask = (text: Question["text"]) =>
    about({ column, records: [record] }, "INTER_PERIOD.sinceJanuary", "INTER_PERIOD", text);
  const refuse = (text: Question["text"]): Question => ({
    ...about({ column, records: [record] }, "INTER_PERIOD.basis", "INTER_PERIOD", text),
    severity: "error",
  });
  if (before === undefined) {
    return [
      made
        ? refuse(withoutBasis(column.header))
        : ask(openDifference(column.header, words(column, year.value))),
    ];
  }
  const own = toldOf(values[column.id]);
  const difference = year.value - before.value;
  const said = {
    period: before.period,
    before: words(column, before.value),
    year: words(column, year.value),
    own: words(column, difference),
  };
  if (made && own?.value !== difference) return [refuse(withoutBasis(column.header))];
  if (difference < 0n) return [ask(lessThanBefore(column.header, said))];
  if (!made) return [ask(tellDifference(column.header, said))];
  if (before.isNew === true) return [ask(newSince(column.header, said))];
  const text = differenceSaid(column.header, said);
  const told = about({ column, records: [record] }, "INTER_PERIOD.difference", "INTER_PERIOD", text);
  return [{ ...told, severity: "information" }];
}

function askPrior({ period, column, group, since }: Asked): Question[] {
  const key = spanKey(column.id, "prior");
  const prior = sumOf(group, ({ values }) => toldOf(values[key]));
  if (prior === undefined) return [];
  const stored = [0, 1].flatMap(
    (place) => sumOf(group, (record) => since.yearBefore(record, column.id)[place]) ?? [],
  );
  const [own] = stored;
  if (own === undefined || stored.some((value) => agreesWith(column, prior, [value]))) return [];
  const said = { period: yearBefore(period), stored: words(column, own), now: words(column, prior) };
  return [
    about(
      { column, records: group },
      "INTER_PERIOD.prior",
      "INTER_PERIOD",
      notWhatItWas(column.header, said),
    ),
  ];
}
