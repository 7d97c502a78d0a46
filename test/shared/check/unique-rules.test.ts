import fc from "fast-check";
import { expect, it } from "vitest";
import { sentContext } from "../../../shared/check/check-records.ts";
import { checkUnique } from "../../../shared/check/unique-rules.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { testTeams } from "../../support/coarse-dates.ts";
import { formCalled } from "../../support/known.ts";
import { tries } from "../../support/properties.ts";

const form = formCalled("women_loans");
const context = { ...sentContext(form, "2019"), side: "workbook" } as const;
const [key] = form.uniqueKeys;
const columns = key?.columns ?? [];

const quantity = fc.record({ value: fc.constant(1), qualifier: fc.constant("over") });
const value = fc.oneof(quantity, quantity, fc.constantFrom(1, "a", undefined));
const subject = fc.constantFrom("000001", "000002");
const row = fc.tuple(subject, ...columns.map(() => value));

function record([subject, ...parts]: readonly unknown[], index: number): SheetRecord {
  const filled = columns.flatMap((id, at) => (parts[at] === undefined ? [] : [[id, parts[at]] as const]));
  const values = Object.fromEntries(filled) as SheetRecord["values"];
  return { row: index + 1, subject: String(subject), grain: "detail", values };
}

/** What two rows must have in common to be the same, as text. */
function sameness({ subject, values }: SheetRecord): string {
  return JSON.stringify([subject, ...columns.map((id) => values[id])]);
}

it("says of each row that repeats an earlier one in all columns of the key, and of no other, which that is", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const records = rows.map(record);
      const comparable = records.filter(({ values }) => columns.every((id) => values[id] !== undefined));
      const expected = comparable.flatMap((one) => {
        const first = comparable.find((other) => sameness(other) === sameness(one));
        return first === undefined || first === one ? [] : [{ row: one.row, first: first.row }];
      });
      const said = checkUnique(records, context).map(({ row, params }) => ({ row, first: params?.first }));
      expect(said.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))).toEqual(expected);
    }),
    tries(500),
  );
});

it("tells repeats in the order of the rows that they repeat", () => {
  const rows = ["a", "b", "b", "a"].map((id) => ["000001", id, ...columns.slice(1).map(() => "x")]);
  expect(checkUnique(rows.map(record), context).map(({ row }) => row)).toEqual([4, 3]);
});

it("makes no error of rows that share a month, of which nobody knows whether the day is the same", () => {
  const teams = { ...sentContext(testTeams, "2019"), side: "workbook" } as const;
  const said = (...named: string[]) =>
    checkUnique(
      named.map((date, index) => ({
        row: index + 1,
        subject: "000001",
        grain: "detail",
        values: { name: "一队", named: date },
      })),
      teams,
    ).map(({ row, severity }) => [row, severity]);
  expect(said("2019-05-12", "2019-05-12")).toEqual([[2, "error"]]);
  expect(said("2019-05", "2019-05-12", "2019-05")).toEqual([[3, "warning"]]);
  expect(said("2019-05", "2019-05-12")).toEqual([]);
});

it("looks at the rows that the key is about, and stays in the workbook where what tells them stays", () => {
  const linked = { column: "village", filled: false };
  const loose = { id: "S1", severity: "warning", message: { zh: "重复", en: "Twice" } } as const;
  const keyed = { ...form, uniqueKeys: [{ ...loose, columns: ["amount"], when: [linked] }] };
  const rows = [{ amount: 1 }, { amount: 1, village: "甲村" }, { amount: 1 }].map(
    (values, index): SheetRecord => ({ row: index + 1, subject: "000001", grain: "detail", values }),
  );
  const said = (side: "workbook" | "server") =>
    checkUnique(rows, { ...context, form: keyed, side }).map(({ row, local }) => [row, local]);
  expect(said("workbook")).toEqual([[3, true]]);
  expect(said("server")).toEqual([]);
});
