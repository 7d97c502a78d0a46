import { checkReading } from "../../../shared/check/check-reading.ts";
import { type CellEdit, createLiveCheck } from "../../../shared/check/live-check.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { countArgument, report } from "../child.ts";
import { loanLedger } from "../data/loan-ledger.ts";
import { median } from "../run.ts";

const { newest: forms } = standardCatalogue;

/** One clerk's session: the sheet is opened once, then cells are edited one after the other, here and there. */
const rows = countArgument(0);
const TURNS = 25;
const VILLAGE = 2;
const AMOUNT = 7;
/** First row below the header; within the rows where headers are looked for. */
const NEAR = 3;
const FAR = Math.floor(rows * 0.8);

const sheet = loanLedger(rows);
const context = { forms, units: districtUnits, reporter: district, period: "2019" };
const live = createLiveCheck(sheet, context);

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function fullCheck(): void {
  const reading = readSheet(sheet, context);
  const form = standardCatalogue.findForm(reading.form ?? "");
  if (form === undefined) throw new Error("the ledger was not recognised");
  checkReading(reading, form, context);
}

const kinds: Readonly<Record<string, (turn: number) => CellEdit>> = {
  figureNear: (turn) => ({ row: NEAR + turn, column: AMOUNT, value: 3 + (turn % 4) }),
  textNear: (turn) => ({ row: NEAR + turn, column: VILLAGE, value: `示例新村${turn}` }),
  figureFar: (turn) => ({ row: FAR + turn, column: AMOUNT, value: 3 + (turn % 4) }),
  textFar: (turn) => ({ row: FAR + turn, column: VILLAGE, value: `示例新村${turn}` }),
};

const first = timed(() => live.edit([{ row: FAR - 1, column: AMOUNT, value: 4 }]));
const edits = Object.entries(kinds).map(([kind, edit]): [string, number] => {
  const times = Array.from({ length: TURNS }, (_, turn) => timed(() => live.edit([edit(turn)])));
  return [kind, median(times)];
});
const full = median(Array.from({ length: 7 }, () => timed(fullCheck)));
report({ first, ...Object.fromEntries(edits), full });
