import { medianOf } from "../run.ts";
import { type Comparison, figure } from "../table.ts";

export async function boardSuite(): Promise<Comparison> {
  const figures = await medianOf("board", [], 1);
  const row = (title: string, name: string): string[] => [
    title,
    figure(figures[`few_${name}`]),
    figure(figures[`many_${name}`]),
  ];
  return {
    title: "The board and a period's totals",
    note:
      "300 townships × 14 forms, a collection each every month, on Miniflare with D1 on this disk. The board is " +
      `\`GET /api/board?period=…\` of one month, from request to last byte: ${figures.queries} queries, the ` +
      "session's included. The city's sums are one query over that month's newest versions, as D1 times it; the totals " +
      "are what a merge of the month reads, each of the 285 units' sums by indicator and breakdown, from call to answer.",
    head: ["", "4 months", "40 months"],
    rows: [
      row("facts in the database", "facts"),
      row("board, median ms", "boardMs"),
      row("board, 95 % within ms", "board95"),
      row("board, KB", "boardKb"),
      row("the city's sums of a month, median ms", "sumsMs"),
      row("every unit's totals of a month, median ms", "totalsMs"),
    ],
  };
}
