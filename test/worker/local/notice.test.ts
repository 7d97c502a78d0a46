import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectDirectory } from "../../../worker/local/build.ts";
import { bundled, noticeText, unnamedIn } from "../../../worker/local/notice.ts";

const manifest: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(projectDirectory, "package.json"), "utf8"),
);
/** What a page may be made of without asking anybody. */
const FREE = ["MIT", "ISC", "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT AND Apache-2.0"];

describe("the notice of licences", () => {
  it("names every production dependency and what it needs, with terms that let us, and their text", async () => {
    const packages = await bundled();
    const names = new Map(packages.map(({ name, version }) => [name, version]));
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      expect(names.get(name), name).toBe(version);
    }
    expect(names.has("scheduler")).toBe(true);
    expect(names.has("vitest")).toBe(false);
    expect(packages.filter(({ licence }) => !FREE.includes(licence))).toEqual([]);
    expect(packages.filter(({ text }) => !/permission|license/i.test(text))).toEqual([]);
  });

  it("prints a text once for all that are under it", () => {
    const one = { version: "1.0.0", licence: "MIT", text: "the same terms" };
    const text = noticeText("our own terms", [
      { name: "a", ...one },
      { name: "b", ...one },
      { name: "c", ...one, text: "others" },
    ]);
    expect(text).toContain("our own terms");
    expect(text).toContain("a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nthe same terms");
    expect(text.match(/the same terms/g)).toHaveLength(1);
    expect(text).toContain("c 1.0.0 (MIT)\n\nothers");
  });

  it("knows the packages of a build's modules, and misses one that is not named", () => {
    const named = [{ name: "@scope/a", version: "1", licence: "MIT", text: "" }];
    const modules = [
      "/project/addin/web.tsx",
      "\0vite/preload-helper.js",
      "/project/node_modules/@scope/a/index.js",
      "C:\\project\\node_modules\\@scope\\a\\index.js",
      "/project/node_modules/docx/node_modules/nanoid/index.js",
    ];
    expect(unnamedIn(modules, named)).toEqual(["nanoid"]);
  });
});
