import { type PublishedFigure, type PublishedRow, rowsOf } from "./published-row.ts";

const fiveYears = "2006年至2011年8月累计";
const since2011 = "截至2011年8月";

function counted(kind: string, level: string, count: PublishedFigure, remark: string) {
  return [{ kind, level }, { count }, remark] as const;
}

/** Published figures of form 9, 妇女阵地与示范基地台账. Levels nest: a national base is also a provincial one. */
export const positions: readonly PublishedRow[] = [
  ...rowsOf(
    "langfang",
    counted("妇女微家", "各级合计", ["各类妇女微家", "1410"], "截至2022年3月累计；各类微家"),
    counted("妇女微家", "市级", ["市级示范妇女微家", "200"], "截至2022年3月累计；示范微家"),
    counted("组织建设典型建设点", "省级", ["省级组织建设典型建设点", "3"], "2021年；镇街"),
    counted("妇女之家", "省级", ["省级示范妇女之家", "12"], "2021年；示范"),
  ),
  ...rowsOf("baoshuiqu", [
    { kind: "党群一体化服务中心", level: "未命名" },
    { area: ["党群一体化服务中心面积", "3000"] },
    "截至2017年8月",
  ]),
  ...rowsOf("jixianli", [
    { kind: "妇女之家", level: "不分级别" },
    { coverage: ["妇女之家覆盖", "100"] },
    "截至2017年8月；社区",
  ]),
  ...rowsOf("tonglu", counted("来料加工基地", "不分级别", ["来料加工重要基地", "3"], "2010年；重要基地")),
  ...rowsOf(
    "fuzhou",
    counted("巾帼示范基地(村)", "市级以上", ["市级以上巾帼示范基地(村)", "54"], "2013年"),
    [
      { kind: "维权“三制”", level: "不分级别" },
      { coverage: ["村居维权“三制”覆盖率", "80以上"] },
      "2013年；村居覆盖率",
    ],
    counted("三制示范点", "省、市级", ["省市级“三制”示范点", "27"], "2013年"),
    counted("妇女议事机构", "不分级别", ["妇女议事机构(组织)", "2438"], "2013年"),
    counted("妇女互助组", "不分级别", ["妇女互助组", "1738"], "2013年"),
    counted("留守流动儿童之家", "不分级别", ["援建留守流动儿童之家", "12"], "2013年；援建"),
    counted("先进妇女之家", "省级", ["省级先进妇女之家示范点", "27"], "2013年；示范点"),
    counted("先进妇女之家", "市级", ["市优秀妇女之家示范点", "30"], "2013年；优秀示范点"),
    [{ kind: "妇女之家", level: "不分级别" }, { new: ["新拓展妇女之家", "56"] }, "2013年；机关、行业、非公"],
  ),
  ...rowsOf(
    "guigang",
    counted("妇女儿童维权岗", "市级以上", ["市级以上妇女儿童维权岗", "12"], "2015年"),
    counted("婚姻家庭辅导室", "不分级别", ["惜缘婚姻家庭辅导室", "2"], "2015年；惜缘"),
  ),
  ...rowsOf(
    "daxing",
    counted("“妇”字号基地", "不分级别", ["“妇”字号基地", "70"], since2011),
    counted("“双学双比”示范基地", "不分级别", ["结对“双学双比”示范基地", "70"], `${fiveYears}；结对`),
    counted(
      "巧娘工作室",
      "不分级别",
      ["巧娘工作室", "13", "“巾帼巧绘”工作室"],
      `${since2011}；又称“巾帼巧绘”工作室`,
    ),
    counted("妇女专业合作组织", "不分级别", ["妇女牵头专业合作组织", "50余"], `${since2011}；妇女牵头`),
    counted("巾帼维权岗", "不分级别", ["巾帼维权岗", "40"], since2011),
    counted("巾帼维权工作站", "不分级别", ["巾帼维权工作站", "100"], since2011),
    counted("姐妹驿站", "不分级别", ["姐妹驿站", "93"], since2011),
    counted("妇女之家", "不分级别", ["妇女之家", "652"], since2011),
  ),
  ...rowsOf(
    "guangfeng",
    counted("巾帼脱贫示范基地", "全国", ["全国巾帼脱贫示范基地", "1"], "2019年"),
    counted("巾帼创业基地", "区县级", ["区级巾帼创业基地项目", "3"], "2019年；区级项目"),
    counted("妇女微家", "不分级别", ["妇女微家", "28"], "2019年"),
  ),
];
