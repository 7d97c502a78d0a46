/**
 * What a person decides who makes a form: columns by their kinds, what may leave the workbook, how figures are added,
 * checks as they are printed. `formOfDesign` makes a form and its indicators of it. Plain JSON.
 */
import type { Accumulation, Severity } from "../form.ts";
import type { AcrossTime } from "../terms.ts";

/** What stands in the cells of a column. */
export type DesignKind = "text" | "code" | "count" | "money" | "percent" | "date";

/**
 * Whether what stands in a column is sent, stays in the workbook, or may never leave it because it says who somebody is.
 */
export type Leaving = "sent" | "stays" | "personal";

/**
 * How the figures of units and of periods make one: they are added (`sum`); units are added and of periods the latest
 * counts (`latest`), or the first, of what says how things began (`first`); computed anew from two other columns (`recompute`); or shown, and never put together (`none`).
 */
export type DesignAggregation = "sum" | "latest" | "first" | "recompute" | "none";

export interface DesignCode {
  /** Never changes: what facts of several versions have in common. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface DesignColumn {
  /** Never changes: by it figures of several versions of the form are one indicator. */
  readonly id: string;
  /** What the column is called in findings, rules and statistics; no two are called alike. */
  readonly name: string;
  readonly english?: string;
  readonly aliases: readonly string[];
  /** What stands over it on paper, from the top level down. */
  readonly groups: readonly string[];
  /** What heads it there where that is not its name: 合计 below 从业人员. */
  readonly heading?: string;
  readonly kind: DesignKind;
  /** 人, 场; of money 元 or 万元. */
  readonly unit?: string;
  /** Decimal places in that unit. */
  readonly scale: number;
  /** Words of a `code` column. */
  readonly codes?: readonly DesignCode[];
  readonly required: boolean;
  readonly leaving: Leaving;
  /** Why a text is sent. */
  readonly reason?: string;
  /** Of figures that are sent. */
  readonly aggregation?: DesignAggregation;
  /** With `recompute`: ids of the columns whose quotient it is. */
  readonly ratio?: { readonly numerator: string; readonly denominator: string };
  /** Of a `code` column that is sent: figures are also added up by it. */
  readonly grouping?: boolean;
  /** Of figures: whether they may be below nought. Absent: where the name says a difference (净增, 同比). */
  readonly signed?: boolean;
  /** With `grouping`: one thing may stand under several of its words (级别), so figures are never added across them. */
  readonly apart?: boolean;
}

export interface DesignRule {
  readonly id: string;
  /** In printed notation, by names of columns: 其中妇女 ≤ 从业人数. */
  readonly expression: string;
  readonly when?: string;
  readonly severity: Severity;
  /** What is said where it does not hold; made of the expression unless somebody wrote one. */
  readonly message?: string;
}

/**
 * The sheet as it is kept where names run down its side, a row each: what stands across. Figures beside the period's own are
 * no columns of the design, and read all the same.
 */
export interface DesignAcross {
  /** From the left, once each, the period's own among them. */
  readonly times: readonly AcrossTime[];
  /** Id of the `code` column whose words stand across below each time. */
  readonly by?: string;
  /** Where 合计 of those words stands: added up, and asked of nobody. */
  readonly whole?: "before" | "behind";
}

/** What one row is: a single event, thing or person; or a sum for a unit. */
export type DesignRows = "events" | "sums";

export interface Design {
  readonly id: string;
  readonly title: string;
  readonly english?: string;
  readonly titleAliases: readonly string[];
  /** 表号 */
  readonly number: string;
  /** 制定机关, 批准文号, 有效期至 */
  readonly authority?: string;
  readonly approval?: string;
  readonly validUntil?: string;
  readonly rows: DesignRows;
  /** Of events: id of the column with the day that says to which period a row belongs. */
  readonly eventDate?: string;
  /**
   * Of events: what a row is, to be counted: 加工点, 个. Rows of several periods are added where each is there once
   * (走访); of a list of what there is (平台) the latest counts. Absent: as `accumulation` says.
   */
  readonly counted?: {
    readonly name: string;
    readonly unit: string;
    readonly aggregation?: "sum" | "latest";
  };
  readonly accumulation: Accumulation;
  readonly columns: readonly DesignColumn[];
  readonly rules: readonly DesignRule[];
  /** Absent: names stand side by side. */
  readonly across?: DesignAcross;
  /** Headers of columns that stand on such sheets and are none of the form's: 序号, 排名. */
  readonly leftOut: readonly string[];
  /** What the sheet did not say and nobody has settled yet. Of a draft alone: a published version has none. */
  readonly asked?: readonly DesignAsk[];
}

/** `list`, `names`: they look like it. `several_units`: rows of unlike units, which are not added. */
export const designQuestions = [
  ...(["unit", "unit_of_money", "several_units", "list", "names", "over_time", "event_date"] as const),
] as const;

/** What somebody has to say of a column because the sheet does not. */
export interface DesignAsk {
  readonly column: string;
  readonly about: (typeof designQuestions)[number];
}

/** The design as it is published, with nothing asked any more. */
export function settledDesign({ asked: _, ...design }: Design): Design {
  return design;
}

/** The most that a form may have. */
export const designLimits = {
  columns: 200,
  codes: 2_000,
  rules: 200,
  aliases: 50,
  name: 100,
  expression: 500,
  message: 200,
  groups: 3,
  /** UTF-8 bytes of the JSON. */
  bytes: 1_000_000,
} as const;

export function isFigureKind(kind: DesignKind): boolean {
  return kind === "count" || kind === "money" || kind === "percent";
}
