/** Workbooks as an office would have mailed them out, of forms that are none of the standard ones. All names are invented. */
import { readFileSync } from "node:fs";
import { workbookBytes } from "./workbooks.ts";

export type OwnWorkbook = "grid" | "children" | "scorecard" | "targets" | "channels" | "union";

const units = ["A区", "B区", "C县"] as const;

export function ownWorkbook(name: OwnWorkbook): Promise<Uint8Array> {
  switch (name) {
    case "grid":
      return workbookBytes([
        {
          name: "Sheet1",
          rows: [
            ["示例社区网格妇女走访台账", ...blank(9)],
            ["填报单位：", ...blank(6), "填报日期：", ...blank(2)],
            [
              "序号",
              "网格",
              "姓名",
              "身份证号码",
              "联系电话",
              "婚姻状况",
              "就业状况",
              "走访日期",
              "走访次数",
              "备注",
            ],
            ...["一网格", "一网格", "二网格", "二网格", "三网格", "三网格"].map((grid, index) => [
              index + 1,
              grid,
              `假名${"甲乙丙丁戊己"[index]}`,
              `00000019900101000${index}`,
              "000-0000",
              index % 3 === 1 ? "未婚" : "已婚",
              index % 2 === 0 ? "在业" : "失业",
              `2026-01-${String(index + 5).padStart(2, "0")}`,
              (index % 3) + 1,
              null,
            ]),
            ["合计", ...blank(7), 12, null],
          ],
          merges: ["A1:J1"],
        },
      ]);
    case "children":
      return workbookBytes([
        {
          name: "动态表",
          rows: [
            ["2026年第一季度困境儿童动态管理表", ...blank(7)],
            ["单位：人", ...blank(7)],
            ["区县", "期初人数", "本期增加", null, "本期减少", null, "期末人数", "备注"],
            [null, null, "小计", "其中：迁入", "小计", "其中：年满18岁", null, null],
            [units[0], 10, 2, 1, 1, 1, 11, null],
            [units[1], 20, 0, 0, 3, 2, 17, "1人转出"],
            [units[2], 5, 5, 3, 0, 0, 10, null],
            ["合计", 35, 7, 4, 4, 3, 38, null],
            ["填表人：", ...blank(3), "负责人：", ...blank(3)],
          ],
          merges: ["A1:H1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4", "H3:H4"],
          formulas: { B8: "SUM(B5:B7)", G5: "B5+C5-E5", G6: "B6+C6-E6", G7: "B7+C7-E7", G8: "SUM(G5:G7)" },
        },
      ]);
    case "scorecard":
      return workbookBytes([
        {
          name: "考核",
          rows: [
            ["示例市妇联2026年工作考核评分表", ...blank(6)],
            ["序号", "区县", "组织建设（30分）", "宣传工作（30分）", "服务妇女（40分）", "总得分", "排名"],
            [1, units[0], 28, 25.5, 36, 89.5, 2],
            [2, units[1], 29, 28, 38.5, 95.5, 1],
            [3, units[2], 25, 22, 30, 77, 3],
          ],
          merges: ["A1:G1"],
          formulas: { F3: "SUM(C3:E3)", F4: "SUM(C4:E4)", F5: "SUM(C5:E5)" },
        },
      ]);
    case "targets":
      return workbookBytes([
        {
          name: "进度",
          rows: [
            ["妇女技能培训任务完成情况统计表", ...blank(5)],
            ["单位", "全年目标任务（人）", "完成人数（人）", "完成率（%）", "投入资金（万元）", "存在问题"],
            [units[0], 200, 150, 0.75, 12.5, "场地不足"],
            [units[1], 300, 300, 1, 20, null],
            [units[2], 400, 100, 0.25, 8.4, null],
            ["合计", 900, 550, 0.6111, 40.9, null],
          ],
          merges: ["A1:F1"],
          formats: { D3: "0%", D4: "0%", D5: "0%", D6: "0.0%" },
          formulas: { D3: "C3/B3", D4: "C4/B4", D5: "C5/B5", D6: "C6/B6" },
        },
      ]);
    case "channels":
      return Promise.resolve(
        new Uint8Array(readFileSync(new URL("../fixtures/cases/files/s12_channels.xlsx", import.meta.url))),
      );
    case "union":
      return workbookBytes([
        {
          name: "工会月报",
          rows: [
            ["示例市总工会基层工会组织建设月报表", ...blank(5)],
            ["表号：工统3表", ...blank(3), "单位：个、人、万元", null],
            ["基层单位", "工会组织数", "会员人数（人）", null, "经费收支", null],
            [null, null, "合计", "其中：农民工", "收入（万元）", "支出（万元）"],
            ["假名机械公司", 1, 120, 30, 5.5, 4.2],
            ["假名服装公司", 2, 80, 20, 3, 2.8],
            ["假名学校", 1, 60, 0, 2, 1.5],
            ["合计", 4, 260, 50, 10.5, 8.5],
            ["单位负责人：", ...blank(2), "填表人：", ...blank(2)],
          ],
          merges: ["A1:F1", "A3:A4", "B3:B4", "C3:D3", "E3:F3"],
        },
      ]);
  }
}

function blank(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
