import { describe, expect, it } from "vitest";
import {
  anchored,
  asksFor,
  cameSince,
  countOpenFindings,
  decidedGroups,
  followedFindings,
  marksOf,
  neighbour,
  nextToDecide,
  placeKeyOf,
  placesOfNotes,
  placeWords,
  waitingGroups,
  withNote,
} from "../../../../addin/features/review/review-model.ts";
import { text } from "../../../../addin/messages/index.ts";
import type { SubmissionRecord } from "../../../../shared/api/records.ts";
import type { PurgedVersion, WaitingVersion } from "../../../../shared/api/review.ts";
import { coarseDatesContent } from "../../../support/coarse-dates.ts";
import { engineOf, standardEngine } from "../../../support/engine.ts";
import { newestVersion } from "../../../support/newest-version.ts";
import { collectionOf, receiptOf } from "../../../support/pane-sheets.ts";

function waiting(uuid: string, more: Partial<WaitingVersion> = {}): WaitingVersion {
  return {
    receipt: receiptOf({ uuid }),
    title: "2019年妇女创业小额贷款台账",
    waitsFor: "city",
    mine: true,
    district: { code: "E", name: "测试东区妇联" },
    warnings: 0,
    resubmission: false,
    replied: false,
    ...more,
  };
}

describe("a purge", () => {
  const unit = { code: "S", name: "测试市妇联", aliases: [], parent: null };
  const me = {
    account: {
      ...{ login: "s", name: "市管理员", role: "administrator" as const },
      unit: { ...unit, kind: "federation" as const, level: "city" as const },
    },
  };
  const district = { name: "区管理员", unit: "测试东区妇联" };
  const own = { name: "市管理员", unit: "测试市妇联" };
  const purge = (step: PurgedVersion["step"], may: PurgedVersion["may"], by = district): PurgedVersion => ({
    ...{ receipt: receiptOf({}), title: "台账", at: "2026-01-05T10:00:00+08:00", reason: "报错了" },
    ...{ step, may, by, until: null },
  });

  it.each([
    ["asked for, whoever receives it is to answer", purge("asked", ["purge", "decline_purge"]), true],
    ["asked for, the sender waits", purge("asked", []), false],
    ["asked for at once, the second person is to answer", purge("erase_asked", ["restore", "erase"]), true],
    ["asked for at once by herself", purge("erase_asked", ["restore", "erase"], own), false],
    ["sealed", purge("sealed", ["restore", "ask_erase"]), false],
  ])("%s", (_, version, waits) => {
    expect(asksFor(me, version)).toBe(waits);
  });
});

describe("the list of what waits", () => {
  it("knows how many came since it was loaded, purges among them; what is gone is no news", () => {
    const purge = { ...waiting("9"), step: "asked" as const, at: "", by: { name: "", unit: "" } };
    const asked = { ...purge, reason: "", until: null, may: [] };
    const list = (...uuids: string[]) => ({
      levels: 2 as const,
      versions: uuids.map((uuid) => waiting(uuid)),
      purges: [],
    });
    expect(cameSince(list("1", "2"), list("2", "3", "4"))).toBe(2);
    expect(cameSince(list("1"), { ...list("1"), purges: [asked] })).toBe(1);
    expect(cameSince(list("1", "2"), list("2"))).toBe(0);
  });

  it("goes by district, with what is one's own to decide first", () => {
    const groups = waitingGroups([
      waiting("1", { mine: false, waitsFor: "district" }),
      waiting("2", { district: null }),
      waiting("3"),
    ]);
    expect(groups.map(({ name, versions }) => [name, versions.map(({ uuid }) => uuid)])).toEqual([
      ["测试东区妇联", ["3", "1"]],
      [null, ["2"]],
    ]);
  });

  it("goes on from a decision to the next that is one's own to decide, from the top when none is after it", () => {
    const list = waitingGroups([
      waiting("1"),
      waiting("2"),
      waiting("3", { mine: false }),
      waiting("4", { district: null }),
      waiting("5", { district: null, mine: false }),
    ]);
    const next = ["1", "2", "3", "4", "5"].map((uuid) => nextToDecide(list, uuid));
    expect(next).toEqual(["2", "4", "4", "1", "1"]);
    expect(nextToDecide(list, "gone")).toBe("1");
    expect(nextToDecide(waitingGroups([waiting("1"), waiting("3", { mine: false })]), "1")).toBeUndefined();
  });

  it("counts what nobody has accepted yet, places known only to the sender as one", () => {
    const findings = (["open", "explained", "corrected", "accepted"] as const).map((state) => ({
      id: state,
      state,
    }));
    expect(countOpenFindings({ findings, localFindings: [] })).toBe(2);
    expect(countOpenFindings({ findings, localFindings: [{ rule: "R1", count: 7 }] })).toBe(3);
  });

  it("shows as decided what somebody decided, the newest collection first", () => {
    const passed = receiptOf({ uuid: "passed", state: "passed" });
    const collections = [
      collectionOf("approved", { id: "a" }, receiptOf({ uuid: "approved", state: "approved" })),
      collectionOf("submitted", { id: "b" }, receiptOf({ uuid: "open" })),
      collectionOf("returned", { id: "c" }, receiptOf({ uuid: "returned", state: "returned" })),
      collectionOf("missing", { id: "d" }),
      collectionOf("passed", { id: "e" }, passed),
    ];
    const decided = (versions: readonly WaitingVersion[]) =>
      decidedGroups(collections, versions).flatMap((group) => group.versions.map(({ uuid }) => uuid));
    expect(decided([])).toEqual(["passed", "returned", "approved"]);
    // For the city it still waits; for the district that passed it, it is decided.
    expect(decided([waiting("passed")])).toEqual(["returned", "approved"]);
    expect(decided([waiting("passed", { mine: false })])).toEqual(["passed", "returned", "approved"]);
  });

  it.each<[string | null, 1 | -1, string | undefined]>([
    [null, 1, "3"],
    [null, -1, "3"],
    ["3", 1, "1"],
    ["1", 1, "2"],
    ["2", 1, "2"],
    ["2", -1, "1"],
    ["3", -1, "3"],
    ["gone", 1, "3"],
  ])("from %s by %i comes %s", (current, step, expected) => {
    const groups = waitingGroups([
      waiting("1", { mine: false }),
      waiting("2", { district: null }),
      waiting("3"),
    ]);
    expect(neighbour(groups, current, step)).toBe(expected);
    expect(neighbour([], current, step)).toBeUndefined();
  });
});

