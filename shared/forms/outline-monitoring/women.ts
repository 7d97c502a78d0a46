import { outlineLines } from "./lines.ts";

/** The indicators of the outline for women of 2021–2030, by its domains, in its order. */
export const womenIndicators = [
  ...outlineLines(
    "women",
    "health",
    `
om_w_life_expectancy | 女性平均预期寿命 | Women's life expectancy | 岁 mean | ↑ | 女性人均预期寿命、妇女预期寿命
om_maternal_mortality | 孕产妇死亡率 | Maternal mortality | /10万 | ↓ 12 |  | 孕产妇死亡 ×10万 ÷ 活产
om_maternal_mgmt_rate | 孕产妇系统管理率 | Maternal management rate | % | ↑ | 孕产妇保健管理率 | 系统管理产妇 ÷ 活产(产妇)
om_prenatal_check_rate | 产前检查率 | Antenatal check rate | % | ↑ | 产检率、孕产妇产前检查率
om_prenatal_screening_rate | 产前筛查率 | Antenatal screening rate | % | ↑
om_postnatal_visit_rate | 产后访视率 | Postnatal visit rate | % | ↑
om_hospital_delivery_rate | 孕产妇住院分娩率 | Hospital delivery rate | % | → | 住院分娩率 | 住院分娩活产 ÷ 活产
om_premarital_exam_rate | 婚前医学检查率 | Premarital examination rate | % | ↑ | 婚检率、婚前检查率 | 婚检人数 ÷ 应婚检人数
om_preconception_rate | 孕前优生健康检查目标人群覆盖率 | Preconception examination coverage | % | ↑ | 孕前优生检查率
om_cervical_screening_rate | 适龄妇女宫颈癌人群筛查率 | Cervical cancer screening of women of the age | % | ↑ 70 | 宫颈癌筛查率、适龄妇女宫颈癌筛查率、宫颈癌人群筛查率、35-64岁妇女宫颈癌筛查率
om_breast_screening_rate | 适龄妇女乳腺癌人群筛查率 | Breast cancer screening of women of the age | % | ↑ | 乳腺癌筛查率、适龄妇女乳腺癌筛查率、乳腺癌人群筛查率
om_cervical_early_rate | 宫颈癌早诊率 | Cervical cancer found early | % | ↑ | 宫颈癌早期诊断率
om_breast_early_rate | 乳腺癌早诊率 | Breast cancer found early | % | ↑ | 乳腺癌早期诊断率
om_hpv_vaccination_rate | 适龄女生HPV疫苗接种率 | HPV vaccination of girls of the age | % | ↑ | HPV接种率、宫颈癌疫苗接种率
om_women_disease_screening | 妇女常见病筛查率 | Screening for common women's diseases | % | ↑ | 妇女病普查率、妇科病普查率
om_women_disease_found | 查出妇女病率 | Women's diseases found | % | ↓ | 妇女病患病率
om_aids_mtct | 艾滋病母婴传播率 | HIV passed from mother to child | % | ↓ 2 | HIV母婴传播率
om_syphilis_congenital | 先天梅毒发病率 | Congenital syphilis | /10万 | ↓
om_women_anemia | 孕产妇贫血患病率 | Anaemia in pregnancy | % | ↓ | 孕产妇贫血率
om_women_health_literacy | 女性健康素养水平 | Women's health literacy | % | ↑
om_women_exercise | 女性经常参加体育锻炼人数比例 | Women who exercise regularly | % | ↑ | 经常锻炼妇女比例
om_women_fitness | 女性体质测定标准合格比例 | Women up to the fitness standard | % | ↑ | 国民体质合格率(女)
om_mch_institutions | 妇幼保健机构数 | Maternal and child health institutions | 家 | → | 妇幼保健院数
`,
  ),
  ...outlineLines(
    "women",
    "education",
    `
om_w_compulsory_retention | 九年义务教育巩固率(女) | Compulsory-education retention of girls | % | ↑ 96 | 女生义务教育巩固率
om_girls_primary_net | 小学学龄女童净入学率 | Net primary enrolment of girls | % | → | 女童净入学率、小学适龄女童入学率
om_girls_compulsory_share | 九年义务教育在校生中女生比例 | Girls among pupils of compulsory education | % | → | 义务教育女生占比
om_w_senior_gross | 高中阶段毛入学率(女) | Gross senior-secondary enrolment of girls | % | ↑ 92 | 女生高中阶段毛入学率
om_girls_senior_share | 高中阶段在校生中女生比例 | Girls among senior-secondary pupils | % | → | 高中女生占比
om_w_vocational_share | 职业教育在校生中女生比例 | Women in vocational education | % | ↑ | 职业教育女生比例
om_w_higher_share | 高等教育在校生中女生比例 | Women in higher education | % | → | 高校女生占比、女大学生比例
om_w_postgrad_share | 在校研究生中女生比例 | Women among postgraduates | % | → | 女研究生比例
om_w_school_years | 女性平均受教育年限 | Mean years of schooling of women | 年 mean | ↑ | 平均受教育年限(女)、15岁以上女性平均受教育年限、女性平均受教育年限(15岁及以上)
om_w_labour_school_years | 主要劳动年龄人口中女性平均受教育年限 | Mean years of schooling of women of working age | 年 mean | ↑ | 劳动年龄女性受教育年限
om_w_illiteracy | 女性青壮年文盲率 | Illiteracy of women under fifty | % | ↓ | 女性文盲率
om_w_science_literacy | 女性公民科学素质水平 | Women's science literacy | % | ↑ | 具备科学素质女性比例
om_w_training | 接受职业技能培训女性人数 | Women in vocational training | 人次 flow | ↑ | 女性职业培训人数
`,
  ),
  ...outlineLines(
    "women",
    "economy",
    `
om_w_employed_share | 就业人员中女性比例 | Women among the employed | % | → 45 | 全社会就业人员女性比重
om_w_employed | 全社会女性就业人数 | Women employed | 人 | → | 女性就业人员
om_female_urban_employed | 城镇单位女性就业人员 | Women employed in urban units | 人 | → | 城镇单位女性就业人数、城镇非私营单位女性就业人员
om_w_urban_employed_share | 城镇单位就业人员中女性比例 | Women among employees of urban units | % | → 40 | 城镇非私营单位女性占比
om_w_new_urban_jobs | 城镇新增就业中女性人数 | Women newly employed in towns | 人 flow | ↑ | 女性城镇新增就业
om_w_unemployed_share | 城镇登记失业人员中女性比例 | Women among the registered unemployed | % | ↓ | 登记失业女性比例
om_female_professional_share | 公有经济企事业单位专业技术人员中女性比例 | Women among professionals | % | ↑ | 公有单位专业技术人员女性比例、公有单位专技人员女性比例、女性专技人员比例、公有单位专业技术人员中女性比例、公有经济企事业单位专业技术人员女性比例 | 女性专技人员 ÷ 专技人员
om_female_senior_professional_share | 公有经济企事业单位高级专业技术人员中女性比例 | Women among senior professionals | % | ↑ 40 | 公有单位高级专技人员女性比例、公有单位高级专技女性比例、高级专业技术人员女性比例、公有单位高级专业技术人员女性比例、公有经济企事业单位高级专业技术人员女性比例 | 女性高级专技人员 ÷ 高级专技人员
om_w_skilled_share | 技能人才中女性比例 | Women among skilled workers | % | ↑ | 女性技能劳动者比例
om_w_labour_rules | 执行《女职工劳动保护特别规定》企业比例 | Enterprises that keep the rules protecting women workers | % | ↑ | 女职工劳动保护执行率
om_w_contract | 签订女职工权益保护专项集体合同企业数 | Enterprises with a collective contract for women workers | 家 | ↑
om_w_occupational_disease | 女职工职业病发病人数 | Occupational diseases of women workers | 例 flow | ↓
om_w_pay_ratio | 男女收入比 | Women's income to men's | % | ↑ | 两性收入差距
om_w_loan | 妇女创业担保贷款发放额 | Startup loans guaranteed for women | 元 flow | ↑
om_w_land | 农村土地承包经营权证登记有妇女姓名比例 | Land certificates that name women | % | ↑ | 证上有名比例
`,
  ),
  ...outlineLines(
    "women",
    "decisions",
    `
om_w_party_share | 女党员比例 | Women among party members | % | → | 中共女党员占比
om_w_party_congress | 党代会代表中女性比例 | Women among delegates of party congresses | % | ↑ | 女党代表比例
om_w_npc_share | 人大代表中女性比例 | Women among people's deputies | % | ↑ | 人大女代表比例、人大代表女性比例
om_w_npc_standing | 人大常委中女性比例 | Women in standing committees of people's congresses | % | ↑ | 人大女常委比例
om_w_cppcc_share | 政协委员中女性比例 | Women among members of the CPPCC | % | ↑ | 政协女委员比例、政协委员女性比例
om_w_cppcc_standing | 政协常委中女性比例 | Women in standing committees of the CPPCC | % | ↑ | 政协女常委比例
om_women_in_leadership_rate | 政府领导班子配有女干部的班子比例 | Leadership teams with women | % | ↑ | 领导班子女干部配备率、领导班子配备女干部比例、配有女干部班子比例 | 配有女干部的班子数 ÷ 班子总数
om_w_dept_teams | 政府工作部门领导班子配有女干部的班子比例 | Departments' leadership teams with women | % | ↑ | 工作部门班子女干部配备率
om_women_leader_member_share | 领导班子成员中女干部比例 | Women among leadership-team members | % | ↑ | 班子成员中女干部比例(原文称“配备率”)、班子成员中女干部比例、班子成员女性比例 | 班子中女干部人数 ÷ 班子成员人数
om_w_principal_share | 正职女干部占同级正职比例 | Women among heads of the same rank | % | ↑ | 女性正职比例
om_w_cadre_share | 干部队伍中女干部比例 | Women among cadres | % | ↑ | 女干部比例、女干部占干部比例
om_w_new_civil | 新录用公务员中女性比例 | Women among newly recruited civil servants | % | → | 新录用女公务员比例
om_minority_women_cadre_share | 少数民族女干部比例 | Minority women cadres | % | → |  | 少数民族女干部 ÷ 女干部(或少数民族干部)—口径须写明
om_w_institution_leaders | 事业单位领导班子成员中女性比例 | Women leading public institutions | % | ↑ | 事业单位女领导比例
om_w_directors | 企业董事会成员中女性比例 | Women on boards of directors | % | ↑ | 女董事比例
om_w_staff_directors | 企业职工董事中女性比例 | Women among staff directors | % | ↑ | 职工董事女性比重
om_w_staff_supervisors | 企业职工监事中女性比例 | Women among staff supervisors | % | ↑ | 职工监事女性比重
om_w_staff_congress | 职工代表大会中女性代表比例 | Women in staff congresses | % | → | 职代会女代表比例
om_w_village_party | 村党组织成员中女性比例 | Women in village party organisations | % | ↑
om_w_village_secretary | 村党组织书记中女性比例 | Women among village party secretaries | % | ↑ | 女村书记比例
om_w_village_committee | 村委会成员中女性比例 | Women in village committees | % | ↑ 30 | 村委会成员女性比例、村民委员会成员中女性比例
om_w_village_head | 村委会主任中女性比例 | Women heading village committees | % | ↑ | 女村主任比例
om_w_community_party | 社区党组织成员中女性比例 | Women in community party organisations | % | ↑
om_w_community_secretary | 社区党组织书记中女性比例 | Women among community party secretaries | % | ↑ | 女社区书记比例
om_w_community_committee | 社区居委会成员中女性比例 | Women in residents' committees | % | → 50 | 居委会成员女性比例、社区居委会成员女性比例、居民委员会成员中女性比例
om_w_community_head | 社区居委会主任中女性比例 | Women heading residents' committees | % | ↑ 40 | 女居委会主任比例
om_w_social_leaders | 社会组织负责人中女性比例 | Women leading social organisations | % | ↑
`,
  ),
  ...outlineLines(
    "women",
    "security",
    `
om_w_maternity_insured | 参加生育保险女性人数 | Women with maternity insurance | 人 | ↑ | 生育保险女性参保人数、女性参加生育保险人数
om_w_medical_insured | 参加基本医疗保险女性人数 | Women with medical insurance | 人 | ↑ | 基本医保女性人数
om_w_medical_rate | 妇女基本医疗保险参保率 | Women's medical insurance coverage | % | → 95 | 基本医疗保险参保率(女)
om_w_pension_insured | 参加基本养老保险女性人数 | Women with pension insurance | 人 | ↑ | 基本养老保险女性参保人数
om_w_pension_rate | 妇女基本养老保险参保率 | Women's pension insurance coverage | % | ↑ 95 | 基本养老保险参保率(女)
om_w_unemployment_insured | 参加失业保险女性人数 | Women with unemployment insurance | 人 | ↑
om_w_injury_insured | 参加工伤保险女性人数 | Women with work-injury insurance | 人 | ↑
om_w_dibao | 享受最低生活保障女性人数 | Women with the minimum living allowance | 人 | ·
om_w_tekun | 特困供养女性人数 | Women supported in extreme hardship | 人 | ·
om_w_disabled_aid | 享受残疾人两项补贴女性人数 | Women with the two disability allowances | 人 | ·
om_elder_beds | 每千名老人养老床位数 | Beds for each thousand elders | 张 mean | ↑
om_w_cancer_aided | 低收入妇女“两癌”救助人数 | Low-income women aided with the two cancers | 人 flow | · | 两癌救助人数
`,
  ),
  ...outlineLines(
    "women",
    "family",
    `
om_f_finest | 各级最美家庭户数 | Finest families of all levels | 户 | ↑ | 最美家庭数
om_f_mediation | 婚姻家庭纠纷人民调解委员会数 | Mediation committees for marriage and family | 个 | ↑ | 婚调委数
om_f_mediated | 婚姻家庭纠纷调解件数 | Marriage and family disputes mediated | 件 flow | ·
om_f_divorce | 离婚登记(判决)对数 | Divorces | 对 flow | · | 离婚对数
om_f_housework_gap | 两性家务劳动时间差距 | Gap in hours of housework | 分钟 mean | ↓ | 家务时间差
om_f_counselling | 婚姻登记机关设婚姻家庭辅导室比例 | Marriage registries with a counselling room | % | ↑ | 婚姻家庭辅导覆盖率
`,
  ),
  ...outlineLines(
    "women",
    "environment",
    `
om_rural_tapwater_rate | 农村自来水普及率 | Rural tap-water coverage | % | ↑ 90 | 自来水普及率 | 自来水农村人口 ÷ 农村人口
om_rural_water_rate | 农村集中式供水受益人口比例 | Rural central water benefit | % | ↑ | 农村集中式供水受益率、集中式供水受益率 | 受益农村人口 ÷ 农村人口
om_urban_water_quality | 城市公共供水水质达标率 | Urban water up to standard | % | ↑ | 供水水质合格率
om_rural_toilet_rate | 农村卫生厕所普及率 | Rural sanitary toilets | % | ↑ | 卫生厕所普及率
om_toilet_ratio | 城镇公共厕所男女厕位比例 | Men's to women's places in public toilets | 比 mean | · | 男女厕位比
om_gender_training | 党校(行政学院)开设男女平等课程比例 | Party schools that teach gender equality | % | ↑
om_media_channels | 面向妇女的广播电视节目(平台) | Broadcasts and platforms for women | 个 | ·
om_community_service | 社区综合服务设施覆盖率 | Communities with a service centre | % | ↑ | 社区服务覆盖率
om_w_homes | 妇女之家数 | Homes for women | 个 | ↑ | 妇女之家个数
`,
  ),
  ...outlineLines(
    "women",
    "law",
    `
om_l_assessment | 建立法规政策性别平等评估机制的地区数 | Places that assess rules for gender equality | 个 | ↑
om_l_dv_cases | 受理家庭暴力案(事)件数 | Cases of domestic violence received | 件 flow | · | 家暴案件数
om_l_warnings | 公安机关出具家庭暴力告诫书数 | Warnings for domestic violence | 份 flow | · | 告诫书数、家庭暴力告诫书数
om_l_orders | 法院作出人身安全保护令数 | Protection orders | 份 flow | · | 人身安全保护令数
om_l_shelters | 反家庭暴力庇护场所数 | Shelters from domestic violence | 个 | ↑ | 庇护场所数
om_l_rape | 破获强奸案件数 | Rape cases solved | 件 flow | ·
om_l_trafficking | 破获拐卖妇女案件数 | Cases of trafficked women solved | 件 flow | ↓
om_l_prostitution | 破获组织强迫卖淫案件数 | Cases of forced prostitution solved | 件 flow | ·
om_l_aid | 获得法律援助的妇女人数 | Women with legal aid | 人次 flow | ·
om_l_judicial_aid | 获得司法救助的妇女人数 | Women with judicial relief | 人 flow | ·
om_l_hotline | 开通12338热线的县(市、区)比例 | Counties with the 12338 hotline | % | → | 12338覆盖率
`,
  ),
];
