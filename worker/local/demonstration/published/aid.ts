import { type PublishedRow, rowsOf } from "./published-row.ts";

/** Published figures of form 11, 关爱帮扶救助与捐赠台账; money in 万元. */
export const aid: readonly PublishedRow[] = [
  ...rowsOf(
    "beichen",
    [
      { kind: "文明家庭结对", direction: "结对", target: "困难家庭" },
      { households: ["与困难家庭结对的文明家庭", "3000余"] },
      "2007年以来累计",
    ],
    [
      { kind: "走访慰问", direction: "发放", target: "单亲困难家庭" },
      { cash: ["每年走访单亲困难家庭慰问金", "约100"] },
      "每年",
    ],
    [
      { kind: "孤残儿童结对", direction: "结对", target: "孤残儿童" },
      { persons: ["受助孤残儿童", "约100"], sponsors: ["结对爱心人士", "约100"] },
      "2007年以来累计",
    ],
    [{ kind: "爱心水窖", direction: "募集" }, { cash: ["捐款建“爱心水窖”", "9.7"] }, "2007年以来累计"],
  ),
  ...rowsOf(
    "tonglu",
    [
      { kind: "六一慰问", direction: "发放", target: "中小学、幼儿园" },
      { units: ["六一走访中小学、幼儿园等", "12"] },
      "2010年",
    ],
    [{ kind: "六一慰问", direction: "募集" }, {}, "2010年；捐款赠物折价原文数字缺失", { lost: ["cash"] }],
    [
      { kind: "助学结对", direction: "结对", target: "春蕾学生" },
      { persons: ["社会各界助学结对", "151"] },
      "2010年；慰问金额原文数字缺失",
      { lost: ["cash"] },
    ],
    [
      { kind: "姐妹帮扶", direction: "结对", target: "困难妇女" },
      { pairs: ["姐妹帮扶对子(巩固)", "135"] },
      "2010年；巩固的对子",
    ],
    [
      { kind: "姐妹帮扶", direction: "结对", target: "困难妇女" },
      { pairs_new: ["新增姐妹帮扶对子", "393"] },
      "2010年；新增的对子",
    ],
    [{ kind: "赈灾捐款", direction: "募集" }, { cash: ["机关内部赈灾捐款", "0.7454"] }, "2010年；机关内部"],
  ),
  ...rowsOf(
    "fuzhou",
    [{ kind: "春蕾计划/母亲健康1+1", direction: "募捐" }, { cash: ["春蕾等公益募捐", "72.63"] }, "2013年"],
    [
      { kind: "困难救助", direction: "救助", target: "贫困妇女儿童" },
      { persons: ["救助贫困妇女儿童", "669"] },
      "2013年",
    ],
  ),
  ...rowsOf(
    "daxing",
    [
      { kind: "恒爱行动/阳光救助", direction: "发放", target: "妇女儿童" },
      { persons: ["公益活动帮助妇女儿童", "40000余"] },
      "2006年至2011年8月累计",
    ],
    [
      { kind: "困难帮扶", direction: "发放", target: "贫困母亲、儿童" },
      { total_value: ["贫困母亲儿童扶助款物", "201"] },
      "2006年至2011年8月累计；款物合计",
    ],
    [{ kind: "抗震救灾", direction: "募集" }, { cash: ["汶川地震捐款", "120余"] }, "2008年；汶川地震"],
  ),
  ...rowsOf(
    "guangfeng",
    [
      { kind: "困难救助", direction: "救助", target: "贫困妇女" },
      { persons: ["救助贫困妇女", "22"], cash: ["贫困妇女救助金额", "2.4"] },
      "2019年",
    ],
    [
      { kind: "困难救助", direction: "救助", target: "贫困儿童" },
      { persons: ["救助贫困儿童", "50"], cash: ["贫困儿童救助金额", "3.8余"] },
      "2019年",
    ],
    [
      { kind: "两癌救助", direction: "救助", target: "两癌患病妇女" },
      { persons: ["救助两癌患病妇女", "29"], cash: ["两癌救助金额(缺“元”)", "29"] },
      "2019年",
    ],
    [
      { kind: "春蕾计划", direction: "救助", target: "春蕾学生" },
      { persons: ["春蕾资助学生", "212"], cash: ["春蕾资助金额", "10余"] },
      "2019年",
    ],
  ),
];