describe("notes in the making", () => {
  const columns = [{ id: "amount", title: "贷款金额" }];

  it("are one for a place; an empty one goes", () => {
    const first = withNote([], { row: 8, column: "amount" }, " 请核对 ");
    expect(first).toEqual([{ row: 8, column: "amount", text: "请核对" }]);
    const second = withNote(first, { row: 8, at: "D", column: "amount" }, "另一组");
    expect(withNote(second, { row: 8, column: "amount" }, "改了")).toEqual([
      { row: 8, at: "D", column: "amount", text: "另一组" },
      { row: 8, column: "amount", text: "改了" },
    ]);
    expect(withNote(first, { row: 8, column: "amount" }, " ")).toEqual([]);
  });

  it("say where they are", () => {
    const words = (place: { row?: number; column?: string }, layout = {}) =>
      placeWords(place, { columns, layout }, text.review);
    expect(words({ row: 8, column: "amount" })).toBe("第8行 贷款金额");
    expect(words({ row: 8 })).toBe("第8行 整行");
    expect(words({})).toBe("整份报送");
    // Where names run down a column of the sheet a record is a column of it.
    const down = { amount: "4", "amount@ytd": "4+1" };
    expect(words({ row: 5, column: "amount" }, down)).toBe("E4 贷款金额");
    expect(words({ row: 5, column: "amount@ytd" }, down)).toBe("F4 amount@ytd");
    expect(words({ row: 5 }, down)).toBe("E列 整列");
    const joined = { amount: "0:F;1000:F" };
    expect(words({ row: 1008, column: "amount" }, joined)).toBe("第2张表第8行 贷款金额");
  });
});

describe("what is marked on the sheet", () => {
  it("is a finding, over it an officer's earlier note, over that a note in the making", () => {
    const finding = (severity: "warning" | "information", row: number) => ({
      ...{ id: "f", rule: "C4.1c", class: "RANGE", severity, sheet: "", cells: [], rows: [row] },
      ...{ column: "amount", code: "relation", params: {}, message: "", local: false },
    });
    const notes = anchored(
      {
        uuid: "u",
        version: 1,
        notes: [
          { ordinal: 0, row: 3, column: "amount", text: "a", replies: [] },
          { ordinal: 1, text: "b", replies: [] },
          { ordinal: 2, row: 4, column: "amount", text: "c", replies: [] },
        ],
      },
      [{ row: 6 }, null],
    );
    expect(notes.map(({ now }) => now)).toEqual([
      { row: 6, at: undefined, column: "amount" },
      undefined,
      null,
    ]);
    expect(placesOfNotes(notes.map(({ note }) => note))).toEqual([{ row: 3 }, { row: 4 }]);
    const marks = marksOf(
      [finding("warning", 5), finding("information", 5), finding("information", 6), finding("warning", 7)],
      notes,
      [{ row: 7, column: "amount", text: "d" }],
    );
    const at = (row: number) => marks.get(placeKeyOf({ row, column: "amount" }));
    expect([4, 5, 6, 7].map(at)).toEqual([undefined, "warning", "note", "draft"]);
  });
});

