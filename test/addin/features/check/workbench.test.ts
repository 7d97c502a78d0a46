import { describe, expect, it } from "vitest";
import { createAssignments } from "../../../../addin/features/check/assignments.ts";
import { fixesOf, openPlaces } from "../../../../addin/features/check/findings.ts";
import { mainSheet, nothingRecognised, unrecognisedSheets } from "../../../../addin/features/check/sheets.ts";
import { hasUnsavedWork, type Workbench } from "../../../../addin/features/check/workbench.ts";
import { standardContent } from "../../../../shared/forms/index.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { tableKey } from "../../../../shared/sheet/kept-answers.ts";
import { readPreamble } from "../../../../shared/sheet/preamble.ts";
import { sheetSays } from "../../../../shared/sheet/sheet-says.ts";
import { assess, standardEngine } from "../../../support/engine.ts";
import { loanLedger, twoTables } from "../../../support/pane-sheets.ts";

import { memory, open, recognised, sheet } from "./opened.ts";

describe("the workbench", () => {
  it("recognises what is a form, and asks about what is not", async () => {
    const workbench = await open();
    const { sheets } = workbench.state.get();
    expect(recognised(workbench)).toMatchObject({ form: { id: "women_loans" }, period: "2019", rows: 3 });
    expect(unrecognisedSheets(sheets).map(({ name }) => name)).toEqual(["通讯录"]);
    expect(mainSheet(sheets, null)?.name).toBe("贷款台账");
    expect(nothingRecognised(sheets)).toBe(false);
    expect(nothingRecognised(sheets.slice(1))).toBe(true);
  });

  it("drops the sheet of what the user set aside, and takes it back", async () => {
    const workbench = await open();
    const { id } = sheet(workbench);
    workbench.setIgnored(id, true);
    expect(mainSheet(workbench.state.get().sheets, id)).toBeUndefined();
    workbench.setIgnored(id, false);
    expect(mainSheet(workbench.state.get().sheets, id)?.name).toBe("贷款台账");
  });

  it("remembers with the workbook which sheets are sent as one", async () => {
    const workbench = await open();
    const { id, name } = sheet(workbench);
    workbench.setJoined([id], true);
    expect([sheet(workbench).joined, workbench.host.settings.get(`joined:${name}`)]).toEqual([true, "1"]);
    workbench.setJoined([id], false);
    expect([sheet(workbench).joined, workbench.host.settings.get(`joined:${name}`)]).toEqual([false, "0"]);
  });

  it("finds the mistakes, lets a fix settle them, and an undo bring them back", async () => {
    const workbench = await open();
    const before = recognised(workbench).findings;
    expect(openPlaces(before, []).errors).toBe(1);
    const digits = before.filter(({ fix }) => fix?.certain === true);
    expect(digits.flatMap(({ cells }) => cells)).toContain("E5");

    await workbench.write(fixesOf(digits));
    await workbench.settled();
    expect(recognised(workbench).findings.flatMap(({ cells }) => cells)).not.toContain("E5");

    await workbench.write([{ sheet: "贷款台账", cell: "G4", text: "2021-04-24" }]);
    await workbench.settled();
    expect(openPlaces(recognised(workbench).findings, []).errors).toBe(0);
    expect(workbench.state.get().undoable).toHaveLength(2);

    await workbench.undo();
    await workbench.undo();
    await workbench.settled();
    expect(recognised(workbench).findings).toEqual(before);
    expect(workbench.state.get().undoable).toHaveLength(0);
  });

  it("checks once more what changed while it was being checked", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let calls = 0;
    const opening = open({
      sheets: [loanLedger()],
      assess: async (request) => {
        calls += 1;
        const assessments = assess(request);
        // Only the second check, of the first edit, is held until another edit has come.
        if (calls === 2) await held;
        return assessments;
      },
    });
    const workbench = await opening;
    await workbench.write([{ sheet: "贷款台账", cell: "E3", text: "6" }]);
    await workbench.write([{ sheet: "贷款台账", cell: "E3", text: "7" }]);
    expect(sheet(workbench).status).toBe("checking");
    release();
    await workbench.settled();
    const amount = recognised(workbench).totals.columns.find(({ column }) => column === "amount");
    expect(amount?.total).toBe("25");
    expect(sheet(workbench).status).toBe("ready");
  });

  it("says that a check broke down, and checks again when asked", async () => {
    const faults: unknown[] = [];
    let broken = true;
    const workbench = await open({
      sheets: [loanLedger()],
      assess: async (request) => {
        if (broken) throw new Error("out of memory");
        return assess(request);
      },
      onFault: (fault) => faults.push(fault),
    });
    expect(sheet(workbench).status).toBe("failed");
    expect(faults).toHaveLength(1);
    broken = false;
    workbench.checkAgain();
    await workbench.settled();
    expect(sheet(workbench).status).toBe("ready");
  });

  it("keeps two tables of one sheet apart", async () => {
    const workbench = await open({ sheets: [twoTables()] });
    const forms = () =>
      workbench.state
        .get()
        .sheets.map(({ assessment, ignored }) => [
          assessment?.kind === "recognised" && assessment.form.id,
          ignored,
        ]);
    expect(forms()).toEqual([
      ["women_loans", false],
      ["household_rating", false],
    ]);
    workbench.setIgnored(workbench.state.get().sheets[1]?.id ?? "", true);
    await workbench.write([{ sheet: "两张表", cell: "C3", text: "9000" }]);
    await workbench.settled();
    expect(forms()).toEqual([
      ["women_loans", false],
      ["household_rating", true],
    ]);
  });

  it("checks for the period the user chooses", async () => {
    const workbench = await open({ sheets: [loanLedger()] });
    workbench.choosePeriod("贷款台账", "2018");
    await workbench.settled();
    expect(recognised(workbench)).toMatchObject({ period: "2018", statedPeriod: "2019", rows: 0 });
    expect(recognised(workbench).outsidePeriod).toBe(3);
  });
});

