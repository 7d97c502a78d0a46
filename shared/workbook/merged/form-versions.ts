import { versionNames } from "../../form/across-versions.ts";
import type { Accumulation } from "../../form/form.ts";
import type { Indicator } from "../../form/indicator.ts";
import type { AccumulationOf } from "../../statistics/over-time.ts";
import type { MergedForm, MergedSubmission, MergedVersion } from "./merge.ts";

/** The versions that are merged, in rising order: at least one. */
export function versionsOf({ form, periods, versions }: MergedForm): readonly MergedVersion[] {
  return versions ?? [{ form, periods }];
}

/** Whether units sent, or owed, the form under several versions: where not, nothing says so. */
export function hasVersions({ versions = [] }: MergedForm): boolean {
  return versions.length > 1;
}

/** 测试事项台账, and where there are several: 测试事项台账（报表第1版） */
export function formTitle(
  merged: MergedForm,
  { formVersion }: Pick<MergedSubmission, "formVersion">,
): string {
  return `${merged.form.title.zh}${sentUnder(merged, [formVersion])}`;
}

/** （报表第1版）, where there are several: which the submissions were sent under. */
export function sentUnder(merged: MergedForm, versions: readonly number[]): string {
  return hasVersions(merged) ? `（报表${versionNames(versions)}）` : "";
}

/** What each unit's figures mean: as the version says that it sent them under. */
export function accumulationIn(merged: MergedForm): AccumulationOf {
  const ofVersion = new Map(versionsOf(merged).map(({ form }) => [form.version, form.accumulation]));
  const sent = new Map<string, Accumulation>();
  for (const { unit, period, formVersion } of merged.submissions) {
    sent.set(`${unit.code} ${period}`, ofVersion.get(formVersion) ?? merged.form.accumulation);
  }
  return (unit, period) => sent.get(`${unit} ${period}`) ?? merged.form.accumulation;
}

/** Whether a unit's figures may be those of one report, its last or its first, instead of a sum over the periods. */
export function takesOne(accumulation: Accumulation, { overTime: rule }: Indicator): boolean {
  return rule === "latest" || rule === "first" || (rule === "sum" && accumulation === "yearToDate");
}

/** Whether one version counts the indicator from 1 January and another does not: such figures are not set side by side. */
export function countsUnlike(merged: MergedForm, indicator: Indicator): boolean {
  return new Set(versionsOf(merged).map(({ form }) => takesOne(form.accumulation, indicator))).size > 1;
}
