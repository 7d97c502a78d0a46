/** Which of two forms a sheet is that a city's form and a standard one fit nearly alike: what is owed decides, or is asked. */
import { expect, it } from "vitest";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { standardContent } from "../../../shared/forms/index.ts";
import { identifySheet } from "../../../shared/sheet/read-sheet.ts";
import { likePairs } from "../../support/own-like-standard.ts";
import { sheetOf } from "../../support/sheet-text.ts";
import { reporter } from "../workbook/template/fill.ts";

function identified({ own, sheet, owed }: (typeof likePairs)[number]) {
  const { form, indicators } = formOfDesign(own, 1);
  const catalogue = createCatalogue({
    ...standardContent,
    forms: [...standardContent.forms, form],
    indicators: [...standardContent.indicators, ...indicators],
  });
  const named = (id: string) => (id === "own" ? own.id : id);
  const context = { forms: catalogue.newest, units: [reporter], reporter, owed: owed.map(named) };
  const { table, asked } = identifySheet(sheetOf(sheet), context);
  const short = (id: string | undefined) => (id === own.id ? "own" : id);
  return { opened: short(table?.header.form.id), asked: asked.map(short) };
}

it.each(likePairs.map((pair) => [pair.about, pair] as const))("%s", (_, pair) => {
  const { opened, asked } = identified(pair);
  expect(asked.length === 0 ? [opened] : asked).toContain(pair.right);
});
