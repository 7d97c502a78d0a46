/** Parts of words about kinds of organisations and how they fare. */
export const organisationParts = {
  reached: "达到 全部达到 全部完成 100% 达标 全达标 均达到",
  raised: "提升 大幅提升 提高 明显提升 上升 进步 提高较大 较大提升 有提升 明显提高",
  community: "社区 居委会 居民委员会 居民区 小区 居民",
  village_k: "村 村委会 行政村 自然村 建制村",
  street: "街道 办事处 街办 街道办 街道办事处",
  town_k: "镇 乡 乡镇 民族乡",
  group: "小组 村小组 村民小组 村民组 生产队 屯",
  office:
    "机关 事业 机关事业 妇委会 女职委 机关单位 事业单位 县直机关 直属机关 女职工委员会 机关妇委会 党政机关 直属单位",
  system: "系统 行业系统 直属系统",
  zone: "开发区 保税区 园区 高新区 经济区 经开区 新区 工业园",
  soe: "国企 国有 国有企业 国有公司 央企 国资",
  private: "非公 民营 民企 私营 非公企业 民营企业 私企 外企 非公有制",
  social: "社会组织 社团 协会 民办非企业 行业协会 民非 社会团体",
  newbody: "两新 新经济 两新组织 新社会组织 新经济组织 新领域 新业态",
  chamber: "商会 女企业家商会 女企业家协会 工商联",
  building: "楼宇 写字楼 商圈 大厦 商务楼 商厦",
  member: "团体会员 会员",
};
