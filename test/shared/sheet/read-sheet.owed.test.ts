/** A sheet that two forms fit alike, of which a unit owes one: an office made a form of what the standard has too. */
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
  ["the other", ["publicity_events"], "publicity_events", []],
  ["both", [design.id, "publicity_events"], "publicity_events", ["publicity_events", design.id]],
  ["neither", [], "publicity_events", ["publicity_events", design.id]],
])("is asked about, unless its unit owes one of them alone: %s", (_, owed, form, asked) => {
  const context = { forms: catalogue.newest, units: [reporter], reporter, owed };
  const found = identifySheet(table.grid, context);
  expect([found.table?.header.form.id, [...found.asked].sort()]).toEqual([form, [...asked].sort()]);
});
