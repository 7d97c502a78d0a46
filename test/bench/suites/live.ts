import { medianOf } from "../run.ts";
import { type Comparison, figure, ratio } from "../table.ts";

const ROWS = 5_000;

const kinds = [
  ["figureNear", "Figure, just below the header"],
  ["textNear", "Text, just below the header"],
  ["figureFar", "Figure, row 4,000"],
  ["textFar", "Text, row 4,000"],
  ["first", "First edit of all (figure)"],
] as const;

export async function liveSuite(): Promise<Comparison> {
  const figures = await medianOf("live-edit", [ROWS], 5);
  return {
    title: "One edited cell",
    note:
      `A ledger of ${ROWS.toLocaleString("en")} rows is open; one cell changes, and all findings stand again. Beside it ` +
      "a full read and check of the same sheet in the same process. Medians of 25 edits.",
    head: ["Edit", "ms", "full check ms", "full / edit"],
    rows: kinds.map(([kind, name]) => [
      name,
      figure(figures[kind]),
      figure(figures.full),
      ratio(figures.full, figures[kind]),
    ]),
  };
}
