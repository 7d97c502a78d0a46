import { createCatalogue } from "../../../shared/form/catalogue.ts";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { gettingReady } from "../../../shared/sheet/get-ready.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { inventedForms } from "../../support/many-forms.ts";
import { district, districtUnits } from "../../support/register.ts";
import { countArgument, measured, report, textArgument, type Usage } from "../child.ts";
import { loanLedger } from "../data/loan-ledger.ts";
import { indicatorSheet, nobodysSheet, sheetOfForm } from "../data/many-sheets.ts";
import { strangeSheet } from "../data/strange-sheet.ts";
import { median } from "../run.ts";

const ROWS = 1_000;
const TURNS = 12;
const { content, newest: standard } = standardCatalogue;

const own = inventedForms(countArgument(0) - standard.length);
const catalogue = createCatalogue({
  ...content,
  forms: [...content.forms, ...own.map(({ form }) => form)],
  indicators: [...content.indicators, ...own.flatMap(({ indicators }) => indicators)],
});

function nth(forms: readonly Form[], turn: number): Form {
  const form = forms[(turn * 11) % forms.length];
  if (form === undefined) throw new RangeError("no forms");
  return form;
}

const cityForms = own.length > 0 ? own.map(({ form }) => form) : standard;
const sheets: Readonly<Record<string, (turn: number) => Grid>> = {
  ledger: () => loanLedger(ROWS),
  standard: (turn) => sheetOfForm(nth(standard, turn), ROWS),
  own: (turn) => sheetOfForm(nth(cityForms, turn), ROWS),
  nobody: (turn) => nobodysSheet(ROWS, turn),
  strange: (turn) => strangeSheet(ROWS, turn),
  indicators: (turn) => indicatorSheet(nth(standard, turn), 40),
};

/** Sheets one after the other, among so many forms. */
const make = sheets[textArgument(1)];
if (make === undefined) throw new RangeError("no such sheet");
const context = { forms: catalogue.newest, units: districtUnits, reporter: district, period: "2019" };
// As the pane's engine does once it has the catalogue.
const ready =
  process.argv[4] === "ready" ? (await measured(() => [...gettingReady(context.forms)])).usage : undefined;
const usages: Usage[] = [];
for (let turn = 0; turn <= TURNS; turn++) {
  const sheet = make(turn);
  usages.push((await measured(() => readTables(sheet, context))).usage);
}
const [first, ...others] = usages;
report({
  ready: ready?.cpuMs ?? 0,
  first: first?.cpuMs ?? 0,
  warm: median(others.map(({ ms }) => ms)),
  cpu: median(others.map(({ cpuMs }) => cpuMs)),
});
