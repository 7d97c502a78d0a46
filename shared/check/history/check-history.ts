import type { Finding } from "../../finding/finding.ts";
import { orderFindings } from "../../finding/notice.ts";
import type { CheckContext } from "../../finding/place.ts";
import type { Catalogue } from "../../form/catalogue.ts";
import type { Form } from "../../form/form.ts";
import type { HistoryRule } from "../../form/history-rules.ts";
import { spanKeysIn } from "../../form/spans.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { placeKey } from "../../submission/records.ts";
import { checkSinceJanuary } from "./ask-since-january.ts";
import { checkForms } from "./between-forms.ts";
import { checkChange, checkRising, type Earlier, earlierOf } from "./between-periods.ts";
import { checkCarried } from "./carried.ts";
import { earlierReports, type Known } from "./known.ts";
import { checkLater } from "./later-reports.ts";
import { checkOpening } from "./opening.ts";
import type { Question } from "./question.ts";
import { questionFindings } from "./question-findings.ts";
import { checkAcross, checkKeyed, checkRegister } from "./rows.ts";
import { checkRunning } from "./running.ts";
import { type CurrentFacts, currentFacts, type Figure } from "./series.ts";
import { sinceJanuary } from "./since-january.ts";
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
  const sent: Sent = { catalogue, form, period, records, current, known };
  const rows = rowChecks.keyed(sent);
  const asked = new Set(rows.map(placeOf));
  const questions = [
    ...rows,
    ...current.figures
      .flatMap((figure) => overTime(sent, figure))
      .filter((question) => question.record === undefined || !asked.has(placeOf(question))),
    ...Object.values(formChecks).flatMap((check) => check(sent)),
    ...besideThePeriod(sent),
  ];
  return orderFindings(questionFindings(questions, sheet, context), form);
}

/** What is checked, and what is known beside it. */
interface Sent {
  readonly catalogue: Catalogue;
  readonly form: Form;
  readonly period: string;
  readonly records: readonly SheetRecord[];
  readonly current: CurrentFacts;
  readonly known: Known;
}

type RowKind = "keyed";
type FigureKind = "rising" | "change" | "unusual";
/** Every other kind; one that nothing checks does not compile. */
type FormKind = Exclude<HistoryRule["kind"], RowKind | FigureKind>;
type FigureCheck = (sent: Sent, figure: Figure, earlier: readonly Earlier[]) => Question[];

const rowChecks: Readonly<Record<RowKind, (sent: Sent) => Question[]>> = {
  keyed: ({ form, period, records, known }) => {
    const last = earlierReports(form.id, period, known.own).at(-1);
    return last === undefined ? [] : checkKeyed(form, records, known.before, last.period);
  },
};
/** Of a figure over time, the graver first. */
const figureChecks: Readonly<Record<FigureKind, FigureCheck>> = {
  rising: ({ form, period }, figure, earlier) => checkRising(form, period, figure, earlier),
  change: ({ form, period }, figure, earlier) => checkChange(form, period, figure, earlier),
  unusual: ({ catalogue, form, period, known }, figure, earlier) =>
    checkUnusual(catalogue, form, period, figure, earlier, known.peers),
};
const formChecks: Readonly<Record<FormKind, (sent: Sent) => Question[]>> = {
  carried: ({ form, period, current, known }) => checkCarried(form, period, current, known.own),
  opening: ({ catalogue, form, period, records, known }) =>
    checkOpening(catalogue, form, period, records, known.own),
  running: ({ known, ...sent }) => checkRunning(sent, known.own, known.after),
  cross: ({ catalogue, form, period, current, known }) =>
    checkForms(catalogue, form, period, current, known.own),
  register: ({ form, records, known }) => checkRegister(form, records, known.units),
  across: ({ form, records, known }) => checkAcross(form, records, known.elsewhere),
};

/** Figures beside the period's own, of any form. */
function besideThePeriod({ form, period, records, known }: Sent): Question[] {
  const { reports = [], later = [] } = known;
  const told = later.length === 0 ? [] : checkLater(form, period, records, reports, later);
  if (spanKeysIn(records).size === 0) return told;
  const since = sinceJanuary(form, period, records, reports);
  return [...checkSinceJanuary(form, period, records, since), ...told];
}

function placeOf({ column, record }: Question): string {
  return `${column}|${record === undefined ? "" : placeKey(record)}`;
}

function overTime(sent: Sent, figure: Figure): Question[] {
  const { catalogue, form, period, known } = sent;
  // 累计 grows by what the period adds, and is asked about where it does not.
  if (form.history.some((rule) => rule.kind === "running" && rule.total === figure.column.id)) return [];
  const earlier = earlierOf(catalogue, form, period, figure, known.own);
  for (const check of Object.values(figureChecks)) {
    const questions = check(sent, figure, earlier);
    if (questions.length > 0) return questions;
  }
  return [];
}
