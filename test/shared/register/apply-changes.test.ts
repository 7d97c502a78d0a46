import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/register/apply-changes.ts";
import type { RegisterChange } from "../../../shared/register/changes.ts";
import type { Register } from "../../../shared/register/register.ts";
import { denominators, treeOfPeriod } from "../../../shared/register/unit-tree.ts";
import { sample } from "./support.ts";

function changed(register: Register, ...changes: readonly RegisterChange[]): Register {
  const applied = applyChanges(register, changes, "C001");
  expect(applied.conflicts).toEqual([]);
  return applied.register;
}

function pathsIn(register: Register, period: string): string[] {
  return treeOfPeriod(register.units.values(), period).units.map(({ path }) => path);
}

const newTown: RegisterChange = {
  act: "add",
  unit: {
    code: "T003",
    name: "新镇妇联",
    aliases: [],
    kind: "federation",
    level: "township",
    parent: "D001",
  },
  from: "2026-07-01",
};

describe("the tree of a period", () => {
  it("keeps the name and the place that a unit had then", () => {
    const register = changed(
      sample,
      { act: "change", code: "D001", name: "甲市妇联", from: "2026-07-01" },
      { act: "change", code: "T002", parent: "D002", from: "2026-07-01" },
    );
    const before = treeOfPeriod(register.units.values(), "2026Q2");
    const after = treeOfPeriod(register.units.values(), "2026Q3");
    expect(before.find("D001")?.name).toBe("甲区妇联");
    expect(after.find("D001")).toMatchObject({ name: "甲市妇联", aliases: ["甲区妇联"] });
    expect(before.find("T002")?.path).toBe("/C001/D001/T002/");
    expect(after.find("T002")?.path).toBe("/C001/D002/T002/");
    expect(treeOfPeriod(register.units.values(), "2026").find("T002")?.path).toBe("/C001/D002/T002/");
  });

  it("rolls up a unit that ended during the period, but does not count it at its end", () => {
    const register = changed(sample, { act: "merge", codes: ["T001"], into: "T002", from: "2026-07-01" });
    const year = treeOfPeriod(register.units.values(), "2026");
    expect(year.find("T001")).toMatchObject({ present: false, path: "/C001/D001/T001/" });
    expect(year.find("V001")?.path).toBe("/C001/D001/T002/V001/");
    expect(denominators(year, "D001")).toMatchObject({ township: 1, village: 1 });
    expect(pathsIn(register, "2026H2")).not.toContain("/C001/D001/T001/");
    expect(denominators(treeOfPeriod(register.units.values(), "2026H1"), "D001")).toMatchObject({
      township: 2,
    });
    expect(register.successions).toEqual([{ predecessor: "T001", successor: "T002", from: "2026-07-01" }]);
    expect(register.units.get("T002")?.aliases).toEqual(["甲一镇妇联"]);
  });

  it("counts areas only, below the unit that is asked for", () => {
    const tree = treeOfPeriod(sample.units.values(), "2026");
    expect(denominators(tree, "C001")).toEqual({
      province: 0,
      city: 0,
      district: 2,
      township: 2,
      village: 1,
    });
    expect(tree.subtree("D001").map(({ code }) => code)).toEqual(["D001", "T001", "V001", "T002"]);
    expect(tree.subtree("nobody")).toEqual([]);
  });

  it("knows a new unit from its first day on", () => {
    const register = changed(sample, newTown);
    expect(pathsIn(register, "2026-06")).not.toContain("/C001/D001/T003/");
    expect(pathsIn(register, "2026-07")).toContain("/C001/D001/T003/");
  });
});

