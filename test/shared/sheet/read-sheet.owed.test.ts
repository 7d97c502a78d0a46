/** A sheet of which an office made a form, and which the standard form fits nearly as well. */
import { expect, it } from "vitest";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { standardContent } from "../../../shared/forms/index.ts";
import { identifySheet } from "../../../shared/sheet/read-sheet.ts";
import { proposed } from "../../support/mailed-samples.ts";
import { reporter } from "../workbook/template/fill.ts";

const { design, table } = await proposed("channels");
const own = formOfDesign(design, 1);
const catalogue = createCatalogue({
  ...standardContent,
  forms: [...standardContent.forms, own.form],
  indicators: [...standardContent.indicators, ...own.indicators],
});
it.each([
  ["the one", [design.id], design.id, []],
  ["the other alone", ["publicity_events"], design.id, ["publicity_events", design.id]],
  ["both", [design.id, "publicity_events"], design.id, []],
  ["neither", [], design.id, []],
])("is of the form that has all its columns; asked about where its unit owes %s", (_, owed, form, asked) => {
  const context = { forms: catalogue.newest, units: [reporter], reporter, owed };
  const found = identifySheet(table.grid, context);
  expect([found.table?.header.form.id, [...found.asked].sort()]).toEqual([form, [...asked].sort()]);
});
