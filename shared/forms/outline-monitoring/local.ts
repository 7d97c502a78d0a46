import { outlineLines } from "./lines.ts";

/** Figures of the first edition that no outline asks for, and that its reports go on telling. */
export const localIndicators = [
  ...outlineLines(
    "both",
    "other",
    `
om_targets_total | 规划目标(指标)项数 | Plan targets | 项 | · | 规划支持性指标项数、规划指标项数、支持性指标
om_domains_total | 规划领域数 | Plan domains | 个 | · | 规划领域
`,
  ),
  ...outlineLines(
    "children",
    "other",
    `
om_gaokao_candidates | 高考考生人数 | College-entrance candidates | 人 flow | · | 考生人数
om_tier1_persons | 一本(特控线)上线人数 | Above tier-1 line | 人 flow | · | 一本上线人数、一本上线
om_tier1_rate | 一本(特控线)上线率 | Tier-1 rate | % | · | 一本上线率、特殊类型招生控制线上线率 | 一本上线人数 ÷ 考生数
om_tier2_persons | 二本(本科线)以上上线人数 | Above tier-2 line | 人 flow | · | 二本以上上线人数、二本以上上线、本科上线
om_tier2_rate | 二本(本科线)以上上线率 | Tier-2 rate | % | · | 二本以上上线率、本科上线率 | 二本以上上线人数 ÷ 考生数
om_top_univ_admits | 考取指定高校人数 | Admitted to the named universities | 人 flow | · | 考取北大清华人数
`,
  ),
];
