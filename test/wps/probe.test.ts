import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { ESLint } from "eslint";
import { expect, it } from "vitest";

const folder = resolve(import.meta.dirname, "../../wps");
const script = readFileSync(join(folder, "probe.js"), "utf8");

interface Probe {
  readonly probe: (world: unknown, heard: unknown) => object;
  readonly listenTo: (api: unknown) => Record<string, number | "refused">;
}

function loaded(): Probe {
  const world: Record<string, unknown> = {};
  runInNewContext(script, world);
  return world as unknown as Probe;
}

const browser = {
  navigator: { userAgent: "Chrome/103" },
  document: { createElement: () => ({ noModule: true }) },
  performance: { now: () => 0 },
};

it("tells versions, kinds and times, and no word of the workbook", () => {
  const used = {
    Rows: { Count: 2 },
    Columns: { Count: 2 },
    Value2: [
      ["测试甲的身份证", 19001],
      [null, "保密"],
    ],
    NumberFormat: null,
    MergeCells: false,
    get EntireRow(): never {
      throw new Error("工作表“保密”受保护");
    },
    Formula: "=保密!A1",
  };
  const application = {
    Version: "12.1",
    Build: "16910",
    ActiveSheet: { Name: "保密", UsedRange: used },
    ActiveWorkbook: { Name: "保密.xlsx", Worksheets: { Count: 3 } },
  };
  const report = loaded().probe(
    { ...browser, wps: { EtApplication: () => application } },
    { SheetChange: 2 },
  );
  const text = JSON.stringify(report);
  expect(text).not.toMatch(/保密|测试甲|19001/);
  expect(JSON.parse(text)).toMatchObject({
    wps: { version: "12.1", build: "16910" },
    engine: { userAgent: "Chrome/103", modules: true, filePicker: false },
    events: { SheetChange: 2 },
    sheet: {
      rows: 2,
      columns: 2,
      sheets: 3,
      readings: [
        { said: { string: 2, number: 1, null: 1 } },
        { said: "mixed" },
        { said: "false" },
        { name: "hidden rows of the used range", failed: "Error" },
        { said: { string: 1 } },
      ],
    },
  });
});

it("works outside WPS, and where events are refused", () => {
  expect(loaded().probe(browser, {})).toMatchObject({ wps: "none", engine: { secure: false } });
  const heard = loaded().listenTo({
    AddApiEventListener: (name: string, listener: () => void) => {
      if (name === "SheetCalculate") throw new Error("no such event");
      if (name === "SheetChange") listener();
    },
  });
  expect(heard).toMatchObject({ SheetChange: 1, SheetActivate: 0, SheetCalculate: "refused" });
});

it.each(["probe.js", "main.js"])("%s is written as an old engine reads it", async (name) => {
  const eslint = new ESLint({
    cwd: resolve(folder, ".."),
    overrideConfigFile: true,
    overrideConfig: { languageOptions: { ecmaVersion: 5, sourceType: "script" } },
  });
  const [result] = await eslint.lintText(readFileSync(join(folder, name), "utf8"), {
    filePath: `wps/${name}`,
  });
  expect(result?.messages).toEqual([]);
});
