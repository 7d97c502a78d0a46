/** The workbench over a running Excel: what changes there is followed, and nothing is done twice or elsewhere. */
import { describe, expect, it } from "vitest";
import { fixesOf } from "../../../addin/features/check/findings.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import {
  userActivates,
  userDeletesRow,
  userFilters,
  userInsertsRow,
  userInsertsTableRow,
  userSorts,
  userTypes,
  userTypesUnheard,
  userUndoes,
} from "../../excel-host/user.ts";
import { cellAt, sheetFrom, touchCell } from "../../excel-host/workbook.ts";
import { addressBook, loanLedger } from "../../support/pane-sheets.ts";
import { benchInExcel, cellsOf, findingsOf, LOANS, loansIn } from "./support.ts";

/** A ledger in which the amounts of rows 3 to 5 are unusual, and want an explanation. */
function largeLoans(): Grid {
  const grid = loanLedger();
  const values = grid.values.map((line, row) =>
    row < 2 ? line : line.map((value, column) => (column === 4 ? 500 + row : value)),
  );
  return { ...grid, values };
}

describe("a ledger that is checked while its user works in Excel", () => {
  it("follows an edit in one round trip; a fix is a click, and so is taking it back", async () => {
    const bench = await benchInExcel([loanLedger(), addressBook()]);
    const { workbench, excel, syncsOf, quiet } = bench;
    const cells = () => cellsOf(bench.sheet(LOANS));
    expect(cells()).toContain("F4");
    expect(cells()).toContain("E5");

    const syncs = await syncsOf(async () => {
      userTypes(excel.workbook, loansIn(bench), 3, 6, "2021-05-23");
      await quiet();
    });
    expect(cells()).not.toContain("F4");
    expect(syncs).toBe(1);

    await workbench.write(fixesOf(findingsOf(bench.sheet(LOANS)).filter(({ fix }) => fix?.certain === true)));
    await quiet();
    expect(cells()).not.toContain("E5");
    await workbench.undo();
    await quiet();
    expect(cells()).toContain("E5");
    expect(workbench.state.get().leftAlone).toEqual([]);
  });

  it("takes a correction back where it stands now, and leaves alone what was written over", async () => {
    const bench = await benchInExcel([loanLedger()]);
    const { workbench, excel, quiet } = bench;
    await workbench.write([
      { sheet: LOANS, cell: "E5", text: "10" },
      { sheet: LOANS, cell: "G4", text: "2021-04-24" },
    ]);
    await quiet();
    userInsertsRow(excel.workbook, loansIn(bench), 2, 2);
    userTypes(excel.workbook, loansIn(bench), 5, 6, "2021-04-25");
    await quiet();
    await workbench.undo();
    expect(cellAt(loansIn(bench), 6, 4)?.value).toBe("１０");
    expect(cellAt(loansIn(bench), 5, 6)?.value).toBe(44_311);
    expect(workbench.state.get().leftAlone).toEqual([{ sheet: LOANS, cell: "G4" }]);
    expect(workbench.state.get().undoable).toEqual([]);
  });

  it("keeps a correction that can be taken back when Excel refuses to", async () => {
    const bench = await benchInExcel([loanLedger()]);
    await bench.workbench.write([{ sheet: LOANS, cell: "E5", text: "10" }]);
    await bench.quiet();
    loansIn(bench).protected = true;
    await expect(bench.workbench.undo()).rejects.toMatchObject({ reason: "protected" });
    expect(bench.workbench.state.get().undoable).toHaveLength(1);
    loansIn(bench).protected = false;
    await bench.workbench.undo();
    expect(cellAt(loansIn(bench), 4, 4)?.value).toBe("１０");
  });

  it("goes to a cell and mends it where it stands now, also before the findings have followed", async () => {
    const bench = await benchInExcel([loanLedger()]);
    const { workbench, excel } = bench;
    const told = new Promise((resolve) => bench.host.onChange(resolve));
    userInsertsRow(excel.workbook, loansIn(bench), 2);
    await told;
    const gone = workbench.goTo(LOANS, "G4");
    const mended = workbench.write([{ sheet: LOANS, cell: "E5", text: "10" }]);
    await Promise.all([gone, mended]);
    expect(excel.workbook.selection?.area).toEqual({ top: 4, left: 6, bottom: 4, right: 6 });
    expect(cellAt(loansIn(bench), 5, 4)?.value).toBe(10);
    expect(cellAt(loansIn(bench), 4, 4)?.value).toBe(8);
  });

  it("mends nothing where nobody knows any more which cell was meant", async () => {
    const bench = await benchInExcel([loanLedger()]);
    const { workbench, excel } = bench;
    const told = new Promise((resolve) => bench.host.onChange(resolve));
    userDeletesRow(excel.workbook, loansIn(bench), 4);
    await told;
    const before = structuredClone(loansIn(bench).rows);
    const refused = { reason: "moved" };
    await Promise.all([
      expect(workbench.write([{ sheet: LOANS, cell: "E5", text: "10" }])).rejects.toMatchObject(refused),
      expect(workbench.goTo(LOANS, "E5")).rejects.toMatchObject(refused),
    ]);
    expect(loansIn(bench).rows).toEqual(before);
  });

  it("keeps explanations with their rows, and asks again about a row that changed", async () => {
    const bench = await benchInExcel([largeLoans()]);
    const { workbench, excel, quiet } = bench;
    const finding = findingsOf(bench.sheet(LOANS)).find(({ rows }) => rows.length === 3);
    if (finding === undefined) throw new Error("nothing to explain");
    workbench.explain(bench.sheet(LOANS).id, finding, { reason: "policy", note: "" });
    const explained = () => bench.sheet(LOANS).explanations.flatMap(({ rows }) => rows ?? []);
    expect(explained()).toEqual([3, 4, 5]);

    userInsertsRow(excel.workbook, loansIn(bench), 3);
    await quiet();
    expect(explained()).toEqual([3, 5, 6]);
    userUndoes(excel.workbook);
    await quiet();
    expect(explained()).toEqual([3, 4, 5]);
    userSorts(excel.workbook, loansIn(bench), 2, 4, 3);
    await quiet();
    expect(explained().toSorted()).toEqual([3, 4, 5]);
    userTypes(excel.workbook, loansIn(bench), 3, 1, "测试丁");
    await quiet();
    expect(explained()).not.toContain(4);
    expect(explained()).toHaveLength(2);
  });

  it("moves what the server found along, until the server has answered again", async () => {
    const bench = await benchInExcel([loanLedger()]);
    const { workbench, excel, quiet } = bench;
    const said: Finding = {
      id: "PLAUSIBILITY.peers amount",
      rule: "PLAUSIBILITY.peers",
      class: "PLAUSIBILITY",
      severity: "warning",
      sheet: LOANS,
      cells: ["E3", "E5"],
      rows: [3, 5],
      column: "amount",
      code: "peers",
      params: {},
      message: "示例",
      local: false,
    };
    workbench.setServerCheck(bench.sheet(LOANS).id, { content: "示例", status: "done", findings: [said] });
    const shown = () => findingsOf(bench.sheet(LOANS)).find(({ id }) => id === said.id);
    const looked = shown();
    if (looked === undefined) throw new Error("not shown");
    userInsertsRow(excel.workbook, loansIn(bench), 3, 2);
    await quiet();
    expect(shown()).toMatchObject({ cells: ["E3", "E7"], rows: [3, 7] });
    workbench.explain(bench.sheet(LOANS).id, looked, { reason: "policy", note: "" });
    expect(bench.sheet(LOANS).explanations.map(({ rows }) => rows)).toEqual([[3, 7]]);
    userDeletesRow(excel.workbook, loansIn(bench), 2);
    await quiet();
    expect(shown()).toMatchObject({ cells: ["E6"], rows: [6] });
    expect(bench.sheet(LOANS).explanations.map(({ rows }) => rows)).toEqual([[6]]);
    userDeletesRow(excel.workbook, loansIn(bench), 5);
    await quiet();
    expect(shown()).toBeUndefined();
  });

  it("binds an explanation to the rows that were looked at, though rows came in between", async () => {
    const bench = await benchInExcel([largeLoans()]);
    const { workbench, excel, quiet } = bench;
    const finding = findingsOf(bench.sheet(LOANS)).find(({ rows }) => rows.length === 3);
    if (finding === undefined) throw new Error("nothing to explain");
    userInsertsRow(excel.workbook, loansIn(bench), 2);
    await quiet();
    workbench.explain(bench.sheet(LOANS).id, finding, { reason: "policy", note: "", rows: [4] });
    expect(bench.sheet(LOANS).explanations.map(({ rows }) => rows)).toEqual([[5]]);
  });

  it("notices figures that formulas brought, and edits of which Excel says nothing, before it sends", async () => {
    const bench = await benchInExcel([loanLedger()]);
    const { workbench, excel, quiet } = bench;
    const loans = loansIn(bench);
    excel.workbook.results.set("=E3*2", () => Number(cellAt(loans, 2, 4)?.value) * 2);
    userTypes(excel.workbook, loans, 3, 4, "=E3*2");
    await quiet();
    const amount = () => {
      const { assessment } = bench.sheet(LOANS);
      return assessment?.kind === "recognised"
        ? assessment.totals.columns.find(({ column }) => column === "amount")?.total
        : undefined;
    };
    expect(amount()).toBe("25");
    userTypes(excel.workbook, loans, 2, 4, "6");
    await quiet();
    expect(amount()).toBe("28");
    userTypesUnheard(excel.workbook, loans, 2, 4, "7");
    await quiet();
    expect(amount()).toBe("28");
    await workbench.readAgain(LOANS);
    expect(bench.sheet(LOANS).status).toBe("ready");
    expect(amount()).toBe("29");
  });

  it.each([
    ["asks once where formulas stand, and then reads only theirs", false, [3, 2, 2]],
    ["reads all where a protected sheet does not tell", true, [3, 3, 3]],
  ])("%s", async (_, isProtected, expected) => {
    const bench = await benchInExcel([loanLedger()]);
    const { excel, syncsOf, quiet } = bench;
    const loans = loansIn(bench);
    let first = 2;
    excel.workbook.results.set("=E3*2", () => Number(cellAt(loans, first, 4)?.value) * 2);
    Object.assign(touchCell(loans, 3, 4), { formula: "=E3*2" });
    loans.protected = isProtected;
    const expectFollowed = (amount: number): void => {
      const { assessment } = bench.sheet(LOANS);
      const totals = assessment?.kind === "recognised" ? assessment.totals.columns : [];
      expect(totals.find(({ column }) => column === "amount")?.total).toBe(String(amount * 3 + 10));
    };
    const syncs: number[] = [];
    for (const amount of ["6", "7", "9"]) {
      syncs.push(
        await syncsOf(async () => {
          userTypes(excel.workbook, loans, 2, 4, amount);
          await quiet();
        }),
      );
      expectFollowed(Number(amount));
    }
    expect(syncs).toEqual(expected);
    first = 4;
    userInsertsRow(excel.workbook, loans, 2, 2);
    await quiet();
    userTypes(excel.workbook, loans, first, 4, "4");
    await quiet();
    expectFollowed(4);
  });

  it("does not ask again about a sheet without formulas, until one is typed", async () => {
    const bench = await benchInExcel([loanLedger(), addressBook()]);
    const { excel, syncsOf, quiet } = bench;
    const loans = loansIn(bench);
    excel.workbook.results.set("=E3*2", () => Number(cellAt(loans, 2, 4)?.value) * 2);
    const calculated = async () => {
      excel.workbook.onEvent({ kind: "calculated", sheet: loans });
      await quiet();
    };
    expect(await syncsOf(calculated)).toBe(1);
    expect(await syncsOf(calculated)).toBe(0);
    userTypes(excel.workbook, loans, 3, 4, "=E3*2");
    await quiet();
    expect(await syncsOf(calculated)).toBe(1);
  });

  it("mends cells that a filter hides, and says which rows are hidden", async () => {
    const bench = await benchInExcel([loanLedger()]);
    userFilters(bench.excel.workbook, loansIn(bench), [3, 4]);
    await bench.quiet();
    const hidden = findingsOf(bench.sheet(LOANS)).find(({ rule }) => rule === "STRUCTURE.hidden");
    expect(hidden?.params).toMatchObject({ count: 2 });
    await bench.workbench.write([{ sheet: LOANS, cell: "E5", text: "10" }]);
    await bench.quiet();
    expect(cellAt(loansIn(bench), 4, 4)?.value).toBe(10);
    expect(cellsOf(bench.sheet(LOANS))).not.toContain("E5");
    userFilters(bench.excel.workbook, loansIn(bench), []);
    await bench.quiet();
    expect(findingsOf(bench.sheet(LOANS)).map(({ rule }) => rule)).not.toContain("STRUCTURE.hidden");
  });

  it("follows rows inserted into a table, beside which other cells stay", async () => {
    const bench = await benchInExcel([loanLedger()]);
    loansIn(bench).tables.push({ name: "表1", area: { top: 1, left: 0, bottom: 4, right: 7 } });
    userInsertsTableRow(bench.excel.workbook, loansIn(bench), "表1", 2);
    await bench.quiet();
    expect(cellsOf(bench.sheet(LOANS))).toContain("E6");
  });
});