describe("acts", () => {
  it("split a unit: it ends, its parts come after it, its children go to a part", () => {
    const register = changed(
      sample,
      newTown,
      { act: "change", code: "V001", parent: "T003", from: "2026-07-01" },
      { act: "split", code: "T001", into: ["T003", "T002"], from: "2026-07-01" },
    );
    expect(pathsIn(register, "2026H2")).toContain("/C001/D001/T003/V001/");
    expect(pathsIn(register, "2026H2")).not.toContain("/C001/D001/T001/");
    expect(register.successions.map(({ successor }) => successor)).toEqual(["T003", "T002"]);
  });

  it("split off a part and keep the unit", () => {
    const register = changed(sample, newTown, {
      act: "split",
      code: "T001",
      into: ["T001", "T003"],
      from: "2026-07-01",
    });
    expect(pathsIn(register, "2026H2")).toContain("/C001/D001/T001/V001/");
    expect(register.successions.map(({ successor }) => successor)).toEqual(["T003"]);
  });

  it("says of a unit that it moved, also where its place is corrected", () => {
    const change = { act: "change", code: "T002", parent: "D002", from: null } as const;
    expect(applyChanges(sample, [change], "C001").effects).toMatchObject([
      { effect: "moved", code: "T002", from: null, before: "D001", after: "D002" },
    ]);
  });

  it("correct what was wrong without leaving a former name", () => {
    const register = changed(sample, { act: "change", code: "D001", name: "申区妇联", from: null });
    expect(treeOfPeriod(register.units.values(), "2019").find("D001")).toMatchObject({
      name: "申区妇联",
      aliases: [],
    });
  });

  it("take back an end", () => {
    const ended = changed(sample, { act: "end", code: "T002", to: "2026-06-30" });
    expect(pathsIn(ended, "2026Q3")).not.toContain("/C001/D001/T002/");
    const resumed = changed(ended, { act: "resume", code: "T002" });
    expect(pathsIn(resumed, "2026Q3")).toContain("/C001/D001/T002/");
  });

  it("say what they change, and nothing where nothing does", () => {
    const { effects } = applyChanges(
      sample,
      [
        { act: "change", code: "D001", name: "甲市妇联", parent: "C001", from: "2026-07-01" },
        { act: "change", code: "D002", name: "乙区妇联", from: "2026-07-01" },
        { act: "change", code: "S001", aliases: ["农口"], from: "2026-07-01" },
      ],
      "C001",
    );
    expect(effects).toEqual([
      {
        effect: "renamed",
        code: "D001",
        name: "甲市妇联",
        from: "2026-07-01",
        before: "甲区妇联",
        after: "甲市妇联",
      },
      { effect: "revised", code: "S001", name: "示例农业系统", from: null, before: "", after: "农口" },
    ]);
  });
});

