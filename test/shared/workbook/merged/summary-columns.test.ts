import { expect, test } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { summaryColumns } from "../../../../shared/workbook/merged/summary-columns.ts";
import { designColumn, workshops } from "../../../support/designs.ts";
import { mergedRange, type Sent } from "./fixture.ts";

/** Two columns of codes, two counts and a rate of them: codes, 小计, 合计 and quotients. */
function lookedAt(codes: number): { readonly columns: number; readonly looks: number } {
  const group = (id: string, many: number) =>
    designColumn(id, id, {
      ...{ kind: "code", grouping: true },
      codes: Array.from({ length: many }, (_, at) => ({ code: `k${at}`, name: `${id}${at}`, aliases: [] })),
    });
  const counted = { kind: "count", unit: "人", aggregation: "sum" } as const;
  const columns = [
    ...[group("way", codes), group("state", 2)],
    ...[designColumn("planned", "应访", counted), designColumn("visited", "实访", counted)],
    designColumn("rate", "走访率", {
      ...{ kind: "percent", scale: 2, aggregation: "recompute" },
      ratio: { numerator: "visited", denominator: "planned" },
    }),
  ];
  const { counted: _, eventDate: __, ...design } = { ...workshops, eventDate: undefined };
  const { form, indicators } = formOfDesign({ ...design, rows: "sums", rules: [], columns }, 1);
  const catalogue = createCatalogue({ forms: [form], indicators, vocabularies: [] });
  const sent = ["甲", "乙"].map(
    (name): Sent => ({
      ...{ code: name, name },
      rows: Array.from({ length: codes * 2 }, (_, at) => ({
        ...{ way: `k${at % codes}`, state: `k${Math.floor(at / codes)}`, planned: 9, visited: 3 },
      })),
    }),
  );
  const merged = mergedRange(catalogue.form(form.id), [{ period: "2019", sent }], [], 3, catalogue);
  let looks = 0;
  const totals = merged.totals.map(({ period, totals: own }) => ({
    period,
    totals: own.map(({ breakdown, ...rest }) => ({
      ...rest,
      get breakdown() {
        looks += 1;
        return breakdown;
      },
    })),
  }));
  const found = summaryColumns({ merged: { ...merged, totals }, form: catalogue.form(form.id) }, catalogue);
  const districts = [["甲"], ["乙"]];
  for (const column of found) {
    for (const units of [undefined, ...districts]) column.totalOver(units);
    for (const { totals: of } of totals) column.totalIn(of);
  }
  return {
    columns: found.length,
    looks: looks / totals.reduce((sum, { totals: own }) => sum + own.length, 0),
  };
}

test("a figure is looked at as often among many codes as among few", () => {
  const [few, many] = [lookedAt(4), lookedAt(32)];
  expect([few.columns, many.columns]).toEqual([3 * (4 * 3 + 1), 3 * (32 * 3 + 1)]);
  expect(many.looks).toBeLessThanOrEqual(few.looks);
});
