import { existsSync, globSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import config from "../vitest.config.ts";

const root = resolve(import.meta.dirname, "..");

/** Tests of more than a file or folder, and why. */
const elsewhere: readonly (readonly [place: string, reason: string])[] = [
  ["test/layout.test.ts", "every test file"],
  ["test/shared/forms/", "the definitions are data: what sheets and published figures of all forms come to"],
];

const all = globSync("test/**/*.test.ts", { cwd: root });
const tests = all.filter((file) => !file.startsWith("test/roads/"));

/**
 * What a test file is named after: `test/X/Y.test.ts` after `X/Y`, and `test/X/Y.part.test.ts` too. That is a file, or a
 * folder that is tested as a whole, of the product; else a tool of the tests themselves.
 */
function subjectOf(file: string): string | undefined {
  const [name = ""] = basename(file).split(".");
  const place = join(dirname(file), name);
  const candidates = [place.slice("test/".length), place].flatMap((path) => [
    ...[".ts", ".tsx", ".js", ".xml"].map((ending) => path + ending),
    path,
  ]);
  return candidates.find((path) => existsSync(join(root, path)));
}

describe("a test stands where its path leads", () => {
  it("from what it tests", () => {
    const lost = tests
      .filter((file) => subjectOf(file) === undefined)
      .filter((file) => !elsewhere.some(([place]) => file.startsWith(place)));
    expect(
      lost,
      "test/X/Y.test.ts (or Y.part.test.ts) for X/Y.ts; a road across folders goes into test/roads/",
    ).toEqual([]);
  });

  it("or is listed, only where it has to be", () => {
    const needless = elsewhere.filter(
      ([place]) => !tests.some((file) => file.startsWith(place) && subjectOf(file) === undefined),
    );
    expect(needless).toEqual([]);
  });
});

it("every test file is run, by one project", () => {
  const run = (config.test?.projects ?? []).flatMap((project) => {
    if (typeof project !== "object" || !("test" in project)) throw new Error("a project without its files");
    const { include = [], exclude = [] } = project.test ?? {};
    return globSync(include, { cwd: root, exclude });
  });
  expect(run.sort()).toEqual(all.sort());
});
