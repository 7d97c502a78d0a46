/** Which way an indicator of the outlines should go; `neutral`: it is counted and not judged. */
export type Trend = "higher" | "lower" | "keep" | "neutral";

/** One indicator of the outlines for women and children: what it is called, its unit and what it is made of. */
export interface OutlineEntry {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  /** `mean`: of each thousand, each month, each woman; like a rate never added, but of no two counts. */
  readonly kind: "flow" | "stock" | "ratio" | "mean";
  readonly outline: "women" | "children" | "both";
  readonly domain: string;
  readonly trend: Trend;
  /** What the outline asks for by 2030, a plain decimal in the indicator's unit; absent where it names no figure. */
  readonly target?: string;
  /** Other names in monitoring tables. */
  readonly aliases: readonly string[];
  /** For rates: what stands above and below the line. */
  readonly parts?: readonly [above: string, below: string];
}

const trends: Readonly<Record<string, Trend>> = { "↑": "higher", "↓": "lower", "→": "keep", "·": "neutral" };

/** Rates, and figures for how many one of them is. */
export const rateBases: Readonly<Record<string, number>> = {
  "%": 100,
  "‰": 1000,
  "/万": 10_000,
  "/10万": 100_000,
};

/**
 * Indicators of one domain, a line each:
 * `id | 名称 | English name | unit flow|mean | ↑↓→· target | 别名、别名 | above ÷ below`; counts are stocks unless the
 * line says `flow`, and rates are known by their units.
 * @throws RangeError for a line that says less
 */
export function outlineLines(
  outline: OutlineEntry["outline"],
  domain: string,
  text: string,
): readonly OutlineEntry[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [id = "", zh = "", en = "", measure = "", goal = "", others = "", quotient] = line
        .split("|")
        .map((part) => part.trim());
      const [unit = "", kind] = measure.split(" ");
      const [sign = "", target] = goal.split(" ");
      const trend = trends[sign];
      if (trend === undefined) throw new RangeError(`no direction in "${line}"`);
      const isRate = rateBases[unit] !== undefined;
      const parts = quotient?.split(" ÷ ") ?? ["分子", "分母"];
      return {
        id,
        zh,
        en,
        unit,
        kind: isRate ? "ratio" : kind === "flow" || kind === "mean" ? kind : "stock",
        outline,
        domain,
        trend,
        ...(target === undefined ? {} : { target }),
        aliases: others.split("、").filter((name) => name !== ""),
        ...(isRate ? { parts: [parts[0] ?? "", parts[1] ?? ""] as const } : {}),
      };
    });
}
