import { describe, expect, test } from "vitest";
import {
  columnOf,
  type FactKind,
  type Form,
  isFigureColumn,
  leavesWorkbook,
} from "../../../shared/form/form.ts";
import type { Aggregation } from "../../../shared/form/indicator.ts";
import { compileRelation } from "../../../shared/form/relation.ts";
import { nameKey } from "../../../shared/form/relation-text.ts";
import { validateForm } from "../../../shared/form/validate-form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { cell, domainTable } from "../../support/domain-table.ts";
import { firstEdition } from "../../support/edition.ts";
import { newestVersion } from "../../support/newest-version.ts";

const { newest: forms, indicators } = standardCatalogue;

const each = forms.map((form) => [form.id, form] as const);
const catalogued = domainTable("forms").filter(
  (row) => standardCatalogue.findForm(cell(row, "form")) !== undefined,
);

test("the fourteen forms of the catalogue, in its order", () => {
  expect(forms.map((form) => form.id)).toEqual([
    ...new Set(domainTable("forms").map((row) => cell(row, "form"))),
  ]);
  expect(forms.map((form) => form.number)).toEqual(forms.map((_, index) => `妇联统${index + 1}表`));
  expect(new Set(forms.map((form) => form.title.zh)).size).toBe(14);
  expect(standardCatalogue.findForm("women_loans", 1)?.number).toBe("妇联统4表");
  expect(standardCatalogue.findForm("women_loans", newestVersion("women_loans") + 1)).toBeUndefined();
  expect(standardCatalogue.findForm("nothing")).toBeUndefined();
});

describe.each(each)("%s", (_, form) => {
  const stored: Form = JSON.parse(JSON.stringify(form));

  test("is the same form after it was stored", () => {
    expect(stored).toEqual(form);
    expect(() => validateForm(stored)).not.toThrow();
    const reads = (of: Form) => of.relations.map((relation) => compileRelation(of, relation).reads);
    expect(reads(stored)).toEqual(reads(form));
  });

  test("feeds indicators of its own, in their unit and breakdown", () => {
    for (const column of form.columns) {
      for (const feed of column.feeds ?? []) {
        const indicator = standardCatalogue.indicator(feed.indicator);
        expect(indicator.form).toBe(form.id);
        expect(indicator.scale).toBeGreaterThanOrEqual(column.scale);
        const ofItsOwn = column.unitBy !== undefined || isDifference(feed.kind);
        if (feed.indicator !== "study_visits" && !ofItsOwn) expect(column.unit).toBe(indicator.unit);
        expect(feed.breakdown ?? []).toEqual(expect.arrayContaining([...(indicator.apart ?? [])]));
        if (indicator.kind === "target") expect(feed.kind).toBe("target");
        if (indicator.overUnits === "recompute") expect(feed.kind).toBeDefined();
      }
    }
  });

  test("summarises every indicator it has", () => {
    expect(form.summary.map((item) => item.indicator).sort()).toEqual(
      standardCatalogue
        .indicatorsOf(form.id)
        .map((indicator) => indicator.id)
        .sort(),
    );
  });

  test("keeps its remark in the workbook", () => {
    expect(leavesWorkbook(columnOf(form, "remark"))).toBe(false);
  });

  test("has every column of the catalogue, and in its first version under the same header", () => {
    const rows = catalogued.filter((row) => cell(row, "form") === form.id);
    expect(rows.length).toBeGreaterThan(6);
    for (const row of rows) {
      const id = `${form.id}.${cell(row, "column")}`;
      if (id in otherwise) continue;
      const now = columnOf(form, cell(row, "column"));
      const column = columnOf(firstEdition.form(form.id), now.id);
      const heir = columnOf(form, heirs[id] ?? now.id);
      expect([heir.header.zh, ...heir.aliases].map(nameKey), id).toContain(nameKey(column.header.zh));
      const unit = /^(.+?)→/.exec(cell(row, "unit"))?.[1] ?? cell(row, "unit");
      const shown = column.displayUnit ?? column.unit ?? "";
      if (column.unitBy === undefined) expect(shown, id).toBe(unit);
      expect(cell(row, "header"), id).toBe(shown === "" ? column.header.zh : `${column.header.zh}(${shown})`);
    }
  });
});

/** Columns whose old name another column bears now: 经办银行 is the kind of bank, its branch has a name of its own. */
const heirs: Readonly<Record<string, string>> = { "women_loans.bank": "lender" };

