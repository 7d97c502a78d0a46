import { describe, expect, it } from "vitest";
import { createFileHost, createPageSettings, type Follow } from "../../../addin/host/file-host.ts";
import type { WorkbookChange } from "../../../addin/host/workbook-host.ts";
import { formatAt, type Grid, valueAt } from "../../../shared/sheet/grid.ts";
import { addressBook, loanLedger, withCells } from "../../support/pane-sheets.ts";

function open() {
  return createFileHost("台账.xlsx", [loanLedger(), addressBook()], createPageSettings(), {
    bytes: new Uint8Array(),
    converted: false,
  });
}

describe("a workbook opened as a file", () => {
  it("lists its sheets and reads one", async () => {
    const host = open();
    expect((await host.listSheets()).map(({ name }) => name)).toEqual(["贷款台账", "通讯录"]);
    expect(valueAt(await host.readSheet("通讯录"), 1, 0)).toBe("办公室");
    await expect(host.readSheet("没有")).rejects.toThrow(RangeError);
  });

  it("types numbers as numbers, and long digits as text that keeps every one of them", async () => {
    const host = open();
    await host.write([
      { sheet: "贷款台账", cell: "E5", text: "10" },
      { sheet: "贷款台账", cell: "C5", text: "000000190013000009" },
      { sheet: "贷款台账", cell: "B5", text: "123456789012345678" },
      { sheet: "贷款台账", cell: "H3", text: "" },
    ]);
    const grid = await host.readSheet("贷款台账");
    expect([valueAt(grid, 4, 4), valueAt(grid, 4, 2), valueAt(grid, 4, 1), valueAt(grid, 2, 7)]).toEqual([
      10,
      "000000190013000009",
      "123456789012345678",
      null,
    ]);
  });

  it("takes a write back, also where it named a cell twice or lay beyond the last row", async () => {
    const host = open();
    const before = await host.readSheet("贷款台账");
    const undo = await host.write([
      { sheet: "贷款台账", cell: "E5", text: "1" },
      { sheet: "贷款台账", cell: "E5", text: "2" },
      { sheet: "贷款台账", cell: "A9", text: "9" },
    ]);
    expect(valueAt(await host.readSheet("贷款台账"), 4, 4)).toBe(2);
    await undo();
    const after = await host.readSheet("贷款台账");
    expect(valueAt(after, 4, 4)).toBe("１０");
    expect(valueAt(after, 8, 0)).toBeNull();
    expect(valueAt(before, 4, 4)).toBe("１０");
  });

  it("is written before its first row and column too, which stay where they are", async () => {
    const host = createFileHost(
      "表.xlsx",
      [{ name: "表", top: 2, left: 1, values: [["甲", 0.5]], formats: [[undefined, "0%"]], merges: [] }],
      createPageSettings(),
      { bytes: new Uint8Array(), converted: false },
    );
    const undo = await host.write([{ sheet: "表", cell: "A1", text: "标题" }]);
    const grid = await host.readSheet("表");
    expect([valueAt(grid, 0, 0), valueAt(grid, 2, 1), formatAt(grid, 2, 2)]).toEqual(["标题", "甲", "0%"]);
    expect(host.corrections().map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ["A1", "", "标题"],
    ]);
    await undo();
    expect(valueAt(await host.readSheet("表"), 0, 0)).toBeNull();
    expect(host.corrections()).toEqual([]);
  });

  it("tells what changed, by whoever it was, until nobody listens", async () => {
    const host = open();
    const heard: WorkbookChange[] = [];
    const stop = host.onChange((change) => heard.push(change));
    const undo = await host.write([{ sheet: "通讯录", cell: "B2", text: "二楼" }]);
    await undo();
    stop();
    await host.write([{ sheet: "通讯录", cell: "B2", text: "三楼" }]);
    expect(heard).toEqual([
      { sheet: "通讯录", cells: ["B2"] },
      { sheet: "通讯录", cells: ["B2"] },
    ]);
  });

  it("tells what was corrected against the file, until it is taken back or typed as it was", async () => {
    const host = open();
    const undo = await host.write([
      { sheet: "贷款台账", cell: "E5", text: "10" },
      { sheet: "通讯录", cell: "B2", text: "二楼" },
    ]);
    const both = host.corrections();
    expect(both).toMatchObject([
      { sheet: "贷款台账", cell: "E5", before: "１０", after: "10", value: 10 },
      { sheet: "通讯录", cell: "B2", after: "二楼", value: "二楼" },
    ]);
    await host.select("通讯录", "B2");
    expect(host.corrections()).toBe(both);
    await host.write([{ sheet: "通讯录", cell: "B2", text: both[1]?.before ?? "" }]);
    expect(host.corrections().map(({ cell }) => cell)).toEqual(["E5"]);
    await undo();
    expect(host.corrections()).toEqual([]);
  });

  it("tells which cell is to be shown", async () => {
    const host = open();
    const shown: string[] = [];
    host.onSelect(({ sheet, cell }) => shown.push(`${sheet} ${cell}`));
    await host.select("贷款台账", "E5");
    expect(shown).toEqual(["贷款台账 E5"]);
    expect(host.selection()).toEqual({ sheet: "贷款台账", cell: "E5" });
    await expect(host.select("没有", "A1")).rejects.toThrow(RangeError);
  });
});

