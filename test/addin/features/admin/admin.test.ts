import { describe, expect, it } from "vitest";
import { effectCounts, effectText } from "../../../../addin/features/admin/register-text.ts";
import { nextSorting, sorted, tableCsv } from "../../../../addin/features/admin/table-model.ts";
import {
  changesOf,
  draftFaults,
  draftOf,
  newDraft,
} from "../../../../addin/features/admin/unit-form-model.ts";
import {
  EVERY_UNIT,
  firstUnfolded,
  otherUnits,
  treeRows,
} from "../../../../addin/features/admin/unit-tree-model.ts";
import { text } from "../../../../addin/messages/index.ts";
import type { RegisterUnitView } from "../../../../shared/api/register.ts";

function unit(code: string, name: string, parent: string | null, more: Partial<RegisterUnitView> = {}) {
  return {
    code,
    name,
    aliases: [],
    kind: "federation",
    level: parent === null ? "city" : "district",
    area: true,
    parent,
    from: null,
    to: null,
    former: [],
    predecessors: [],
    successors: [],
    accounts: 0,
    ...more,
  } satisfies RegisterUnitView;
}

const city = unit("C001", "示例市妇联", null);
const east = unit("D001", "甲区妇联", "C001", { aliases: ["老甲县"] });
const town = unit("T001", "甲一镇妇联", "D001", { level: "township" });
const gone = unit("D002", "乙区妇联", "C001", { to: "2026-06-30" });
const register = [city, east, town, gone];

describe("the tree of units", () => {
  const codes = (...parameters: Parameters<typeof treeRows>) =>
    treeRows(...parameters).map(({ unit: { code }, depth }) => `${depth} ${code}`);

  it("shows what is unfolded, and ended units only when asked", () => {
    expect(codes(register, EVERY_UNIT, firstUnfolded(register))).toEqual(["0 C001", "1 D001"]);
    expect(codes(register, EVERY_UNIT, new Set(["C001", "D001"]))).toEqual(["0 C001", "1 D001", "2 T001"]);
    expect(codes(register, EVERY_UNIT, new Set(["D001"]))).toEqual(["0 C001"]);
    expect(codes(register, { ...EVERY_UNIT, ended: true }, new Set(["C001"]))).toEqual([
      "0 C001",
      "1 D001",
      "1 D002",
    ]);
  });

  it("finds by name, former name and code, flat, whatever is folded", () => {
    const found = (search: string) => codes(register, { ...EVERY_UNIT, search }, new Set());
    expect(found("老甲")).toEqual(["0 D001"]);
    expect(found("t001")).toEqual(["0 T001"]);
    expect(found("乙区")).toEqual([]);
    const initials = new Map([["T001", "jyzfl"]]);
    expect(codes(register, { ...EVERY_UNIT, search: "JYZ" }, new Set(), initials)).toEqual(["0 T001"]);
    expect(codes(register, { ...EVERY_UNIT, level: "township" }, new Set())).toEqual(["0 T001"]);
  });

  it("begins at the account's unit when its parent is out of sight", () => {
    expect(codes([east, town], EVERY_UNIT, firstUnfolded([east, town]))).toEqual(["0 D001", "1 T001"]);
  });
});

describe("what is typed about a unit", () => {
  it("becomes an act that names only what differs", () => {
    const draft = { ...draftOf(east, "2026-07-01"), name: "甲市妇联 " };
    expect(changesOf(draft, east)).toEqual([
      { act: "change", code: "D001", name: "甲市妇联", from: "2026-07-01" },
    ]);
    expect(changesOf({ ...draft, correct: true }, east)).toEqual([
      { act: "change", code: "D001", name: "甲市妇联", from: null },
    ]);
  });

  it("is complete, or says what is missing", () => {
    const draft = newDraft(east);
    expect(draft).toMatchObject({ level: "township", parent: "D001" });
    expect(draftFaults(draft, null)).toMatchObject({
      code: expect.any(String),
      name: expect.any(String),
      from: null,
    });
    expect(draftFaults({ ...draftOf(east, ""), from: "" }, east).from).not.toBeNull();
    expect(draftFaults(draftOf(city, "2026-07-01"), city)).toEqual({
      code: null,
      name: null,
      parent: null,
      from: null,
    });
  });

  it("splits aliases at every mark people use", () => {
    const draft = { ...newDraft(city), code: "D009", name: "丙区", aliases: "丙、 老丙,丙；丙县" };
    expect(changesOf(draft, null)).toMatchObject([{ unit: { aliases: ["丙", "老丙", "丙县"] }, from: null }]);
  });
});

