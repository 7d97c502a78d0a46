/** Several sheets of one form for one period: 一季度 … 四季度, and old sheets that nobody took out of the workbook. */
import { spanOfKey } from "../../../shared/form/spans.ts";
import { daysOf } from "../../../shared/period/period-range.ts";
import { isFigure } from "../../../shared/value.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import type { SheetState } from "./sheet-state.ts";

/** Why a sheet is no report beside another one of its form. */
export type Aside = "hidden" | "otherPeriod" | "noRows" | "sinceJanuary";

type Recognised = SheetState & { readonly assessment: RecognisedSheet };

const kinds: readonly (readonly [Aside, (sheet: Recognised) => boolean])[] = [
  ["hidden", ({ hidden }) => hidden],
  ["otherPeriod", ({ assessment: { statedPeriod, period } }) => areApart(statedPeriod, period)],
  ["noRows", ({ assessment }) => assessment.rows === 0],
  ["sinceJanuary", ({ assessment }) => tellsOthersAlone(assessment)],
];

/**
 * The tables of the sheet's form and period that may be meant, itself among them, in the order of the workbook: those that
 * set themselves aside are not.
 */
export function twinsOf(sheet: SheetState, sheets: readonly SheetState[]): readonly SheetState[] {
  return standing(familyOf(sheet, sheets));
}

/** Why the sheet sets itself aside: another of its form is shown, is for the period, has rows. */
export function asideOf(sheet: SheetState, sheets: readonly SheetState[]): Aside | undefined {
  let family = familyOf(sheet, sheets);
  for (const [why, isAside] of kinds) {
    const rest = family.filter((other) => !isAside(other));
    if (rest.length === 0) continue;
    if (rest.length < family.length && !rest.some(({ id }) => id === sheet.id)) return why;
    family = rest;
  }
  return undefined;
}

function standing(family: readonly Recognised[]): readonly Recognised[] {
  return kinds.reduce((left, [, isAside]) => {
    const rest = left.filter((other) => !isAside(other));
    return rest.length === 0 ? left : rest;
  }, family);
}

function familyOf(sheet: SheetState, sheets: readonly SheetState[]): readonly Recognised[] {
  const own = sheet.assessment;
  if (own?.kind !== "recognised") return [];
  return sheets.flatMap((other): Recognised[] => {
    const { assessment, ignored } = other;
    if (assessment?.kind !== "recognised" || (ignored && other.id !== sheet.id)) return [];
    const same = assessment.form.id === own.form.id && assessment.period === own.period;
    return same ? [{ ...other, assessment }] : [];
  });
}

/**
 * Whether a sheet has no figure of the period itself, only some beside it: a tab 本年累计 beside a tab 本月. Added to the
 * other its difference to the report before would count the period again.
 */
function tellsOthersAlone({ records }: RecognisedSheet): boolean {
  let tells = false;
  // Asked at every drawing of the page, of 100,000 rows too: the first figure of the period settles it.
  for (const { values } of records) {
    for (const key in values) {
      if (!isFigure(values[key])) continue;
      if (spanOfKey(key) === undefined) return false;
      tells = true;
    }
  }
  return tells;
}

/** Whether two periods have no day in common. */
function areApart(stated: string | null, period: string | null): boolean {
  if (stated === null || period === null) return false;
  const [one, other] = [daysOf(stated), daysOf(period)];
  return one.end < other.start || one.start > other.end;
}
