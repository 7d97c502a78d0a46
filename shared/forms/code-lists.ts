import { codeList } from "./code-list.ts";

export const yesNo = codeList(["yes", "是", "Yes", "有"], ["no", "否", "No", "不是", "没有"]);

/** Levels nest and are never added. Words of the municipalities (北京市级 …) mean the provincial level. */
export const levels = codeList(
  ["international", "国际", "International", "国际级"],
  ["national", "全国", "National", "国家级", "国家", "全国级"],
  ["province", "省级", "Provincial", "省", "自治区级", "北京市级", "天津市级", "上海市级", "重庆市级"],
  ["city", "市级", "City", "市", "地市级", "设区市级"],
  ["county", "区县级", "County", "县级", "区级", "县", "区", "区县", "县区级", "县(市、区)级", "县(市、区)"],
  ["county_township", "区县镇街级", "County and township", "区镇级", "区、镇级", "区县、镇街", "县乡级"],
  [
    "township",
    "镇街级",
    "Township",
    "镇级",
    "乡镇级",
    "街道级",
    "镇街",
    "乡镇",
    "乡级",
    "镇",
    "乡镇(街道)级",
  ],
  ["village", "村级", "Village", "村", "社区级", "村(社区)级", "村居", "村(社区)", "村居级"],
);
