import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { agreedSheet } from "../../support/agreed-sheet.ts";
import { caseFolders } from "../../support/cases.ts";
import { district, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const units = [district, township] as const;

function gridOf(file: string) {
  const bytes = readFileSync(join(caseFolders[1], "files", file));
  const workbook = readWorkbook(new Uint8Array(bytes));
  const [grid] = workbook.ok ? workbook.sheets : [];
  if (grid === undefined) throw new Error(`no sheet in ${file}`);
  return grid;
}

it("t14: people in work by channel, and how many of them are new", () => {
  const said = agreedSheet(gridOf("t14.xlsx"), units, "2024");
  expect(said).toMatchObject({ form: "employment_services", left: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual({
    "employment_driven_persons/bases": 1260,
    "employment_driven_persons/workshops": 430,
    "employment_driven_persons/cooperatives": 615,
    "employment_driven_persons_new/bases": 85,
    "employment_driven_persons_new/workshops": 40,
    "employment_driven_persons_new/cooperatives": 33,
  });
});

it("a recruitment platform's export: a fair a row, and nothing of it is added to another measure", () => {
  const said = agreedSheet(
    sheetOf(`
      # 招聘活动
      2019年女性专场招聘会情况统计表 | < | < | < | < | < | < | <
      招聘会名称 | 招聘会时间 | 招聘方式 | 参会企业 | 提供岗位 | 进场求职 | 达成意向 | 线上观看人次
      测试春风行动 | 2019-02-20 | 线上线下 | 91 | 5647 | 500 | 154 | 230000
      测试专场 | 2019-03-05 | 现场 | 20 | 600 | 210 | 40 |
    `),
    units,
    "2019",
  );
  expect(said).toMatchObject({ form: "employment_services", left: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual({
    "job_fairs/blended": 1,
    "job_fairs/offline": 1,
    "job_fair_employers/job_fair/blended": 91,
    "job_fair_employers/job_fair/offline": 20,
    "jobs_offered/job_fair/blended": 5647,
    "jobs_offered/job_fair/offline": 600,
    "job_fair_seekers/job_fair/blended": 500,
    "job_fair_seekers/job_fair/offline": 210,
    "job_intent_persons/job_fair/blended": 154,
    "job_intent_persons/job_fair/offline": 40,
    "job_online_views/job_fair": 230_000,
  });
  expect(said.sent).not.toContain("测试");
});

it("workshops by town: how many, who works there, who of them has a low income", () => {
  const said = agreedSheet(
    sheetOf(`
      # 工坊
      2019年巾帼共富工坊统计表 | < | < | <
      乡镇 | 工坊数（个） | 吸纳就业（人） | 带动低收入农户（人）
      示例镇 | 12 | 340 | 41
      示例甲区 | 3 | 60 | 5
    `),
    units,
    "2019",
  );
  expect(said).toMatchObject({ form: "employment_services", left: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual({
    "employment_carriers/workshops": 15,
    "employment_driven_persons/workshops": 400,
    "employment_driven_lowincome/workshops": 46,
  });
});
