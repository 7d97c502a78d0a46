import { describe, expect, it } from "vitest";
import { alikeFiles, arranged, countStages } from "../../../../addin/features/intake/arrange-rows.ts";
import { groupKey, type IntakeState, survey } from "../../../../addin/features/intake/intake-model.ts";
import type { IntakeFile } from "../../../../addin/features/intake/intake-types.ts";
import type { Collection } from "../../../../shared/api/collections.ts";
import { loans as drawn } from "../../../support/mailbox.ts";
import { district, otherDistrict } from "../../../support/register.ts";
import { knownWith, stateOf, taken } from "./taken.ts";

const unit = "示例甲区妇联";
const loans = (of: Parameters<typeof drawn>[0] = {}) => drawn({ kind: "小额担保贷款", ...of });
const cover = { name: "封面", rows: [["报表"], ["二〇一九年"]] };

const good = await taken("甲区.xlsx", loans({ unit }));

function outcomes(files: readonly IntakeFile[], more: Partial<IntakeState> = {}, known = knownWith()) {
  return survey(stateOf(files, more), known).rows.map(({ outcome }) => outcome);
}

function idOf({ tables }: IntakeFile): string {
  return tables[0]?.id ?? "";
}

describe("what will happen with a table", () => {
  it("is new, or takes the place of what stands", () => {
    expect(outcomes([good])).toEqual([{ kind: "new" }]);
    expect(outcomes([good], {}, knownWith("withdrawn"))).toEqual([{ kind: "new" }]);
    const [table] = good.tables;
    const group = (table && groupKey(table)) ?? "";
    expect(outcomes([good], {}, knownWith("submitted"))).toEqual([{ kind: "replaces", version: null }]);
    const newest = { [group]: { version: 3, sha256: "3f" } };
    expect(outcomes([good], { newest }, knownWith("submitted"))).toEqual([{ kind: "replaces", version: 3 }]);
    const same = new Set([idOf(good)]);
    expect(outcomes([good], { newest, same }, knownWith("submitted"))).toEqual([
      { kind: "same", version: 3 },
    ]);
    expect(survey(stateOf([good], { newest, same }), knownWith("submitted")).entries).toEqual([]);
  });

  it("is nothing where no task takes it now", () => {
    const with_ = (status: "missing" | "exempt", more: Partial<Collection> = {}) =>
      outcomes([good], {}, knownWith(status, more))[0]?.kind;
    expect(with_("exempt")).toBe("exempt");
    expect(with_("missing", { state: "locked" })).toBe("locked");
    expect(with_("missing", { opensAt: "2020-02-01T00:00:00+08:00" })).toBe("upcoming");
    expect(with_("missing", { form: "trainings" })).toBe("no-task");
    expect(with_("missing", { period: "2020" })).toBe("not-owed");
    expect(with_("missing", { formVersion: 99 })).toBe("other-version");
  });

  it("waits for what is asked, explained or corrected, and each is another thing", async () => {
    const asks = await taken("甲区.xlsx", drawn({ unit }));
    expect(outcomes([asks])).toEqual([{ kind: "asks", asks: 1 }]);
    const explain = await taken("甲区.xlsx", loans({ unit, rows: [[5, 3, 1]] }));
    expect(outcomes([explain])).toEqual([{ kind: "explain", places: 1, names: 0 }]);
    const wrong = await taken("甲区.xlsx", loans({ unit, rows: [[-5, 1, 3]] }));
    expect(outcomes([wrong])).toMatchObject([{ kind: "errors", places: 1 }]);
    expect(survey(stateOf([asks, explain, wrong]), knownWith()).entries).toEqual([]);
  });

  it("is asked where nobody can tell whose it is", async () => {
    const nobody = await taken("报表.xlsx", loans());
    const unknown = await taken("报表.xlsx", loans({ unit: "示例丁区妇联" }));
    const apart = await taken("乙区.xlsx", loans({ unit }));
    expect(outcomes([nobody, unknown, apart])).toEqual([
      { kind: "unit", said: null, likely: null },
      { kind: "unit", said: "示例丁区妇联", likely: null },
      { kind: "apart", sheet: district.code, file: otherDistrict.code },
    ]);
  });

  it("is nothing more where another file says exactly the same, until that one is left out", async () => {
    const copy = await taken("甲区 - 副本.xlsx", loans({ unit }));
    const other = await taken("甲区（改）.xlsx", loans({ unit, rows: [[6, 1, 3]] }));
    expect(outcomes([good, copy])).toEqual([{ kind: "new" }, { kind: "copy", of: "甲区.xlsx" }]);
    expect(survey(stateOf([good, copy]), knownWith()).entries).toMatchObject([
      { tables: [{ file: good.id }] },
    ]);
    expect(outcomes([good, copy, other])).toEqual([
      { kind: "twins", count: 2 },
      { kind: "copy", of: "甲区.xlsx" },
      { kind: "twins", count: 2 },
    ]);
    const decisions = { units: {}, left: [idOf(good)], joined: [] };
    expect(outcomes([good, copy], { decisions })).toEqual([{ kind: "left" }, { kind: "new" }]);
  });

  it("is another year's where the sheet says so, and is not one of two then", async () => {
    const old = await taken("旧.xlsx", loans({ unit, year: 2016 }));
    expect(outcomes([old, good])).toMatchObject([{ kind: "other-period", stated: "2016" }, { kind: "new" }]);
  });

  it("is what became of it, once it was sent", () => {
    const receipt = { uuid: "u", version: 1, sha256: "3f", submittedAt: "2019-12-31T16:20:05+08:00" };
    const received = { kind: "received" as const, receipt };
    const sent = { [idOf(good)]: received };
    expect(outcomes([good], { sent })).toEqual([received]);
    expect(survey(stateOf([good], { sent }), knownWith()).entries).toEqual([]);
    const unsure = { [idOf(good)]: { kind: "unsure" as const, reason: "network" } };
    expect(survey(stateOf([good], { sent: unsure }), knownWith()).entries).toHaveLength(1);
  });
});

