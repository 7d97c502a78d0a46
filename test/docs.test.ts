import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { tidyFactSchema, tracedFactSchema, traceSchema } from "../shared/api/facts.ts";
import { csvOf } from "../worker/merge/make-facts.ts";

const root = resolve(import.meta.dirname, "..");
const pages = globSync(["*.md", "docs/**/*.md", "test/fixtures/**/README.md"], { cwd: root }).sort();
const files = globSync("{addin,shared,test,worker}/**/*.{ts,tsx,sql,mjs}", { cwd: root }).concat(
  globSync("*.ts", { cwd: root }),
);
const links = /\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g;

describe("what is written about the project", () => {
  it.each(pages)("%s links only to what is there", (page) => {
    const text = readFileSync(join(root, page), "utf8");
    const gone = [...text.matchAll(links)]
      .map(([, link = ""]) => link)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => !existsSync(join(root, dirname(page), link)));
    expect(gone).toEqual([]);
  });

  it.each(pages)("%s names only files that are there", (page) => {
    const text = readFileSync(join(root, page), "utf8");
    const gone = [...text.matchAll(/`([\w./-]+\.(?:tsx?|sql|mjs))`/g)]
      .map(([, path = ""]) => path)
      .filter((path) => !/\bX\//.test(path))
      .filter((path) => !files.some((file) => file === path || file.endsWith(`/${path}`)));
    expect(gone).toEqual([]);
  });

  it("names every decision record in their index", () => {
    const folder = join(root, "docs/decisions");
    const records = readdirSync(folder).filter((name) => name !== "README.md");
    const index = readFileSync(join(folder, "README.md"), "utf8");
    const listed = [...index.matchAll(/\]\((\d{4}-[a-z-]+\.md)\)/g)].map(([, name]) => name);
    expect(listed.sort()).toEqual(records.sort());
  });

  it("gives each record a number of its own", () => {
    const numbers = readdirSync(join(root, "docs/decisions")).map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("names every field of the data that other programs read", async () => {
    const text = readFileSync(join(root, "docs/data.md"), "utf8");
    const csv: Uint8Array[] = [];
    for await (const bytes of csvOf(noPages())) csv.push(bytes);
    const header = new TextDecoder().decode(csv[0]).trim().split(",");
    expect(header.length).toBeGreaterThan(10);
    const json = [tidyFactSchema, tracedFactSchema, traceSchema].flatMap((schema) =>
      Object.keys(schema.shape),
    );
    const kinds = tidyFactSchema.shape.kind.options;
    const named = new Set([...text.matchAll(/`([^`]+)`/g)].flatMap(([, code = ""]) => code));
    expect([...header, ...json, ...kinds].filter((field) => !named.has(field))).toEqual([]);
  });

  it("accounts for every dependency that reaches somebody, in the version that is pinned", () => {
    const manifest: Record<
      "dependencies" | "optionalDependencies" | "devDependencies",
      Record<string, string>
    > = JSON.parse(readText("package.json"));
    const locked: { packages: Record<string, { license?: string }> } = JSON.parse(
      readText("package-lock.json"),
    );
    const rows = new Map(
      readText("docs/dependencies.md")
        .split("\n")
        .filter((line) => line.startsWith("| `"))
        .map((line) => line.split("|").map((cell) => cell.trim()))
        .map(([, name = "", ...cells]) => [name.replaceAll("`", ""), cells]),
    );
    const { dependencies, optionalDependencies, devDependencies } = manifest;
    const needed = { ...dependencies, ...optionalDependencies };
    expect(Object.keys(needed).filter((name) => !rows.has(name))).toEqual([]);
    for (const [name, [version, why, licence, , keeper, end]] of rows) {
      expect(version, name).toBe({ ...devDependencies, ...needed }[name]);
      expect(
        [why, keeper, end].filter((cell) => cell === undefined || cell === ""),
        name,
      ).toEqual([]);
      const said = locked.packages[`node_modules/${name}`]?.license?.toLowerCase().replace(/[()]/g, "");
      expect(licence?.toLowerCase(), name).toBe(said);
    }
  });
});

function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

async function* noPages(): AsyncGenerator<readonly never[]> {}
