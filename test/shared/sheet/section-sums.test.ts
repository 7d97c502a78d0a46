import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { designColumn } from "../../support/designs.ts";
import { district } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const figure = (id: string, name: string, unit: string) =>
  designColumn(id, name, { kind: "count", unit, aggregation: "sum" });

const activities: Design = {
  id: "own_activities",
  title: "系列活动情况汇总表",
  titleAliases: [],
  number: "",
  rows: "events",
  counted: { name: "活动", unit: "场" },
  accumulation: "period",
  columns: [
    designColumn("name", "活动名称", { required: true }),
    designColumn("kind", "活动形式", {
      kind: "code",
      codes: ["文艺演出", "座谈会", "讲座"].map((name, at) => ({
        id: `k${at}`,
        code: `k${at}`,
        name,
        aliases: [],
      })),
    }),
    figure("people", "参加人数", "人"),
    figure("women", "女性人数", "人"),
    figure("posts", "稿件", "篇"),
  ],
  rules: [],
  leftOut: [],
};
const { form } = formOfDesign(activities, 1);

function read(rows: string) {
  const text = `系列活动情况汇总表 | < | < | < | < | <\n序号 | 活动名称 | 活动形式 | 参加人数 | 女性人数 | 稿件（篇）\n${rows}`;
  const context = { forms: [form], form: form.id, units: [district], reporter: district, period: "2026" };
  const reading = readSheet(sheetOf(text), context);
  const findings = checkReading(reading, form, context);
  return {
    rows: reading.records.map(({ row }) => row),
    sums: reading.totals.map(({ row, covers }) => `${row} of ${covers.join(" ")}`),
    said: findings.map(({ severity, code, cells }) => `${severity} ${code} ${cells.join(" ")}`),
  };
}

const office = [
  "1 | 活动一 | 文艺演出 | 45 | 40 | 2",
  "2 | 活动二 | 座谈会 | 49 | 43 | 3",
  "3 | 活动三 | 讲座 | 53 | 46 | 4",
];
const towns = ["4 | 活动四 | 讲座 | 57 | 49 | 5", "5 | 活动五 | 座谈会 | 61 | 52 | 6"];
const sheet = (...rows: readonly (string | readonly string[])[]) => rows.flat().join("\n");

describe("rows with the sums of their sections", () => {
  it.each([
    ["without numbers", "", ""],
    ["with numbers among those of their rows", "1", "2"],
    ["with numbers of their own", "一", "二"],
  ])("count nothing twice above their rows, %s", (_, first, second) => {
    const rows = sheet(
      `| ${first} | 区直机关 | | 147 | 129 | 9`,
      office,
      `| ${second} | 乡镇街道 | | 118 | 101 | 11`,
      towns,
    );
    const expected = {
      rows: [4, 5, 6, 8, 9],
      sums: ["3 of 4 5 6", "7 of 8 9"],
      said: ["information row_is_total B3 B7"],
    };
    expect(read(rows)).toEqual(expected);
    expect(read(`${rows}\n| | 合计 | | 265 | 230 | 20`)).toEqual({
      ...expected,
      sums: [...expected.sums, "10 of 4 5 6 8 9"],
    });
  });

  it("count nothing twice below their rows", () => {
    const rows = sheet(office, "| | 区直机关 | | 147 | 129 | 9", towns, "| | 乡镇街道 | | 118 | 101 | 11");
    expect(read(rows)).toEqual({
      rows: [3, 4, 5, 7, 8],
      sums: ["6 of 3 4 5", "9 of 7 8"],
      said: ["information row_is_total B6 B9"],
    });
  });

  it("count nothing twice on several levels", () => {
    const rows = sheet(
      "| | 甲区各单位 | | 265 | 230 | 20",
      "| | 区直机关 | | 147 | 129 | 9",
      office,
      "| | 乡镇街道 | | 118 | 101 | 11",
      towns,
    );
    expect(read(rows)).toMatchObject({
      rows: [5, 6, 7, 9, 10],
      sums: ["3 of 5 6 7 9 10", "4 of 5 6 7", "8 of 9 10"],
    });
  });

  it("are known by what only their rows say, however small the figures; one row may be a section", () => {
    const rows = sheet(
      "| | 区直机关 | | 3 | 2 | 1",
      "1 | 活动一 | 讲座 | 1 | 1 | 0",
      "2 | 活动二 | 讲座 | 2 | 1 | 1",
      "| | 社会组织 | | 4 | 4 | 0",
      "3 | 活动三 | 讲座 | 4 | 4 | 0",
      "| | 乡镇街道 | | 2 | 2 | 0",
      "4 | 活动四 | 讲座 | 1 | 1 | 0",
      "5 | 活动五 | 讲座 | 1 | 1 | 0",
    );
    expect(read(rows)).toMatchObject({
      rows: [4, 5, 7, 9, 10],
      sums: ["3 of 4 5", "6 of 7", "8 of 9 10"],
    });
  });

  it("are asked about where one stands alone, and taken for one where a printed total says so", () => {
    const rows = sheet("1 | 区直机关 | | 147 | 129 | 9", office, towns);
    const rowsOf = [3, 4, 5, 6, 7, 8];
    expect(read(rows)).toEqual({ rows: rowsOf, sums: [], said: ["warning row_like_total B3"] });
    expect(read(`${rows}\n| | 合计 | | 265 | 230 | 20`)).toEqual({
      rows: rowsOf.slice(1),
      sums: ["3 of 4 5 6", "9 of 4 5 6 7 8"],
      said: ["information row_is_total B3"],
    });
    expect(read(`${rows}\n| | 合计 | | 412 | 359 | 29`)).toMatchObject({
      rows: rowsOf,
      said: ["warning row_like_total B3"],
    });
  });

  it.each([
    [
      "small figures that come about by chance",
      sheet(
        "1 | 活动甲 | | 3 | 2 | 1",
        "2 | 活动乙 | | 1 | 1 | 1",
        "3 | 活动丙 | | 2 | 1 | 0",
        "4 | 活动丁 | | 7 | 6 | 0",
      ),
    ],
    ["a row of another form than those below", sheet("1 | 活动甲 | 讲座 | 147 | 129 | 9", office, towns)],
    [
      "a figure that is not the sum",
      sheet("| | 区直机关 | | 147 | 129 | 4", office, "| | 乡镇街道 | | 119 | 101 | 7", towns),
    ],
  ])("are not seen in %s", (_, rows) => {
    const { sums, said } = read(rows);
    expect(sums).toEqual([]);
    expect(said).toEqual([]);
  });
});
