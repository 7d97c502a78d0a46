import { type PublishedRow, rowsOf } from "./published-row.ts";

/** Published figures of form 3, 妇女就业创业服务统计表; money in 万元. */
export const employment: readonly PublishedRow[] = [
  ...rowsOf(
    "beichen",
    [{ channel: "技能培训转移" }, { transfer: ["转移妇女劳动力", "28300余"] }, "2007年以来累计"],
    [{ channel: "手工编织" }, { transfer: ["手工编织实现转移就业", "18320"] }, "2007年以来累计"],
    [
      { channel: "招聘会" },
      {
        fairs: ["联合举办招聘会", "40余"],
        placed: ["招聘会解决就业", "近60000"],
        placed_women: ["招聘会解决就业中妇女", "30000余"],
      },
      "2007年以来累计；联合举办",
    ],
  ),
  ...rowsOf("langfang", [
    { channel: "劳务输送" },
    { transfer: ["向京津输送家政服务人员", "1900"] },
    "2021年；向京津输送家政服务人员",
  ]),
  ...rowsOf("caomao", [
    { channel: "众创空间" },
    { makers: ["参与创客(数万,量级)", "约10000"] },
    "截至2017年8月；原文为数万人",
  ]),
  ...rowsOf(
    "tonglu",
    [{ channel: "其他" }, { jobs: ["面向妇女提供就业岗位", "100余"] }, "2010年；面向妇女的岗位"],
    [
      { channel: "女大学生创业" },
      {
        idea: ["提出创业构想的女大学生", "2"],
        proj: ["创业项目立项的女大学生", "2"],
        fund: ["获创业基金援助女大学生", "2"],
        started: ["实现创业的女大学生", "4"],
      },
      "2010年；实现创业为截至2010年累计",
    ],
    [
      { channel: "来料加工" },
      {
        agents: ["来料加工经纪人", "740"],
        agents_new: ["新发展优秀经纪人", "50"],
        workers: ["带动妇女从事来料加工", "55653"],
        low_p: ["领加工费的低收入农村妇女", "940"],
        low_fee: ["低收入妇女累计加工费", "339"],
      },
      "2010年；经纪人和从业妇女为截至2010年；全年加工费原文数字缺失",
      { lost: ["fee"] },
    ],
  ),
  ...rowsOf("fuzhou", [
    { channel: "招聘会" },
    { fairs: ["各类招聘会", "86"], placed_women: ["招聘会帮助女性就业", "13170"] },
    "2013年",
  ]),
  ...rowsOf(
    "daxing",
    [
      { channel: "示范基地带动", driven_state: "存量" },
      { driven: ["基地等带动妇女就业", "12000"] },
      "截至2011年8月；基地、工作室和合作组织",
    ],
    [
      { channel: "手工艺", driven_state: "其中" },
      { driven: ["手工艺带动妇女就业", "2500"] },
      "2006年至2011年8月累计；手工艺工作室",
    ],
  ),
  ...rowsOf("guangfeng", [{ channel: "巾帼车间" }, { driven: ["巾帼车间带动就近就业", "1300余"] }, "2019年"]),
];
