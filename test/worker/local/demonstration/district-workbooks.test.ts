import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { readSheet } from "../../../../shared/sheet/read-sheet.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { YEAR } from "../../../../worker/local/demonstration/district-workbooks.ts";
import { leftOut, published } from "../../../../worker/local/demonstration/published/index.ts";
import { sampleWorkbooks } from "../../../../worker/local/demonstration/samples.ts";
import { districtOf } from "../../../../worker/local/demonstration/units.ts";
import { loginOf, publishedFigures } from "../../../support/published-figures.ts";

const { newest: forms } = standardCatalogue;

/** `guangfeng loan_amount_yuan 6850000 exact` */
function line(
  login: string | undefined,
  indicator: string,
  value: number,
  qualifier: string | undefined,
): string {
  return `${login} ${indicator} ${value} ${qualifier ?? "exact"}`;
}

it("the districts' sheets say exactly the published figures, each under its indicator", async () => {
  const said = (await sampleWorkbooks())
    .filter(({ hasMistakes }) => !hasMistakes)
    .flatMap(({ login, bytes }) => {
      const { unit } = districtOf(login);
      const workbook = readWorkbook(bytes);
      if (!workbook.ok) throw new Error(workbook.code);
      return workbook.sheets.flatMap((grid) => {
        const reading = readSheet(grid, { forms, units: [unit], reporter: unit, period: YEAR });
        const form = reading.form === null ? undefined : standardCatalogue.findForm(reading.form);
        if (form === undefined) return [];
        return factsOf(standardCatalogue, form, reading.records, YEAR).map(
          ({ indicator, value, qualifier }) =>
            line(login, indicator, value / 10 ** standardCatalogue.indicator(indicator).scale, qualifier),
        );
      });
    });
  const printed = publishedFigures(Object.keys(published))
    .filter(({ org, text }) => !leftOut.some((plan) => plan.unit === loginOf(org) && plan.text === text))
    .map(({ org, indicator, value, qualifier }) => line(loginOf(org), indicator, value, qualifier));
  expect(said.sort()).toEqual(printed.sort());
  expect(said).toHaveLength(73);
});
