import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import type { Assignment } from "../../../shared/sheet/assignment.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { designColumn, workshops } from "../../support/designs.ts";
import { viewOf } from "../../support/laid-open.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

/** Of a list that nobody measured: what a word means beside its names is not known. */
const { form, indicators } = formOfDesign(
  {
    ...workshops,
    id: "own_children",
    title: "重点儿童情况表",
    rows: "sums",
    accumulation: "period",
    columns: [
      designColumn("kind", "儿童类别", {
        kind: "code",
        required: true,
        grouping: true,
        codes: [
          { code: "k1", name: "留守儿童", aliases: ["留守"] },
          { code: "k2", name: "孤儿", aliases: [] },
          { code: "k3", name: "事实无人抚养儿童", aliases: [] },
        ],
      }),
      designColumn("persons", "儿童人数", { kind: "count", unit: "人", required: true, aggregation: "sum" }),
    ],
    rules: [],
  },
  1,
);
const catalogue = createCatalogue({ forms: [form], indicators, vocabularies: [] });
const sheet = sheetOf(`
  重点儿童情况表 | <
  儿童类别 | 儿童人数
  留守 | 20
  孤儿 | 3
  事实孤儿 | 2
`);

function laidOpen(confirmed: Readonly<Record<string, Assignment>> = {}) {
  const view = viewOf(sheet, { confirmed }, catalogue);
  if (view.assignment === null) throw new Error("nothing to agree to");
  return { ...view, assignment: view.assignment };
}

describe("a word that holds the name of an option", () => {
  it("is shown as it would be taken, and not settled with everything else", () => {
    const { words, assignment, open, totals } = laidOpen();
    expect(words[0]?.words[0]).toMatchObject({ text: "事实孤儿", code: "k2", state: "ask", byItself: true });
    expect(assignment.words).toEqual({ kind: { 留守: "k1" } });
    expect(open).toEqual([{ kind: "word", column: "kind", title: "儿童类别", text: "事实孤儿" }]);
    expect(totals.rows).toBe(3);
  });

  it("is settled by a press of its own, and what it was taken for is said from then on", () => {
    const { fingerprint, assignment } = laidOpen();
    const confirmed = { [fingerprint]: { ...assignment, words: { kind: { 留守: "k1", 事实孤儿: "k3" } } } };
    const view = laidOpen(confirmed);
    expect(view.open).toEqual([]);
    expect(view.words[0]?.words.find(({ text }) => text === "事实孤儿")).toMatchObject({
      ...{ code: "k3", state: "certain", byItself: false },
    });
    const { records, findings } = readSheet(sheet, {
      ...{ forms: catalogue.newest, units: districtUnits, reporter: district, confirmed },
    });
    expect(records.map(({ values }) => values.kind)).toEqual(["k1", "k2", "k3"]);
    const said = findings.filter(({ code }) => code === "code_understood");
    expect(said.map(({ cells, message, severity }) => [cells, message, severity])).toEqual([
      [["A5"], expect.stringContaining("“事实孤儿”按“事实无人抚养儿童”读取"), "information"],
    ]);
  });
});
