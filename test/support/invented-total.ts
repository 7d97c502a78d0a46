import { columnOf } from "../../shared/form/form.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import { amountOf, isFigure } from "../../shared/value.ts";
import { inventedReporters } from "../../worker/local/demonstration/invented/reporters.ts";
import { inventedReports } from "../../worker/local/demonstration/invented/reports.ts";

/** What the invented districts add to a column in 2019, in its unit (money in 元): beside what was published. */
export function inventedTotal(form: string, column: string): number {
  const reports = inventedReporters["2019"].flatMap((login) =>
    inventedReports(standardCatalogue, login, "2019").filter(
      ({ collection }) => collection === `${form}-2019`,
    ),
  );
  const values = reports.flatMap(({ records }) => records.map(({ values }) => values[column]));
  const sum = values.reduce((total: number, value) => total + (isFigure(value) ? amountOf(value) : 0), 0);
  return sum / 10 ** (columnOf(standardCatalogue.form(form), column).scale ?? 0);
}