describe("work that stands nowhere else", () => {
  it("is known until it is sent; an edit asks again about its row", async () => {
    const workbench = await open();
    const { id } = sheet(workbench);
    const finding = recognised(workbench).findings[0];
    if (finding === undefined) throw new Error("no finding");
    expect(hasUnsavedWork(workbench.state.get())).toBe(false);
    workbench.explain(id, finding, { reason: "policy", note: "" });
    expect(hasUnsavedWork(workbench.state.get())).toBe(true);
    workbench.markSent(id);
    expect(hasUnsavedWork(workbench.state.get())).toBe(false);
    const [row = 0] = finding.rows;
    await workbench.write([{ sheet: "贷款台账", cell: `H${row}`, text: "种植" }]);
    expect(hasUnsavedWork(workbench.state.get())).toBe(true);
    await workbench.settled();
    expect(sheet(workbench).explanations.flatMap(({ rows }) => rows ?? [])).not.toContain(row);
  });

  it("holds no corrections alone once they were downloaded, until the next one or the next step back", async () => {
    const workbench = await open();
    const unsaved = () => hasUnsavedWork(workbench.state.get());
    const write = (text: string) => workbench.write([{ sheet: "贷款台账", cell: "H3", text }]);
    await write("种植");
    expect(unsaved()).toBe(true);
    workbench.markDownloaded();
    expect(unsaved()).toBe(false);
    await write("养殖");
    expect(unsaved()).toBe(true);
    workbench.markDownloaded();
    await workbench.undo();
    expect(unsaved()).toBe(true);
    workbench.markDownloaded();
    await workbench.settled();
    const { id } = sheet(workbench);
    const finding = recognised(workbench).findings[0];
    if (finding === undefined) throw new Error("no finding");
    workbench.explain(id, finding, { reason: "policy", note: "" });
    expect(unsaved()).toBe(true);
  });
});

