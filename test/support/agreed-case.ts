import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { type Agreed, type Answers, agreedSheet } from "./agreed-sheet.ts";
import { registerOf } from "./case-register.ts";
import { casesFolder, readCases } from "./cases.ts";

/** A handed case, first sheet. @throws Error when there is none, or it cannot be read */
export function agreedCase(file: string, period: string, answers: Answers = {}): Agreed {
  const one = readCases().find((each) => each.file === file);
  const workbook = readWorkbook(new Uint8Array(readFileSync(join(casesFolder, "files", file))));
  const [grid] = workbook.ok ? workbook.sheets : [];
  if (one === undefined || grid === undefined) throw new Error(`no case ${file}`);
  return agreedSheet(grid, registerOf(one), period, answers);
}
