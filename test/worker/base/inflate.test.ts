import { describe, expect, test } from "vitest";
import { serverReadLimits } from "../../../shared/workbook/read/limits.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { inflateUpTo, inflateWhole } from "../../../worker/base/inflate.ts";
import { hostileWorkbooks, longWorkbook } from "../../support/hostile-workbooks.ts";

test("what zlib unfolds reads the same as what comes along unfolds", async () => {
  const bytes = await longWorkbook();
  const sizes: (number | undefined)[] = [];
  const read = readWorkbook(bytes, serverReadLimits, (packed, size, crc32) => {
    const whole = inflateWhole(packed, size, crc32);
    sizes.push(whole?.length);
    return whole;
  });
  expect(read).toEqual(readWorkbook(bytes, serverReadLimits));
  expect(read.ok).toBe(true);
  expect(
    sizes.every((size) => size !== undefined && size > 0),
    "zlib took every part",
  ).toBe(true);
});

test("a part that is too large to be held whole goes the other way", async () => {
  const bytes = await longWorkbook();
  expect(readWorkbook(bytes, serverReadLimits, inflateUpTo(1_000))).toEqual(
    readWorkbook(bytes, serverReadLimits),
  );
});

describe("refused as by the other way", () => {
  test.each(hostileWorkbooks)("$what", ({ code, bytes }) => {
    const hostile = bytes();
    const read = readWorkbook(hostile, serverReadLimits, inflateWhole);
    expect(read).toMatchObject({ ok: false, code });
    expect(read).toEqual(readWorkbook(hostile, serverReadLimits));
  });
});
