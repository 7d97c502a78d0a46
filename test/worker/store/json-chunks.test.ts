import { expect, it } from "vitest";
import { jsonChunks } from "../../../worker/store/json-chunks.ts";

it("cuts rows into arrays that stay below the limit in bytes, losing and moving none", () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({ index, text: "妇".repeat(index % 17) }));
  const chunks = jsonChunks(rows, 400);
  expect(chunks.flatMap((chunk) => JSON.parse(chunk))).toEqual(rows);
  expect(Math.max(...chunks.map((chunk) => new TextEncoder().encode(chunk).length))).toBeLessThanOrEqual(400);
  expect(chunks.length).toBeLessThan(rows.length / 4);
});

it("makes no array of nothing, and refuses a row that fits in none", () => {
  expect(jsonChunks([])).toEqual([]);
  expect(() => jsonChunks(["妇".repeat(100)], 300)).toThrow(RangeError);
});