describe("formulas of a workbook opened as a file", () => {
  /** C1 adds A1 and B1, D1 is what nobody here can calculate. */
  const grid: Grid = { name: "表", top: 0, left: 0, merges: [], values: [[1, 2, 3, 9]] };
  const adds: Follow = async (corrections) => {
    const at = (cell: string, before: number) => {
      const changed = corrections.find((change) => change.cell === cell);
      return changed === undefined ? before : Number(changed.value);
    };
    const sum = at("A1", 1) + at("B1", 2);
    return {
      results: sum === 3 ? [] : [{ sheet: "表", cell: "C1", value: sum }],
      unknown: corrections.length === 0 ? [] : [{ sheet: "表", cell: "D1" }],
    };
  };
  const opened = (follow: Follow = adds) =>
    createFileHost(
      "表.xlsx",
      [grid],
      createPageSettings(),
      { bytes: new Uint8Array(), converted: false },
      follow,
    );
  const type = (host: ReturnType<typeof opened>, cell: string, text: string) =>
    host.write([{ sheet: "表", cell, text }]);
  const row = async (host: ReturnType<typeof opened>) => (await host.readSheet("表")).values[0];

  it("follow what is typed and what is taken back, and are no corrections themselves", async () => {
    const host = opened();
    const heard: (readonly string[] | null)[] = [];
    host.onChange(({ cells }) => heard.push(cells));
    const undo = await type(host, "A1", "5");
    expect(await row(host)).toEqual([5, 2, 7, 9]);
    expect(heard).toEqual([["A1", "C1"]]);
    expect(host.corrections().map(({ cell }) => cell)).toEqual(["A1"]);
    expect(host.unfollowed()).toEqual([{ sheet: "表", cell: "D1" }]);
    await undo();
    expect(await row(host)).toEqual([1, 2, 3, 9]);
    expect([host.corrections(), host.unfollowed()]).toEqual([[], []]);
  });

  it("follow all of several writes that were begun at once", async () => {
    const host = opened();
    await Promise.all([type(host, "A1", "5"), type(host, "B1", "6")]);
    expect(await row(host)).toEqual([5, 6, 11, 9]);
  });

  it("stay as they are where somebody types over them", async () => {
    const host = opened();
    await type(host, "C1", "30");
    await type(host, "A1", "5");
    expect(await row(host)).toEqual([5, 2, 30, 9]);
    expect(host.corrections().map(({ cell }) => cell)).toEqual(["C1", "A1"]);
  });

  it("show what they showed where nobody can say just now", async () => {
    const host = opened(async () => undefined);
    await type(host, "A1", "5");
    expect(await row(host)).toEqual([5, 2, 3, 9]);
  });

  it("counts what the file holds once it is read again, keeps what is to be kept, and tells which sheets are others", async () => {
    const host = open();
    await host.write([
      { sheet: "贷款台账", cell: "E5", text: "10" },
      { sheet: "通讯录", cell: "B2", text: "二楼" },
    ]);
    const heard: WorkbookChange[] = [];
    const fronts: string[] = [];
    host.onChange((change) => heard.push(change));
    host.onCurrentSheet((sheet) => fronts.push(sheet));
    const source = { bytes: new Uint8Array([1]), converted: false };
    const sheets = [loanLedger(), { ...addressBook(), name: "电话" }];
    await host.renew({ sheets, source }, [{ sheet: "贷款台账", cell: "E5", value: 10 }]);
    expect(host.source).toBe(source);
    expect((await host.listSheets()).map(({ name }) => name)).toEqual(["贷款台账", "电话"]);
    expect(host.corrections().map(({ sheet, cell, after }) => [sheet, cell, after])).toEqual([
      ["贷款台账", "E5", "10"],
    ]);
    expect(heard.filter(({ cells }) => cells === null)).toEqual([{ sheet: "电话", cells: null }]);
    expect(fronts).toEqual(["贷款台账"]);

    await host.renew({ sheets: [withCells(loanLedger(), { "4,4": 12 })], source }, []);
    expect(host.corrections()).toEqual([]);
    expect(valueAt(await host.readSheet("贷款台账"), 4, 4)).toBe(12);
    expect(heard.at(-1)).toEqual({ sheet: "贷款台账", cells: null });
  });
});
