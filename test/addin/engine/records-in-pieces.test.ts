import { expect, it } from "vitest";
import type { Assessment } from "../../../addin/engine/assessment.ts";
import { recordsInPieces, recordsTaker, withoutRecords } from "../../../addin/engine/records-in-pieces.ts";
import { assess } from "../../support/engine.ts";
import { addressBook, loanLedger, loanTask } from "../../support/pane-sheets.ts";
import { district, districtUnits } from "../../support/register.ts";

const who = { units: districtUnits, reporter: district, tasks: [loanTask], confirmed: {} };
const [short, none] = [...assess({ ...who, grid: loanLedger() }), ...assess({ ...who, grid: addressBook() })];
if (short?.kind !== "recognised" || none === undefined) throw new Error("not recognised");
const [record] = short.records;
if (record === undefined) throw new Error("no record");
const ofLength = (length: number): Assessment => ({
  ...short,
  records: Array.from({ length }, (_, index) => ({ ...record, row: index + 3 })),
});

/** After the way through messages. */
function together(assessments: readonly Assessment[]): readonly Assessment[] {
  const taker = recordsTaker();
  for (const piece of recordsInPieces(assessments)) taker.take(structuredClone(piece));
  return taker.whole(structuredClone(withoutRecords(assessments)));
}

it("long tables come in pieces that make them again, beside short ones and what is none", () => {
  const tables = [ofLength(2_001), short, none, ofLength(1_001)];
  const sizes = [...recordsInPieces(tables)].map(({ table, records }) => [table, records.length]);
  expect(sizes).toEqual([
    [0, 1_000],
    [0, 1_000],
    [0, 1],
    [3, 1_000],
    [3, 1],
  ]);
  expect(together(tables)).toEqual(tables);
});

it("short ones come whole", () => {
  const tables = [short, none, ofLength(1_000)];
  expect([...recordsInPieces(tables)]).toEqual([]);
  expect(withoutRecords(tables)).toEqual(tables);
});
