import { describe, expect, it, test } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { faultsOfFit } from "../../../../shared/form/fit/fit-faults.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import { type Condition, type Form, leavesWorkbook } from "../../../../shared/form/form.ts";
import { validateForm } from "../../../../shared/form/validate-form.ts";
import { standardCatalogue, standardContent } from "../../../../shared/forms/index.ts";
import { designColumn } from "../../../support/designs.ts";
import { fitOf, fittedTraining, OWN, subsidy } from "../../../support/fits.ts";

function faults(change: Partial<Fit>, form = "training_ledger") {
  return faultsOfFit(standardCatalogue.form(form), fitOf(form, change));
}

/** Columns of the standard forms that cannot be switched off by themselves, and why. */
const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  training_ledger: { start_date: "off_event_date", visit_flag: "off_decides" },
  publicity_events: { category: "off_decides", date: "off_event_date", platform: "off_apart" },
  employment_services: { date: "off_event_date", driven_state: "off_decides" },
  women_loans: { issue_date: "off_event_date" },
  health_screening: { item: "off_decides" },
  household_rating: {
    ...{ family_type: "off_decides", grade: "off_decides", level: "off_apart", standard: "off_only_feed" },
  },
  rights_cases: {
    ...{ category: "off_decides", dv: "off_decides", status: "off_decides", satisfied: "off_only_feed" },
    ...{ recv_date: "off_event_date", close_date: "off_event_date" },
  },
  org_building: {
    ...{ unit_kind: "off_decides", built: "off_decides", profile_of: "off_apart", goal_result: "off_apart" },
    ...{ sub_units: "off_only_feed", chair: "off_only_feed" },
    ...{ exec: "off_only_feed", village_women: "off_only_feed" },
  },
  positions_bases: {
    ...{ name: "off_last_identity", kind: "off_decides", state: "off_decides", level: "off_apart" },
    ...{ covered: "off_only_feed" },
  },
  volunteer_teams: {
    ...{ team: "off_decides", kind: "off_decides", state: "off_decides", service_kind: "off_decides" },
    ...{ date: "off_event_date" },
  },
  aid_records: {
    ...{ direction: "off_decides", state: "off_decides", kind: "off_apart", target: "off_apart" },
    ...{ date: "off_event_date" },
  },
  awards_register: {
    ...{ award: "off_decides", review: "off_decides", level: "off_apart", stage: "off_apart" },
    ...{ recipient_type: "off_units", date: "off_event_date" },
  },
  funds_projects: { project: "off_last_identity", land_included: "off_apart" },
  outline_monitoring: { indicator: "off_units", own_name: "off_apart", scope: "off_apart", sex: "off_apart" },
};

describe.each(standardCatalogue.newest)("every column of $id", (standard) => {
  it("is switched off with nothing left behind, or refused with its reason", () => {
    const raw = standardContent.forms.find(
      ({ id, version }) => id === standard.id && version === standard.version,
    );
    if (raw === undefined) throw new Error("no form");
    const refused: Record<string, string> = {};
    for (const column of standard.columns) {
      const { id } = column;
      const fit = fitOf(standard.id, { offColumns: [id] });
      const [fault] = faultsOfFit(standard, fit);
      // What keeps figures apart is known to the catalogue's form alone.
      if (fault?.code !== "off_apart") {
        expect(faultsOfFit(raw, fit), id).toEqual(fault === undefined ? [] : [fault]);
      }
      if (fault !== undefined) {
        expect(fault.path, id).toBe(`offColumns.${id}`);
        refused[id] = fault.code;
        continue;
      }
      const { form } = fitForm(raw, fit, 200_001);
      validateForm(form);
      expect(form.columns.some((each) => each.id === id)).toBe(!leavesWorkbook(column));
      // Whatever names a column names it as a value of its own.
      const { without: _, ...rest } = form;
      if (leavesWorkbook(column)) expect(namedIn(rest, id), id).toBe(false);
    }
    expect(refused).toEqual(needed[standard.id]);
  });
});

/** Whether the id stands in a place of a form that names columns. */
function namedIn(part: unknown, id: string, key = ""): boolean {
  if (typeof part === "string") return part === id && namesColumns.has(key);
  if (Array.isArray(part)) return part.some((each) => namedIn(each, id, key));
  if (typeof part !== "object" || part === null) return false;
  return Object.entries(part).some(
    ([name, value]) => (mapsColumns.has(key) && name === id) || namedIn(value, id, name),
  );
}

const namesColumns = new Set([
  ...["identity", "eventDate", "endDate", "column", "columns", "breakdown", "datedBy", "each", "by"],
  ...["unitBy", "wordsIn", "refersTo", "less", "rangeEnd", "ticks", "persons", "groupBy"],
  ...["mayBeBlank", "key", "forward", "opening", "closing", "came", "left"],
]);
const mapsColumns = new Set(["constants", "timed"]);

test("a fit that holds together has no faults", () => {
  expect(faultsOfFit(standardCatalogue.form("training_ledger"), fittedTraining)).toEqual([]);
  for (const { id } of standardCatalogue.newest) expect(faults({}, id), id).toEqual([]);
});