describe("what a change comes to", () => {
  const nameOf = (code: string) => register.find((each) => each.code === code)?.name ?? code;
  it.each([
    [
      {
        effect: "renamed",
        code: "D001",
        name: "甲市妇联",
        from: "2026-07-01",
        before: "甲区妇联",
        after: "甲市妇联",
      },
      "更名：甲区妇联 → 甲市妇联（自2026年7月1日起）",
    ],
    [
      {
        effect: "moved",
        code: "T001",
        name: "甲一镇妇联",
        from: "2026-07-01",
        before: "D001",
        after: "D002",
      },
      "调整上级：甲一镇妇联，甲区妇联 → 乙区妇联（自2026年7月1日起）",
    ],
    [
      {
        effect: "corrected",
        code: "T001",
        name: "甲一镇妇联",
        from: null,
        before: "district",
        after: "township",
      },
      "更正：甲一镇妇联，区县级 → 镇街级",
    ],
    [
      { effect: "ended", code: "D002", name: "乙区妇联", from: "2026-06-30" },
      "撤销：乙区妇联（到2026年6月30日为止）",
    ],
    [
      { effect: "merged", code: "D002", name: "乙区妇联", from: "2026-07-01", after: "甲区妇联" },
      "合并：乙区妇联 → 甲区妇联（自2026年7月1日起）",
    ],
  ] as const)("is said in words: %#", (effect, words) => {
    expect(effectText(effect, nameOf)).toBe(words);
  });

  it("is counted by kind", () => {
    const effect = { code: "X", name: "x", from: null };
    const effects = [
      { ...effect, effect: "added" as const },
      { ...effect, effect: "ended" as const },
      { ...effect, effect: "added" as const },
    ];
    expect(effectCounts(effects)).toEqual([
      ["added", 2],
      ["ended", 1],
    ]);
  });
});

describe("a table", () => {
  const columns = [
    { key: "name", header: "名称", value: (row: { name: string; count: number }) => row.name },
    { key: "count", header: "个数", value: (row: { name: string; count: number }) => row.count },
  ];
  const rows = [
    { name: "张家镇", count: 9 },
    { name: "安平镇", count: 10 },
    { name: "李家镇", count: 9 },
  ];

  it("sorts names by pinyin, numbers by size, and keeps the order of equals", () => {
    const names = (key: string, descending = false) =>
      sorted(rows, columns, { key, descending }).map(({ name }) => name);
    expect(names("name")).toEqual(["安平镇", "李家镇", "张家镇"]);
    expect(names("count")).toEqual(["张家镇", "李家镇", "安平镇"]);
    expect(names("count", true)).toEqual(["安平镇", "张家镇", "李家镇"]);
    expect(sorted(rows, columns, null)).toBe(rows);
  });

  it("sorts upwards, downwards, and not at all, click by click", () => {
    const up = nextSorting(null, "name");
    const down = nextSorting(up, "name");
    expect([up, down, nextSorting(down, "name"), nextSorting(down, "count")]).toEqual([
      { key: "name", descending: false },
      { key: "name", descending: true },
      null,
      { key: "count", descending: false },
    ]);
  });

  it("is exported as text that no program runs", () => {
    expect(tableCsv([{ name: "=HYPERLINK(1)", count: 3 }], columns)).toBe(
      "\uFEFF名称,个数\r\n'=HYPERLINK(1),3\r\n",
    );
  });
});

describe("how many units there are", () => {
  const areas = { province: 0, city: 0, district: 10, township: 2, village: 0 };
  const zone = unit("Z001", "示例开发区妇联", "C001", { kind: "zone", area: false });
  const office = (code: string, more: Partial<RegisterUnitView> = {}) =>
    unit(code, `示例${code}单位`, "D001", { kind: "system", area: false, ...more });

  it("says beside the areas what else reports", () => {
    const others = otherUnits([city, east, zone, office("S001"), office("S002")], "2026-07-01");
    expect(text.units.counts(areas, others)).toBe(
      "下级现有 10个区县、2个镇街，另有2个系统单位、1个开发区（不算行政区划）",
    );
    expect(text.units.counts(areas, [])).toBe("下级现有 10个区县、2个镇街");
    const none = { ...areas, district: 0, township: 0 };
    expect(text.units.counts(none, [["zone", 1]])).toBe("下级现有 1个开发区");
    expect(text.units.counts(none, [])).toBe("还没有下级单位");
  });

  it("counts neither the own unit nor one that is not there today", () => {
    const own = unit("C001", "示例商会", null, { kind: "chamber", area: false });
    const units = [own, office("S001", { to: "2026-06-30" }), office("S002", { from: "2026-07-02" })];
    expect(otherUnits(units, "2026-07-01")).toEqual([]);
    expect(otherUnits([own, office("S001", { to: "2026-07-01" })], "2026-07-01")).toEqual([["system", 1]]);
  });
});
