import type { HistoryRule, Least } from "./history-rules.ts";

/** Differences below which a change of a figure is noise, by unit of measure, in natural units. */
const usualLeast: Least = {
  人: 20,
  人次: 50,
  户: 20,
  例: 10,
  份: 200,
  元: 20_000,
  课时: 20,
  平方米: 200,
  "": 10,
};

/**
 * The rules over time that every form has, under the form's own number where it has one: H4.1 flows and H4.2 stocks against the
 * report before, H4.3 flows against the unit's own median, H4.4 against the median of its peers. Flows may fall to a
 * fifth and rise to five times, since campaigns come and go; what they catch is a wrong unit or a slipped digit.
 * @param stockRule number of the rule for stocks where the catalogue has one (C8.7)
 */
export function usualHistory(
  form: number | "" = "",
  {
    stockRule = `H${form}.2`,
    least = usualLeast,
  }: { readonly stockRule?: string; readonly least?: Least } = {},
): readonly HistoryRule[] {
  return [
    { kind: "change", id: `H${form}.1`, of: "flow", fall: 80, rise: 400, least },
    {
      kind: "change",
      id: stockRule,
      of: "stock",
      fall: 20,
      rise: 20,
      least: { ...least, 人: 10, 户: 10, "": 3 },
    },
    { kind: "unusual", id: `H${form}.3`, among: "own", deviations: 8, least },
    { kind: "unusual", id: `H${form}.4`, among: "peers", deviations: 20, least },
  ];
}
