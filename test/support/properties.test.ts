import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const countOf = (text: string, part: string) => text.split(part).length - 1;

it("every property is tried with the same cases every time", () => {
  const loose = globSync("test/**/*.ts", { cwd: root, exclude: ["test/support/properties*"] })
    .map((file) => [file, readFileSync(resolve(root, file), "utf8")] as const)
    .filter(([, text]) => countOf(text, "fc.assert(") > countOf(text, "tries("))
    .map(([file]) => file);
  expect(loose, "fc.assert(property, tries(runs)), test/support/properties.ts").toEqual([]);
});
