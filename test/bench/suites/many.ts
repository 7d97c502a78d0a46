import { medianOf } from "../run.ts";
import { type Comparison, figure } from "../table.ts";

const COUNTS = [14, 100, 300];
const SHEETS: readonly (readonly [name: string, says: string])[] = [
  ["ledger", "a ledger of loans, 15 columns, exact names"],
  ["standard", "a list with every column of a standard form"],
  ["own", "a list of one of the city's own forms"],
  ["nobody", "a list of nobody's, in words that many forms have"],
  ["strange", "40 columns, no word of which any form knows"],
  ["indicators", "an indicator sheet of a standard form, 40 names"],
];

export async function manySuite(): Promise<Comparison> {
  const rows: string[][] = [];
  for (const [name, says] of SHEETS) {
    for (const count of COUNTS) {
      const { first, warm, cpu } = await medianOf("read-many", [count, name], 3);
      const prepared = await medianOf("read-many", [count, name, "ready"], 3);
      rows.push([
        ...[says, String(count), figure(prepared.ready), figure(prepared.first)],
        ...[figure(first), figure(warm), figure(cpu)],
      ]);
    }
  }
  return {
    title: "A sheet among many forms",
    note:
      "The standard forms and invented ones of a city beside them (`test/support/many-forms.ts`); sheets of 1,000 rows, " +
      "recognised and read. The first sheet of a process that got ready for one, as the pane's engine does when it has the " +
      "catalogue, and of one that did not; the median of 12 others after it.",
    head: [
      ...["Sheet", "Forms", "getting ready, CPU ms", "first, CPU ms", "unprepared first, CPU ms"],
      ...["others ms", "others CPU ms"],
    ],
    rows,
  };
}