/** Columns that are not the catalogue's, and what stands in their place. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  // Two counts in one column of the catalogue: women and collectives, applicants and selected, trees and items.
  "publicity_events.featured": ["women_featured", "collectives_featured"],
  "publicity_events.output": ["trees", "items"],
  "org_building.sel": ["sel", "selected"],
  // 人 or 个: the indicator counts units.
  "org_building.hi": ["hi"],
  // 个百分点, % and absolute change are three different things.
  "outline_monitoring.delta": ["delta", "growth", "gap"],
};

test("what the catalogue has in one column stands in several", () => {
  for (const [id, columns] of Object.entries(otherwise)) {
    const form = standardCatalogue.findForm(id.split(".")[0] ?? "") ?? raise();
    for (const column of columns) expect(isFigureColumn(columnOf(form, column)), id).toBe(true);
  }
});

/** Variants that a form does not take, because they hold something else or are another column's. */
const notTaken: Readonly<Record<string, string>> = {
  "training_ledger.certified: 合格人数": "who passed has no certificate yet: a column of its own",
  "training_ledger.certified: 结业人数": "a column of its own",
  "women_loans.age: 出生年月": "a month of birth is no age",
  "women_loans.term: 年限": "a term in years is none in months",
  "women_loans.bank: 贷款银行": "its kind is a column of its own (lender) since version 2",
  "women_loans.bank: 放款银行": "the same",
  "women_loans.bank: 承贷机构": "the same",
  "women_loans.persons: 笔数": "a column of its own since version 2",
  "publicity_events.featured: 宣传优秀女性": "a column of its own",
  "publicity_events.featured: 优秀集体": "a column of its own",
  "publicity_events.output: 植树株数": "a column of its own",
  "publicity_events.output: 制作件数": "a column of its own",
  "publicity_events.slogans: 横幅": "put up for an activity; the slogans that stay are another count",
  "publicity_events.slogans: 条幅": "put up for an activity; the slogans that stay are another count",
  "publicity_events.media: 刊发": "reports or media? ask",
  "health_screening.precancer: 高级别病变": "a column of its own since the second version",
  "positions_bases.built: 命名时间": "a date of its own in the second edition",
  "positions_bases.driven: 吸纳妇女": "the women among them in the second edition",
  "rights_cases.case_no: 序号": "the number of the row, on every sheet",
  "rights_cases.cnt: 件次": "visits, in a column of their own since the second version",
  "rights_cases.cnt: 批次": "visits, in a column of their own since the second version",
  "org_building.sel: 竞争性选拔": "applicants or selected? ask",
  "aid_records.kind_value: 款物合计": "a total that contains the cash",
  "aid_records.source: 项目": "the kind of aid",
  "aid_records.households: 结对家庭": "a column of its own",
  "awards_register.count: 名额": "a column of its own: places are no awards",
  "awards_register.recipient: 单位": "the reporting unit, on every sheet",
};

test("every variant of a header is an alias, but for those that hold something else", () => {
  const missing = catalogued.flatMap((row) => {
    const form = standardCatalogue.form(cell(row, "form"));
    const own = standardCatalogue.forms.filter(({ id }) => id === form.id);
    const names = own.map(({ columns }) => {
      const column = columns.find(({ id }) => id === cell(row, "column"));
      return column === undefined ? [] : [column.header.zh, ...column.aliases].map(nameKey);
    });
    const variants = cell(row, "variants")
      .split("、")
      .filter((variant) => variant !== "");
    return variants
      .map((variant) => variant.replace(/\((?:元|万元|例)\)$/, ""))
      .filter((variant) => !names.every((known) => known.includes(nameKey(variant))))
      .map((variant) => `${form.id}.${cell(row, "column")}: ${variant}`);
  });
  expect(missing.sort()).toEqual(Object.keys(notTaken).sort());
});

test("only these texts leave, and nothing personal does", () => {
  const texts = forms.flatMap((form) =>
    form.columns.filter((column) => column.type === "text").map((column) => ({ form, column })),
  );
  const leaving = texts.filter(({ column }) => leavesWorkbook(column));
  expect(leaving.map(({ form, column }) => `${form.id}.${column.id}`)).toEqual([
    "training_ledger.session_name",
    "training_ledger.organiser",
    "publicity_events.event_name",
    "publicity_events.account",
    "employment_services.dest",
    "women_loans.bank",
    "positions_bases.name",
    "volunteer_teams.team",
    "awards_register.by",
    "awards_register.doc",
    "funds_projects.project",
    "outline_monitoring.own_name",
    "outline_monitoring.target_words",
  ]);
  const personal = forms.flatMap((form) => form.columns.filter((column) => column.personal === true));
  expect(personal.map((column) => column.header.zh)).toEqual([
    "借款人",
    "身份证号",
    "联系电话",
    "担保人",
    "合同编号",
    "诉求人",
    "诉求人情况",
    "被反映人",
    "主席(负责人)姓名",
    "联系电话",
    "负责人",
    "姓名",
    "联系电话",
    "受助人",
    "获奖对象",
  ]);
  expect(personal.filter(leavesWorkbook)).toEqual([]);
  const loans = standardCatalogue.findForm("women_loans") ?? raise();
  const staying = loans.columns.filter((column) => !leavesWorkbook(column)).map((column) => column.id);
  expect(staying).toEqual([
    "borrower",
    "id_no",
    "phone",
    "village",
    "age",
    "guarantor",
    "contract_no",
    "remark",
  ]);
});

