import { describe, expect, it } from "vitest";
import type { DesignColumn } from "../../../shared/form/design/design.ts";
import { type Column, isFigureColumn, printedColumns } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { proposeDesign } from "../../../shared/proposal/propose-design.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { readMarks } from "../../../shared/workbook/read/sheet-marks.ts";
import { writeTemplate } from "../../../shared/workbook/template/write-template.ts";
import { reporter } from "../workbook/template/fill.ts";

/** What keeps the proposed column from being the form's own; "" where nothing does. */
function difference(column: Column, proposed: DesignColumn | undefined): string {
  if (proposed === undefined) return "name";
  const kind = proposed.kind === "count" ? "figure" : proposed.kind;
  if (kind !== column.type) return "kind";
  if (isFigureColumn(column) && proposed.unit !== (column.displayUnit ?? column.unit)) return "unit";
  if (column.type === "figure" && proposed.scale !== column.scale) return "scale";
  const words = (proposed.codes ?? []).map(({ name }) => name);
  if (words.join() !== (column.codes ?? []).map(({ zh }) => zh).join()) return "words";
  if (proposed.required !== (column.requirement === "required")) return "required";
  return column.type === "text" && (proposed.leaving === "personal") !== (column.personal === true)
    ? "personal"
    : "";
}

const rebuilt = await Promise.all(
  standardCatalogue.newest.map(async (form) => {
    const bytes = await writeTemplate({
      catalogue: standardCatalogue,
      form,
      unit: reporter,
      below: [],
      period: "2026",
    });
    const read = readWorkbook(bytes);
    const [grid] = read.ok ? read.sheets : [];
    const [marks] = read.ok ? readMarks(bytes, read.sheets) : [];
    if (grid === undefined || marks === undefined) throw new Error(`no template of ${form.id}`);
    const { stamp: _, ...unstamped } = grid;
    const proposal = proposeDesign({ grid: unstamped, ...marks, units: [reporter] }, "own_again");
    const columns = printedColumns(form).map((column) => ({
      column,
      differs: difference(
        column,
        proposal?.design.columns.find(({ name }) => name === column.header.zh),
      ),
    }));
    return { form, proposal, columns };
  }),
);

describe.each(rebuilt)("the template of $form.id", ({ form, proposal, columns }) => {
  it("becomes a form of the same name, number and columns", () => {
    expect(proposal?.design.title).toBe(form.title.zh);
    expect(proposal?.design.number).toBe(form.number);
    expect(proposal?.design.columns).toHaveLength(columns.length);
  });

  it("shows what is a part of what", () => {
    const parts = columns.filter(({ column }) => /^其中/.test(column.header.zh));
    const told = proposal?.design.rules.map(({ expression }) => expression) ?? [];
    for (const { column } of parts.filter(({ differs }) => differs === "")) {
      const compared = form.relations.some(({ expression }) =>
        expression.startsWith(`${column.header.zh} <= `),
      );
      if (compared)
        expect(
          told.some((expression) => expression.startsWith(`${column.header.zh} ≤ `)),
          column.id,
        ).toBe(true);
    }
  });
});

it("rebuilds at least 95 % of the columns of all forms in all properties", () => {
  const all = rebuilt.flatMap(({ columns }) => columns);
  const same = all.filter(({ differs }) => differs === "");
  const others = rebuilt.flatMap(({ form, columns }) =>
    columns.flatMap(({ column, differs }) => (differs === "" ? [] : [`${form.id}.${column.id}: ${differs}`])),
  );
  console.info(`${same.length} of ${all.length} columns rebuilt; not: ${others.join(", ")}`);
  expect(same.length / all.length).toBeGreaterThanOrEqual(0.95);
});
