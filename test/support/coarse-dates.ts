/** A form that stands only in tests: dates of which a year or a month is enough, beside one that needs its day. */
import { type CatalogueContent, createCatalogue } from "../../shared/form/catalogue.ts";
import { count, date, text } from "../../shared/form/columns.ts";
import { defineForm } from "../../shared/form/define-form.ts";
import { standardContent } from "../../shared/forms/index.ts";
import { ofForm, stock } from "../../shared/forms/indicators/shapes.ts";

export const testTeams = defineForm({
  id: "test_teams",
  version: 1,
  number: "妇联测2表",
  title: { zh: "测试队伍名册", en: "Test teams" },
  grains: ["detail"],
  identity: ["name"],
  eventDate: "awarded",
  accumulation: "stock",
  columns: {
    name: text("队伍名称", "Name", {
      requirement: "required",
      leaves: "队伍名称，汇总后核对用，不含个人信息",
    }),
    since: date("成立时间", "Since", { precision: "year" }),
    named: date("命名日期", "Named on", { precision: "month" }),
    awarded: date("授予日期", "Awarded on", { precision: "year" }),
    visited: date("回访日期", "Visited on"),
    members: count("队员人数", "Members", "人", { feeds: [{ indicator: "test_members", datedBy: "named" }] }),
  },
  relations: [
    {
      id: "D1",
      expression: "成立时间 <= 命名日期",
      severity: "error",
      message: { zh: "命名不能早于成立", en: "Named before it was there" },
    },
  ],
  uniqueKeys: [
    {
      id: "D2",
      columns: ["name", "named"],
      severity: "error",
      message: { zh: "同一队伍同日命名只填一行", en: "One row a team and day" },
    },
  ],
  summary: [{ indicator: "test_members" }],
});

/** The standard content and the form. */
export const coarseDatesContent: CatalogueContent = {
  ...standardContent,
  forms: [...standardContent.forms, testTeams],
  indicators: [
    ...standardContent.indicators,
    ...ofForm("test_teams", [["test_members", "测试队员人数", "Members of test teams", "人", stock]]),
  ],
};

export const coarseDatesCatalogue = createCatalogue(coarseDatesContent);
