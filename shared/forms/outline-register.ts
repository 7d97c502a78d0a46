import type { Code } from "../form/form.ts";
import type { Indicator } from "../form/indicator.ts";
import { apart, ofForm, type Row, ratio, type Shape } from "./indicator-shapes.ts";
import { type OutlineEntry, outlineEntries } from "./outline-entries.ts";

/** Figures per `unit`: the base stays with the rate, 9.4/10万 is 9.4. */
const bases: Readonly<Record<string, number>> = { "%": 100, "‰": 1000, "/万": 10_000, "/10万": 100_000 };

/** Counts that are the same in every unit's table: adding them would say nothing. */
const ofThePlan: readonly string[] = ["om_targets_total", "om_domains_total"];

/** Two decimal places for all, as departments print rates. */
const count: Shape = { scale: 2, kind: "stock", overTime: "latest", overUnits: "sum" };

function rowsOf({ id, zh, en, unit, kind, parts }: OutlineEntry): Row[] {
  if (parts === undefined) {
    const shape: Shape = { ...count, kind, overUnits: ofThePlan.includes(id) ? "none" : "sum" };
    return [[id, zh, en, unit, apart(shape, "scope")]];
  }
  const [above, below] = [numeratorOf(id), denominatorOf(id)];
  const base = bases[unit];
  if (base === undefined) throw new RangeError(`no base for a rate in ${unit}`);
  return [
    [id, zh, en, unit, apart(ratio(above, below, { base }), "scope")],
    [above, `${zh}:${parts[0]}`, `${en}: numerator`, "", apart(count, "scope")],
    [below, `${zh}:${parts[1]}`, `${en}: denominator`, "", apart(count, "scope")],
  ];
}

export function numeratorOf(rate: string): string {
  return `${rate}_numerator`;
}

export function denominatorOf(rate: string): string {
  return `${rate}_denominator`;
}

/** The indicators of the outlines, and for each rate the two counts that it is recomputed from. */
export const outlineIndicators: readonly Indicator[] = ofForm(
  "outline_monitoring",
  outlineEntries.flatMap(rowsOf),
);

/** The codes of 监测指标, each with its unit. */
export const outlineCodes: readonly Code[] = outlineEntries.map(({ id, zh, en, unit, aliases }) => ({
  code: id,
  zh,
  en,
  aliases,
  unit,
}));
