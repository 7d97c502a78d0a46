import { writeMergedWorkbook } from "../../../shared/workbook/merged/write-merged-workbook.ts";
import { nodeCompressor } from "../../support/node-compressor.ts";
import { countArgument, measured, report } from "../child.ts";
import { mergedLoans } from "../data/merged-loans.ts";

/** The whole merged workbook: summary with formulas, details, notes; handed on as it is made. */
const merge = mergedLoans(countArgument(0));
const { result, usage } = await measured(async () => {
  const began = performance.now();
  let bytes = 0;
  let firstByte = 0;
  for await (const chunk of writeMergedWorkbook(merge, nodeCompressor)) {
    if (bytes === 0) firstByte = performance.now() - began;
    bytes += chunk.byteLength;
  }
  return { bytes, firstByte };
});
report({ ...usage, ...result });
