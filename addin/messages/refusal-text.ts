import { HalfWritten, WorkbookRefusal } from "../host/workbook-refusal.ts";
import { text } from "./index.ts";

/** What a person can do about a refusal of the workbook; undefined for every other fault, which is reported. */
export function refusalText(error: unknown): string | undefined {
  if (error instanceof HalfWritten) return text.excel.halfWritten(error.cells.map(({ cell }) => cell));
  if (error instanceof WorkbookRefusal) return text.excel.refusal[error.reason];
  reportError(error);
  return undefined;
}
