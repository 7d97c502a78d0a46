import type { SubmissionBody } from "../../../../shared/api/submissions.ts";
import type { Catalogue } from "../../../../shared/form/catalogue.ts";
import { type Column, columnOf, type Form } from "../../../../shared/form/form.ts";
import { type CellValue, figure, fromDecimal } from "../../../../shared/value.ts";
import { codesNamed } from "../codes.ts";
import { collectionId } from "../register.ts";
import { reporterOf } from "../units.ts";
import { type Plausible, plausible } from "./plausible.ts";
import { type InventedYear, reportsInvented, sizes } from "./reporters.ts";

/** What grew by more than a tenth, so that comparing with the year before has something to ask. */
const leaps: Readonly<Record<string, number>> = { "women_loans ding": 3, "training_ledger wu": 2 };

/** What an invented district sends for one year, a body for each form that it reports. The same figures every time. */
export function inventedReports(catalogue: Catalogue, login: string, year: InventedYear): SubmissionBody[] {
  const owed = Object.entries(plausible).filter(([id]) => reportsInvented(login, id, year));
  return owed.map(([id, rows]) => {
    const form = catalogue.form(id);
    const size = (sizes[login] ?? 1) * (year === "2018" ? 1 : (leaps[`${id} ${login}`] ?? 1.1));
    const records = rows.map(([codes, figures], at) => ({
      row: at + 4,
      subject: reporterOf(login).unit.code,
      grain: "sum" as const,
      values: {
        ...codesNamed(form, codes),
        ...Object.fromEntries(
          Object.entries(figures).map(([column, given]) => [
            column,
            figureOf(columnOf(form, column), amountIn(given, year, size), form),
          ]),
        ),
      },
    }));
    return {
      collection: collectionId(id, year),
      formVersion: form.version,
      baseVersion: null,
      records,
      explanations: [],
      nil: false,
    };
  });
}

function amountIn(given: Plausible, year: InventedYear, size: number): number {
  return typeof given === "number" ? Math.round(given * size) : given[year === "2018" ? 0 : 1];
}

function figureOf(column: Column, amount: number, form: Form): CellValue {
  const value = fromDecimal(String(column.type === "money" ? amount * 10_000 : amount), column.scale);
  if (value === undefined) throw new RangeError(`${amount} does not fit ${form.id}.${column.id}`);
  return figure(value);
}
