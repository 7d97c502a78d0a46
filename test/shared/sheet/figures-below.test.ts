import { describe, expect, it } from "vitest";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { firstEdition } from "../../support/edition.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const context = {
  // Its columns are few enough for two words to mean either.
  forms: firstEdition.newest,
  units: districtUnits,
  reporter: district,
  period: "2019",
};

/** Header → column, with a question mark where it is asked. */
function found(text: string): Record<string, string> {
  const { columns } = readSheet(sheetOf(text), context);
  return Object.fromEntries(
    columns.map(({ header, column, how }) => [header, how === "proposed" ? `${column}?` : column]),
  );
}

/** What was found and what it turned out to be, by names that may say either. */
const screening = (rows: readonly (readonly [found: number, ill: number])[], more = "") => `
  2019年“两癌”筛查统计表
  镇街 | 筛查项目 | 实查人数 | 查出 | 患病
  ${rows.map(([found, ill]) => `示例镇 | 妇女病普查 | 900 | ${found} | ${ill}`).join("\n  ")}
  ${more}
`;

describe("of two columns that names do not tell apart", () => {
  it("the larger is the one that the form says is larger", () => {
    const rows = [
      [3, 40],
      [5, 65],
      [1, 21],
    ] as const;
    expect(found(screening(rows))).toMatchObject({ 查出: "confirmed?", 患病: "abnormal?" });
    const turned = screening(rows.map(([a, b]) => [b, a]));
    expect(found(turned)).toMatchObject({ 查出: "abnormal?", 患病: "confirmed?" });
  });

  const two = [
    [3, 40],
    [5, 65],
  ] as const;
  it.each<[string, readonly (readonly [number, number])[], string?]>([
    ["two rows", two],
    ["three rows alike", [two[0], two[0], two[0]]],
    ["rows of which half are otherwise", [...two, [50, 6], [30, 9]]],
    ["a third row that adds up two", two, "合计 | | 1800 | 8 | 105"],
  ])("%s say nothing", (_, rows, more) => {
    expect(found(screening(rows, more))).toMatchObject({ 查出: "abnormal?", 患病: "confirmed?" });
  });
});

it("figures that break what the form says of a known column take no column away", () => {
  const names = found(`
    2019年“两癌”筛查统计表
    筛查项目 | 实查人数 | 查出人数 | 患病人数
    宫颈癌 | 900 | 3 | 40
    乳腺癌 | 1200 | 5 | 65
    妇女病普查 | 800 | 1 | 21
  `);
  expect(names.查出人数).toMatch(/^abnormal/);
});

it("an exact name stands whatever the figures say", () => {
  const exact = found(`
    2019年信访情况统计表
    镇街 | 诉求类别 | 来源渠道 | 办结件数 | 受理件数
    示例镇 | 财产 | 来访 | 50 | 42
    示例镇 | 其他 | 来访 | 31 | 30
    示例镇 | 婚姻家庭 | 来访 | 12 | 8
  `);
  expect(exact).toMatchObject({ 办结件数: "closed", 受理件数: "received" });
});
