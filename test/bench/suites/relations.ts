import { medianOf } from "../run.ts";
import { type Comparison, figure, ratio } from "../table.ts";

const ROWS = 10_000;

export async function relationsSuite(): Promise<Comparison> {
  const { relations, closures } = await medianOf("relations", [ROWS], 5);
  const million = (perSecond = 0) => figure(perSecond / 1e6);
  return {
    title: "Check relations",
    note:
      "The six relations of the loans form, compiled once, over 10,000 rows on which all apply. The bound is the same " +
      "six as handwritten TypeScript in floating point, without units, qualifiers or anything to show of a failure.",
    head: ["", "million evaluations a second", "/ HalfSky"],
    rows: [
      ["HalfSky, exact fractions", million(relations), "1"],
      ["handwritten closures", million(closures), ratio(closures, relations)],
    ],
  };
}
