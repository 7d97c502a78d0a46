import { code, count, date, money, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import { fundSources, projectKinds, projectStages } from "./award-codes.ts";
import { yesNo } from "./code-lists.ts";
import { usualHistory } from "./usual-history.ts";

const breakdown = ["kind"];

/** 重点项目与资金台账: one project, or a sum for unit × kind. */
export const fundsProjects = defineForm({
  id: "funds_projects",
  version: 1,
  number: "妇联统13表",
  title: { zh: "重点项目与资金台账", en: "Projects and funds" },
  titleAliases: ["重点项目台账", "重点项目情况统计表", "项目资金情况统计表", "妇联项目台账"],
  grains: ["detail", "sum"],
  identity: ["project"],
  accumulation: "period",
  columns: {
    project: text("项目名称", "Project", {
      aliases: ["课题", "工程"],
      requirement: "required",
      optionalOnSum: true,
      leaves: "项目的名称，汇总后形成项目目录，不含个人信息",
    }),
    kind: code("项目类别", "Kind", projectKinds, { aliases: ["类型"], requirement: "required" }),
    projects: count("项目数", "Projects", "项", {
      aliases: ["课题数"],
      detailDefault: 1,
      feeds: [{ indicator: "projects", breakdown }],
    }),
    source: code("资金来源", "Source of funds", fundSources, { aliases: ["拨款单位"] }),
    amount: money("资金", "Funds", {
      displayUnit: "万元",
      aliases: ["扶持资金", "投入资金", "经费"],
      feeds: [{ indicator: "project_funds_yuan", breakdown: ["kind", "source"] }],
    }),
    invested: money("累计投入", "Invested so far", {
      displayUnit: "万元",
      aliases: ["已投入"],
      feeds: [{ indicator: "facility_invested_yuan", breakdown: ["kind", "land_included"] }],
    }),
    land_included: code("是否含征地拆迁", "Land included", yesNo, {
      aliases: ["含征地拆迁"],
      requiredWhen: [{ column: "invested", filled: true }],
    }),
    stage: code("进度", "Stage", projectStages, { aliases: ["状态"] }),
    start: date("立项日期", "Approved on"),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C13.3",
      expression: "项目数 >= 1",
      severity: "error",
      class: "RANGE",
      message: { zh: "项目数至少是1；没有项目的不用填", en: "There is at least one project" },
    },
  ],
  uniqueKeys: [
    {
      id: "C13.4",
      columns: ["project"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同一项目填了不止一次", en: "The project is entered twice" },
    },
  ],
  history: [
    ...usualHistory(13),
    { kind: "keyed", id: "C13.1", key: ["project", "land_included"], rising: "invested" },
    { kind: "keyed", id: "C13.2", key: ["project"], forward: "stage" },
    {
      kind: "across",
      id: "H13.5",
      columns: ["project", "kind"],
      grain: "detail",
      message: {
        zh: "本期另有单位报了同名、同类别的项目",
        en: "Another unit reports a project of the same name and kind",
      },
    },
  ],
  summary: [
    { indicator: "projects" },
    { indicator: "project_funds_yuan" },
    { indicator: "facility_invested_yuan", by: ["land_included"] },
  ],
});
