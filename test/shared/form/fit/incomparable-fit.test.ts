import { expect, it } from "vitest";
import { emptyFit, type Fit } from "../../../../shared/form/fit/fit.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import { earlierOfFits, incomparableInFit } from "../../../../shared/form/fit/incomparable-fit.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { fitOf, fittedTraining, OWN, subsidy } from "../../../support/fits.ts";

const standard = standardCatalogue.form("training_ledger");
const partsOf = (fit: Fit, version: number) => fitForm(standard, fit, version);
const published = partsOf(fittedTraining, 200_001);
const restored = partsOf(emptyFit(standard.version), 200_002);
const codes = (name: string, code = `${OWN}k1`) => ({ category: [{ code, name, aliases: [] }] });

it.each<[what: string, change: Partial<Fit>, paths: readonly string[]]>([
  ["nothing", fittedTraining, []],
  ["the standard again", {}, []],
  ["another unit", { columns: [{ ...subsidy, unit: "户" }] }, [`columns.${OWN}c1`]],
  ["a code's word for another code", { codes: codes("宋韵手作", `${OWN}k2`) }, []],
  [
    "a code's word for another while it is there",
    { codes: { category: [...codes("直播").category, ...codes("宋韵", `${OWN}k2`).category] } },
    ["codes.category"],
  ],
  ["a standard column switched off", { offColumns: ["category"] }, []],
])("%s is held to all versions, the newest being the standard's again", (_, change, paths) => {
  const earlier = earlierOfFits([published, restored]);
  expect(incomparableInFit(earlier, partsOf(fitOf("training_ledger", change), 200_003))).toEqual(paths);
});

it("remembers nothing of the standard's own figures", () => {
  const { columns } = earlierOfFits([published]);
  expect(columns.every(({ id, codes: list }) => id.startsWith(OWN) || list !== undefined)).toBe(true);
  expect(columns.map(({ id }) => id)).toContain(`${OWN}c1`);
});
