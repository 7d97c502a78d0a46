import { likely } from "./likely.ts";

export const householdRating = likely("household_rating", {
  family_type: "评选项目 示范家庭种类 家庭类别 创建类型 家庭称号 评选种类 荣誉称号 创建类别",
  level: "命名层次 评定层级 评选级别 由哪级评定 认定级别 表彰级别",
  grade: "评比档次 评比等次 清洁等次 评定档次 评比结果",
  households: "评出家庭 创建数 评定家庭 命名家庭 建成户数 评选户数 获评户数 认定户数 评比户数 创建家庭",
  recommended: "推荐到上级 荐送 推送上级 上报户数 推荐户数 推选省级 推荐省级",
  base: "参加评比 参与评定 住户总数 参评家庭 辖区户数 参与创建户数 全镇农户 家庭总数 总户数",
  new: "新评 当年新评 新发展 本年新增 新命名 新创建 新认定",
  standard: "验收合格 达到标准 合格户 达标数 合格户数",
  standard_rate: "合格比率 达标占比 合格率 达标百分比",
});