describe("conflicts", () => {
  const cases: readonly [
    string,
    readonly RegisterChange[],
    { conflict: string; code: string; change?: number },
  ][] = [
    [
      "an unknown unit",
      [{ act: "end", code: "X999", to: "2026-06-30" }],
      { conflict: "unknown_unit", code: "X999" },
    ],
    ["a code that is taken", [newTown, newTown], { conflict: "code_taken", code: "T003", change: 1 }],
    [
      "an unknown parent",
      [{ ...newTown, unit: { ...newTown.unit, parent: "X999" } }],
      { conflict: "parent_unknown", code: "T003" },
    ],
    [
      "a second top",
      [{ ...newTown, unit: { ...newTown.unit, parent: null } }],
      { conflict: "parent_missing", code: "T003" },
    ],
    [
      "a parent of the same level",
      [{ ...newTown, unit: { ...newTown.unit, parent: "T001" } }],
      { conflict: "parent_level", code: "T003" },
    ],
    [
      "a name that a sibling bears",
      [{ ...newTown, unit: { ...newTown.unit, name: "甲一镇 妇女联合会" } }],
      { conflict: "name_taken", code: "T003" },
    ],
    [
      "a unit below itself",
      [{ act: "change", code: "D001", parent: "V001", from: "2026-07-01" }],
      { conflict: "parent_inside", code: "D001" },
    ],
    [
      "the end of a unit with children",
      [{ act: "end", code: "T001", to: "2026-06-30" }],
      { conflict: "has_children", code: "T001" },
    ],
    [
      "the end of the top",
      [{ act: "end", code: "C001", to: "2026-06-30" }],
      { conflict: "top_fixed", code: "C001" },
    ],
    [
      "a merge into itself",
      [{ act: "merge", codes: ["T001"], into: "T001", from: "2026-07-01" }],
      { conflict: "merged_into_itself", code: "T001" },
    ],
    [
      "a change before a later one",
      [
        { act: "change", code: "D001", name: "甲市妇联", from: "2026-07-01" },
        { act: "change", code: "D001", name: "丙区妇联", from: "2026-03-01" },
      ],
      { conflict: "changed_later", code: "D001", change: 1 },
    ],
    [
      "a change before the first day",
      [newTown, { act: "change", code: "T003", name: "丙镇妇联", from: "2026-03-01" }],
      { conflict: "not_yet_there", code: "T003", change: 1 },
    ],
    [
      "a change of a unit that has ended",
      [
        { act: "end", code: "T002", to: "2026-06-30" },
        { act: "change", code: "T002", name: "丙镇妇联", from: "2026-07-01" },
      ],
      { conflict: "unit_ended", code: "T002", change: 1 },
    ],
    ["taking back no end", [{ act: "resume", code: "T002" }], { conflict: "not_ended", code: "T002" }],
    [
      "a split that leaves a child",
      [newTown, { act: "split", code: "T001", into: ["T003"], from: "2026-07-01" }],
      { conflict: "has_children", code: "T001", change: 1 },
    ],
  ];
  it.each(cases)("are found: %s", (_, changes, expected) => {
    expect(applyChanges(sample, changes, "C001").conflicts).toContainEqual(expect.objectContaining(expected));
  });

  const codesFor = (code: string) => {
    const add: RegisterChange = { ...newTown, unit: { ...newTown.unit, code } };
    return applyChanges(sample, [add], "C001").conflicts.map(({ conflict }) => conflict);
  };
  it.each(["13800138000", "110101199003078515", "010-62345678", "86-13800138000", "6222000000000000"])(
    "are found: the number of a person for a code: %s",
    (code) => {
      expect(codesFor(code)).toEqual(["code_personal"]);
    },
  );
  it.each(["330122000000", "330122103", "91330106MA2AAAAA0X", "113301220024800001", "XT-001", "2019001"])(
    "are none: the code %s",
    (code) => {
      expect(codesFor(code)).toEqual([]);
    },
  );
  it("are none about what bears such a code already", () => {
    const unit = sample.units.get("T001");
    if (unit === undefined) throw new Error("no such unit");
    const old = {
      ...sample,
      units: new Map([...sample.units, ["13800138000", { ...unit, code: "13800138000" }]]),
    };
    old.units.delete("T001");
    const change: RegisterChange = { act: "end", code: "13800138000", to: "2026-06-30" };
    expect(applyChanges(old, [change], "C001").conflicts.map(({ conflict }) => conflict)).not.toContain(
      "code_personal",
    );
  });

  it("keep an administrator of a district within it, and from taking what stands elsewhere", () => {
    const conflicts = (change: RegisterChange) =>
      applyChanges(sample, [change], "D001").conflicts.map(({ conflict }) => conflict);
    expect(conflicts({ act: "change", code: "T001", name: "新名镇妇联", from: "2026-07-01" })).toEqual([]);
    expect(conflicts({ act: "change", code: "D002", name: "新名区妇联", from: "2026-07-01" })).toEqual([
      "out_of_scope",
    ]);
    expect(conflicts({ act: "change", code: "S001", parent: "D001", from: "2026-07-01" })).toEqual([
      "out_of_scope",
    ]);
    expect(conflicts({ act: "merge", codes: ["T001"], into: "D002", from: "2026-07-01" })).toContain(
      "out_of_scope",
    );
  });
});
