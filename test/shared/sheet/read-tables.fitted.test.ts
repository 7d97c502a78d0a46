import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import type { Fit } from "../../../shared/form/fit/fit.ts";
import { fitForm } from "../../../shared/form/fit/fit-form.ts";
import { standardContent } from "../../../shared/forms/index.ts";
import type { Area } from "../../../shared/sheet/grid.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { cityUnit } from "../../support/city-administrator.ts";
import { fittedTraining, OWN } from "../../support/fits.ts";

type Cells = readonly (string | number | null)[];

const version = fittedTraining.base * 100_000 + 1;

/** The training ledger as the city has fitted it, among all standard forms. */
function fitted(fit: Fit = fittedTraining) {
  const standard = standardContent.forms.find(
    ({ id, version: of }) => id === "training_ledger" && of === fit.base,
  );
  if (standard === undefined) throw new Error("no form");
  const { form, indicators } = fitForm(standard, fit, version);
  return createCatalogue({
    ...standardContent,
    forms: [...standardContent.forms, form],
    indicators: [...standardContent.indicators, ...indicators],
  }).form("training_ledger");
}

function read(
  header: readonly Cells[],
  rows: readonly Cells[],
  merges: readonly Area[] = [],
  form = fitted(),
) {
  const values = [["杭城妇女培训一览"], ...header, ...rows].map((cells) => [...cells]);
  const context = { forms: [form], units: [cityUnit], reporter: cityUnit, period: "2026Q2" };
  const [reading] = readTables({ name: "台账", top: 0, left: 0, values, merges: [...merges] }, context);
  if (reading === undefined) throw new Error("no table was recognised");
  return {
    records: toSubmissionRecords(form, reading.records).map(({ values: of }) => of),
    questions: reading.questions,
    unmatched: reading.unmatched.map(({ text }) => text),
    findings: checkReading(reading, form, context)
      .filter(({ severity }) => severity !== "information")
      .map(({ rule, code }) => `${rule} ${code}`),
  };
}

const straight = read(
  [["培训名称", "培训类别", "开始日期", "培训人数", "其中:女性", "市级补贴人数", "经费来源", "培训地点"]],
  [
    ["甲班", "宋韵手作", "2026-05-06", 50, 30, 12, "市财政", "文化馆"],
    ["乙班", "家政师", "2026-05-16", 20, 20, 0, "县级", "农家书屋"],
  ],
);

describe("a sheet that is read by a form as a city fitted it", () => {
  it("is read by the city's names and words", () => {
    expect(straight.records).toMatchObject([
      {
        category: `${OWN}k1`,
        trainees: 50,
        women: 30,
        [`${OWN}c1`]: 12,
        [`${OWN}c2`]: "k1",
        [`${OWN}c3`]: "文化馆",
      },
      { category: "home_services", trainees: 20, women: 20, [`${OWN}c1`]: 0, [`${OWN}c2`]: "k2" },
    ]);
    expect([straight.questions, straight.unmatched, straight.findings]).toEqual([[], [], []]);
  });

  it("says the same with the city's columns in another order, before and among the standard's", () => {
    const moved = read(
      [
        [
          "经费来源",
          "市级补贴人数",
          "开始日期",
          "实训人数（市）",
          "培训地点",
          "培训名称",
          "其中:女性",
          "培训类别",
        ],
      ],
      [
        ["市财政", 12, "2026-05-06", 50, "文化馆", "甲班", 30, "宋韵手作"],
        ["县级", 0, "2026-05-16", 20, "农家书屋", "乙班", 20, "家政师"],
      ],
    );
    expect(moved).toEqual(straight);
  });

  it("says the same where 本市补充 stands over the city's columns, in front", () => {
    const grouped = read(
      [
        ["本市补充", null, null, "培训名称", "培训类别", "开始日期", "培训人数", "其中:女性"],
        ["培训地点", "经费来源", "市级补贴人数（人）", null, null, null, null, null],
      ],
      [
        ["文化馆", "市财政", 12, "甲班", "宋韵手作", "2026-05-06", 50, 30],
        ["农家书屋", "县级", 0, "乙班", "家政师", "2026-05-16", 20, 20],
      ],
      [
        { top: 1, left: 0, bottom: 1, right: 2 },
        ...[3, 4, 5, 6, 7].map((at) => ({ top: 1, left: at, bottom: 2, right: at })),
      ],
    );
    expect(grouped).toEqual(straight);
  });

  it("is read without the city's columns, which then say nothing and not nought", () => {
    const without = read(
      [["培训名称", "培训类别", "开始日期", "培训人数", "其中:女性"]],
      [["甲班", "宋韵手作", "2026-05-06", 50, 30]],
    );
    expect(without.records).toEqual([expect.not.objectContaining({ [`${OWN}c1`]: expect.anything() })]);
    expect(without.records[0]).toMatchObject({ trainees: 50, women: 30 });
    expect([without.questions, without.findings]).toEqual([[], []]);
  });

  it("is not sent without a column that the city wants filled", () => {
    const columns = fittedTraining.columns.map((column, at) => ({ ...column, required: at === 0 }));
    const without = read(
      [["培训名称", "培训类别", "开始日期", "培训人数", "其中:女性"]],
      [["甲班", "宋韵手作", "2026-05-06", 50, 30]],
      [],
      fitted({ ...fittedTraining, columns }),
    );
    expect(without.findings).not.toEqual([]);
  });

  it("leaves aside what neither the standard nor the city calls so, and takes it for nothing else", () => {
    const renamed = read(
      [["培训名称", "培训类别", "开始日期", "实训人数（市）", "其中:女性", "县级奖补人数", "经费来源"]],
      [["甲班", "宋韵手作", "2026-05-06", 50, 30, 7, "市级"]],
    );
    expect(renamed.records[0]).toMatchObject({ trainees: 50, [`${OWN}c2`]: "k1" });
    expect(Object.values(renamed.records[0] ?? {})).not.toContain(7);
    expect(renamed.unmatched).toEqual(["县级奖补人数"]);
  });
});
