import { describe, expect, it } from "vitest";
import { allEntries, logColumns, queryOf } from "../../../addin/features/admin/log-model.ts";
import { effectCounts, effectText } from "../../../addin/features/admin/register-text.ts";
import { nextSorting, sorted, tableCsv } from "../../../addin/features/admin/table-model.ts";
import { changesOf, draftFaults, draftOf, newDraft } from "../../../addin/features/admin/unit-form-model.ts";
import {
  EVERY_UNIT,
  firstUnfolded,
  otherUnits,
  treeRows,
} from "../../../addin/features/admin/unit-tree-model.ts";
import { browserName } from "../../../addin/features/sign-in/browser-name.ts";
import { doorOf, invitationLink } from "../../../addin/features/sign-in/door.ts";
import { newPasswordFault } from "../../../addin/features/sign-in/password-fields.tsx";
import { text } from "../../../addin/messages/index.ts";
import type { AuditEntryView } from "../../../shared/api/audit.ts";
import type { RegisterUnitView } from "../../../shared/api/register.ts";
import { reviewActs } from "../../../shared/api/review.ts";

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

describe("the log", () => {
  const entry = (id: number, more: Partial<AuditEntryView> = {}): AuditEntryView => ({
    id,
    at: "2026-11-21T16:20:05+08:00",
    account: { login: "city", name: "测试甲" },
    act: "account_changed",
    target: "account/5",
    detail: { unit_before: "D001", unit_after: "D002", disabled: true, from: null },
    origin: null,
    sealed: true,
    ...more,
  });

  it("says in words who did what", () => {
    const names = new Map([
      ["D001", "甲区妇联"],
      ["account/5", "测试乙（yi）"],
    ]);
    const words = logColumns(names).map(({ value }) => value(entry(1)));
    expect(words).toEqual([
      "2026-11-21 16:20",
      "测试甲（city）",
      "修改账号",
      "测试乙（yi）",
      "原单位 甲区妇联；新单位 D002；停用 是",
      "",
      "",
      "已生成",
    ]);
    const [, who, what, target] = logColumns(names).map(({ value }) =>
      value(entry(1, { account: null, act: "later_act", target: "D001" })),
    );
    expect([who, what, target]).toEqual(["系统", "later_act", "甲区妇联（D001）"]);
  });

  const UUID = "94fc132b-a6cc-4f98-82ad-bb8dc89ed027";
  const SHA = "0a".repeat(32);
  it.each<[string, Partial<AuditEntryView>, string, string, string]>([
    [
      "a report that was sent",
      {
        act: "submit",
        target: UUID,
        detail: {
          collection: "household_rating-2019",
          unit: "D001",
          version: 2,
          rows: 40,
          mirrored: 0,
          sha256: SHA,
        },
      },
      "报送编号 94fc132b",
      "任务 家庭创建评定统计表 2019年；单位 甲区妇联；第几次报送 2；行数 40",
      `对象编号 ${UUID}；任务 household_rating-2019；校验码 ${SHA}`,
    ],
    [
      "a task",
      { act: "collection.lock", target: "rights_cases-2026-12-b9032841", detail: {} },
      "维权信访案件台账 2026年12月",
      "",
      "对象编号 rights_cases-2026-12-b9032841",
    ],
    [
      "a task that was made",
      {
        act: "collection.create",
        target: "rights_cases-2026Q1-b9032841",
        detail: { form: "rights_cases", period: "2026Q1", units: 11 },
      },
      "维权信访案件台账 2026年第一季度",
      "报表 维权信访案件台账；报告期 2026年第一季度；单位数 11",
      "对象编号 rights_cases-2026Q1-b9032841",
    ],
    [
      "a review",
      { act: "pass", target: UUID, detail: { state: "passed", notes: 1 } },
      "报送编号 94fc132b",
      "审核后状态 待市级审核；意见数 1",
      `对象编号 ${UUID}`,
    ],
    [
      "a file",
      { act: "download", target: "merged.xlsx", detail: { period: "2026-12", state: "newest" } },
      "汇总工作簿",
      "报告期 2026年12月；取数范围 每个单位最新报送的",
      "",
    ],
    [
      "the levels of review",
      { act: "review_levels", target: "D001", detail: { before: 1, after: 2 } },
      "甲区妇联（D001）",
      "原审核级数 一级；新审核级数 两级",
      "",
    ],
    [
      "a task of a form that is not known here",
      { act: "collection.lock", target: "other_form-2026-12-b9032841", detail: { form: "other_form" } },
      "other_form-2026-12-b9032841",
      "报表 other_form",
      "",
    ],
  ])("names %s in words, and keeps its identifiers apart", (_, more, target, detail, identifiers) => {
    const row = entry(1, more);
    const columns = logColumns(new Map([["D001", "甲区妇联"]]));
    const said = ["target", "detail", "more"].map((key) =>
      columns.find((column) => column.key === key)?.value(row),
    );
    expect(said).toEqual([target, detail, identifiers]);
  });

  it("has distinct words for distinct acts, and one for every act of review", () => {
    const words = Object.values(text.actWords);
    expect(new Set(words).size).toBe(words.length);
    for (const act of reviewActs) expect(text.actWords).toHaveProperty(act);
  });

  it("asks only for what was chosen", () => {
    expect(queryOf({ from: "2026-01-01", to: "", login: " city ", act: "" })).toEqual({
      from: "2026-01-01",
      login: "city",
    });
  });

  it("collects every page for the export, and stops when told", async () => {
    const asked: (number | undefined)[] = [];
    const api = {
      page: async ({ before }: { before?: number | undefined }) => {
        asked.push(before);
        const next = before === undefined ? 8 : before > 4 ? before - 2 : null;
        return { ok: true as const, value: { entries: [entry(1), entry(2)], next } };
      },
    };
    const filter = { from: "", to: "", login: "", act: "" };
    const all = await allEntries(api, filter, () => true);
    expect(all.ok && all.value.length).toBe(8);
    expect(asked).toEqual([undefined, 8, 6, 4]);
    const some = await allEntries(api, filter, (count) => count < 4);
    expect(some.ok && some.value.length).toBe(4);
  });
});

