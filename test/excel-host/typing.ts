/** What Excel makes of something that is typed into a cell or set as its value. */
import { resultOf } from "./calculate.ts";
import { HostError } from "./host-error.ts";
import type { Cell, CellValue, Workbook } from "./workbook.ts";

const DAY = 86_400_000;

/**
 * Text in a cell formatted as text stays text; an apostrophe in front keeps text elsewhere; what looks like a
 * number, a percentage, a date or a truth value becomes one; `=` begins a formula, whose result has to be listed.
 */
export function typeInto(cell: Cell, input: unknown, workbook: Workbook): void {
  if (input === null) return;
  if (typeof input !== "string" && typeof input !== "number" && typeof input !== "boolean") {
    throw new HostError("InvalidArgument", "a cell holds texts, numbers and truth values");
  }
  if (typeof input === "string" && input.startsWith("=") && cell.format !== "@") {
    const result = resultOf(workbook, input);
    if (result === undefined) throw new HostError("GeneralException", `emulator: nothing known of ${input}`);
    cell.value = result;
    cell.formula = input;
    return;
  }
  delete cell.formula;
  cell.value =
    cell.format === "@" ? String(input) : typeof input === "string" ? understood(cell, input) : input;
}

function understood(cell: Cell, input: string): CellValue {
  if (input.startsWith("'")) return input.slice(1);
  const plain = input.replaceAll(",", "").trim();
  if (/^[-+]?\d+(\.\d+)?$/.test(plain)) return Number(plain);
  const percent = /^([-+]?\d+(?:\.\d+)?)%$/.exec(plain);
  if (percent !== null) {
    cell.format = "0%";
    return Number(percent[1]) / 100;
  }
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(plain);
  if (date !== null) {
    cell.format = "yyyy/m/d";
    return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / DAY + 25_569;
  }
  if (/^(true|false)$/i.test(plain)) return plain.toLowerCase() === "true";
  return input;
}
