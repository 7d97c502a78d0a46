import type { Code } from "../../form/form.ts";
import type { Indicator } from "../../form/indicator.ts";
import { apart, ofForm, type Row, ratio, type Shape } from "../indicators/shapes.ts";
import { outlineEntries } from "./entries.ts";
import { type OutlineEntry, rateBases } from "./lines.ts";

/** Counts that are the same in every unit's table: adding them would say nothing. */
const ofThePlan: readonly string[] = ["om_targets_total", "om_domains_total"];

/** Two decimal places for all, as departments print rates. */
const count: Shape = { scale: 2, kind: "stock", overTime: "latest", overUnits: "sum" };
const shown: Shape = { ...count, overUnits: "none" };

/** Rows of different scope or sex overlap. */
const kept = ["scope", "sex"];

/** Indicators that the outlines do not name: each is known by the name that the unit wrote, and none is added. */
const ownIndicator: Row = [
  "om_other",
  "其他(地方)指标",
  "Indicators of the city's own",
  "",
  apart(shown, "own_name", ...kept),
];

function rowsOf({ id, zh, en, unit, kind, parts }: OutlineEntry): Row[] {
  if (parts === undefined) {
    const shape: Shape = kind === "mean" || ofThePlan.includes(id) ? shown : count;
    return [[id, zh, en, unit, apart({ ...shape, kind: kind === "flow" ? "flow" : "stock" }, ...kept)]];
  }
  const [above, below] = [numeratorOf(id), denominatorOf(id)];
  return [
    [id, zh, en, unit, apart(ratio(above, below, { base: rateBases[unit] ?? 100 }), ...kept)],
    [above, `${zh}:${parts[0]}`, `${en}: numerator`, "", apart(count, ...kept)],
    [below, `${zh}:${parts[1]}`, `${en}: denominator`, "", apart(count, ...kept)],
  ];
}

function numeratorOf(rate: string): string {
  return `${rate}_numerator`;
}

function denominatorOf(rate: string): string {
  return `${rate}_denominator`;
}

/** The indicators of the outlines, and for each rate the two counts that it is recomputed from. */
export const outlineIndicators: readonly Indicator[] = ofForm("outline_monitoring", [
  ...outlineEntries.flatMap(rowsOf),
  ownIndicator,
]);

/** The codes of 指标名称, each with its unit, which way it should go, and what the outline asks for. */
export const outlineCodes: readonly Code[] = [
  ...outlineEntries.map(
    ({ id, zh, en, unit, aliases, trend, target }): Code => ({
      code: id,
      zh,
      en,
      aliases,
      unit,
      ...(trend === "neutral" ? {} : { better: trend }),
      ...(target === undefined ? {} : { target }),
    }),
  ),
  { code: "other", zh: "其他", en: "Other", aliases: ["其它", "其他指标", "地方指标"], unit: "" },
];