describe("a header that nobody knew", () => {
  const strange = (): Grid => ({
    name: "贷款",
    top: 0,
    left: 0,
    merges: [],
    values: [
      ["2019年妇女创业小额贷款统计表"],
      ["贷款类型", "贷款金额(万元)", "放贷妇女", "负责部门"],
      ["小额贴息贷款", 5, 2, "甲"],
      ["小额担保贷款", 8, 3, "乙"],
    ],
  });
  const persons = (workbench: Workbench) =>
    recognised(workbench, "贷款").totals.columns.find(({ column }) => column === "persons")?.total;

  const asked = (workbench: Workbench) =>
    recognised(workbench, "贷款").findings.filter(({ rule }) => rule === "STRUCTURE.assignment");

  it("is proposed and holds the sheet back, is settled once for the unit, applied next time, and settled otherwise", async () => {
    const storage = memory();
    const first = await open({ sheets: [strange()], assignments: createAssignments(storage) });
    expect(persons(first)).toBe("5");
    expect(asked(first)).toMatchObject([{ severity: "error", cells: ["C2"] }]);
    const { fingerprint, headers } = recognised(first, "贷款").recognition;
    const key = headers.find(({ column }) => column === "persons")?.key ?? "";
    const settle = (workbench: Workbench, column: string | null) =>
      workbench.assign(sheet(workbench, "贷款").id, {
        fingerprint,
        assignment: { form: "women_loans", columns: { [key]: column } },
      });
    expect(settle(first, "persons")).toBe(true);
    await first.settled();
    expect([persons(first), asked(first)]).toEqual(["5", []]);

    const next = await open({ sheets: [strange()], assignments: createAssignments(storage) });
    expect([persons(next), asked(next)]).toEqual(["5", []]);
    const now = recognised(next, "贷款").recognition;
    expect(now.headers.find(({ header }) => header === "放贷妇女")?.how).toBe("confirmed");
    settle(next, null);
    await next.settled();
    expect([persons(next), asked(next)]).toEqual([undefined, []]);
  });

  it("is forgotten with the form that was chosen, and taken back", async () => {
    const workbench = await open({ sheets: [strange()], assignments: createAssignments(memory()) });
    const { fingerprint, headers } = recognised(workbench, "贷款").recognition;
    const key = headers.find(({ column }) => column === "persons")?.key ?? "";
    const { id } = sheet(workbench, "贷款");
    workbench.assign(id, {
      fingerprint,
      assignment: { form: "women_loans", columns: { [key]: null } },
      headerRows: { first: 1, last: 1 },
    });
    await workbench.settled();
    expect(persons(workbench)).toBeUndefined();
    const undo = workbench.forget(id, fingerprint);
    await workbench.settled();
    expect(persons(workbench)).toBe("5");
    expect(asked(workbench)).toHaveLength(1);
    expect(sheet(workbench, "贷款").headerRows).toBeUndefined();
    undo();
    await workbench.settled();
    expect(persons(workbench)).toBeUndefined();
    expect(sheet(workbench, "贷款").headerRows).toEqual({ first: 1, last: 1 });
  });

  it("makes a sheet that no form fits the one that was chosen for it, by the header that was marked", async () => {
    const odd: Grid = {
      name: "办班",
      top: 0,
      left: 0,
      merges: [],
      values: [
        ["说明", "本表每月填"],
        ["班", "来了", "花费"],
        ["月嫂班", 30, 8600],
      ],
    };
    const kept = new Map<string, string>();
    const workbench = await open({ sheets: [odd], kept });
    expect(sheet(workbench, "办班").assessment?.kind).toBe("unrecognised");
    workbench.assign(sheet(workbench, "办班").id, {
      fingerprint: tableKey("班|来了|花费", sheetSays(readPreamble(odd, 1), odd.name)),
      assignment: { form: "training_ledger", columns: { 班: "session_name", 来了: "persons", 花费: null } },
      headerRows: { first: 1, last: 1 },
    });
    await workbench.settled();
    expect(recognised(workbench, "办班")).toMatchObject({ rows: 1, form: { id: "training_ledger" } });
    // With the workbook, so that it is so again when it is opened next.
    expect(kept.get("form:办班")).toBe("training_ledger");
    expect(kept.get("header:办班")).toBe("1-1");
    const again = await open({ sheets: [odd], kept });
    expect(sheet(again, "办班").form).toBe("training_ledger");
    // Another sheet put in its place says so itself, and is no such thing.
    const other = { ...odd, values: [["说明", "另一张办班的表"], ...odd.values.slice(1)] };
    const next = await open({ sheets: [other], kept });
    expect(sheet(next, "办班")).not.toHaveProperty("form");
    expect(sheet(next, "办班")).not.toHaveProperty("headerRows");
  });

  it("is known once the city has given it a meaning, and nothing that was explained is lost", async () => {
    const engine = standardEngine();
    const lost = ["小额担保贷款", "不详", 1, "丙"];
    const workbench = await open({
      sheets: [{ ...strange(), values: [...strange().values, lost] }],
      assess: async (request) => engine.assess(request),
    });
    const { id } = sheet(workbench, "贷款");
    const [finding] = recognised(workbench, "贷款").findings.filter(({ severity }) => severity === "warning");
    if (finding === undefined) throw new Error("no warning");
    workbench.explain(id, finding, { reason: "policy", note: "" });

    const headers = { persons: ["放贷妇女"] };
    engine.takeCatalogue({ ...standardContent, vocabularies: [{ form: "women_loans", headers }] });
    workbench.recheck();
    await workbench.settled();
    expect(persons(workbench)).toBe("6");
    expect(sheet(workbench, "贷款").explanations).toMatchObject([{ rule: finding.rule, reason: "policy" }]);
  });

  it("is not believed from a damaged storage", async () => {
    const workbench = await open({
      sheets: [strange()],
      assignments: createAssignments({ getItem: () => '{"x":1}', setItem: () => undefined }),
    });
    expect(recognised(workbench, "贷款").recognition.unmatched).toHaveLength(1);
    expect(asked(workbench)).toHaveLength(1);
  });
});