describe("the workbook's sheets", () => {
  it("come to the front with the pane, appear, disappear and are renamed", async () => {
    const bench = await benchInExcel([addressBook(), loanLedger()]);
    const { workbench, excel, quiet } = bench;
    expect(workbench.state.get().current).toBe("通讯录");
    userActivates(excel.workbook, loansIn(bench));
    await quiet();
    expect(workbench.state.get().current).toBe(LOANS);

    const added = sheetFrom({ ...loanLedger(), name: "新表" });
    excel.workbook.sheets.push(added);
    userActivates(excel.workbook, added);
    await quiet();
    expect(findingsOf(bench.sheet("新表")).length).toBeGreaterThan(0);

    workbench.choosePeriod("新表", "2018");
    await quiet();
    added.name = "改名";
    userTypes(excel.workbook, added, 3, 4, "7");
    await quiet();
    expect(bench.sheet("改名")).toMatchObject({ period: "2018", status: "ready" });

    excel.workbook.sheets.splice(excel.workbook.sheets.indexOf(added), 1);
    userActivates(excel.workbook, loansIn(bench));
    await quiet();
    expect(workbench.state.get().sheets.map(({ name }) => name)).toEqual(["通讯录", LOANS]);
  });

  it("are fifty, the one in front first", async () => {
    const grids = Array.from({ length: 50 }, (_, index) => ({ ...loanLedger(), name: `街道${index + 1}` }));
    const { workbench, checked } = await benchInExcel(grids, { inFront: "街道40" });
    expect(checked[0]).toBe("街道40");
    const { sheets } = workbench.state.get();
    expect(sheets).toHaveLength(50);
    expect(sheets.every(({ status }) => status === "ready")).toBe(true);
  });
});

describe("marks", () => {
  it("are put on the findings' cells and taken away", async () => {
    const bench = await benchInExcel([loanLedger()]);
    const { workbench } = bench;
    expect(workbench.state.get().marked).toBe(false);
    await workbench.mark?.(bench.sheet(LOANS).id);
    expect(workbench.state.get().marked).toBe(true);
    const areas = loansIn(bench).conditionalFormats.flatMap((format) => format.areas);
    expect(areas).toContainEqual({ top: 4, left: 4, bottom: 4, right: 4 });
    await workbench.clearMarks?.();
    expect(workbench.state.get().marked).toBe(false);
    expect(loansIn(bench).conditionalFormats).toEqual([]);
  });
});
