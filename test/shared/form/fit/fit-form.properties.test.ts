import { read, utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Catalogue, createCatalogue } from "../../../../shared/form/catalogue.ts";
import { indicatorSchema } from "../../../../shared/form/catalogue-schema.ts";
import type { Values } from "../../../../shared/form/condition.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { formSchema } from "../../../../shared/form/form-schema.ts";
import type { PrintedTable } from "../../../../shared/form/terms.ts";
import { validateForm } from "../../../../shared/form/validate-form.ts";
import { standardCatalogue, standardContent } from "../../../../shared/forms/index.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { readTables } from "../../../../shared/sheet/read-tables.ts";
import type { Reading } from "../../../../shared/sheet/reading.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { layOutTemplate } from "../../../../shared/workbook/template/template-layout.ts";
import { writeTemplate } from "../../../../shared/workbook/template/write-template.ts";
import { arbitraryFit, type Fitted } from "../../../support/arbitrary-fit.ts";
import { tries } from "../../../support/properties.ts";
import { entryFor, reporter, towns } from "../../workbook/template/fill.ts";

const ROWS = 2;

/** The standard forms as a city has them that fitted one. */
function catalogueOf({ form: id, fit }: Fitted): Catalogue {
  const plain = standardContent.forms.find((form) => form.id === id && form.version === fit.base);
  if (plain === undefined) throw new Error("no form");
  const { form, indicators } = fitForm(plain, fit, 200_001);
  return createCatalogue({
    ...standardContent,
    forms: [...standardContent.forms, form],
    indicators: [...standardContent.indicators, ...indicators],
  });
}

function tableOf({ printed = [] }: Form, place: number): PrintedTable | undefined {
  return printed[place % (printed.length + 1)];
}

/** A template of the form, filled as a clerk would, but for the columns that are left blank. */
async function filled(
  catalogue: Catalogue,
  form: Form,
  table: PrintedTable | undefined,
  above: boolean,
  blank: readonly string[] = [],
): Promise<Grid> {
  const below = above ? towns : [];
  // 本月 beside 本年累计 is a report of a month.
  const template = { catalogue, form, unit: reporter, below, period: "2019-06", ...(table && { table }) };
  const layout = layOutTemplate(template);
  const book = read((await writeTemplate(template)).slice(), { cellNF: true, cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (sheet === undefined) throw new Error("no sheet");
  const places = Array.from({ length: ROWS * 3 }, (_, place) => place).filter(
    (place) => layout.down[place] === undefined || layout.down[place]?.unit !== undefined,
  );
  for (const [row, place] of places.slice(0, ROWS).entries()) {
    for (const [index, { column, at }] of layout.columns.entries()) {
      if (blank.includes(column.id) || (index === 0 && layout.down.length > 0)) continue;
      const { typed } = entryFor(
        column,
        form.columns.findIndex(({ id }) => id === column.id),
        row,
      );
      sheet[utils.encode_cell({ r: layout.firstRow + place, c: at })] =
        typeof typed === "number" ? { t: "n", v: typed } : { t: "s", v: typed };
    }
  }
  const workbook = readWorkbook(new Uint8Array(write(book, { type: "array", bookType: "xlsx" })));
  const grid = workbook.ok ? workbook.sheets[0] : undefined;
  if (grid === undefined) throw new Error("no grid");
  return grid;
}

/** Among two other forms: whether a form is known among all of them other tests look at. */
function readBy({ newest }: Catalogue, id: string, grid: Grid): Reading {
  const forms = newest.filter((form) => [id, "aid_records", "funds_projects"].includes(form.id));
  const context = { forms, units: [reporter, ...towns], reporter, period: "2019-06" };
  const [reading] = readTables(grid, context);
  if (reading === undefined) throw new Error("no reading");
  return reading;
}

function without(values: Values, ids: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id)));
}

/** What somebody is asked. */
function asked({ questions, unmatched, findings }: Reading) {
  const open = unmatched.filter(({ why, figures }) => why === undefined && figures).map(({ text }) => text);
  const said = findings.filter(({ severity }) => severity !== "information").map(({ code }) => code);
  return [...questions.map(({ kind }) => String(kind)), ...open, ...said];
}