/** Constraints of the catalogue that no relation or key of a form expresses, and where they are kept instead. */
const elsewhere: Readonly<Record<string, string>> = {
  "C2.3": "RANGE.period",
  "C2.4": "MANDATORY",
  "C2.6": "MANDATORY",
  "C4.2": "suspected yuan",
  "C6.6": "apart",
  "C7.4": "BALANCE",
  "C7.5": "BALANCE",
  "C7.6": "period of the collection",
  "C10.3": "state column",
  "C11.3": "separate indicators",
};

test("every constraint of the catalogue has a rule of a first version, or stands in the list of those kept elsewhere", () => {
  const rules = firstEdition.newest.flatMap((form) =>
    [...form.relations, ...form.uniqueKeys, ...form.history].map((rule) => rule.id),
  );
  const constraints = new Set(rules.map((id) => id.replace(/[a-z]+$/, "")));
  const numbers = [7, 6, 5, 6, 5, 6, 6, 8, 5, 3, 6, 5, 3, 5];
  const catalogue = numbers.flatMap((count, form) =>
    Array.from({ length: count }, (_, index) => `C${form + 1}.${index + 1}`),
  );
  const without = catalogue.filter((id) => !constraints.has(id));
  expect(without.sort()).toEqual(Object.keys(elsewhere).sort());
});

/** Indicators that a second edition calls otherwise, by the names that they had. */
const renamed: Readonly<Record<string, string>> = {
  om_targets_total: "规划支持性指标项数",
  om_female_professional_share: "公有单位专业技术人员女性比例",
  om_female_senior_professional_share: "公有单位高级专技人员女性比例",
  om_women_in_leadership_rate: "领导班子女干部配备率",
  om_women_leader_member_share: "班子成员中女干部比例(原文称“配备率”)",
  om_preschool_3y_rate: "学前三年毛入园率",
  om_top_univ_admits: "考取北大清华人数",
  om_tier1_persons: "一本上线人数",
  om_tier1_rate: "一本上线率",
  om_tier2_persons: "二本以上上线人数",
  om_tier2_rate: "二本以上上线率",
  om_left_behind_children: "在校留守青少年儿童人数",
  om_ch_screening_rate: "新生儿甲减筛查率",
  om_breastfeeding_rate: "0-6个月纯母乳喂养率",
  om_u7_mgmt_rate: "7岁以下儿童保健管理率",
  om_vaccination_rate: "国家免疫规划疫苗接种率",
  om_rural_water_rate: "农村集中式供水受益率",
};

describe("the register of indicators", () => {
  test("holds every indicator of the catalogue for these forms, with its words and aggregation", () => {
    const rows = domainTable("indicators").filter(
      (row) => standardCatalogue.findForm(cell(row, "form")) !== undefined,
    );
    for (const row of rows) {
      const indicator = standardCatalogue.indicator(cell(row, "id"));
      expect(indicator).toMatchObject({ form: cell(row, "form"), unit: cell(row, "unit") });
      expect([indicator.title.zh, renamed[indicator.id]]).toContain(cell(row, "zh"));
      expect(wordsOf(indicator.overUnits), indicator.id).toContain(firstWord(cell(row, "agg_units")));
      expect(wordsOf(indicator.overTime), indicator.id).toContain(firstWord(cell(row, "agg_time")));
      const exact = ["flow", "stock", "target"].includes(cell(row, "stock_flow"));
      if (exact && indicator.overUnits !== "recompute" && indicator.id !== "employment_driven_persons") {
        expect(indicator.kind, indicator.id).toBe(cell(row, "stock_flow"));
      }
    }
    expect(rows).toHaveLength(180);
  });

  test("names each indicator once", () => {
    expect(new Set(indicators.map((indicator) => indicator.id)).size).toBe(indicators.length);
    expect(() => standardCatalogue.indicator("nothing")).toThrow(RangeError);
  });

  test("knows the parts of its rates", () => {
    for (const { numerator, denominator, overUnits } of indicators) {
      expect(overUnits === "recompute").toBe(numerator !== undefined && denominator !== undefined);
      if (numerator !== undefined) expect(standardCatalogue.indicator(numerator).overUnits).toBe("sum");
      if (denominator !== undefined) expect(standardCatalogue.indicator(denominator).overUnits).toBe("sum");
    }
  });
});

/** How the catalogue words an aggregation: "latest (period-end)", "weighted mean: …", "min / sum of actuals". */
function firstWord(text: string): string {
  return /^[a-z]+/.exec(text)?.[0] ?? text;
}

function wordsOf(aggregation: Aggregation): readonly string[] {
  const words: Readonly<Record<Aggregation, readonly string[]>> = {
    sum: ["sum"],
    latest: ["latest"],
    first: ["first"],
    recompute: ["recompute", "weighted", "latest"],
    distinct: ["distinct"],
    none: ["not", "none", "from", "min"],
  };
  return words[aggregation];
}

function isDifference(kind: FactKind | undefined): boolean {
  return kind === "change" || kind === "growth" || kind === "gap";
}

function raise(): never {
  throw new Error("no such form");
}
