/** What every adapter of the port has to do alike. */
import { describe, expect, it } from "vitest";
import type { WorkbookChange, WorkbookHost } from "../../../addin/host/workbook-host.ts";
import { type Grid, type RawValue, valueAt } from "../../../shared/sheet/grid.ts";
import { addressBook, loanLedger } from "../../support/pane-sheets.ts";

const LOANS = "贷款台账";

/** Everything a grid can carry: an offset, merges, hidden rows and columns, formats, a date, an error, a truth value. */
const oddSheet: Grid = {
  name: "说明, 附'表",
  top: 2,
  left: 1,
  values: [
    ["测试单位", null, null],
    ["日期", "比例", "是否"],
    [43532, 0.85, true],
    [null, "#DIV/0!", false],
  ],
  formats: [undefined, undefined, ["yyyy/m/d", "0%", undefined]],
  merges: [
    { top: 2, left: 1, bottom: 2, right: 3 },
    { top: 4, left: 1, bottom: 5, right: 1 },
  ],
  hiddenRows: [3, 5],
  hiddenColumns: [2],
};
const emptySheet: Grid = { name: "空表", top: 0, left: 0, values: [], merges: [], hidden: true };

export type OpenHost = (workbookName: string, grids: readonly Grid[]) => Promise<WorkbookHost>;

