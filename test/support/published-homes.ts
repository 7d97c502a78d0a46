import type { Catalogue } from "../../shared/form/catalogue.ts";
import { type Column, columnOf, type Form } from "../../shared/form/form.ts";
import { nameKey } from "../../shared/form/relation-text.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import { type CellValue, figure, fromDecimal, type Qualifier } from "../../shared/value.ts";
import { leftOut, published } from "../../worker/local/demonstration/published/index.ts";
import { cell, domainTable } from "./domain-table.ts";

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

/** Columns of the plans that stand in no sheet of the demonstration. */
const plans: Readonly<Record<string, Home>> = {
  计划开展培训行动项数: ["target_programmes", {}],
  每项行动计划培训人数: ["target", {}],
};

/** The figures in the newest forms of a catalogue, in the order of the table. @throws Error for a figure without a home. */
export function publishedHomes(catalogue: Catalogue = standardCatalogue): PublishedHome[] {
  const homes = new Map([...ownHomes(catalogue), ...demonstrationHomes(catalogue)]);
  return domainTable("figures").map((row) => {
    const formId = cell(row, "suggested_form");
    const text = cell(row, "figure_text");
    const home = homes.get(`${formId} ${cell(row, "seed")} ${text}`) ?? homes.get(`${formId} ${text}`);
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

/** `three_hands|key`: what is a code of its own in a form's first version is a word of another since. */
function codeIn(version: number, code: string): string | undefined {
  const [first, since = first] = code.split("|");
  return version === 1 ? first : since;
}

/** Homes of the ten forms outside the demonstration, by form, seed and words. */
function ownHomes(catalogue: Catalogue): [string, Home][] {
  return domainTable("homes").map((row) => {
    const codes = cell(row, "codes")
      .split(" ")
      .filter((part) => part !== "")
      .map((part) => part.split("="));
    const key = `${cell(row, "form")} ${cell(row, "seed")} ${cell(row, "figure_text")}`;
    const { version } = catalogue.form(cell(row, "form"));
    const held = codes.map(([column, code = ""]) => [column, codeIn(version, code)]);
    return [key, [cell(row, "column"), Object.fromEntries(held)]];
  });
}

/** Homes of the four forms of the demonstration, from the rows that its sheets hold. */
function demonstrationHomes(catalogue: Catalogue): [string, Home][] {
  const rows = Object.entries(published).flatMap(([form, sheets]) =>
    sheets.flatMap(({ codes, figures }) =>
      Object.entries(figures).map(([column, [text]]): [string, Home] => [
        `${form} ${text}`,
        [column, codesNamed(catalogue.form(form), codes)],
      ]),
    ),
  );
  const planned = leftOut.map(({ text }): [string, Home] => {
    const home = plans[text];
    if (home === undefined) throw new Error(`${text} stands in no sheet, and nobody says where it belongs`);
    return [`training_ledger ${text}`, home];
  });
  return [...rows, ...planned];
}

function codesNamed(form: Form, labels: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(labels).map(([id, label]) => {
    const found = columnOf(form, id).codes?.find(({ zh, aliases }) =>
      [zh, ...aliases].some((name) => nameKey(name) === nameKey(label)),
    );
    if (found === undefined) throw new Error(`${form.id}.${id} has no code ${label}`);
    return [id, found.code] as const;
  });
  return Object.fromEntries(entries);
}
