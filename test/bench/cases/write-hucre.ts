import { writeXlsx } from "hucre/xlsx";
import { countArgument, measured, report } from "../child.ts";
import { mergedCells } from "../data/merged-loans.ts";

/** The detail rows alone, buffered; the file is whole before its first byte is. */
const rows = countArgument(0);
const { result, usage } = await measured(async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "明细", rows: [...mergedCells(rows)] }] });
  return bytes.byteLength;
});
report({ ...usage, bytes: result, firstByte: usage.ms });
