import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/register/apply-changes.ts";
import { type ImportRow, planImport } from "../../../shared/register/plan-import.ts";
import { sample } from "./support.ts";

const FROM = "2026-07-01";
const town = (changes: Partial<ImportRow> = {}): ImportRow => ({
  code: "T001",
  name: "甲一镇妇联",
  level: "township",
  parent: "D001",
  ...changes,
});

function outcome(...rows: ImportRow[]) {
  const plan = planImport(sample, rows, FROM);
  const applied = applyChanges(sample, plan.changes, "C001");
  return { plan, effects: applied.effects, conflicts: [...plan.conflicts, ...applied.conflicts] };
}

describe("importing a table of units", () => {
  it("changes nothing where the table says what the register says, and leaves out nobody", () => {
    const { plan, effects } = outcome(town(), town({ code: "T002", name: "甲二镇妇联" }));
    expect(effects).toEqual([]);
    expect(plan).toMatchObject({ unchanged: 2, unnamed: 5 });
  });

  it("adds, renames, moves and ends in one go, whatever the order of the rows", () => {
    const { plan, effects, conflicts } = outcome(
      town({ code: "V009", name: "九村妇联", level: "village", parent: "新镇妇联" }),
      town({ code: "T009", name: "新镇妇联", parent: "D002" }),
      town({ name: "甲一街道妇联" }),
      town({ code: "T002", name: "甲二镇妇联", parent: "乙区" }),
      town({ code: "S001", name: "示例农业系统", level: "district", parent: "C001", to: "2026-06-30" }),
    );
    expect(conflicts).toEqual([]);
    expect(effects.map(({ effect, code }) => `${effect} ${code}`)).toEqual([
      "added T009",
      "added V009",
      "renamed T001",
      "moved T002",
      "ended S001",
    ]);
    expect(plan.rows).toEqual([1, 0, 2, 3, 4]);
  });

  it("keeps former names that the table does not list", () => {
    const renamed = applyChanges(
      sample,
      [{ act: "change", code: "T001", name: "一镇妇联", from: "2026-01-01" }],
      "C001",
    );
    const plan = planImport(renamed.register, [town({ name: "一镇妇联", aliases: ["一镇"] })], FROM);
    const { register } = applyChanges(renamed.register, plan.changes, "C001");
    expect(register.units.get("T001")?.aliases).toEqual(["一镇", "甲一镇妇联"]);
    expect(planImport(register, [town({ name: "一镇妇联", aliases: ["一镇"] })], FROM).unchanged).toBe(1);
  });

  it.each<[string, ImportRow[], string]>([
    ["a code that stands twice", [town(), town()], "repeated"],
    ["a parent that nobody knows", [town({ parent: "丙区" })], "parent_unknown"],
    ["a parent that is left blank", [town({ parent: null })], "parent_missing"],
    [
      "a parent whose name two bear",
      [
        town({ code: "T008", name: "城关镇妇联", parent: "D001" }),
        town({ code: "T009", name: "城关镇妇联", parent: "D002" }),
        town({ code: "V009", name: "九村妇联", level: "village", parent: "城关镇" }),
      ],
      "name_ambiguous",
    ],
    [
      "two new units below each other",
      [town({ code: "T008", parent: "T009" }), town({ code: "T009", parent: "T008" })],
      "parent_unknown",
    ],
  ])("finds %s", (_, rows, conflict) => {
    expect(outcome(...rows).conflicts.map((each) => each.conflict)).toContain(conflict);
  });
});
