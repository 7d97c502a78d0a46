import { expect, it } from "vitest";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { gather, readWithSheetJs } from "../../../support/read-back.ts";
import { loans, training } from "./city.ts";
import { mergeOf } from "./fixture.ts";

const merge = mergeOf([loans, training]);

it("lets others have the thread before each sheet, and writes the same", async () => {
  let rests = 0;
  const rest = async () => {
    rests += 1;
  };
  const rested = await gather(writeMergedWorkbook(merge, { ...nodeCompressor, rest }));
  const { rest: _, ...restless } = nodeCompressor;
  expect(await gather(writeMergedWorkbook(merge, restless))).toEqual(rested);
  expect(rests).toBeGreaterThanOrEqual(readWithSheetJs(rested).sheets.length);
});
