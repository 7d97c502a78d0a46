import { checkReading } from "../../../shared/check/check-reading.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { countArgument, measured, report } from "../child.ts";
import { loanLedger } from "../data/loan-ledger.ts";

const { newest: forms } = standardCatalogue;

/** Recognises, reads and checks a ledger: every form is a candidate, nothing is known beforehand. */
const rows = countArgument(0);
const sheet = loanLedger(rows);
const context = { forms, units: districtUnits, reporter: district, period: "2019" };
const { result, usage } = await measured(() => {
  const reading = readSheet(sheet, context);
  const form = standardCatalogue.findForm(reading.form ?? "");
  if (form === undefined || reading.records.length !== rows) throw new Error("the ledger was not recognised");
  return checkReading(reading, form, context);
});
report({ ...usage, findings: result.reduce((sum, { cells }) => sum + Math.max(1, cells.length), 0) });
