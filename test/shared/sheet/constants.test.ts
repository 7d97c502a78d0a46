import { expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const events = standardCatalogue.form("publicity_events");
const context = { forms: [events], units: districtUnits, reporter: district, period: "2024" };

/** Occasions of the records of a sheet, and what is told of them. */
function occasions(title: string, rows = "普法维权 | 3 | 90", header = "活动类别 | 场次 | 参与人次") {
  const { records, findings } = readSheet(sheetOf(`${title}\n${header}\n${rows}`), context);
  const told = findings.filter(({ rule }) => rule === "STRUCTURE.titled").map(({ severity }) => severity);
  return { codes: records.map(({ values }) => values.campaign), told };
}

it("an occasion that the title alone names holds for all rows, and is told", () => {
  expect(occasions("2024年“三八”节活动情况统计表")).toEqual({ codes: ["march_8"], told: ["information"] });
});

it.each([
  ["none", "2024年宣传活动情况统计表"],
  ["two", "2024年“三八”“六一”活动情况统计表"],
  ["some other", "2024年其他活动情况统计表"],
])("a title that names %s says nothing", (_, title) => {
  expect(occasions(title)).toEqual({ codes: [undefined], told: [] });
});

it("where the sheet has a column for it the title says nothing of its blanks", () => {
  const rows = "普法维权 | 六一 | 3 | 90\n反家暴 | | 2 | 40";
  expect(occasions("2024年“三八”节活动情况统计表", rows, "活动类别 | 主题节点 | 场次 | 参与人次")).toEqual({
    codes: ["june_1", undefined],
    told: [],
  });
});

it("what a person settled is stronger than the title", () => {
  const grid = sheetOf("2024年“三八”节活动情况统计表\n活动类别 | 场次 | 参与人次\n普法维权 | 3 | 90");
  const { fingerprint } = readSheet(grid, context);
  const confirmed = { [fingerprint]: { form: events.id, columns: {}, constants: { campaign: "日常" } } };
  const { records, findings } = readSheet(grid, { ...context, confirmed });
  expect(records.map(({ values }) => values.campaign)).toEqual(["none"]);
  expect(findings.filter(({ rule }) => rule === "STRUCTURE.titled")).toEqual([]);
});

/** The kind of loan that a title and the name of its sheet propose; it is asked about all the same. */
function proposed(title: string, name: string) {
  const grid = sheetOf(
    `# ${name}\n${title}\n镇街 | 贷款金额（万元） | 贷款人数\n示例镇 | 5 | 2\n示例甲区 | 6 | 3`,
  );
  const { records, questions } = readSheet(grid, { ...context, forms: standardCatalogue.newest });
  const asked = questions.some((question) => question.kind === "constant" && question.column === "loan_type");
  return [records[0]?.values.loan_type, asked];
}

it("the short name of a sheet says nothing against a longer one in the title", () => {
  expect(proposed("2024年妇女小额担保贷款情况统计表", "小额贷款")).toEqual(["guaranteed", true]);
  expect(proposed("2024年妇女贷款情况统计表", "小额担保贷款")).toEqual(["guaranteed", true]);
});

it("what title and sheet say against each other, or the title says twice, is left open", () => {
  expect(proposed("2024年巾帼贷款情况统计表", "妇女小额担保贷款")).toEqual([undefined, true]);
  expect(proposed("2024年小额担保贷款、小额贴息贷款情况统计表", "贷款")).toEqual([undefined, true]);
});
