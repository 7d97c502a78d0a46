import { describe, expect, it } from "vitest";
import { allEntries, logColumns, queryOf } from "../../../../addin/features/admin/log-model.ts";
import { text } from "../../../../addin/messages/index.ts";
import type { AuditEntryView } from "../../../../shared/api/audit.ts";
import { reviewActs } from "../../../../shared/api/review.ts";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { workshops } from "../../../support/designs.ts";

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

  it("calls forms of one's own and what is asked with them by their titles", () => {
    const { form, indicators } = formOfDesign({ ...workshops, id: "own_e1_12" }, 1);
    const forms = createCatalogue({ forms: [form], indicators, vocabularies: [] });
    const wordsOf = (more: Partial<AuditEntryView>) =>
      logColumns({ of: new Map(), forms }).map(({ value }) => value(entry(1, more)));
    const detail = { unit: "E1", version: 2, digest: "0f", changes: 3 };
    expect(wordsOf({ act: "form_publish", target: "form/own_e1_12", detail })).toEqual(
      expect.arrayContaining(["公布报表", "报表 来料加工点情况表", "单位 E1；第几版 2；改动数 3"]),
    );
    expect(wordsOf({ act: "form_draft_removed", target: "form/own_gone_1", detail: {} })).toEqual(
      expect.arrayContaining(["删去报表草稿", "报表 own_gone_1"]),
    );
    const target = "own_e1_12-2026Q1-1f0a3c5d";
    expect(wordsOf({ act: "collection.create", target, detail: {} })).toEqual(
      expect.arrayContaining(["来料加工点情况表 2026年第一季度"]),
    );
  });

  it("says in words who did what", () => {
    const names = new Map([
      ["D001", "甲区妇联"],
      ["account/5", "测试乙（yi）"],
    ]);
    const words = logColumns({ of: names, forms: standardCatalogue }).map(({ value }) => value(entry(1)));
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
    const [, who, what, target] = logColumns({ of: names, forms: standardCatalogue }).map(({ value }) =>
      value(entry(1, { account: null, act: "later_act", target: "D001" })),
    );
    expect([who, what, target]).toEqual(["系统", "later_act", "甲区妇联（D001）"]);
  });

  it("calls a purge a purge, and a withdrawal a withdrawal", () => {
    const detail = (act: string) =>
      logColumns({ of: new Map(), forms: standardCatalogue })[4]?.value(
        entry(1, { act, detail: { state: "withdrawn" } }),
      );
    expect([detail("seal"), detail("withdraw")]).toEqual(["审核后状态 已清除", "审核后状态 已撤回"]);
  });

  it("names the city whose settings were changed, and the setting", () => {
    const names = { of: new Map([["D001", "甲区妇联"]]), forms: standardCatalogue };
    const row = entry(1, { act: "settings", target: "unit/D001", detail: { checkBeforeSubmit: false } });
    const [, , , target, detail] = logColumns(names).map(({ value }) => value(row));
    expect([target, detail]).toEqual(["甲区妇联", "允许在提交前与往期比对 否"]);
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
      "a review of a report that is known",
      {
        act: "pass",
        target: UUID,
        report: { unit: "D001", collection: "rights_cases-2026-12-b9032841", version: 2 },
        detail: { state: "passed" },
      },
      "甲区妇联 维权信访案件台账 2026年12月 第2次报送",
      "审核后状态 待市级审核",
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
    const columns = logColumns({ of: new Map([["D001", "甲区妇联"]]), forms: standardCatalogue });
    const said = ["target", "detail", "more"].map((key) =>
      columns.find((column) => column.key === key)?.value(row),
    );
    expect(said).toEqual([target, detail, identifiers]);
  });

  it("has distinct words for distinct acts, and one for every act of review", () => {
    const words = Object.values(text.actWords);
    expect(new Set(words).size).toBe(words.length);
    // The log calls what is sealed so, and keeps the word of earlier releases for what is gone.
    const inLog: Partial<Record<(typeof reviewActs)[number], string>> = { purge: "seal", erase: "purge" };
    for (const act of reviewActs) expect(text.actWords).toHaveProperty(inLog[act] ?? act);
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
