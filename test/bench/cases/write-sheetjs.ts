import { utils, write } from "@e965/xlsx";
import { countArgument, measured, report } from "../child.ts";
import { mergedCells } from "../data/merged-loans.ts";

/** The detail rows alone, without styles, formulas or notes; the file is whole before its first byte is. */
const rows = countArgument(0);
const { result, usage } = await measured(() => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([...mergedCells(rows)], { dense: true }), "明细");
  const bytes: Uint8Array = write(book, { type: "buffer", bookType: "xlsx", compression: true });
  return bytes.byteLength;
});
report({ ...usage, bytes: result, firstByte: usage.ms });
