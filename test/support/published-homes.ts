import type { Catalogue } from "../../shared/form/catalogue.ts";
import { type Column, columnOf, type Form } from "../../shared/form/form.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import { type CellValue, figure, fromDecimal, type Qualifier } from "../../shared/value.ts";
import { codesNamed } from "../../worker/local/demonstration/codes.ts";
import { published } from "../../worker/local/demonstration/published/index.ts";
import { cell, domainTable } from "./domain-table.ts";
import { loginOf } from "./published-figures.ts";

/** A published figure, and the cell of a form in which it belongs. */
export interface PublishedHome {
  readonly seed: string;
  readonly org: string;
  readonly text: string;
  /** As printed, a plain decimal in the unit printed: 元, 人 … */
  readonly value: string;
  readonly qualifier: Qualifier | undefined;
  readonly unit: string;
  readonly indicator: string;
  readonly form: Form;
  readonly column: Column;
  readonly codes: Readonly<Record<string, string>>;
}

type Home = readonly [column: string, codes: Readonly<Record<string, string>>];

/** The figures in the newest forms of a catalogue, in the order of the table. @throws Error for a figure without a home. */
export function publishedHomes(catalogue: Catalogue = standardCatalogue): PublishedHome[] {
  const homes = demonstrationHomes(catalogue);
  return domainTable("figures").map((row) => {
    const formId = cell(row, "suggested_form");
    const text = cell(row, "figure_text");
    const home = homes.get(`${formId} ${loginOf(cell(row, "org"))} ${text}`);
    if (home === undefined) throw new Error(`no home for ${formId} ${text}`);
    const form = catalogue.form(formId);
    const qualifier = cell(row, "qualifier");
    return {
      seed: cell(row, "seed"),
      org: cell(row, "org"),
      text,
      value: cell(row, "value"),
      qualifier: qualifier === "exact" ? undefined : (qualifier as Qualifier),
      unit: cell(row, "unit"),
      indicator: cell(row, "suggested_indicator"),
      form,
      column: columnOf(form, home[0]),
      codes: home[1],
    };
  });
}

/** Values of a sum row that holds the figure and nothing else but its codes. */
export function homeValues({
  column,
  codes,
  value,
  qualifier,
  text,
}: PublishedHome): Record<string, CellValue> {
  const stored = fromDecimal(value, column.scale);
  if (stored === undefined) throw new Error(`${text}: ${value} does not fit ${column.id}`);
  return { ...codes, [column.id]: figure(stored, qualifier) };
}

export function sumRow(values: Readonly<Record<string, CellValue>>, row = 5): SheetRecord {
  return { row, subject: "999901000000", grain: "sum", values };
}

/** Homes from the rows that the demonstration's sheets hold, by form, login and words. */
function demonstrationHomes(catalogue: Catalogue): Map<string, Home> {
  const rows = Object.entries(published).flatMap(([form, sheets]) =>
    sheets.flatMap(({ unit, codes, figures }) =>
      Object.entries(figures).flatMap(([column, [text, , ...again]]) =>
        [text, ...again].map((words): [string, Home] => [
          `${form} ${unit} ${words}`,
          [column, codesNamed(catalogue.form(form), codes)],
        ]),
      ),
    ),
  );
  return new Map(rows);
}