export function describeWorkbookHost(adapter: string, open: OpenHost): void {
  const openLoans = (): Promise<WorkbookHost> => open("台账.xlsx", [loanLedger(), addressBook()]);

  describe(`the port to a workbook: ${adapter}`, () => {
    it("names the workbook and lists fifty sheets, hidden ones as hidden", async () => {
      const grids = Array.from({ length: 50 }, (_, index) => ({
        ...addressBook(),
        name: `街道${index + 1}`,
        ...(index === 7 && { hidden: true }),
      }));
      const host = await open("五十张.xlsx", grids);
      expect(host.workbookName).toBe("五十张.xlsx");
      const sheets = await host.listSheets();
      expect(sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual(
        grids.map(({ name }, index) => ({ name, hidden: index === 7 })),
      );
      expect(new Set(sheets.map(({ id }) => id)).size).toBe(50);
      expect(valueAt(await host.readSheet("街道50"), 1, 0)).toBe("办公室");
    });

    it.each([
      ["a ledger", loanLedger()],
      ["a sheet with merges, hidden rows and columns, formats, errors", oddSheet],
      ["an empty sheet", emptySheet],
      ["rows with problems alone", { ...loanLedger(), excerpt: true as const }],
      ["a sheet made from a template", { ...loanLedger(), stamp: { form: "women_loans", version: 1 } }],
      ["a sheet that counts days from 1904", { ...loanLedger(), date1904: true }],
    ])("reads %s as it is", async (_, grid) => {
      const host = await open("台账.xlsx", [grid]);
      expect(trimmed(await host.readSheet(grid.name))).toEqual(trimmed(grid));
    });

    it("says of a missing sheet that it is missing", async () => {
      const host = await openLoans();
      await expect(host.readSheet("没有")).rejects.toThrow(RangeError);
      await expect(host.select("没有", "A1")).rejects.toThrow(RangeError);
      await expect(host.write([{ sheet: "没有", cell: "A1", text: "1" }])).rejects.toThrow(RangeError);
    });

    it.each<[string, RawValue]>([
      ["10", 10],
      ["-3.5", -3.5],
      ["0.85", 0.85],
      ["", null],
      ["小额贴息贷款", "小额贴息贷款"],
      ["007", "007"],
      ["000000190013000009", "000000190013000009"],
      ["123456789012345678", "123456789012345678"],
      ["2019-03-08", "2019-03-08"],
      ["=1+1", "=1+1"],
      ["-", "-"],
    ])("types %j", async (text, value) => {
      const host = await openLoans();
      await host.write([{ sheet: LOANS, cell: "H3", text }]);
      expect(valueAt(await host.readSheet(LOANS), 2, 7)).toBe(value);
    });

    it("writes merged cells at their first, once, and takes that back in silence", async () => {
      const ledger = loanLedger();
      const merges = [{ top: 2, left: 4, bottom: 4, right: 5 }];
      const host = await open("台账.xlsx", [{ ...ledger, merges }]);
      await host.readSheet(LOANS);
      const heard = listen(host);
      const undo = await host.write([
        { sheet: LOANS, cell: "E4", text: "6" },
        { sheet: LOANS, cell: "E3", text: "7" },
        { sheet: LOANS, cell: "F5", text: "6" },
        { sheet: LOANS, cell: "C3", text: "0" },
      ]);
      expect(await heard.next()).toEqual({ sheet: LOANS, cells: ["E3", "C3"] });
      heard.stop();
      const written = await host.readSheet(LOANS);
      expect(valueAt(written, 2, 4)).toBe(7);
      expect(valueAt(written, 3, 4)).toBe(valueAt(ledger, 3, 4));
      expect(await undo()).toEqual([]);
      expect(trimmed(await host.readSheet(LOANS))).toEqual(trimmed({ ...ledger, merges }));
      // Where only covered cells are meant, it is the first that is.
      await host.write([{ sheet: LOANS, cell: "F4", text: "8" }]);
      expect(valueAt(await host.readSheet(LOANS), 2, 4)).toBe(8);
    });

    it("takes a write back, also where it named a cell twice or lay beyond the last row", async () => {
      const host = await openLoans();
      const undo = await host.write([
        { sheet: LOANS, cell: "E5", text: "1" },
        { sheet: LOANS, cell: "E5", text: "2" },
        { sheet: "通讯录", cell: "A9", text: "9" },
      ]);
      expect(valueAt(await host.readSheet(LOANS), 4, 4)).toBe(2);
      expect(valueAt(await host.readSheet("通讯录"), 8, 0)).toBe(9);
      await undo();
      expect(valueAt(await host.readSheet(LOANS), 4, 4)).toBe("１０");
      expect(valueAt(await host.readSheet("通讯录"), 8, 0)).toBeNull();
    });

    it("leaves alone what was written over since, and says which cells those are", async () => {
      const host = await openLoans();
      const first = await host.write([
        { sheet: LOANS, cell: "E3", text: "6" },
        { sheet: LOANS, cell: "E4", text: "9" },
      ]);
      const second = await host.write([{ sheet: LOANS, cell: "E3", text: "7" }]);
      const other = await host.write([{ sheet: LOANS, cell: "C3", text: "8" }]);
      expect(await first()).toEqual([{ sheet: LOANS, cell: "E3" }]);
      expect(valueAt(await host.readSheet(LOANS), 2, 4)).toBe(7);
      expect(valueAt(await host.readSheet(LOANS), 3, 4)).toBe(8);
      expect(await second()).toEqual([]);
      expect(valueAt(await host.readSheet(LOANS), 2, 4)).toBe(6);
      expect(await other()).toEqual([]);
      expect(valueAt(await host.readSheet(LOANS), 2, 2)).toBe("000000190013000001");
    });

    it("says which cell is selected", async () => {
      const host = await openLoans();
      await host.select("通讯录", "B2");
      expect(await host.selectedCell()).toEqual({ sheet: "通讯录", cell: "B2" });
      await host.select(LOANS, "E5");
      expect(await host.selectedCell()).toEqual({ sheet: LOANS, cell: "E5" });
    });

    it("says which sheet is in front, and when another one comes there", async () => {
      const host = await openLoans();
      expect(host.currentSheet()).toBe(LOANS);
      const heard: string[] = [];
      const stop = host.onCurrentSheet((sheet) => heard.push(sheet));
      const told = new Promise<string>((resolve) => host.onCurrentSheet(resolve));
      await host.select(LOANS, "A1");
      await host.select("通讯录", "B2");
      expect(await told).toBe("通讯录");
      expect(host.currentSheet()).toBe("通讯录");
      expect(heard).toEqual(["通讯录"]);
      stop();
      const again = new Promise<string>((resolve) => host.onCurrentSheet(resolve));
      await host.select(LOANS, "A1");
      expect(await again).toBe(LOANS);
      expect(heard).toEqual(["通讯录"]);
    });

    it("reads a sheet afresh as it reads it otherwise", async () => {
      const host = await openLoans();
      await host.readSheet(LOANS);
      await host.write([{ sheet: LOANS, cell: "A9", text: "9" }]);
      const read = await host.readSheet(LOANS);
      expect(valueAt(read, 8, 0)).toBe(9);
      expect(trimmed(await host.readSheet(LOANS, { afresh: true }))).toEqual(trimmed(read));
    });

    it("tells once a sheet what a write changed, until nobody listens", async () => {
      const host = await openLoans();
      const heard = listen(host);
      await host.write([
        { sheet: LOANS, cell: "E5", text: "10" },
        { sheet: LOANS, cell: "E4", text: "9" },
      ]);
      expect(await heard.next()).toEqual({ sheet: LOANS, cells: ["E5", "E4"] });
      const undo = await host.write([{ sheet: "通讯录", cell: "B2", text: "二楼" }]);
      expect(await heard.next()).toEqual({ sheet: "通讯录", cells: ["B2"] });
      heard.stop();
      const still = listen(host);
      await undo();
      expect(await still.next()).toEqual({ sheet: "通讯录", cells: ["B2"] });
      expect(heard.count()).toBe(2);
    });

    it("remembers settings, and knows nothing of others", async () => {
      const { settings } = await openLoans();
      expect(settings.get("period:贷款台账")).toBeUndefined();
      await settings.set("period:贷款台账", "2019");
      await settings.set("period:贷款台账", "2020");
      expect(settings.get("period:贷款台账")).toBe("2020");
    });
  });
}

/** Blanks at the end of a row may be left out or not. */
function trimmed(grid: Grid): Grid {
  const values = grid.values.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
  const formats = grid.formats?.map((row) =>
    row?.slice(0, row.findLastIndex((format) => format !== undefined) + 1),
  );
  return { ...grid, values, ...(formats !== undefined && { formats }) };
}

interface Heard {
  readonly next: () => Promise<WorkbookChange>;
  readonly count: () => number;
  readonly stop: () => void;
}

/** Changes in the order in which they are told, waited for where they are still to come. */
function listen(host: WorkbookHost): Heard {
  const changes: WorkbookChange[] = [];
  const waiting: ((change: WorkbookChange) => void)[] = [];
  let count = 0;
  const stop = host.onChange((change) => {
    count++;
    const taker = waiting.shift();
    if (taker === undefined) changes.push(change);
    else taker(change);
  });
  const next = async (): Promise<WorkbookChange> =>
    changes.shift() ?? (await new Promise<WorkbookChange>((resolve) => waiting.push(resolve)));
  return { next, count: () => count, stop };
}