describe("two of one unit and form", async () => {
  const other = await taken("甲区改.xlsx", loans({ unit, rows: [[7, 1, 2]] }));
  const elsewhere = await taken("乙区.xlsx", loans());

  it("are chosen from: none is sent before", () => {
    const { rows, entries } = survey(stateOf([good, other, elsewhere]), knownWith());
    expect(rows.map(({ outcome }) => outcome.kind)).toEqual(["twins", "twins", "new"]);
    expect(entries.map(({ unit: of }) => of.code)).toEqual([otherDistrict.code]);
    const decisions = { units: {}, left: [idOf(good)], joined: [] };
    expect(outcomes([good, other], { decisions })).toEqual([{ kind: "left" }, { kind: "new" }]);
  });

  it("or sent as one", () => {
    const decisions = { units: {}, left: [], joined: [idOf(good), idOf(other)] };
    const { rows, entries } = survey(stateOf([good, other], { decisions }), knownWith());
    expect(rows.map(({ outcome }) => outcome)).toEqual([{ kind: "new" }, { kind: "new" }]);
    expect(entries.map(({ tables }) => tables.map(({ file }) => file))).toEqual([
      ["甲区.xlsx", "甲区改.xlsx"],
    ]);
  });

  it("as one only while nothing is wrong with either", async () => {
    const wrong = await taken("甲区错.xlsx", loans({ unit, rows: [[-7, 1, 2]] }));
    const decisions = { units: {}, left: [], joined: [idOf(good), idOf(wrong)] };
    expect(survey(stateOf([good, wrong], { decisions }), knownWith()).entries).toEqual([]);
  });
});

describe("sheets that are no reports", () => {
  it("take no line beside one that is, and one line where there is none", async () => {
    const both = await taken("甲区.xlsx", cover, loans({ unit }));
    const none = await taken("通知.xlsx", cover);
    const { rows, folded } = survey(stateOf([both, none]), knownWith());
    expect(rows.map(({ path, outcome }) => [path, outcome.kind])).toEqual([
      ["甲区.xlsx", "new"],
      ["通知.xlsx", "unrecognised"],
    ]);
    expect(folded).toEqual([{ file: "甲区.xlsx", names: ["封面"] }]);
  });

  it("are set aside with a word where another tab of the form is shown", async () => {
    const hidden = { ...loans({ unit, name: "旧表" }), hidden: true };
    const file = await taken("甲区.xlsx", hidden, loans({ unit, name: "新表" }));
    expect(outcomes([file])).toEqual([{ kind: "aside", why: "hidden" }, { kind: "new" }]);
  });
});

describe("rows", async () => {
  const nobody = await taken("一/报表1.xlsx", loans());
  const alike = await taken("一/报表2.xlsx", loans());
  const apart = await taken("二/报表3.xlsx", loans());
  const bad: IntakeFile = {
    ...nobody,
    id: "坏",
    path: "坏.xlsx",
    status: { kind: "unreadable", reason: "坏了" },
    tables: [],
  };
  const { rows } = survey(stateOf([good, nobody, alike, apart, bad]), knownWith());

  it("are counted, sifted and sorted by what they wait for", () => {
    expect(countStages(rows)).toMatchObject({ ready: 1, decide: 3, fix: 1 });
    const shown = (more: Partial<Parameters<typeof arranged>[1]>) =>
      arranged(rows, { stage: null, by: "stage", search: "", ...more }).map(({ path }) => path);
    expect(shown({})).toEqual(["坏.xlsx", "一/报表1.xlsx", "一/报表2.xlsx", "二/报表3.xlsx", "甲区.xlsx"]);
    expect(shown({ stage: "ready" })).toEqual(["甲区.xlsx"]);
    expect(shown({ search: "甲区妇联" })).toEqual(["甲区.xlsx"]);
    expect(shown({ by: "path" })[0]).toBe("一/报表1.xlsx");
  });

  it("are asked about once where they are alike", () => {
    const [, first] = rows;
    expect(first && alikeFiles(rows, first)).toEqual(["一/报表2.xlsx"]);
  });
});
