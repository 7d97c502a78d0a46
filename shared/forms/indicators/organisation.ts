import type { Indicator } from "../../form/indicator.ts";
import { apart, ofForm, ratio, stock } from "./shapes.ts";

/** Indicators of positions, awards and projects. */
export const organisationIndicators: readonly Indicator[] = [
  ...ofForm("positions_bases", [
    ["womens_homes", "妇女之家个数", "Women’s Homes", "个", apart(stock, "level")],
    ["womens_homes_new", "新拓展妇女之家个数", "New Women’s Homes", "个"],
    [
      "womens_homes_coverage_rate",
      "妇女之家覆盖率",
      "Women’s Home coverage",
      "%",
      ratio("womens_homes_villages", "womens_homes_all_villages"),
    ],
    ["womens_micro_homes", "妇女微家个数", "Women’s micro-homes", "个", apart(stock, "level")],
    ["org_demo_sites", "组织建设典型点个数", "Model organisation sites", "个", apart(stock, "level")],
    ["demo_bases", "示范基地个数", "Demonstration bases", "个", apart(stock, "kind", "level")],
    ["craft_workshops", "巧娘(手工)工作室个数", "Handicraft workshops", "个", apart(stock, "kind", "level")],
    ["womens_coops", "妇女专业合作组织个数", "Women-led co-operatives", "个", apart(stock, "level")],
    ["childrens_homes", "儿童之家个数", "Children’s Homes", "个", apart(stock, "level")],
    ["rights_positions", "维权岗(站、点)个数", "Rights posts and stations", "个", apart(stock, "level")],
    [
      "rights_system_coverage_rate",
      "维权“三制”覆盖率",
      "Coverage of the three rights systems",
      "%",
      ratio("rights_system_villages", "rights_system_all_villages"),
    ],
    ["women_councils", "妇女议事机构个数", "Women councils", "个", apart(stock, "level")],
    ["women_mutual_groups", "妇女互助组个数", "Women mutual-aid groups", "个", apart(stock, "level")],
    ["facility_area_sqm", "服务中心面积", "Centre floor area", "平方米", { ...stock, scale: 1 }],
    ["rights_signboards", "反家暴提示牌块数", "Anti-violence signboards", "块", stock],
    ["womens_homes_villages", "已建妇女之家的村(社区)数", "Villages with a women’s home", "个", stock],
    [
      "womens_homes_all_villages",
      "计算妇女之家覆盖率的村(社区)总数",
      "Villages, where the coverage can be computed",
      "个",
      stock,
    ],
    ["rights_system_villages", "已建维权“三制”的村(社区)数", "Villages with the three systems", "个", stock],
    [
      "rights_system_all_villages",
      "计算“三制”覆盖率的村(社区)总数",
      "Villages, where the coverage of the systems can be computed",
      "个",
      stock,
    ],
  ]),
];