describe("what a fit names twice, or wrongly, is said with its place", () => {
  it.each<[string, Partial<Fit>, object]>([
    ["another version", { base: 1 }, { code: "base_other", path: "fit" }],
    ["a blank title", { titles: [" "] }, { code: "name_blank", path: "titles" }],
    [
      "a header of another column",
      { headers: { trainees: ["结业 人数"] } },
      { code: "name_twice", path: "headers.trainees", word: "结业 人数" },
    ],
    [
      "a header that looks personal, of a column that is sent",
      { headers: { session_name: ["负责人姓名"] } },
      { code: "name_personal", path: "headers.session_name", word: "负责人姓名" },
    ],
    [
      "a header that looks personal, of a list",
      { headers: { mode: ["借款人姓名（户）"] } },
      { code: "name_personal", path: "headers.mode", word: "借款人姓名（户）" },
    ],
    [
      "codes that are people",
      {
        codes: {
          mode: [
            { code: `${OWN}k1`, name: "王桂芳", aliases: [] },
            { code: `${OWN}k2`, name: "李秀英", aliases: [] },
          ],
        },
      },
      { code: "codes_personal", path: "codes.mode", word: "王桂芳" },
    ],
    [
      "words that are people",
      { words: { mode: { online: ["王桂芳"], offline: ["李秀英"] } } },
      { code: "codes_personal", path: "words.mode", word: "王桂芳" },
    ],
    [
      "a column that is none",
      { headers: { nobody: ["甲"] } },
      { code: "column_unknown", path: "headers.nobody", word: "nobody" },
    ],
    [
      "words of a column without a list",
      { words: { trainees: { other: ["甲"] } } },
      { code: "column_unknown", path: "words.trainees", word: "trainees" },
    ],
    [
      "words of a code that is none",
      { words: { mode: { nowhere: ["甲"] } } },
      { code: "code_unknown", path: "words.mode", word: "nowhere" },
    ],
    [
      "a word of another code",
      { words: { mode: { online: ["面授"] } } },
      { code: "word_taken", path: "words.mode", word: "面授", of: "线下" },
    ],
    [
      "a code that is called as another",
      { codes: { mode: [{ code: `${OWN}k1`, name: "新方式", aliases: ["直播"] }] } },
      { code: "word_taken", path: "codes.mode", word: "直播", of: "线上" },
    ],
    [
      "a code that a formula takes for another",
      {
        codes: {
          mode: [
            { code: `${OWN}k1`, name: "A类", aliases: [] },
            { code: `${OWN}k2`, name: "a类", aliases: [] },
          ],
        },
      },
      { code: "code_twice", path: "codes.mode", word: "a类" },
    ],
    [
      "a code that a later standard version could have",
      { codes: { mode: [{ code: "radio", name: "广播", aliases: [] }] } },
      { code: "code_id", path: "codes.mode", word: "radio" },
    ],
    [
      "a column that a later standard version could have",
      { columns: [{ ...subsidy, id: "subsidised" }] },
      { code: "column_id", path: "columns.subsidised", word: "subsidised" },
    ],
    [
      "a column that is called as a standard one",
      { columns: [{ ...subsidy, aliases: ["参训人数"] }] },
      { code: "name_twice", path: `columns.${OWN}c1`, word: "参训人数" },
    ],
    [
      "a column that is called as the header that another was given",
      { columns: [subsidy], headers: { women: ["市级补贴人数"] } },
      { code: "name_twice", path: `columns.${OWN}c1`, word: "市级补贴人数" },
    ],
    [
      "a column that looks personal and is sent",
      { columns: [designColumn(`${OWN}c1`, "学员姓名", { leaving: "sent", reason: "核对" })] },
      { code: "name_personal", path: `columns.${OWN}c1`, word: "学员姓名" },
    ],
    [
      "a figure without a unit",
      { columns: [{ ...subsidy, unit: "" }] },
      { code: "unit_blank", path: `columns.${OWN}c1` },
    ],
    [
      "a rate of what is no sum",
      {
        columns: [
          designColumn(`${OWN}c1`, "率", {
            ...{ kind: "percent", aggregation: "recompute" },
            ratio: { numerator: "attendances", denominator: "trainees" },
          }),
        ],
      },
      { code: "ratio_operand", path: `columns.${OWN}c1`, word: "培训人次" },
    ],
    [
      "a check that could be a standard one",
      { rules: [{ id: "E1.1", expression: "培训人数 > 0", severity: "error" }] },
      { code: "rule_id", path: "rules.E1.1", word: "E1.1" },
    ],
    [
      "a check of a word that is none",
      { rules: [{ id: "X1", expression: "甲 > 0", severity: "error" }] },
      { code: "rule_word", path: "rules.X1", word: "甲" },
    ],
    [
      "a check of a column that is switched off",
      { offColumns: ["cost"], rules: [{ id: "X1", expression: "培训经费 > 0", severity: "error" }] },
      { code: "rule_word", path: "rules.X1", word: "培训经费" },
    ],
    [
      "a check without words",
      { rules: [{ id: "X1", expression: " ", severity: "error" }] },
      { code: "rule_blank", path: "rules.X1" },
    ],
    ["a rule that is none", { offRules: ["E9"] }, { code: "rule_unknown", path: "offRules.E9", word: "E9" }],
    [
      "a column switched off that is none",
      { offColumns: ["nobody"] },
      { code: "column_unknown", path: "offColumns.nobody", word: "nobody" },
    ],
  ])("%s", (_, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });
});

