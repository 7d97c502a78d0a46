/** The handed sheet of 两纲监测, whose column 单位 is the unit of measure, from file to facts without a question. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { controlTotals } from "../../../shared/statistics/control-totals.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { casesFolder } from "../../support/cases.ts";

const reporter: OrgUnit = {
  code: "450800",
  name: "贵港市妇联",
  aliases: [],
  kind: "federation",
  level: "city",
  parent: null,
};

it("goes through without a press, and its figures arrive", () => {
  const bytes = readFileSync(join(casesFolder, "files", "s08_outline_indicators.xlsx"));
  const workbook = readWorkbook(new Uint8Array(bytes));
  const context = { forms: standardCatalogue.newest, units: [reporter], reporter };
  const [reading] = (workbook.ok ? workbook.sheets : []).flatMap((grid) => readTables(grid, context));
  const form = standardCatalogue.form("outline_monitoring");
  if (reading?.form !== form.id) throw new Error("not recognised");
  expect(reading.questions).toEqual([]);
  expect(checkReading(reading, form, context).filter(({ severity }) => severity === "error")).toEqual([]);
  const facts = factsOf(standardCatalogue, form, reading.records, "2015");
  const values = facts.filter(({ kind }) => kind === "actual" || kind === "printed");
  expect(values.map(({ indicator, value }) => `${indicator} ${value / 100}`)).toEqual([
    "om_hospital_delivery_rate 100",
    "om_infant_mortality 4.64",
    "om_maternal_mortality 9.4",
    "om_female_senior_professional_share 36.38",
    "om_w_village_committee 29.1",
    "om_w_npc_share 27",
    "om_cervical_screening_rate 65",
    "om_w_school_years 9.3",
  ]);
  expect(controlTotals(standardCatalogue, form, reading.records).columns).toEqual([]);
});
