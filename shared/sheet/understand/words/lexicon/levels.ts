/** Parts of words about levels of government and of what they confer. */
export const levelsParts = {
  international: "国际 世界 联合国 世界级 国际级 国外 全球",
  nationallevel: "全国 国家 国家级 中央 中华 全国级 国家部委 中央财政 国家财政 部级 中央级 中国",
  province_l: "省 自治区 省级 直辖市 省部级 自治区级 全省 省财政 省直 省妇联 北京市 天津市 上海市 重庆市",
  city_l: "市级 市 州 地市 地级 设区市 地区 州级 设区的市 盟 市直 地级市 市妇联 市财政",
  county_l:
    "县 区 旗 县级 区级 区县 县区 旗县 县级市 县妇联 区妇联 县直 市辖区 县(市、区) 县(区) 县(市) 县市区 区(县) 区(市) 县财政 区财政",
  town_l: "镇 乡 街道 乡镇 镇街 街办 镇级 乡级 街道办 街道级 镇(街道) 乡镇(街道) 苏木 街道办事处",
  village_l: "村 社区 村级 村居 社区级 村(社区) 居委会 村委会 村(居)",
  andabove: "以上 及以上 含以上 及其以上",
  alllevels:
    "全部 合计 各级 不分级别 总计 所有 总体 全市合计 不分 全体 各类 共计 全部级别 汇总 整体 全部渠道 所有渠道",
  unnamed: "未命名 未评定 无级别",
  fairly: "较清洁 较 基本清洁 较干净 比较 基本 一般清洁 良",
  unclean: "不清洁 不干净 脏 脏乱 不整洁",
  beautiful: "美丽 美丽户",
};
