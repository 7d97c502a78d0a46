import type { Column, RuleClass, Text } from "../../form/form.ts";
import type { Least } from "../../form/history-rules.ts";
import type { Indicator } from "../../form/indicator.ts";
import { groupDigits, shownMeasure, withQualifier } from "../../form/measure.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { type Qualifier, toDecimal } from "../../value.ts";
import type { Figure } from "./series.ts";

/** One thing that a rule over several reports asks about. */
export interface Question {
  readonly rule: string;
  readonly class: RuleClass;
  readonly column: string;
  /** The record whose cell it is about; undefined when the column's sum is meant. */
  readonly record?: SheetRecord;
  /** Key of the figure beside the column's own at whose cell it is shown: 本年累计. Absent: the column's own. */
  readonly figure?: string;
  readonly text: Text;
  /** Asked (warning) unless it is only told, or cannot be. */
  readonly severity?: "information" | "error";
}

/** A question about a figure: at its cell where one cell stands for it, else about the column. */
export function about(
  { column, records }: Pick<Figure, "column" | "records">,
  rule: string,
  ruleClass: RuleClass,
  text: Text,
): Question {
  const [record, another] = records;
  const place = record === undefined || another !== undefined ? {} : { record };
  return { rule, class: ruleClass, column: column.id, text, ...place };
}

/** A figure in the scale of its indicator, as people see its column: "1,234人", "685万元", "28,300余人". */
export function figureWords(
  column: Column,
  indicator: Pick<Indicator, "scale" | "unit">,
  value: bigint,
  qualifier?: Qualifier,
): string {
  const { unit, scale } = shownMeasure(column);
  const places = scale + indicator.scale - column.scale;
  const name = column.unitBy === undefined ? unit : indicator.unit;
  return `${withQualifier(groupDigits(toDecimal(value, places)), qualifier)}${name}`;
}

/** A median that is given doubled: 12.5人. */
export function medianWords(column: Column, indicator: Indicator, doubled: bigint): string {
  return figureWords(column, { unit: indicator.unit, scale: indicator.scale + 1 }, doubled * 5n);
}

/** The figure's name: its column, or its indicator where the column holds several; with the codes it belongs to. */
export function nameOf(
  { column, indicator, breakdown, records }: Omit<Figure, "value">,
  columnWith: (id: string) => Column,
): Text {
  const actual = (column.feeds ?? []).filter(({ kind = "actual" }) => kind === "actual");
  const single = new Set(actual.map((feed) => feed.indicator)).size === 1;
  const codes = (language: keyof Text) =>
    Object.entries(breakdown).map(([id, code]) => {
      const { header, codes: known = [] } = columnWith(id);
      const said = known.find((entry) => entry.code === code)?.[language] ?? code;
      return language === "zh" ? `${header.zh}：${said}` : `${header.en}: ${said}`;
    });
  const name = single ? column.header : indicator.title;
  const bare = name.zh.replace(/^其中:/, "");
  const total = records.length > 1;
  return {
    zh: `“${bare}”${bracketed(codes("zh"), "（", "、", "）")}${total ? "各行合计" : ""}`,
    en: `${total ? "the sum of " : ""}“${name.en}”${bracketed(codes("en"), " (", ", ", ")")}`,
  };
}

function bracketed(codes: readonly string[], open: string, between: string, close: string): string {
  return codes.length === 0 ? "" : `${open}${codes.join(between)}${close}`;
}

/** Smallest difference of an indicator that is worth a question, in its scale. */
export function leastOf(least: Least, { unit, scale }: Indicator): bigint {
  return BigInt(least[unit] ?? least[""] ?? 0) * 10n ** BigInt(scale);
}
