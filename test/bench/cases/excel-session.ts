import { createAssessor } from "../../../addin/engine/assessor.ts";
import { createAssignments } from "../../../addin/features/check/assignments.ts";
import { createConfirmedNames } from "../../../addin/features/check/confirmed-names.ts";
import { openWorkbench, type Workbench } from "../../../addin/features/check/workbench.ts";
import { connectExcel } from "../../../addin/host/excel-host.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { cellAddress } from "../../../shared/sheet/grid.ts";
import { calculate } from "../../excel-host/calculate.ts";
import { openInExcel } from "../../excel-host/emulated-excel.ts";
import { shiftLines } from "../../excel-host/lines.ts";
import { userTypesUnheard } from "../../excel-host/user.ts";
import {
  type ChangeType,
  cellAt,
  type Sheet,
  sheetOf,
  touchCell,
  workbookOf,
} from "../../excel-host/workbook.ts";
import { district, districtUnits } from "../../support/register.ts";
import { countArgument, report } from "../child.ts";
import { loanLedger } from "../data/loan-ledger.ts";
import { median } from "../run.ts";

/**
 * One clerk's session in Excel: the pane opens beside her ledger, she types, inserts a row, submits. The engine's
 * web worker is played in this thread; what goes to it and comes back is copied as it would be.
 */
const rows = countArgument(0);
const TURNS = rows > 10_000 ? 3 : 9;
const AMOUNT = 7;
const FAR = Math.floor(rows * 0.8);

const ledger = loanLedger(rows);
const excel = openInExcel(workbookOf("台账.xlsx", [ledger]));
const sheet: Sheet = sheetOf(excel.workbook, ledger.name);
const assessAgain = createAssessor(standardCatalogue);

const settled = async (workbench: Workbench): Promise<void> => {
  await workbench.settled();
};

/** What a piece of work took: time until all findings stand again, round trips, and bytes both ways. */
async function took(work: () => Promise<void>) {
  const from = excel.requests.length;
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const requests = excel.requests.slice(from).filter(({ housekeeping }) => !housekeeping);
  return {
    ms,
    cpu: (user + system) / 1_000,
    syncs: requests.length,
    sent: Math.max(...requests.map(({ bytes }) => bytes)),
    answered: Math.max(...requests.map(({ answerBytes }) => answerBytes)),
  };
}

let workbench: Workbench | undefined;
const opened = await took(async () => {
  const host = await connectExcel({ onFault: fail });
  workbench = await openWorkbench({
    host,
    engine: { assess: async (request) => structuredClone(assessAgain(structuredClone(request))) },
    context: () => ({
      units: districtUnits,
      reporter: district,
      tasks: [
        { form: "women_loans", formVersion: standardCatalogue.form("women_loans").version, period: "2019" },
      ],
    }),
    assignments: createAssignments({ getItem: () => null, setItem: () => {} }),
    confirmedNames: createConfirmedNames({ getItem: () => null, setItem: () => undefined }),
    onFault: fail,
  });
  await settled(workbench);
});
const bench = workbench ?? fail("no workbench");

/** From what the user does until the findings have followed. */
const followed = (deed: () => void) =>
  took(async () => {
    const told = new Promise((resolve) => {
      const stop = bench.host.onChange((change) => {
        stop();
        resolve(change);
      });
    });
    deed();
    await told;
    await settled(bench);
  });

async function medianOf(deed: (turn: number) => void) {
  const turns: Awaited<ReturnType<typeof took>>[] = [];
  for (let turn = 0; turn < TURNS; turn++) turns.push(await followed(() => deed(turn)));
  const middle = (figure: "ms" | "cpu" | "syncs" | "sent" | "answered") =>
    median(turns.map((turn) => turn[figure]));
  return {
    ms: middle("ms"),
    cpu: middle("cpu"),
    syncs: middle("syncs"),
    sent: middle("sent"),
    answered: middle("answered"),
  };
}

const tell = (address: string, changeType: ChangeType): void => {
  excel.workbook.onEvent({ kind: "changed", sheet, address, changeType });
  calculate(excel.workbook);
};
const type = (row: number, value: number): void => {
  userTypesUnheard(excel.workbook, sheet, row, AMOUNT, String(value));
  tell(cellAddress(row, AMOUNT), "RangeEdited");
};
const insertRow = (row: number): void => {
  shiftLines(sheet, { axis: "row", at: row, count: 1 });
  tell(`${row + 1}:${row + 1}`, "RowInserted");
};

const edit = await medianOf((turn) => type(FAR + turn, 3 + (turn % 4)));
const insert = await medianOf((turn) => insertRow(FAR + turn));
const again = await took(() => bench.readAgain(ledger.name));

// The total becomes a formula, as Excel would calculate it: every edit is followed by a second reading.
const total = sheet.rows.size - 1 + TURNS;
excel.workbook.results.set("=SUM(H4:H9)", () => Number(cellAt(sheet, 3, AMOUNT)?.value ?? 0));
Object.assign(touchCell(sheet, total, AMOUNT), { formula: "=SUM(H4:H9)" });
const editWithFormula = async (amount: number): Promise<void> => {
  const told = new Promise<void>((resolve) => {
    let times = 0;
    const stop = bench.host.onChange(() => {
      times++;
      if (times < 2) return;
      stop();
      resolve();
    });
  });
  type(FAR, amount);
  await told;
  await settled(bench);
};
// The first time the pane asks where formulas stand.
await editWithFormula(5);
const calculated = await took(() => editWithFormula(6));

report({
  ...named("opened", opened),
  ...named("edit", edit),
  ...named("insert", insert),
  ...named("calculated", calculated),
  ...named("again", again),
});
process.exit(0);

function named(name: string, figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${name}.${key}`, value]));
}

function fail(fault: unknown): never {
  throw fault;
}
