import type { WorkbookPlan } from "../sheets/sheet-plan.ts";
import { loanLedger } from "./loan-ledger.ts";
import { confirmedAboveScreened, twoSheetsOfOneForm, unbalanced, yuanInWan } from "./sum-sheets.ts";
import { trainingNoise } from "./training-ledger.ts";

/** Honest mistakes, in workbooks of the invented districts; none is submitted beforehand. */
export const mistakes: readonly WorkbookPlan[] = [
  loanLedger,
  unbalanced,
  yuanInWan,
  trainingNoise,
  confirmedAboveScreened,
  twoSheetsOfOneForm,
];
