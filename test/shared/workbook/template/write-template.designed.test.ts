import fc from "fast-check";
import { expect, test } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import { formOfDesign, ROWS_COUNTED } from "../../../../shared/form/design/form-of-design.ts";
import { printedColumns } from "../../../../shared/form/form.ts";
import { standardContent } from "../../../../shared/forms/index.ts";
import { readTables } from "../../../../shared/sheet/read-tables.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { layOutTemplate } from "../../../../shared/workbook/template/template-layout.ts";
import { writeTemplate } from "../../../../shared/workbook/template/write-template.ts";
import { arbitraryDesign } from "../../../support/arbitrary-design.ts";
import { tries } from "../../../support/properties.ts";
import { entryFor, fillTemplate, reporter, towns } from "./fill.ts";

const ROWS = 2;

test("the template of any designed form gives back what was typed, without a question", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesign(), fc.boolean(), async (design, above) => {
      const { form, indicators } = formOfDesign(design, 1);
      const catalogue = createCatalogue({
        ...standardContent,
        forms: [...standardContent.forms, form],
        indicators: [...standardContent.indicators, ...indicators],
      });
      const known = catalogue.form(form.id);
      const below = above ? towns : [];
      const template = { catalogue, form: known, unit: reporter, below, period: "2019" };
      const layout = layOutTemplate(template);
      const printed = printedColumns(known);
      const bytes = fillTemplate(await writeTemplate(template), known, {
        firstRow: layout.firstRow,
        at: layout.columns[0]?.at ?? 0,
        rows: ROWS,
      });
      const workbook = readWorkbook(bytes);
      const [sheet] = workbook.ok ? workbook.sheets : [];
      if (sheet === undefined) throw new Error("no sheet");
      const context = { forms: catalogue.newest, units: [reporter, ...towns], reporter, period: "2019" };
      const [reading] = readTables(sheet, context);
      expect(reading).toMatchObject({ form: form.id, questions: [], unmatched: [], findings: [] });
      expect(reading?.records.map(({ values }) => values)).toEqual(
        Array.from({ length: ROWS }, (_, row) =>
          Object.fromEntries([
            ...printed.map((column, index) => [column.id, entryFor(column, index, row).value]),
            ...(design.rows === "events" ? [[ROWS_COUNTED, 1]] : []),
          ]),
        ),
      );
    }),
    tries(25),
  );
});
