/**
 * Rules that look beyond one sheet: at the unit's earlier reports, at reports of its peers, at its reports on other
 * forms, at the register of units. Plain JSON in the form, like check relations; all of them ask (warnings), none
 * blocks: the earlier report may be the wrong one (decision 0092).
 */
import type { Condition, Feed, Grain, Text } from "./terms.ts";

/** Differences that are too small to ask about: unit of measure (人, 元 …) → natural units, "" for any other. */
export type Least = Readonly<Record<string, number>>;

/** A figure that changed by more than so many per cent since the report before. */
export interface ChangeRule {
  readonly kind: "change";
  readonly id: string;
  /** Flows are compared with the period before of the same length, stocks with the last report of any length. */
  readonly of: "flow" | "stock";
  /** Per cent of the earlier figure that it may fall, and rise, without a question. */
  readonly fall: number;
  readonly rise: number;
  readonly least: Least;
}

/** Figures that normally never fall from one report to the next. */
export interface RisingRule {
  readonly kind: "rising";
  readonly id: string;
  readonly indicators: readonly string[];
}

/** A flow far from the median: of the unit's own earlier periods, or of its peers in the same collection. */
export interface UnusualRule {
  readonly kind: "unusual";
  readonly id: string;
  readonly among: "own" | "peers";
  /** Median absolute deviations that a figure may lie from the median. */
  readonly deviations: number;
  readonly least: Least;
}

/** What went out cannot be more than what was carried over and came in (办结 ≤ 受理 + 上期结转). */
export interface CarriedRule {
  readonly kind: "carried";
  readonly id: string;
  readonly out: string;
  readonly in: string;
  /** Stock with which counting begins: its latest earlier figure. Without it all known periods are counted. */
  readonly opening?: string;
  readonly message: Text;
}

/**
 * A register begins with what it ended with in the report before, or in that of the year before. Where nobody wrote with
 * what it begins, it is what it ends with, less what came, with what left.
 */
export interface OpeningRule {
  readonly kind: "opening";
  readonly id: string;
  /** Figure columns: with what it begins and ends; what came and left in between. */
  readonly opening: string;
  readonly closing: string;
  readonly came?: string;
  readonly left?: string;
}

/** A figure that goes on from report to report (累计): that of the report before, and what the period added. */
export interface RunningRule {
  readonly kind: "running";
  readonly id: string;
  /** Figure columns. */
  readonly total: string;
  readonly added: string;
  /** Since when it is counted: anew each year, never anew; absent where nobody said. */
  readonly since?: "january" | "ever";
}

/** Rows that name the same thing in the report before and in this one. */
export interface KeyedRule {
  readonly kind: "keyed";
  readonly id: string;
  /** Columns that leave the workbook; rows with equal values are the same thing. */
  readonly key: readonly string[];
  /** Figure column that never falls, or code column whose codes are only gone through in their order. */
  readonly rising?: string;
  readonly forward?: string;
}

/** Rows that another unit reports as well in the same collection. Columns must leave the workbook. */
export interface AcrossRule {
  readonly kind: "across";
  readonly id: string;
  readonly columns: readonly string[];
  readonly grain?: Grain;
  readonly message: Text;
}

/** A count of units that cannot exceed what the register of units holds below the row's subject. */
export interface RegisterRule {
  readonly kind: "register";
  readonly id: string;
  readonly column: string;
  readonly when?: readonly Condition[];
  readonly level: "district" | "township" | "village";
}

/** Actual figures of one form. Of several indicators the largest is taken: they count the same people in two ways. */
export interface FormFigure {
  readonly form: string;
  readonly indicators: readonly string[];
  /** Breakdown column → codes that count. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** A figure of this form against one of another form of the same unit; tried whichever of the two is sent. */
export interface CrossRule {
  readonly kind: "cross";
  readonly id: string;
  readonly left: FormFigure;
  readonly relation: "<=" | "!=";
  readonly right: FormFigure;
  /** The period alone, which both forms must cover in full; or everything known up to its end. */
  readonly over: "period" | "known";
  readonly message: Text;
}

export type HistoryRule =
  | ChangeRule
  | RisingRule
  | UnusualRule
  | CarriedRule
  | OpeningRule
  | RunningRule
  | KeyedRule
  | AcrossRule
  | RegisterRule
  | CrossRule;

/** Columns of the form itself that a rule names. */
export function columnsOfRule(rule: HistoryRule): readonly string[] {
  switch (rule.kind) {
    case "keyed":
      return [...rule.key, rule.rising, rule.forward].filter((column) => column !== undefined);
    case "across":
      return rule.columns;
    case "register":
      return [rule.column, ...(rule.when ?? []).map(({ column }) => column)];
    case "opening":
      return [rule.opening, rule.closing, rule.came, rule.left].filter((column) => column !== undefined);
    case "running":
      return [rule.total, rule.added];
    case "change":
    case "rising":
    case "unusual":
    case "carried":
    case "cross":
      return [];
  }
}

/** Whether a rule singles out a column of form `form`: it names the column, or an indicator that the column feeds. */
export function looksAt(
  rule: HistoryRule,
  { id, feeds = [] }: { readonly id: string; readonly feeds?: readonly Feed[] },
  form: string,
): boolean {
  const indicators = indicatorsOfRule(rule, form);
  return (
    columnsOfRule(rule).includes(id) ||
    feeds.some(({ indicator, kind = "actual" }) => kind === "actual" && indicators.includes(indicator))
  );
}

function indicatorsOfRule(rule: HistoryRule, form: string): readonly string[] {
  switch (rule.kind) {
    case "rising":
      return rule.indicators;
    case "carried":
      return [rule.out, rule.in, rule.opening].filter((indicator) => indicator !== undefined);
    case "cross":
      return [rule.left, rule.right]
        .filter((figure) => figure.form === form)
        .flatMap((figure) => figure.indicators);
    case "change":
    case "unusual":
    case "opening":
    case "running":
    case "keyed":
    case "across":
    case "register":
      return [];
  }
}
