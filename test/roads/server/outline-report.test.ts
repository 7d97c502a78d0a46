/** 两纲监测 from the sheet of an office to what the city hands on: rates on different bases, and nothing added of them. */
import { beforeAll, describe, expect, it } from "vitest";
import { tidyFactsSchema } from "../../../shared/api/facts.ts";
import { factComparisonSchema } from "../../../shared/api/integrity.ts";
import { type Receipt, receiptSchema } from "../../../shared/api/submissions.ts";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { columnOf, leavesWorkbook } from "../../../shared/form/form.ts";
import { standardCatalogue as catalogue } from "../../../shared/forms/index.ts";
import { columnLetters, type Grid, type RawValue } from "../../../shared/sheet/grid.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import { createCity, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { planned } from "../../worker/support/planned.ts";
import { askerWith } from "../../worker/support/requests.ts";

const { ask, send, submit } = askerWith(catalogue);
const FORM = "outline_monitoring";
const PERIOD = "2024";

/** An export of the monitoring system: name, unit, last year, this year, target, department. */
const rows = (mothers: number, own: number): RawValue[][] => [
  ["孕产妇死亡率", "1/10万", 8.3, mothers, "≤12/10万", "卫健委"],
  ["婴儿死亡率", "‰", 3.5, 3.1, 5, "卫健委"],
  ["村委会成员中女性比例", "%", 28, 31.5, "30%以上", "民政局"],
  ["女性平均预期寿命", "岁", 80.8, 81.2, "延长", "卫健委"],
  ["农村留守儿童数", "人", 1300, 1250, null, "教育局"],
  ["每万人口全科医生数", "人", 3.1, own, null, "卫健委"],
];

function sheetsOf(bytes: ArrayBuffer | Uint8Array): readonly Grid[] {
  const workbook = readWorkbook(new Uint8Array(bytes));
  if (!workbook.ok) throw new Error(workbook.code);
  return workbook.sheets;
}

async function reported(by: TestUnit, collection: string, of: RawValue[][]): Promise<Receipt> {
  const bytes = await workbookBytes([
    {
      name: "两纲",
      rows: [
        ["2024年两纲监测指标数据表"],
        [`填报单位：${by.unit.name}`],
        ["指标名称", "单位", "上年值", "本年值", "2030年目标", "责任部门"],
        ...of,
      ],
    },
  ]);
  const context = { forms: catalogue.newest, units: [by.unit], reporter: by.unit, period: PERIOD };
  const [reading] = sheetsOf(bytes).flatMap((grid) => readTables(grid, context));
  if (reading?.form !== FORM) throw new Error("the sheet was not recognised");
  const form = catalogue.form(FORM);
  const findings = checkReading(reading, form, context);
  expect(findings.filter(({ severity }) => severity !== "information")).toEqual([]);
  const layout = reading.columns
    .filter(({ column }) => leavesWorkbook(columnOf(form, column)))
    .map(({ column, at }) => [column, columnLetters(at)]);
  const sent = await submit(
    crypto.randomUUID(),
    {
      collection,
      formVersion: form.version,
      records: toSubmissionRecords(form, reading.records),
      layout: Object.fromEntries(layout),
      baseVersion: null,
      explanations: [],
      nil: false,
    },
    by,
  );
  expect(sent.status, await sent.clone().text()).toBe(201);
  return receiptSchema.parse(await sent.json());
}

describe("the outlines' indicators of two districts", () => {
  let city: TestCity;
  let receipts: Receipt[];

  beforeAll(async () => {
    city = await createCity();
    const form = { form: FORM, formVersion: newestVersion(FORM), title: "两纲监测" };
    const [id = ""] = await planned({ send }, city.city, form, PERIOD);
    receipts = [await reported(city.east, id, rows(7.2, 3.3)), await reported(city.west, id, rows(9.4, 2.8))];
  });

  it("have no control totals: there is no sum of rates", () => {
    expect(receipts.map(({ controlTotals }) => controlTotals)).toEqual([
      { rows: 6, columns: [] },
      { rows: 6, columns: [] },
    ]);
  });

  it("arrive with value, target, change and gap, an own one under its own name", async () => {
    const response = await ask(`/api/facts.json?period=${PERIOD}`, {}, city.city);
    const { facts } = tidyFactsSchema.parse(await response.json());
    const told = facts
      .filter(({ submission }) => submission === receipts[0]?.uuid)
      .map(({ indicator, kind, value, breakdown: { own_name = "" } }) =>
        [indicator, kind, value, own_name].join(" ").trimEnd(),
      );
    expect(told).toEqual(
      expect.arrayContaining([
        "om_maternal_mortality printed 7.2",
        "om_maternal_mortality change -1.1",
        "om_maternal_mortality target 12",
        "om_maternal_mortality gap -4.8",
        "om_w_village_committee gap 1.5",
        "om_w_life_expectancy actual 81.2",
        "om_left_behind_children actual 1250",
        "om_left_behind_children change -50",
        "om_other actual 3.3 每万人口全科医生数（人）",
        "om_other change 0.2 每万人口全科医生数（人）",
      ]),
    );
    const compared = await ask("/api/integrity/facts", {}, city.city);
    expect(factComparisonSchema.parse(await compared.json())).toMatchObject({ versions: 2, differences: [] });
  });

  it("stand unit by unit in the merged workbook, only children are added", async () => {
    const merged = await ask(`/api/merged.xlsx?period=${PERIOD}&state=newest`, {}, city.city);
    const summary = sheetsOf(await merged.arrayBuffer()).find(({ name }) => name.startsWith("汇总"));
    const values = (summary?.values ?? []).map((row) => row.filter((value) => value !== null));
    const numbers = values.flat().filter((value) => typeof value === "number");
    // 7.2 + 9.4, 81.2 + 81.2, 3.3 + 2.8 and -1.1 + 1.1 would be sums of what is never added.
    for (const sum of [16.6, 162.4, 6.1]) expect(numbers).not.toContain(sum);
    expect(numbers).toEqual(expect.arrayContaining([7.2, 9.4, 81.2, 3.3, 2.8, 2500]));
    const heads = values.flat().filter((value) => typeof value === "string");
    expect(heads.some((text) => text.startsWith("孕产妇死亡率"))).toBe(true);
    expect(heads.some((text) => text.startsWith("新生儿死亡率"))).toBe(false);
  });
});
