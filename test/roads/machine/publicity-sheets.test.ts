import { expect, it } from "vitest";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { type Answers, agreedSheet, toldOf } from "../../support/agreed-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const own: readonly [OrgUnit, ...OrgUnit[]] = [district, ...districtUnits.slice(1)];

const agreed = (text: string, answers?: Answers) => toldOf(agreedSheet(sheetOf(text), own, "2024", answers));

it("chat groups counted, with those in them", () => {
  const said = agreed(
    `
      2024年网上妇女之家（微信群、QQ群）情况统计表 | < | < | <
      单位 | 平台 | 群个数 | 群成员数 | 发布信息条数
      示例镇妇联 | 微信群 | 12 | 2400 | 360
      示例镇妇联 | QQ群 | 3 | 510 | 40
    `,
    { form: "publicity_events", constants: { category: "新媒体发布" } },
  );
  expect(said).toMatchObject({ findings: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual([
    "media_accounts 15 group",
    "media_followers 2910 group",
    "media_posts 400 group",
  ]);
});

it("reports in the papers, one a row, by whose paper it was", () => {
  const said = agreed(`
      2024年媒体刊发情况统计表 | < | < | < | <
      序号 | 稿件标题 | 刊发媒体 | 媒体级别 | 刊发时间
      1 | 示例村妇女之家开门 | 示例日报 | 市级 | 2024-03-08
      2 | 测试镇巧娘出村 | 示例晚报 | 省级 | 2024-05-12
      3 | 样本镇家风故事会 | 示例日报 | 市级 | 2024-06-01
    `);
  expect(said).toMatchObject({ form: "publicity_events", findings: [], presses: 1 });
  expect(said.facts).toEqual(["media_reports 1 province", "media_reports 2 city"]);
});

it("levels of media across, of which the total says what they count", () => {
  const said = agreed(`
      2024年信息宣传用稿统计表 | < | < | < | <
      单位 | 国家级 | 省级 | 市级 | 合计（篇）
      示例镇妇联 | 1 | 3 | 8 | 12
    `);
  expect(said).toMatchObject({ form: "publicity_events", findings: [], presses: 1 });
  expect(said.facts).toEqual([
    "media_reports 1 national",
    "media_reports 3 province",
    "media_reports 8 city",
  ]);
});

it("a day's activities, of which the title alone says the day", () => {
  const said = agreed(`
      2024年“三八”维权周活动情况统计表 | < | < | <
      乡镇 | 开展场次 | 悬挂横幅（条） | 受益群众（人次）
      示例镇妇联 | 3 | 12 | 400
    `);
  expect(said).toMatchObject({ form: "publicity_events", findings: [], presses: 1 });
  expect(said.facts).toEqual([
    "publicity_banners 12 law march_8",
    "publicity_events 3 law march_8",
    "publicity_person_times 400 law march_8",
  ]);
});
