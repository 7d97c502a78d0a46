import { medianOf } from "../run.ts";
import { type Comparison, figure } from "../table.ts";

const THINGS: readonly (readonly [what: string, requests: number, says: string])[] = [
  ["plain", 3_000, "a Worker that reads D1 four times, nothing of HalfSky"],
  ["me", 2_000, "me"],
  ["board", 800, "board"],
  ["dry run", 500, "dry run, 25 rows"],
  ["submit", 300, "submit, 25 rows"],
  ["merged", 40, "merged workbook"],
];

export async function memorySuite(): Promise<Comparison> {
  const rows: string[][] = [];
  for (const [what, requests, says] of THINGS) {
    for (const when of ["late", "early"]) {
      const figures = await medianOf("memory", [what, requests, when], 1);
      const of = (name: string) => figure(figures[name]);
      rows.push([
        ...[says, String(requests), when, of("before"), of("most"), of("heaps"), of("native")],
        ...[`${of("used")} · ${of("usedAfter")} · ${of("usedCollected")}`, of("nativeCollected"), of("cpu")],
      ]);
    }
  }
  return {
    title: "What a kind of request leaves in memory",
    note:
      "One kind after the other, each in a workerd of its own with the demonstration city, four at the same time. MB. " +
      "“Late”: V8 collects when it likes; “early”: as the server on one machine has it. “Used” is what heaps hold before, " +
      "after, and after a collection that was asked for; “native” is anonymous memory outside of them.",
    head: [
      ...["", "requests", "collected", "anonymous before", "most", "heaps", "native", "used"],
      ...["native, collected", "CPU ms a request"],
    ],
    rows,
  };
}
