import { code, count, date, decimal, percent, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { Condition, Feed } from "../form/form.ts";
import { positionKinds, positionLevels, positionStates } from "./organisation-codes.ts";
import { usualHistory } from "./usual-history.ts";

/** Which kinds of positions each indicator counts. */
const counted: Readonly<Record<string, readonly string[]>> = {
  womens_homes: ["womens_home", "half_sky_home"],
  womens_micro_homes: ["micro_home"],
  org_demo_sites: ["model_site"],
  demo_bases: [
    "women_base",
    "f_base",
    "double_base",
    "piecework_base",
    "poverty_base",
    "startup_base",
    "internship_base",
  ],
  craft_workshops: ["craft_workshop"],
  womens_coops: ["cooperative"],
  childrens_homes: ["childrens_home", "left_behind_home"],
  rights_positions: [
    "rights_station",
    "rights_post",
    "rights_workstation",
    "sisters_station",
    "three_systems",
    "counselling",
    "psychology",
    "violence_report",
  ],
  women_councils: ["council"],
  women_mutual_groups: ["mutual_group"],
};

const ended = ["revoked", "transferred", "stopped"];
const stands: Condition = { column: "state", notIn: ended };
const isHome: Condition = { column: "kind", in: ["womens_home", "half_sky_home"] };
const isThreeSystems: Condition = { column: "kind", in: ["three_systems"] };
const hasVillages: Condition = { column: "villages", filled: true };
const hasCovered: Condition = { column: "covered", filled: true };

const feeds: readonly Feed[] = Object.entries(counted).map(([indicator, kinds]) => ({
  indicator,
  when: [{ column: "kind", in: kinds }, stands],
  breakdown: ["kind", "level"],
}));

/** 妇女阵地与示范基地台账: one position or base, or a sum for unit × kind × level. */
export const positionsBases = defineForm({
  id: "positions_bases",
  version: 1,
  number: "妇联统9表",
  title: { zh: "妇女阵地与示范基地台账", en: "Positions and demonstration bases" },
  titleAliases: [
    "妇女阵地台账",
    "妇女阵地情况统计表",
    "示范基地台账",
    "妇女示范基地情况统计表",
    "妇女之家情况统计表",
    "维权阵地情况统计表",
  ],
  grains: ["detail", "sum"],
  identity: ["name"],
  accumulation: "stock",
  columns: {
    name: text("名称", "Name", {
      aliases: ["阵地名称", "基地名称", "单位名称"],
      requirement: "required",
      optionalOnSum: true,
      leaves: "阵地、基地对外挂牌的名称，汇总后形成名录；请不要写个人姓名",
    }),
    kind: code("类别", "Kind", positionKinds, {
      aliases: ["阵地类别", "基地类型"],
      requirement: "required",
    }),
    level: code("级别", "Level", positionLevels, {
      aliases: ["命名级别", "示范级别"],
      requirement: "required",
    }),
    location: text("所在村(社区)/单位", "Place", { aliases: ["地址", "所在地"] }),
    built: date("建成日期", "Set up on", { aliases: ["成立时间", "命名时间", "挂牌时间"] }),
    state: code("状态", "State", positionStates, {
      aliases: ["是否在用"],
      requirement: "required",
      optionalOnSum: true,
    }),
    ended: date("撤销(移交)日期", "Ended on", {
      aliases: ["撤销日期", "移交日期"],
      requiredWhen: [{ column: "state", in: ["revoked", "transferred"] }],
    }),
    area: decimal("面积", "Area", "平方米", {
      aliases: ["建筑面积"],
      feeds: [{ indicator: "facility_area_sqm", when: [stands] }],
    }),
    count: count("个数", "Number", "个", {
      aliases: ["数量"],
      detailDefault: 1,
      requiredWhen: ["area", "boards", "new", "coverage", "covered"].map((column) => ({
        column,
        filled: false,
      })),
      feeds,
    }),
    new: count("其中:本期新建", "of which new", "个", {
      aliases: ["新建", "新拓展"],
      feeds: [{ indicator: "womens_homes_new", when: [isHome] }],
    }),
    covered: count("已覆盖村(社区)数", "Villages covered", "个", {
      aliases: ["已覆盖村居数"],
      feeds: [
        { indicator: "womens_homes_villages", when: [isHome, hasVillages] },
        { indicator: "rights_system_villages", when: [isThreeSystems, hasVillages] },
      ],
    }),
    villages: count("村(社区)总数", "All villages", "个", {
      aliases: ["村居总数"],
      feeds: [
        { indicator: "womens_homes_all_villages", when: [isHome, hasCovered] },
        { indicator: "rights_system_all_villages", when: [isThreeSystems, hasCovered] },
      ],
    }),
    coverage: percent("覆盖率", "Coverage", {
      aliases: ["覆盖面"],
      range: { max: 10_000 },
      feeds: [
        { indicator: "womens_homes_coverage_rate", kind: "printed", when: [isHome] },
        { indicator: "rights_system_coverage_rate", kind: "printed", when: [isThreeSystems] },
      ],
    }),
    driven: count("带动就业", "People in work", "人", { aliases: ["吸纳妇女"] }),
    boards: count("提示牌", "Signboards", "块", { feeds: [{ indicator: "rights_signboards" }] }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    ...(["全国", "省级", "市级", "区县级", "镇街级"] as const).map((level, index) => ({
      id: `C9.2${"abcde"[index]}`,
      expression: `个数[级别=${level}] <= 个数[级别=不分级别]`,
      scope: "group" as const,
      groupBy: ["kind"],
      severity: "error" as const,
      message: {
        zh: `${level}的个数不能多于不分级别的总数`,
        en: "More named positions of a level than positions in all",
      },
    })),
    {
      id: "C9.4a",
      expression: "已覆盖村(社区)数 <= 村(社区)总数",
      severity: "error",
      message: { zh: "已覆盖的村（社区）不能多于村（社区）总数", en: "More villages covered than villages" },
    },
    {
      id: "C9.4b",
      expression: "覆盖率 ≈ 已覆盖村(社区)数 / 村(社区)总数 * 100",
      severity: "warning",
      message: {
        zh: "覆盖率与已覆盖村（社区）数除以总数的结果不一致",
        en: "The printed coverage differs from the computed one",
      },
    },
    {
      id: "C9.5",
      expression: "建成日期 <= 撤销(移交)日期",
      severity: "error",
      message: { zh: "撤销（移交）日期不能早于建成日期", en: "The position ended before it was set up" },
    },
  ],
  uniqueKeys: [
    {
      id: "C9.1",
      columns: ["kind", "name", "location"],
      severity: "error",
      grain: "detail",
      message: {
        zh: "同一处阵地（基地）填了不止一次；有几个级别的，只填现在的级别",
        en: "The position is entered twice; only its present level counts",
      },
    },
    {
      id: "C9.3a",
      columns: ["name", "location"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同名同址的阵地（基地）填在两个类别下，请核实", en: "The same name under two kinds" },
    },
    {
      id: "C9.3b",
      columns: ["kind", "level", "count"],
      severity: "warning",
      grain: "sum",
      message: { zh: "同一类别、级别和个数填了不止一行，请核实是否重复", en: "The row may be a repeat" },
    },
  ],
  history: [...usualHistory(9), { kind: "register", id: "C9.4c", column: "villages", level: "village" }],
  summary: [
    ...["womens_homes", "womens_micro_homes", "org_demo_sites", "womens_coops", "childrens_homes"].map(
      (indicator) => ({ indicator, by: ["level"] }),
    ),
    ...["demo_bases", "craft_workshops", "rights_positions"].map((indicator) => ({
      indicator,
      by: ["kind", "level"],
    })),
    ...["women_councils", "women_mutual_groups"].map((indicator) => ({ indicator, by: ["level"] })),
    { indicator: "womens_homes_new" },
    { indicator: "womens_homes_villages" },
    { indicator: "womens_homes_all_villages" },
    { indicator: "womens_homes_coverage_rate" },
    { indicator: "rights_system_villages" },
    { indicator: "rights_system_all_villages" },
    { indicator: "rights_system_coverage_rate" },
    { indicator: "facility_area_sqm" },
    { indicator: "rights_signboards" },
  ],
});
