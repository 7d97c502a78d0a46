import type { Form } from "../../form/form.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { placeKey } from "../../submission.ts";
import type { Finding } from "../finding.ts";
import { describeFinding } from "../messages.ts";
import { orderFindings } from "../notice.ts";
import type { CheckContext } from "../place.ts";
import { checkForms } from "./between-forms.ts";
import { checkChange, checkRising, earlierOf } from "./between-periods.ts";
import { checkCarried } from "./carried.ts";
import { earlierReports, type Known } from "./known.ts";
import type { Question } from "./question.ts";
import { checkAcross, checkKeyed, checkRegister } from "./rows.ts";
import { currentFacts, type Figure } from "./series.ts";
import { checkUnusual } from "./unusual.ts";

/**
 * What only the server can ask: every rule of the form that looks beyond the sheet. All are warnings. A figure is
 * asked about once over time: what a graver rule has asked, a milder one does not ask again.
 */
export function checkHistory(
  records: readonly SheetRecord[],
  known: Known,
  context: Pick<CheckContext, "form" | "cellOf"> & {
    readonly period: string;
    /** The day whose state a stock form tells, where its collection names one. */
    readonly asOf?: string | undefined;
    readonly sheet: string;
  },
): Finding[] {
  const { form, sheet } = context;
  const current = currentFacts(form, records, context.period);
  const period = context.asOf ?? context.period;
  const last = earlierReports(form.id, period, known.own).at(-1);
  const rows = last === undefined ? [] : checkKeyed(form, records, known.before, last.period);
  const asked = new Set(rows.map(placeOf));
  const questions = [
    ...rows,
    ...current.figures
      .flatMap((figure) => overTime(form, period, figure, known))
      .filter((question) => question.record === undefined || !asked.has(placeOf(question))),
    ...checkCarried(form, period, current, known.own),
    ...checkForms(form, period, current, known.own),
    ...checkRegister(form, records, known.units),
    ...checkAcross(form, records, known.elsewhere),
  ];
  return orderFindings(toFindings(questions, sheet, context), form);
}

function placeOf({ column, record }: Question): string {
  return `${column}|${record === undefined ? "" : placeKey(record)}`;
}

function overTime(form: Form, period: string, figure: Figure, known: Known): Question[] {
  const earlier = earlierOf(form, period, figure, known.own);
  const steps = [
    () => checkRising(form, period, figure, earlier),
    () => checkChange(form, period, figure, earlier),
    () => checkUnusual(form, period, figure, earlier, known.peers),
  ];
  for (const step of steps) {
    const questions = step();
    if (questions.length > 0) return questions;
  }
  return [];
}

/** Questions of one rule about one column are one finding, as everywhere; each is said in full. */
function toFindings(
  questions: readonly Question[],
  sheet: string,
  { form, cellOf }: Pick<CheckContext, "form" | "cellOf">,
): Finding[] {
  const groups = new Map<string, Map<SheetRecord | string, Question>>();
  for (const question of questions) {
    const id = `${question.rule}|${question.column}|history|warning`;
    const group = groups.get(id) ?? new Map<SheetRecord | string, Question>();
    // A cell that feeds several indicators is asked about once.
    const place = question.record ?? question.text.zh;
    if (!group.has(place)) groups.set(id, group.set(place, question));
  }
  return [...groups].flatMap(([id, places]): Finding[] => {
    const group = [...places.values()];
    const [first] = group;
    if (first === undefined) return [];
    const placed = group.flatMap(({ record }) => record ?? []);
    const said = {
      code: "history",
      params: joined(group, cellOf),
      cells: placed.flatMap((record) => cellOf(record, first.column) ?? []),
      rows: [...new Set(placed.map(({ row }) => row))],
      column: first.column,
      message: "",
    } as const;
    return [
      {
        id,
        rule: first.rule,
        class: first.class,
        severity: "warning",
        sheet,
        ...said,
        message: describeFinding(said, form, "zh"),
        local: false,
      },
    ];
  });
}

/** Each place with its own text; equal texts are said once, with the first of their places. */
function joined(group: readonly Question[], cellOf: CheckContext["cellOf"]): Finding["params"] {
  const texts = new Map<string, { readonly question: Question; readonly count: number }>();
  for (const question of group) {
    const { count = 0, question: first = question } = texts.get(question.text.zh) ?? {};
    texts.set(question.text.zh, { question: first, count: count + 1 });
  }
  const said = [...texts.values()].map(({ question: { record, column, text }, count }) => {
    const cell = record === undefined ? undefined : cellOf(record, column);
    const row = record?.row;
    const zh = cell ?? (row === undefined ? "" : `第${row}行`);
    const en = cell ?? (row === undefined ? "" : `Row ${row}`);
    return {
      zh: `${zh}${zh === "" ? "" : count > 1 ? ` 等${count}处 ` : " "}${text.zh}`,
      en: `${en}${en === "" ? "" : count > 1 ? ` and ${count - 1} more: ` : ": "}${text.en}`,
    };
  });
  return { text: said.map(({ zh }) => zh).join("；"), textEn: said.map(({ en }) => en).join("; ") };
}
