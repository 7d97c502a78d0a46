import type { Indicator } from "../../form/indicator.ts";
import { apart, flow, ofForm, stock } from "./shapes.ts";

/** A household may take part under several titles. */
const byFamilyType = apart(stock, "family_type");

/** Indicators of families. */
export const familiesIndicators: readonly Indicator[] = [
  ...ofForm("household_rating", [
    ["households_honoured", "评选表彰家庭户数", "Households honoured", "户", { ...flow, apart: ["level"] }],
    [
      "households_graded",
      "清洁家庭评定户数",
      "Households graded for cleanliness",
      "户",
      { ...stock, apart: ["grade"] },
    ],
    [
      "courtyards_built",
      "创建美丽(精品)庭院户数",
      "Beautiful and premium courtyards",
      "户",
      { ...stock, apart: ["family_type", "level"] },
    ],
    [
      "household_standard_reached",
      "达标户数",
      "Households up to standard",
      "户",
      { ...stock, apart: ["family_type"] },
    ],
    [
      "household_standard_assessed",
      "参评户数",
      "Households assessed",
      "户",
      { ...stock, apart: ["family_type"] },
    ],
    [
      "household_standard_rate",
      "家庭达标率",
      "Households reaching the standard",
      "%",
      {
        scale: 2,
        kind: "ratio",
        overTime: "recompute",
        overUnits: "recompute",
        apart: ["family_type"],
        numerator: "household_standard_reached",
        denominator: "household_standard_assessed",
      },
    ],
    ["science_demo_households_new", "新增女科技示范户数", "New women science demonstration households", "户"],
    [
      "households_by_grade",
      "星级(分等次)评定户数",
      "Households by stars or grade",
      "户",
      apart(stock, "family_type", "level", "grade"),
    ],
    ["households_applied", "申报参评户数", "Households that applied", "户"],
    ["households_recommended", "推荐上级户数", "Households recommended upward", "户", apart(flow, "level")],
    ["households_new", "新增评定户数", "Households newly rated", "户", apart(flow, "level")],
    [
      "courtyards_new",
      "新增美丽(精品)庭院户数",
      "New beautiful and premium courtyards",
      "户",
      apart(flow, "family_type", "level"),
    ],
    ["households_withdrawn", "取消(退出)户数", "Households withdrawn", "户", apart(flow, "level")],
    ["households_participating", "参与创建户数", "Households taking part", "户", byFamilyType],
    [
      "household_standard_alone",
      "达标户数(未报总户数)",
      "Households up to standard, without the number of all",
      "户",
      byFamilyType,
    ],
    ["households_demo", "示范户数", "Model households", "户", byFamilyType],
    ["rating_villages", "开展创建村(社区)数", "Villages taking part", "个", byFamilyType],
    ["rating_demo_villages", "创建示范村(社区)数", "Model villages", "个", byFamilyType],
    ["household_activity_person_times", "家庭创建活动参与人次", "Attendances at activities", "人次"],
    ["household_walls", "家庭光荣榜个数", "Walls of honour", "个", stock],
    ["household_story_events", "家风宣讲(故事会)场次", "Talks and story meetings", "场"],
  ]),
];
