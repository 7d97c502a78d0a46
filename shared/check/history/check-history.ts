import type { Finding } from "../../finding/finding.ts";
import { orderFindings } from "../../finding/notice.ts";
import type { CheckContext } from "../../finding/place.ts";
import type { Catalogue } from "../../form/catalogue.ts";
import type { Form } from "../../form/form.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { placeKey } from "../../submission/records.ts";
import { checkForms } from "./between-forms.ts";
import { checkChange, checkRising, earlierOf } from "./between-periods.ts";
import { checkCarried } from "./carried.ts";
import { earlierReports, type Known } from "./known.ts";
import type { Question } from "./question.ts";
import { questionFindings } from "./question-findings.ts";
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
    readonly catalogue: Catalogue;
    readonly period: string;
    /** The day whose state a stock form tells, where its collection names one. */
    readonly asOf?: string | undefined;
    readonly sheet: string;
  },
): Finding[] {
  const { catalogue, form, sheet } = context;
  const current = currentFacts(catalogue, form, records, context.period);
  const period = context.asOf ?? context.period;
  const last = earlierReports(form.id, period, known.own).at(-1);
  const rows = last === undefined ? [] : checkKeyed(form, records, known.before, last.period);
  const asked = new Set(rows.map(placeOf));
  const questions = [
    ...rows,
    ...current.figures
      .flatMap((figure) => overTime(catalogue, form, period, figure, known))
      .filter((question) => question.record === undefined || !asked.has(placeOf(question))),
    ...checkCarried(form, period, current, known.own),
    ...checkForms(catalogue, form, period, current, known.own),
    ...checkRegister(form, records, known.units),
    ...checkAcross(form, records, known.elsewhere),
  ];
  return orderFindings(questionFindings(questions, sheet, context), form);
}

function placeOf({ column, record }: Question): string {
  return `${column}|${record === undefined ? "" : placeKey(record)}`;
}

function overTime(
  catalogue: Catalogue,
  form: Form,
  period: string,
  figure: Figure,
  known: Known,
): Question[] {
  const earlier = earlierOf(catalogue, form, period, figure, known.own);
  const steps = [
    () => checkRising(form, period, figure, earlier),
    () => checkChange(form, period, figure, earlier),
    () => checkUnusual(catalogue, form, period, figure, earlier, known.peers),
  ];
  for (const step of steps) {
    const questions = step();
    if (questions.length > 0) return questions;
  }
  return [];
}
