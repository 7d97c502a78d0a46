import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { district, districtUnits } from "../../support/register.ts";
import { countArgument, measured, report, type Usage } from "../child.ts";
import { strangeSheet } from "../data/strange-sheet.ts";
import { median } from "../run.ts";

const { newest: forms } = standardCatalogue;
const TURNS = 15;

/** Sheets that are none of the forms, one after the other: each is laid under every form and left alone. */
const rows = countArgument(0);
const context = { forms, units: districtUnits, reporter: district, period: "2019" };
const usages: Usage[] = [];
for (let turn = 0; turn <= TURNS; turn++) {
  const sheet = strangeSheet(rows, turn);
  const { result, usage } = await measured(() => readTables(sheet, context));
  if (result.some(({ form }) => form !== null)) throw new Error("the sheet was taken for a form");
  usages.push(usage);
}
const [first, ...others] = usages;
report({
  first: first?.ms ?? 0,
  warm: median(others.map(({ ms }) => ms)),
  cpu: median(others.map(({ cpuMs }) => cpuMs)),
});
