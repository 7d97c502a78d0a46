import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SheetState } from "../../../../addin/features/check/sheet-state.ts";
import type { Finding } from "../../../../shared/finding/finding.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import { gridsOf } from "../../../support/patched.ts";
import { workbookBytes } from "../../../support/workbooks.ts";
import type { FileCopiesStory } from "./file-copies.story.tsx";
import { finding } from "./finding-of.ts";
import { recognised } from "./recognised-of.ts";

let stage: Stage;
let valid: Uint8Array;
beforeAll(async () => {
  const rows = Array.from({ length: 1_200 }, (_, row) => [`示例社区${row}`, -row]);
  valid = await workbookBytes([{ name: "台账", rows: [["社区", "贷款金额"], ...rows] }]);
  stage = await openStage();
});
afterAll(() => stage.close());

function open(
  findings: readonly Finding[],
  {
    bytes = valid,
    corrected,
    ...more
  }: Partial<SheetState> & { bytes?: Uint8Array; corrected?: string } = {},
) {
  return stage.open<FileCopiesStory>("features/check/file-copies", {
    sheets: [recognised(findings, more)],
    grids: gridsOf(valid),
    bytes: [...bytes],
    ...(corrected !== undefined && { corrected }),
  });
}

const negative = (rows: number) => {
  const numbers = Array.from({ length: rows }, (_, index) => index + 3);
  return finding("negative", { column: "amount", rows: numbers, cells: numbers.map((row) => `B${row}`) });
};

describe("copies that take the findings along", () => {
  it("are offered where there are findings: of rows, where something is to be mended or verified", async () => {
    const none = await open([]);
    expect(await none.page.getByRole("button").count()).toBe(0);
    const known = await open([finding("i", { severity: "information", cells: ["B2"], rows: [2] })]);
    await known.page.getByRole("button", { name: "标记副本" }).waitFor();
    expect(await known.page.getByRole("button", { name: "只要有问题的行" }).count()).toBe(0);
    expect([none.faults, known.faults]).toEqual([[], []]);
  });

  it("stand with the corrected file in one place, which says what each is", async () => {
    const { page, inaccessible } = await open([negative(1)], { corrected: "B3" });
    const files = page.getByRole("region", { name: "下载文件" });
    await files.getByText("改了1格，还没有改到您的文件里").waitFor();
    expect(await files.getByRole("button").allInnerTexts()).toEqual([
      "下载改好的文件",
      "标记副本",
      "只要有问题的行",
    ]);
    await files.getByText("这两种副本里有什么").click();
    await files.getByText(/只有表头和有错误、要核实的行/).waitFor();
    expect(await inaccessible()).toEqual([]);
  });

  it("wait until a sheet is checked: what is found may be something else by then", async () => {
    const { page } = await open([negative(1)], { status: "checking" });
    for (const name of ["标记副本", "只要有问题的行"]) {
      expect(await page.getByRole("button", { name }).getAttribute("aria-disabled")).toBe("true");
    }
  });

  it("say what the marked copy has no room for", async () => {
    const { page, faults } = await open([negative(1_100)]);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "标记副本" }).click();
    const bytes = new Uint8Array(readFileSync(await (await waiting).path()));
    expect(readWorkbook(bytes)).toMatchObject({ ok: true, marked: { lists: ["问题清单"] } });
    await page.getByText("已下载“台账（标记）.xlsx”，标了1100格").waitFor();
    await page.getByText("只给最要紧的1000格加了批注；另外100格只有颜色").waitFor();
    expect(faults).toEqual([]);
  });

  it("say when the file could not be written, and can be tried again", async () => {
    const { page } = await open([negative(1)], { bytes: valid.slice(0, 200) });
    await page.getByRole("button", { name: "标记副本" }).click();
    await page.getByText(/^没能写成文件：/).waitFor();
    expect(await page.getByRole("button", { name: "标记副本" }).getAttribute("aria-disabled")).not.toBe(
      "true",
    );
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "只要有问题的行" }).click();
    expect((await waiting).suggestedFilename()).toBe("台账（问题行）.xlsx");
    await page.getByText("已下载“台账（问题行）.xlsx”，共1行").waitFor();
    expect(await page.getByText(/^没能写成文件/).count()).toBe(0);
  });
});