test("a fitted form is a form, whatever was changed", () => {
  fc.assert(
    fc.property(arbitraryFit(), (fitted) => {
      const catalogue = catalogueOf(fitted);
      const kept = catalogue.content.forms.find(({ version }) => version === 200_001);
      if (kept === undefined) throw new Error("no form");
      validateForm(kept);
      expect(formSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      for (const indicator of catalogue.content.indicators.slice(standardContent.indicators.length)) {
        expect(indicatorSchema.parse(indicator)).toEqual(indicator);
      }
      expect(catalogue.form(fitted.form).version).toBe(200_001);
    }),
    tries(40),
  );
});

test("each template of a fitted form gives back what was typed, without a question", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFit(), fc.nat(20), fc.boolean(), async (fitted, place, above) => {
      const catalogue = catalogueOf(fitted);
      const form = catalogue.form(fitted.form);
      const table = tableOf(form, place);
      const grid = await filled(catalogue, form, table, above);
      const reading = readBy(catalogue, form.id, grid);
      expect(reading.form).toBe(form.id);
      expect(asked(reading)).toEqual([]);
      const own = fitted.fit.columns.map(({ id }) => id);
      const known = reading.columns.map(({ column }) => column);
      expect(own.filter((id) => !known.includes(id))).toEqual([]);
      // Codes side by side make records of their own.
      if (table !== undefined) return;
      expect(reading.records).toHaveLength(ROWS);
      for (const [row, { values }] of reading.records.entries()) {
        for (const id of own) {
          const index = form.columns.findIndex((column) => column.id === id);
          const column = form.columns[index];
          expect(values[id], id).toEqual(column && entryFor(column, index, row).value);
        }
      }
    }),
    tries(20),
  );
});

test("a sheet of the standard form says the same by the fitted one, what is switched off being blank", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFit(), fc.nat(20), fc.boolean(), async (fitted, place, above) => {
      // What it must have, it asks for.
      const columns = fitted.fit.columns.map((column) => ({ ...column, required: false }));
      const fit = { ...fitted.fit, columns };
      const standard = standardCatalogue.form(fitted.form);
      const catalogue = catalogueOf({ ...fitted, fit });
      const form = catalogue.form(standard.id);
      const gone = fit.offColumns.filter((id) => form.columns.every((column) => column.id !== id));
      const table = tableOf(standard, place);
      const whole = await filled(standardCatalogue, standard, table, above);
      const { stamp: _, ...unstamped } = whole;
      const reading = readBy(catalogue, standard.id, unstamped);
      const usual = readBy(standardCatalogue, standard.id, unstamped);
      if (usual.form !== standard.id || asked(usual).length > 0) return;
      expect(reading.form).toBe(standard.id);
      // 上年 of the outlines is then the year before beside the figure, as in any other form.
      if (gone.includes("last")) return;
      // 国家级 | 省级 over the same figures: whoever is not asked for the level is asked what they are.
      const tables = form.printed?.map(({ id }) => id) ?? [];
      if (table !== undefined && !tables.includes(table.id)) return;
      expect(asked(reading)).toEqual([]);
      const { stamp: __, ...blank } = await filled(standardCatalogue, standard, table, above, gone);
      const less = readBy(standardCatalogue, standard.id, blank);
      const counted = { ...standard, columns: standard.columns.filter(({ id }) => !gone.includes(id)) };
      // Of what is always blank nothing is counted either: no row is one class by itself.
      const records = less.records.map((record) => ({ ...record, values: without(record.values, gone) }));
      expect(reading.records.map(({ values, grain }) => ({ values, grain }))).toEqual(
        records.map(({ values, grain }) => ({ values, grain })),
      );
      expect(factsOf(catalogue, form, reading.records, "2019-06")).toEqual(
        factsOf(standardCatalogue, counted, records, "2019-06"),
      );
    }),
    tries(20),
  );
});
