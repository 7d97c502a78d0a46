/** Figures beside the period's own (本年累计, 目标) on the screen 对应. */
import { expect, it } from "vitest";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { standardContent } from "../../../shared/forms/index.ts";
import { workshops } from "../../support/designs.ts";
import { viewOf } from "../../support/laid-open.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const sheet = sheetOf(`
  2026年9月妇女创业小额贷款月报表 | < | < | <
  贷款类型 | 本月 | 累计 | 目标
  ^ | 贷款金额（万元） | 贷款金额（万元） | 贷款金额（万元）
  小额贴息贷款 | 12 | 50 | 80
`);
const vague = sheetOf(`
  2026年9月妇女创业小额贷款月报表 | < | <
  贷款类型 | 累计 | <
  ^ | 借款人数 | 贷款金额（万元）
  小额贴息贷款 | 31 | 290.5
`);

it("each is shown as what it is, and kept so when it is agreed to", () => {
  const { columns, choices, assignment, totals, asks } = viewOf(sheet, { period: "2026-09" });
  expect(columns.map(({ column, title, state }) => [column, title, state])).toEqual([
    ["loan_type", "贷款类型", "certain"],
    ["amount", "贷款金额", "certain"],
    ["amount@ytd", "贷款金额（本年累计）", "certain"],
    ["amount@target", "贷款金额（目标）", "certain"],
  ]);
  expect(asks).toBe(0);
  // In January 累计 is the month itself: what a header says of the month is kept for the month.
  expect(Object.values(assignment?.columns ?? {})).toEqual(["loan_type", "amount@ytd", "amount@target"]);
  expect(assignment?.periods).toEqual({ "2026-09": { columns: { "本月/贷款金额": "amount" } } });
  expect(choices.map(({ title }) => title)).toContain("贷款金额（本年累计）");
  expect(totals.columns.map(({ header, total }) => [header, total])).toEqual([
    ["贷款金额", "12"],
    ["贷款金额（本年累计）", "50"],
    ["贷款金额（目标）", "80"],
  ]);
});

it("累计 alone is asked about, both answers to choose from", () => {
  const { columns, choices, asks } = viewOf(vague, { period: "2026-09" });
  expect(asks).toBe(2);
  expect(columns[2]).toMatchObject({
    state: "ask",
    column: "amount@ytd",
    answers: ["amount@ytd", "amount@all_time"],
  });
  expect(choices.map(({ title }) => title)).toContain("贷款金额（历年累计）");
});

it("figures beside any figure can be chosen, whatever the sheet says", () => {
  const { choices } = viewOf(
    sheetOf(
      "2026年9月妇女创业小额贷款统计表\n贷款类型 | 贷款金额（万元） | 借款人数 | 星星数\n小额贴息贷款 | 12 | 3 | 4",
    ),
    { period: "2026-09" },
  );
  const ids = choices.map(({ column }) => column);
  expect(ids).toEqual(
    expect.arrayContaining(["amount@ytd", "amount@all_time", "amount@prior", "persons@target"]),
  );
  // A rate is only compared, and a stock has no sum since January.
  expect(ids.filter((id) => /done_rate|growth|change$/.test(id))).toEqual([]);
});

it("a list of single events has no figures of other times to choose from", () => {
  const { form, indicators } = formOfDesign(workshops, 1);
  const city = createCatalogue({
    ...standardContent,
    forms: [...standardContent.forms, form],
    indicators: [...standardContent.indicators, ...indicators],
  });
  const { choices } = viewOf(
    sheetOf("来料加工点情况表\n加工点名称 | 经营类别 | 从业人数\n甲点 | 刺绣 | 12\n乙点 | 手工编织 | 8"),
    { period: "2026-09", form: form.id },
    city,
  );
  expect(choices.map(({ column }) => column)).toContain("workers");
  expect(choices.filter(({ column }) => column.includes("@"))).toEqual([]);
});
