import { writeFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import { loanLedger } from "./loan-ledger.ts";

/** Writes the ledger as an .xlsx file with shared strings, dates formatted as dates. @returns its size in bytes */
export async function writeLedgerFile(path: string, rows: number): Promise<number> {
  const sheet = loanLedger(rows);
  const columns = Array.from(sheet.formats?.[3] ?? [], (numFmt) => (numFmt === undefined ? {} : { numFmt }));
  const bytes = await writeXlsx({
    sheets: [{ name: sheet.name, rows: sheet.values.map((row) => [...row]), columns }],
  });
  await writeFile(path, bytes);
  return bytes.byteLength;
}
