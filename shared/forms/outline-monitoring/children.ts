import { outlineLines } from "./lines.ts";

/** The indicators of the outline for children of 2021–2030, by its domains, in its order. */
export const childrenIndicators = [
  ...outlineLines(
    "children",
    "health",
    `
om_neonatal_mortality | 新生儿死亡率 | Neonatal mortality | ‰ | ↓ 3
om_infant_mortality | 婴儿死亡率 | Infant mortality | ‰ | ↓ 5 |  | 婴儿死亡 ×1000 ÷ 活产
om_u5_mortality | 5岁以下儿童死亡率 | Under-5 mortality | ‰ | ↓ 6 | 五岁以下儿童死亡率 | 5岁以下死亡 ×1000 ÷ 活产
om_birth_defect_rate | 出生缺陷发生率 | Birth-defect rate | /万 | ↓ |  | 缺陷例数 ×1万 ÷ 围产儿
om_severe_defect_rate | 严重致残的出生缺陷发生率 | Severe birth-defect rate | /万 | ↓
om_low_birth_weight | 低出生体重发生率 | Low birth weight | % | ↓ | 低体重儿率
om_ch_screening_rate | 新生儿甲状腺功能减低症筛查率 | Congenital hypothyroidism screening | % | ↑ | 新生儿甲减筛查率、CH筛查率 | 甲减筛查新生儿 ÷ 活产
om_pku_screening_rate | 新生儿苯丙酮尿症筛查率 | PKU screening | % | ↑ | 苯丙酮尿症筛查率、PKU筛查率 | PKU筛查新生儿 ÷ 活产
om_hearing_screening_rate | 新生儿听力筛查率 | Hearing screening of newborns | % | ↑ | 听力障碍筛查率
om_newborn_visit_rate | 新生儿访视率 | Newborn visit rate | % | ↑
om_u3_mgmt_rate | 3岁以下儿童系统管理率 | Under-3 health management | % | ↑ 90 | 三岁以下系统管理率
om_u7_mgmt_rate | 7岁以下儿童健康管理率 | Under-7 health management | % | ↑ 90 | 7岁以下儿童保健管理率 | 受管理儿童 ÷ 7岁以下儿童
om_eye_check_rate | 0—6岁儿童眼保健和视力检查覆盖率 | Eye checks of children up to 6 | % | ↑ 90 | 视力检查覆盖率
om_myopia_primary | 小学生近视率 | Myopia in primary school | % | ↓ 38 | 小学近视率
om_myopia_junior | 初中生近视率 | Myopia in junior secondary school | % | ↓ 60 | 初中近视率
om_myopia_senior | 高中阶段学生近视率 | Myopia in senior secondary school | % | ↓ 70 | 高中近视率
om_myopia_all | 儿童青少年总体近视率 | Myopia of children and adolescents | % | ↓ | 总体近视率
om_breastfeeding_rate | 6个月内婴儿纯母乳喂养率 | Exclusive breastfeeding | % | ↑ 50 | 0-6个月纯母乳喂养率 | 纯母乳喂养婴儿 ÷ 调查婴儿
om_u5_anemia | 5岁以下儿童贫血率 | Under-5 anaemia | % | ↓ 10 | 5岁以下儿童贫血患病率
om_u5_stunting | 5岁以下儿童生长迟缓率 | Under-5 stunting | % | ↓ 5
om_u5_underweight | 5岁以下儿童低体重率 | Under-5 underweight | % | ↓ | 低体重患病率
om_overweight | 儿童超重肥胖率 | Overweight and obese children | % | ↓
om_vaccination_rate | 适龄儿童免疫规划疫苗接种率 | Vaccination rate | % | ↑ 90 | 国家免疫规划疫苗接种率、疫苗接种率 | 合格接种 ÷ 应种
om_fitness_good | 中小学生国家学生体质健康标准达标优良率 | Pupils good or better in fitness | % | ↑ 60 | 体质健康优良率
om_fitness_pass | 国家学生体质健康标准达标率 | Pupils up to the fitness standard | % | ↑ | 体质达标率
om_caries12 | 12岁儿童龋患率 | Caries at age 12 | % | ↓ | 龋齿率
om_paediatricians | 每千名儿童拥有儿科执业(助理)医生数 | Paediatricians for each thousand children | 名 mean | ↑ 1.12 | 每千儿童儿科医生
om_paediatric_beds | 每千名儿童拥有儿科床位数 | Paediatric beds for each thousand children | 张 mean | ↑ 3.17
om_school_counsellors | 配备专(兼)职心理健康工作人员的中小学比例 | Schools with a counsellor | % | ↑ | 心理教师配备率
`,
  ),
  ...outlineLines(
    "children",
    "safety",
    `
om_injury_mortality | 儿童伤害死亡率 | Child injury mortality | /10万 | ↓ | 18岁以下儿童伤害死亡率
om_drowning_mortality | 儿童溺水死亡率 | Child drowning mortality | /10万 | ↓
om_traffic_child | 儿童道路交通事故死亡人数 | Children killed in traffic | 人 flow | ↓
om_food_toys | 儿童用品(食品)质量国家监督抽查合格率 | Children's goods that pass inspection | % | ↑ | 儿童用品抽查合格率
om_bullying | 学生欺凌防治工作落实学校比例 | Schools that act against bullying | % | ↑ | 学生欺凌防治落实率
`,
  ),
  ...outlineLines(
    "children",
    "education",
    `
om_preschool_3y_rate | 学前教育毛入园率 | 3-year preschool gross enrolment | % | ↑ 90 | 学前三年毛入园率、学前教育三年毛入园率 | 在园幼儿 ÷ 3–5岁人口
om_preschool_1y_rate | 学前一年毛入园率 | 1-year preschool gross enrolment | % | ↑ | 学前一年入园率 | 学前一年在园 ÷ 5岁人口
om_inclusive_kindergarten | 普惠性幼儿园在园幼儿占比 | Children in affordable kindergartens | % | ↑ | 普惠率、普惠性幼儿园覆盖率
om_kindergartens | 幼儿园数 | Kindergartens | 所 | · | 幼儿园所数
om_rural_kindergartens | 农村幼儿园数 | Rural kindergartens | 所 | ·
om_compulsory_retention_rate | 九年义务教育巩固率 | Compulsory-education retention | % | ↑ 96 | 义务教育巩固率 | 九年级在校生(含转入转出) ÷ 九年前一年级在校生
om_primary_net_rate | 小学学龄儿童净入学率 | Net primary enrolment | % | → | 小学净入学率
om_primary_transition | 小学升学率 | Primary pupils who go on | % | → | 小升初率
om_senior_gross_rate | 高中阶段毛入学率 | Gross senior-secondary enrolment | % | ↑ 92 | 高中阶段教育毛入学率、高中毛入学率
om_special_edu | 残疾儿童义务教育入学(安置)率 | Disabled children in compulsory education | % | ↑ | 适龄残疾儿童入学率
om_special_schools | 特殊教育学校数 | Special schools | 所 | ↑ | 特教学校数
om_migrant_children | 义务教育随迁子女在公办学校(含购买学位)就读比例 | Migrant children in public schools | % | ↑ | 随迁子女就读比例
om_left_behind_children | 在校留守儿童数 | Left-behind pupils | 人 | · | 在校留守青少年儿童人数、留守儿童数、农村留守儿童数、在校留守儿童人数
om_large_classes | 义务教育大班额比例 | Oversized classes in compulsory education | % | ↓ | 大班额比例
om_sex_education | 中学开展预防艾滋病教育和性教育的学校比例 | Secondary schools that teach AIDS prevention and sex education | % | ↑ | 性教育学校比例
`,
  ),
  ...outlineLines(
    "children",
    "welfare",
    `
om_c_medical_rate | 儿童参加基本医疗保险人数 | Children with medical insurance | 人 | →
om_childcare_places | 每千人口拥有3岁以下婴幼儿托位数 | Nursery places for each thousand people | 个 mean | ↑ | 千人口托位数、每千人口托位数
om_childcare_inst | 托育服务机构数 | Nurseries | 个 | ↑ | 托育机构数
om_orphans | 孤儿数 | Orphans | 人 | · | 孤儿人数
om_unsupported | 事实无人抚养儿童数 | Children whom nobody can raise | 人 | · | 事实无人抚养儿童人数
om_orphan_allowance | 孤儿基本生活保障平均标准 | Allowance of an orphan | 元/人·月 mean | ↑ | 孤儿养育标准
om_disabled_rehab | 得到康复救助的残疾儿童数 | Disabled children in rehabilitation | 人 flow | ↑
om_child_directors | 村(居)儿童主任数 | Child directors of villages and communities | 人 | → | 儿童主任数
om_child_supervisors | 乡镇(街道)儿童督导员数 | Child supervisors of townships | 人 | → | 儿童督导员数
om_child_inst | 儿童福利和未成年人救助保护机构数 | Institutions for child welfare and protection | 个 | ↑
om_childrens_homes | 城乡社区儿童之家覆盖率 | Communities with a children's home | % | ↑ | 儿童之家覆盖率、城乡社区儿童之家建成率
om_nutrition | 农村义务教育学生营养改善计划受益人数 | Pupils in the rural nutrition plan | 人 | · | 营养改善计划受益人数
`,
  ),
  ...outlineLines(
    "children",
    "family",
    `
om_parent_school_urban | 建立家长学校或家庭教育指导服务站点的城市社区比例 | Urban communities with a parents' school | % | ↑ 95 | 城市社区家长学校覆盖率
om_parent_school_rural | 建立家长学校或家庭教育指导服务站点的农村社区(村)比例 | Rural communities with a parents' school | % | ↑ 85 | 农村社区家长学校覆盖率
om_parent_school_schools | 中小学、幼儿园、中职学校建立家长学校比例 | Schools and kindergartens with a parents' school | % | ↑ | 学校家长学校建校率
om_parent_guidance | 接受家庭教育指导服务人次 | Attendances of family-education guidance | 人次 flow | ↑ | 家庭教育指导人次
om_family_centres | 县级以上家庭教育指导中心数 | Family-education centres of county level or above | 个 | ↑ | 家庭教育指导机构
om_nursing_rooms | 公共场所母婴设施数 | Nursing rooms in public places | 个 | ↑ | 母婴室数、母婴设施数
`,
  ),
  ...outlineLines(
    "children",
    "environment",
    `
om_c_libraries | 公共图书馆少儿文献藏量 | Children's holdings of public libraries | 册 | ↑
om_c_venues | 校外活动场所(青少年宫)数 | Venues for children out of school | 个 | ↑
om_c_media | 少儿节目播出时间 | Hours of children's broadcasts | 小时 flow | ·
om_c_friendly | 儿童友好城市(社区)数 | Child-friendly cities and communities | 个 | ↑ | 儿童友好社区数
`,
  ),
  ...outlineLines(
    "children",
    "law",
    `
om_c_offenders | 未成年犯罪人数占同期犯罪人数比例 | Minors among offenders | % | ↓ | 未成年人犯罪占比
om_c_victims | 破获拐卖儿童案件数 | Cases of trafficked children solved | 件 flow | ↓
om_c_abuse | 破获猥亵(强奸)儿童案件数 | Cases of child sexual abuse solved | 件 flow | ↓
om_c_aid | 得到法律援助的未成年人数 | Minors with legal aid | 人次 flow | ·
om_c_judicial_aid | 得到司法救助的未成年人数 | Minors with judicial relief | 人 flow | ·
om_c_vice_principal | 配备法治副校长的中小学比例 | Schools with a vice-principal for law | % | ↑ | 法治副校长配备率
om_c_guardianship | 监护监督(撤销监护权)案件数 | Cases on guardianship | 件 flow | ·
om_c_family_orders | 发出家庭教育指导令(督促监护令)数 | Family-education orders | 份 flow | ·
`,
  ),
];
