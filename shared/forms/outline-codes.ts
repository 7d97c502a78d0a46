import { codeList } from "./code-list.ts";

/** 数据来源部门: who answers for the figure. */
export const departments = codeList(
  ["organisation", "组织", "Organisation department", "组织部", "市委组织部"],
  ["labour", "人社", "Human resources and social security", "人社局", "人力资源和社会保障局"],
  ["education", "教育", "Education", "教育局"],
  ["health", "卫健", "Health", "卫健委", "卫生计生委", "卫计委"],
  ["police", "公安", "Police", "公安局"],
  ["court", "法院", "Court"],
  ["procuratorate", "检察", "Procuratorate", "检察院"],
  ["justice", "司法", "Justice", "司法局"],
  ["civil_affairs", "民政", "Civil affairs", "民政局"],
  ["statistics", "统计", "Statistics", "统计局"],
  ["water", "水利", "Water", "水利局"],
  ["federation", "妇儿工委办", "Committee for women and children", "妇联", "妇儿工委"],
  ["other", "其他", "Other", "其它"],
);

/** 统计口径: what a row of an indicator is about. Rows of different scope overlap and are never added. */
export const outlineScopes = codeList(
  ["all", "全部", "All", "合计", "全市", "总计"],
  ["party_government", "党政班子", "Party and government teams"],
  ["working_departments", "工作部门班子", "Working departments", "党政工作部门"],
  ["committees", "部委办局", "Committees and offices"],
  ["government", "政府部门", "Government departments"],
  ["public", "公办", "Public", "公立"],
  ["private", "民办", "Private", "私立"],
  ["urban", "城镇", "Urban", "城市"],
  ["rural", "农村", "Rural"],
  ["women", "女性", "Women", "女"],
  ["men", "男性", "Men", "男"],
  ["women_outline", "妇女规划", "Outline for women", "妇女发展规划", "妇女发展纲要"],
  ["children_outline", "儿童规划", "Outline for children", "儿童发展规划", "儿童发展纲要"],
  ["without_arts", "不含体育艺术", "Without sports and arts"],
);
