/** What only the sender's computer sees is explained there, and read by whoever reviews and merges. */
import { expect, it } from "vitest";
import { assess } from "../../../addin/engine/assess.ts";
import { explain } from "../../../addin/features/check/explanations.ts";
import { owedReports } from "../../../addin/features/owed/owed-reports.ts";
import { submissionBody } from "../../../addin/features/submit/submission.ts";
import { reviewSchema } from "../../../shared/api/review.ts";
import { type Explanation, submissionSchema } from "../../../shared/api/submissions.ts";
import { foundAside, unexplained } from "../../../shared/check/explanations.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { collectionOf } from "../../support/pane-sheets.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { district } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";
import { createCity } from "../../worker/support/city.ts";
import { ask, loanBody, loanRow, submit } from "../../worker/support/requests.ts";

it("an explanation of what the server cannot see reaches the officer and the merged workbook", async () => {
  const { city, east, collection } = await createCity();
  const loan = "测试甲 | '000000190013000001 | 农业银行 | 小额担保贷款 | 5 | '2019-03-08 | '2021-03-07";
  const grid = sheetOf(`
    2019年度妇女创业小额贷款台账 | < | < | < | < | < | <
    姓名 | 身份证号码 | 经办银行 | 贷款类型 | 贷款金额(万元) | 发放日期 | 到期日期
    ${loan}
    ${loan}
  `);
  const form = standardCatalogue.form("women_loans");
  const [sheet] = assess(standardCatalogue, {
    ...{ grid, units: [east.unit], reporter: east.unit, confirmed: {}, period: "2019" },
    tasks: [{ form: form.id, formVersion: form.version, period: "2019" }],
  });
  if (sheet?.kind !== "recognised") throw new Error("the sheet was not recognised");
  const aside = sheet.findings.find(({ local, severity }) => local && severity === "warning");
  if (aside === undefined) throw new Error("the pane found nothing that stays");
  expect(aside.rule).toBe("E4.15");

  const note = "合同不同，两笔都属实";
  const explained = unexplained(sheet.findings, []).reduce<Explanation[]>(
    (all, finding) => explain(all, finding, { reason: "real_situation", note }),
    [],
  );
  const [report] = owedReports([collectionOf("missing", { id: collection })], district.code, "2020-01-07");
  if (report === undefined) throw new Error("nothing is owed");
  const body = submissionBody(sheet, report, explained);
  const uuid = crypto.randomUUID();
  const answer = await submit(uuid, body, east);
  expect(answer.status, await answer.clone().text()).toBe(201);

  const sent = submissionSchema.parse(await (await ask(`/api/submissions/${uuid}`, {}, city)).json());
  expect(sent.findings.map(({ rule }) => rule)).not.toContain("E4.15");
  const review = reviewSchema.parse(await (await ask(`/api/submissions/${uuid}/review`, {}, city)).json());
  const read = foundAside({ ...sent, localFindings: review.localFindings });
  expect(read).toMatchObject([{ rule: "E4.15", explanations: [{ reason: "real_situation", note }] }]);

  const merged = await ask("/api/merged.xlsx?period=2019", {}, city);
  const said = readWithSheetJs(new Uint8Array(await merged.arrayBuffer())).sheet("核实说明");
  const words = [...said.cells.values()].map(({ value }) => value);
  expect(words).toEqual(expect.arrayContaining(["E4.15", "情况属实", note]));
  expect(words.filter((word) => /本机核对的核实项\d+处$/.test(String(word)))).toHaveLength(1);
  expect(words.join()).not.toContain("测试甲");
});

it("neither is one lost to which no side names a finding any more", async () => {
  const { city, east, ...rest } = await createCity();
  const explanation = { rule: "C4.9", column: "amount", reason: "policy", note: "按新办法统计" } as const;
  const body = loanBody({ city, east, ...rest }, [loanRow(east)], { explanations: [explanation] });
  expect((await submit(crypto.randomUUID(), body, east)).status).toBe(201);
  const merged = await ask("/api/merged.xlsx?period=2019", {}, city);
  const said = readWithSheetJs(new Uint8Array(await merged.arrayBuffer())).sheet("核实说明");
  const words = [...said.cells.values()].map(({ value }) => value);
  expect(words).toEqual(
    expect.arrayContaining(["C4.9", "贷款金额：报送单位作了说明", "政策变化", "按新办法统计"]),
  );
});
