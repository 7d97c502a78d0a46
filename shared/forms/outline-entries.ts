/** One indicator of the outlines for women and children: what it is called, its unit and what it is made of. */
export interface OutlineEntry {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly kind: "flow" | "stock" | "ratio";
  /** Other names in monitoring tables. */
  readonly aliases: readonly string[];
  /** For rates: what stands above and below the line. */
  readonly parts?: readonly [numerator: string, denominator: string];
}

type Named = readonly [id: string, zh: string, en: string, unit: string];

function count(kind: "flow" | "stock", [id, zh, en, unit]: Named, ...aliases: string[]): OutlineEntry {
  return { id, zh, en, unit, kind, aliases };
}

function rate([id, zh, en, unit]: Named, above: string, below: string, ...aliases: string[]): OutlineEntry {
  return { id, zh, en, unit, kind: "ratio", aliases, parts: [above, below] };
}

/** The indicators of the monitoring tables (form 14). 配备率 alone is no name: it is said of two different rates. */
export const outlineEntries: readonly OutlineEntry[] = [
  count(
    "stock",
    ["om_targets_total", "规划支持性指标项数", "Plan targets", "项"],
    "规划指标项数",
    "支持性指标",
  ),
  count("stock", ["om_domains_total", "规划领域数", "Plan domains", "个"], "规划领域"),
  count(
    "stock",
    ["om_female_urban_employed", "城镇单位女性就业人员", "Women employed in urban units", "人"],
    "城镇单位女性就业人数",
  ),
  rate(
    ["om_female_professional_share", "公有单位专业技术人员女性比例", "Women among professionals", "%"],
    "女性专技人员",
    "专技人员",
    "公有单位专技人员女性比例",
  ),
  rate(
    [
      "om_female_senior_professional_share",
      "公有单位高级专技人员女性比例",
      "Women among senior professionals",
      "%",
    ],
    "女性高级专技人员",
    "高级专技人员",
    "公有单位高级专技女性比例",
  ),
  rate(
    ["om_women_in_leadership_rate", "领导班子女干部配备率", "Leadership teams with women", "%"],
    "配有女干部的班子数",
    "班子总数",
    "领导班子配备女干部比例",
  ),
  rate(
    [
      "om_women_leader_member_share",
      "班子成员中女干部比例(原文称“配备率”)",
      "Women among leadership-team members",
      "%",
    ],
    "班子中女干部人数",
    "班子成员人数",
    "班子成员中女干部比例",
  ),
  rate(
    ["om_minority_women_cadre_share", "少数民族女干部比例", "Minority women cadres", "%"],
    "少数民族女干部",
    "女干部(或少数民族干部)—口径须写明",
  ),
  rate(
    ["om_preschool_3y_rate", "学前三年毛入园率", "3-year preschool gross enrolment", "%"],
    "在园幼儿",
    "3–5岁人口",
  ),
  rate(
    ["om_preschool_1y_rate", "学前一年毛入园率", "1-year preschool gross enrolment", "%"],
    "学前一年在园",
    "5岁人口",
  ),
  rate(
    ["om_compulsory_retention_rate", "九年义务教育巩固率", "Compulsory-education retention", "%"],
    "九年级在校生(含转入转出)",
    "九年前一年级在校生",
  ),
  count("stock", ["om_rural_kindergartens", "农村幼儿园数", "Rural kindergartens", "所"]),
  count("flow", ["om_gaokao_candidates", "高考考生人数", "College-entrance candidates", "人"]),
  count("flow", ["om_top_univ_admits", "考取北大清华人数", "Admitted to PKU/THU", "人"]),
  count("flow", ["om_tier1_persons", "一本上线人数", "Above tier-1 line", "人"], "一本上线"),
  rate(["om_tier1_rate", "一本上线率", "Tier-1 rate", "%"], "一本上线人数", "考生数"),
  count("flow", ["om_tier2_persons", "二本以上上线人数", "Above tier-2 line", "人"], "二本以上上线"),
  rate(["om_tier2_rate", "二本以上上线率", "Tier-2 rate", "%"], "二本以上上线人数", "考生数"),
  count("stock", ["om_left_behind_children", "在校留守青少年儿童人数", "Left-behind pupils", "人"]),
  rate(
    ["om_hospital_delivery_rate", "孕产妇住院分娩率", "Hospital delivery rate", "%"],
    "住院分娩活产",
    "活产",
    "住院分娩率",
  ),
  rate(
    ["om_premarital_exam_rate", "婚前医学检查率", "Premarital examination rate", "%"],
    "婚检人数",
    "应婚检人数",
    "婚检率",
  ),
  rate(
    ["om_maternal_mgmt_rate", "孕产妇系统管理率", "Maternal management rate", "%"],
    "系统管理产妇",
    "活产(产妇)",
  ),
  rate(["om_maternal_mortality", "孕产妇死亡率", "Maternal mortality", "/10万"], "孕产妇死亡 ×10万", "活产"),
  rate(["om_birth_defect_rate", "出生缺陷发生率", "Birth-defect rate", "/万"], "缺陷例数 ×1万", "围产儿"),
  rate(["om_infant_mortality", "婴儿死亡率", "Infant mortality", "‰"], "婴儿死亡 ×1000", "活产"),
  rate(["om_u5_mortality", "5岁以下儿童死亡率", "Under-5 mortality", "‰"], "5岁以下死亡 ×1000", "活产"),
  rate(
    ["om_ch_screening_rate", "新生儿甲减筛查率", "Congenital hypothyroidism screening", "%"],
    "甲减筛查新生儿",
    "活产",
  ),
  rate(
    ["om_pku_screening_rate", "新生儿苯丙酮尿症筛查率", "PKU screening", "%"],
    "PKU筛查新生儿",
    "活产",
    "苯丙酮尿症筛查率",
  ),
  rate(
    ["om_breastfeeding_rate", "0-6个月纯母乳喂养率", "Exclusive breastfeeding", "%"],
    "纯母乳喂养婴儿",
    "调查婴儿",
  ),
  rate(
    ["om_u7_mgmt_rate", "7岁以下儿童保健管理率", "Under-7 health management", "%"],
    "受管理儿童",
    "7岁以下儿童",
  ),
  rate(["om_vaccination_rate", "国家免疫规划疫苗接种率", "Vaccination rate", "%"], "合格接种", "应种"),
  rate(
    ["om_rural_water_rate", "农村集中式供水受益率", "Rural central water benefit", "%"],
    "受益农村人口",
    "农村人口",
  ),
  rate(
    ["om_rural_tapwater_rate", "农村自来水普及率", "Rural tap-water coverage", "%"],
    "自来水农村人口",
    "农村人口",
  ),
];
