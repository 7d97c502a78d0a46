import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { readSheet } from "../../../../shared/sheet/read-sheet.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { YEAR } from "../../../../worker/local/demonstration/district-workbooks.ts";
import { published } from "../../../../worker/local/demonstration/published/index.ts";
import type { PublishedRow } from "../../../../worker/local/demonstration/published/published-row.ts";
import { sampleWorkbooks } from "../../../../worker/local/demonstration/samples.ts";
import { reporterOf } from "../../../../worker/local/demonstration/units.ts";
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

function withoutIndicator(figure: string): string {
  const [login, , ...said] = figure.split(" ");
  return [login, ...said].join(" ");
}

function textsOf(figures: PublishedRow["figures"]): string[] {
  return Object.values(figures).map(([text]) => text);
}

it("the sheets say exactly the published figures, each under its indicator", {
  timeout: 60_000,
}, async () => {
  const said = (await sampleWorkbooks())
    .filter(({ hasMistakes }) => !hasMistakes)
    .flatMap(({ login, bytes }) => {
      const { unit } = reporterOf(login);
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
  const rows = Object.values(published).flat();
  const unsent = rows.filter((row) => row.unsent !== undefined).flatMap(({ figures }) => textsOf(figures));
  const again = rows.flatMap(({ figures }) => Object.values(figures).flatMap(([, , ...words]) => words));
  const printed = publishedFigures(Object.keys(published))
    .filter(({ text }) => !unsent.includes(text) && !again.includes(text))
    .map(({ org, indicator, value, qualifier }) => line(loginOf(org), indicator, value, qualifier));
  // 373, of which four are printed twice and one contradicts another.
  expect(printed).toHaveLength(368);
  const more = [...said];
  const untold = printed.filter((figure) => {
    const at = more.indexOf(figure);
    if (at >= 0) more.splice(at, 1);
    return at < 0;
  });
  // A rate whose parts are said is computed from them.
  const computed = untold.filter((figure) => {
    const [login, id = ""] = figure.split(" ");
    const { numerator } = standardCatalogue.indicator(id);
    return numerator !== undefined && said.some((other) => other.startsWith(`${login} ${numerator} `));
  });
  expect(untold).toEqual(computed);
  // What else is said is a published figure again, as a part of a rate.
  const known = new Set(printed.map(withoutIndicator));
  expect(more.filter((figure) => !known.has(withoutIndicator(figure)))).toEqual([]);
});
