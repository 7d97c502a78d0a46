import type { ColumnProfile } from "./column-profile.ts";
import type { Features } from "./features.ts";
import type { HeaderParts } from "./header-parts.ts";
import type { Meeting } from "./meeting.ts";
import { baseOf, type UnitClass } from "./unit-class.ts";

/** Units that offices take for one another. */
const near: readonly (readonly [UnitClass, UnitClass])[] = [
  ["thing", "times"],
  ["thing", "case"],
  ["person", "patient"],
  ["case", "patient"],
  ["times", "case"],
  ["times", "personTimes"],
];
/** Units that they do not, though a figure's noun may be counted in both: 队 by 个 and 人. */
const far: readonly (readonly [UnitClass, UnitClass])[] = [
  ["thing", "person"],
  ["thing", "household"],
];
/** A column in one of these is never meant by a header in another. */
const strictOfHeader: ReadonlySet<UnitClass> = new Set([
  "money",
  "percent",
  "personTimes",
  "person",
  "household",
  "area",
  "age",
  "points",
  "ratio",
  "lesson",
  "clock",
  "day",
  "month",
]);
const strictOfColumn: ReadonlySet<UnitClass> = new Set([
  "money",
  "percent",
  "personTimes",
  "lesson",
  "clock",
  "day",
  "month",
  "age",
  "area",
]);

function among(
  pairs: readonly (readonly [UnitClass, UnitClass])[],
  one: UnitClass | undefined,
  other: UnitClass | undefined,
): boolean {
  return pairs.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}

/** Measures the header's unit against the column's. */
export function measureUnit(features: Features, { form, header }: Meeting, column: ColumnProfile): void {
  const { unit, unitText } = header;
  if (column.role === "figure" && unitText !== "" && column.key !== "" && baseOf(unitText) === column.key)
    features.rareUnit = 1 / (form.counts.get(column.key) ?? 1);
  const isFigure = column.role === "figure";
  if (unit === undefined) features.noUnit = 1;
  else if (unit === column.unit) {
    if (unit === "thing" && isOtherThing(header, column)) features.unitIsNear = 1;
    else features.unitAgrees = 1;
  } else if (isFigure && column.units.has(unit)) features.unitAgrees = 0.6;
  else if (column.unit === "lesson" && baseOf(unitText) === "节") features.unitAgrees = 0.6;
  else if (column.column.unitBy !== undefined && column.unit === undefined) features.unitIsNear = 0.5;
  else if (isFigure && column.unit === undefined && (unit !== "money" || unitText === ""))
    features.unitIsNear = 0.5;
  else if (!isFigure) features.unitDiffers = 0.8;
  else if (among(near, unit, column.unit)) features.unitIsNear = 1;
  else features.unitDiffers = among(far, unit, column.unit) ? 0.6 : 1;
}

/** 册 and 份 are things, but not the same. 个 is said of any. */
function isOtherThing({ unitText }: HeaderParts, { column }: ColumnProfile): boolean {
  const [written, own] = [baseOf(unitText), baseOf(column.unit ?? "")];
  return written !== "" && own !== "" && written !== "个" && own !== "个" && written !== own;
}

/** Whether the units rule out that the header means the column: 人次 is not 人. */
export function unitsExclude(features: Features, { unit }: HeaderParts, column: ColumnProfile): boolean {
  if (features.unitDiffers < 1 || unit === undefined) return false;
  return strictOfHeader.has(unit) || (column.unit !== undefined && strictOfColumn.has(column.unit));
}