describe("findings for the officer", () => {
  it("come with what was said to them, warnings first", () => {
    const finding = (id: string, severity: "warning" | "information", rule: string) => ({
      ...{ id, rule, class: "RANGE", severity, sheet: "", cells: [], rows: [8] },
      ...{ column: "amount", code: "relation", params: {}, message: id, local: false },
    });
    const explanation = { rule: "C4.1c", column: "amount", reason: "policy" as const, note: "" };
    const followed = followedFindings(
      {
        findings: [finding("info", "information", "X"), finding("warned", "warning", "C4.1c")],
        explanations: [explanation, { ...explanation, column: "persons" }],
      },
      [{ id: "warned", state: "explained" }],
    );
    expect(
      followed.map(({ finding: { id }, state, explanations }) => [id, state, explanations.length]),
    ).toEqual([
      ["warned", "explained", 1],
      ["info", undefined, 0],
    ]);
  });
});

describe("a version beside the one before", () => {
  const row = (number: number, bank: string, amount: number): SubmissionRecord => ({
    row: number,
    subject: "U",
    grain: "sum",
    values: { loan_type: "guaranteed", bank, amount, persons: { value: 60, qualifier: "about" } },
  });
  const before = [row(3, "甲银行", 500_000_000), row(4, "乙银行", 685_000_000), row(5, "丙银行", 90_000_000)];
  const after = [row(3, "丁银行", 30_000_000), row(4, "甲银行", 500_000_000), row(5, "乙银行", 700_000_000)];
  const engine = standardEngine();
  const sheet = (earlier: SubmissionRecord[] | null) =>
    engine.reviewSheet({
      form: "women_loans",
      formVersion: newestVersion("women_loans"),
      records: after,
      before: earlier,
      layout: { amount: "F" },
      layoutBefore: { amount: "4" },
    });

  it("is shown as the form shows it, in columns that hold something", () => {
    const { columns, rows, staying } = sheet(null);
    expect(columns.map(({ title, unit }) => title + unit)).toEqual([
      "贷款类型",
      "支行名称",
      "贷款金额万元",
      "贷款人数人",
    ]);
    expect(rows[1]?.cells).toEqual(["创业担保贷款", "甲银行", "500", "近60"]);
    expect(rows.every(({ change }) => change === "same")).toBe(true);
    expect(staying).toContain("借款人");
    expect(staying).not.toContain("贷款金额");
  });

  it("says of a figure that no cell of the sender holds", () => {
    const made = { ...row(3, "甲银行", 500_000_000), derived: ["amount"] };
    const { rows } = engine.reviewSheet({
      ...{ form: "women_loans", formVersion: newestVersion("women_loans"), before: null },
      ...{ layout: {}, layoutBefore: {} },
      records: [made, row(4, "乙银行", 1_000_000)],
    });
    expect(rows.map(({ derived }) => derived)).toEqual([["amount"], undefined]);
  });

  it("shows dates as far as they are known", () => {
    const { columns, rows } = engineOf(coarseDatesContent).reviewSheet({
      form: "test_teams",
      formVersion: 1,
      ...{ layout: {}, layoutBefore: {} },
      records: [{ ...row(3, "", 0), values: { since: "2013-05", named: "2013-05-12", awarded: "2024" } }],
      before: [{ ...row(3, "", 0), values: { since: "2013", named: "2013-05-12", awarded: "2024" } }],
    });
    expect(columns.map(({ title }) => title)).toEqual(["成立时间", "命名日期", "授予日期"]);
    expect(rows).toMatchObject([
      { cells: ["2013年5月", "2013-05-12", "2024年"], before: { since: "2013年" } },
    ]);
  });

  it("says of every row what became of it, and of every cell what it was", () => {
    expect(sheet(before).rows.map(({ row: number, change, before: was }) => [number, change, was])).toEqual([
      [3, "added", {}],
      [4, "same", {}],
      [5, "removed", {}],
      [5, "changed", { amount: "685" }],
    ]);
  });

  it("says of every row where it stands on the sheet that it came with", () => {
    expect(sheet(before).rows.map(({ line }) => text.review.line(line))).toEqual([
      "第3行",
      "第4行",
      "E列",
      "第5行",
    ]);
  });
});

it("says of a version in a list that somebody above sent it, and that its unit protests", () => {
  const onBehalf = { name: "审核员甲", unit: "测试市妇联" };
  const receipt = receiptOf({ uuid: "1", onBehalf, protested: true });
  const listed = waitingGroups([waiting("1", { receipt }), waiting("2")]).flatMap(({ versions }) => versions);
  expect(listed.map((version) => [version.onBehalf, version.protested])).toEqual([
    [true, true],
    [false, false],
  ]);
});