describe("links that let somebody in", () => {
  const token = `${"A-_z".repeat(10)}abc`;
  it("carry a token behind the #, and nothing else is taken for one", () => {
    expect(doorOf(`#invitation=${token}`)).toEqual({ kind: "invitation", token });
    expect(doorOf(`#setup=${token}`)).toEqual({ kind: "setup", token });
    for (const hash of ["", "#", "#main", `#other=${token}`, `#setup=${token}x`, "#setup=short"]) {
      expect(doorOf(hash)).toBeNull();
    }
    expect(invitationLink("https://halfsky.test/taskpane.html?a=1#main", token)).toBe(
      `https://halfsky.test/#invitation=${token}`,
    );
  });
});

describe("a new password", () => {
  it("is refused in words before it is sent", () => {
    const fault = (password: string, again = password) => newPasswordFault({ password, again }, ["city"]);
    expect(fault("woaini1314")).toContain("太常见");
    expect(fault("短")).toContain("至少要10个字符");
    expect(fault("石榴树下的第七把椅子", "石榴树下的第八把椅子")).toContain("不一样");
    expect(fault("石榴树下的第七把椅子")).toBeNull();
  });
});

describe("where somebody is signed in", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
      "Edge",
      "Windows",
    ],
    [
      "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/111 Mobile Safari/537.36 MicroMessenger/8.0",
      "微信",
      "安卓",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15",
      "Safari",
      "苹果电脑",
    ],
    ["curl/8", "", ""],
  ])("is named: %s", (agent, browser, system) => {
    expect(browserName(agent)).toEqual({ browser, system });
  });
});