test("a header that two columns are given is said of both", () => {
  expect(faults({ headers: { trainees: ["到课数"], women: ["到课数"] } })).toEqual([
    { code: "name_twice", path: "headers.trainees", word: "到课数" },
    { code: "name_twice", path: "headers.women", word: "到课数" },
  ]);
});

test("a list whose codes have units or indicators of their own takes no more", () => {
  const codes = [{ code: `${OWN}k1`, name: "本市指标", aliases: [] }];
  expect(faults({ codes: { indicator: codes } }, "outline_monitoring")).toMatchObject([
    { code: "codes_closed", path: "codes.indicator" },
  ]);
  expect(faults({ codes: { recipient_type: codes } }, "awards_register")).toMatchObject([
    { code: "codes_closed", path: "codes.recipient_type" },
  ]);
});

test("a column may be called as one that is switched off", () => {
  const own = designColumn(`${OWN}c1`, "培训经费", { kind: "money", unit: "万元", aggregation: "sum" });
  expect(faults({ columns: [own], offColumns: ["cost"] })).toEqual([]);
  const { form } = fitForm(
    standardCatalogue.form("training_ledger"),
    fitOf("training_ledger", { columns: [own], offColumns: ["cost"] }),
    200_001,
  );
  expect(form.without).toEqual([{ id: "cost", names: ["经费", "资金", "投入"], unit: "元" }]);
});

test("what is counted is left, whatever goes", () => {
  const standard = standardCatalogue.form("training_ledger");
  const figures = standard.columns.filter(({ feeds }) => feeds !== undefined).map(({ id }) => id);
  expect(faults({ offColumns: figures })).toContainEqual({ code: "nothing_sent", path: "fit" });
  expect(faults({ offColumns: figures, columns: [subsidy] })).toEqual([]);
});

test("columns that need each other may go together", () => {
  expect(faults({ offColumns: ["satisfied"] }, "rights_cases")).toMatchObject([{ word: "评价件数" }]);
  const rated = standardCatalogue.form("rights_cases").columns.find(({ header }) => header.zh === "评价件数");
  expect(faults({ offColumns: ["satisfied", rated?.id ?? ""] }, "rights_cases")).toEqual([]);
});

test("a column that figures are kept apart by may go with those figures, and is named with them else", () => {
  const off = (...offColumns: string[]) => faults({ offColumns }, "funds_projects");
  expect(off("land_included")).toEqual([
    { code: "off_apart", path: "offColumns.land_included", word: "累计投入" },
  ]);
  expect(off("land_included", "invested")).toEqual([]);
});

test("what says whether a row counts stays, also where it may be blank or only has to be filled", () => {
  expect(faults({ offColumns: ["state"] }, "positions_bases")).toEqual([
    { code: "off_decides", path: "offColumns.state", word: "个数" },
  ]);
  const { columns, ...rest } = standardCatalogue.form("training_ledger");
  const standard = (condition: Condition): Form => ({
    ...rest,
    columns: columns.map((column) =>
      column.id === "sessions" ? { ...column, detailDefault: 1, defaultWhen: [condition] } : column,
    ),
  });
  const off = (id: string, condition: Omit<Condition, "column">) =>
    faultsOfFit(standard({ column: id, ...condition }), fitOf("training_ledger", { offColumns: [id] })).map(
      ({ code }) => code,
    );
  expect(off("mode", { in: ["online"] })).toEqual(["off_decides"]);
  expect(off("mode", { notIn: ["online"] })).toEqual(["off_decides"]);
  expect(off("mode", { filled: false })).toEqual(["off_decides"]);
  // Where a figure is not asked for, the one that takes its place is.
  expect(off("hours", { filled: false })).toEqual([]);
});

test("too much of anything is said", () => {
  const columns = Array.from({ length: 180 }, (_, at) => ({
    ...subsidy,
    id: `${OWN}c${at}`,
    name: `补贴人数甲${at}`,
  }));
  expect(faults({ columns })).toEqual([{ code: "too_many_columns", path: "fit" }]);
});

test("checks that guard what may be sent stay", () => {
  const standard = standardCatalogue.form("training_ledger");
  const relations = standard.relations.map((rule) =>
    rule.id === "E1.1" ? { ...rule, class: "PRIVACY" as const } : rule,
  );
  const guarded = createCatalogue({ ...standardContent, forms: [{ ...standard, relations }] });
  expect(
    faultsOfFit(guarded.form("training_ledger"), fitOf("training_ledger", { offRules: ["E1.1"] })),
  ).toEqual([{ code: "rule_kept", path: "offRules.E1.1" }]);
});
