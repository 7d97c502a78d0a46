import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const bin = join(root, "node_modules/.bin");
let house: string;

/** Deliberate violations of the house plan: file, text, what the tools must say. */
const violations: readonly (readonly [string, string, string])[] = [
  ["shared/a.ts", 'import { app } from "../worker/app.ts"; export const a = app;', "noRestrictedImports"],
  [
    "shared/b.ts",
    'import { host } from "../addin/host/file-host.ts"; export const b = host;',
    "noRestrictedImports",
  ],
  [
    "shared/c.ts",
    'import { readFileSync } from "node:fs"; export const c = readFileSync;',
    "noRestrictedImports",
  ],
  ["shared/d.ts", "export const d = () => Date.now();", "noRestrictedGlobals"],
  ["shared/e.ts", "export const e = () => document.title;", "noRestrictedGlobals"],
  [
    "worker/f.ts",
    'import { host } from "../addin/host/file-host.ts"; export const f = host;',
    "noRestrictedImports",
  ],
  [
    "worker/routes/g.ts",
    'import type { D1Database } from "@cloudflare/workers-types"; export type G = D1Database;',
    "noRestrictedImports",
  ],
  ["worker/store/h.ts", 'import { Hono } from "hono"; export const h = new Hono();', "noRestrictedImports"],
  [
    "addin/i.ts",
    'import type { Bindings } from "../worker/env.ts"; export type I = Bindings;',
    "noRestrictedImports",
  ],
  [
    "addin/j.ts",
    'import type { createApp } from "../worker/app.ts"; export type J = typeof createApp;',
    "noRestrictedImports",
  ],
  ["addin/features/k.ts", "export const k = () => Office.context;", "noRestrictedGlobals"],
  ["addin/features/l.ts", "export const l = () => Excel.run;", "noRestrictedGlobals"],
  ["addin/host/m.ts", "export const m = () => OfficeExtension.Error;", "noRestrictedGlobals"],
  ["addin/host/excel/n.ts", "export const n = () => alert(1);", "noRestrictedGlobals"],
];

const allowed: readonly (readonly [string, string])[] = [
  ["shared/ok.ts", 'import { z } from "zod"; export const ok = z.string();'],
  ["worker/ok.ts", 'import { forms } from "../shared/forms/index.ts"; export const ok = forms;'],
  ["addin/host/excel-host.ts", "export const run = () => Excel.run;"],
  ["addin/excel.tsx", "export const ready = () => Office.onReady();"],
  ["addin/host/excel/ok.ts", "export const error = () => OfficeExtension.Error;"],
  ["addin/ok.ts", 'import type { AppType } from "../worker/app.ts"; export type Ok = AppType;'],
];

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "halfsky-boundaries-"));
  cpSync(join(root, "biome.json"), join(house, "biome.json"));
  for (const [path, text] of [...violations, ...allowed]) {
    const file = join(house, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function lint(path: string): string {
  try {
    return execFileSync(join(bin, "biome"), ["lint", "--vcs-enabled=false", "--max-diagnostics=50", path], {
      cwd: house,
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `FAILED ${stdout}${stderr}`;
  }
}

describe("boundaries are enforced by tools", () => {
  it.each(violations)("%s is refused: %s", (path, _text, rule) => {
    const said = lint(path);
    expect(said).toMatch(/^FAILED/);
    expect(said).toContain(rule);
  });

  it.each(allowed)("%s is allowed", (path) => {
    expect(lint(path)).not.toMatch(/^FAILED/);
  });

  it.each([
    [
      "a value that was never loaded",
      'const a = sheet.getRange("A1"); await context.sync(); return a.values;',
    ],
    ["everything loaded at once", 'const a = sheet.getRange("A1"); a.load(); await context.sync();'],
    ["a round trip for each row", "for (const row of rows) { sheet.getRange(row); await context.sync(); }"],
  ])("Office's own rules see %s", (_, body) => {
    const input = `export async function f(context, sheet, rows) { ${body} }`;
    const file = join(root, "addin/host/excel/sample.ts");
    const { status, stdout } = spawnSync(join(bin, "eslint"), ["--stdin", "--stdin-filename", file], {
      cwd: root,
      input,
      encoding: "utf8",
    });
    expect(stdout).toContain("office-addins/");
    expect(status).toBe(1);
  });

  it("shared has no DOM and no Node in its types", () => {
    const project = {
      extends: join(root, "shared/tsconfig.json"),
      compilerOptions: { rootDir: house, outDir: "out" },
    };
    writeFileSync(
      join(house, "tsconfig.json"),
      JSON.stringify({ ...project, files: ["shared/e.ts"], include: [] }),
    );
    let said = "";
    try {
      execFileSync(join(bin, "tsc"), ["-p", house, "--noEmit"], { encoding: "utf8", stdio: "pipe" });
    } catch (error) {
      said = (error as { stdout: string }).stdout;
    }
    expect(said).toContain("Cannot find name 'document'");
  });
});
