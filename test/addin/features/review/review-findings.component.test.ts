import { afterAll, beforeAll, expect, it } from "vitest";
import type { Review } from "../../../../shared/api/review.ts";
import type { Explanation } from "../../../../shared/api/submissions.ts";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import { receiptOf } from "../../../support/pane-sheets.ts";
import type { ReviewFindingsStory } from "./review-findings.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const receipt = receiptOf();

function open(
  localFindings: Review["localFindings"],
  explanations: readonly Explanation[],
  layout: Review["versions"][number]["layout"] = {},
) {
  const by = { name: "测试甲", unit: "测试妇联" };
  const version = { ...receipt, by, rows: 2, events: [], notes: [], layout };
  return stage.open<ReviewFindingsStory>("features/review/review-findings", {
    loaded: {
      review: {
        ...{ receipt, title: "贷款台账", may: [], waitsFor: "city", findings: [], localFindings },
        columns: [
          { id: "id_no", title: "身份证号" },
          { id: "amount", title: "贷款金额" },
        ],
        ...{ versions: [version], comparedWith: null, lastYear: null },
      },
      submission: { receipt, records: [], findings: [], explanations: [...explanations] },
      sheet: { columns: [], rows: [], staying: [] },
      ...{ notes: [], before: null },
    },
  });
}

it("shows with what only the sender's computer saw what was said to it", async () => {
  const { page, faults, inaccessible } = await open(
    [
      { rule: "E4.15", column: "id_no", count: 2 },
      { rule: "C4.2", column: "amount", count: 1 },
    ],
    [{ rule: "E4.15", column: "id_no", rows: [3, 4], reason: "real_situation", note: "合同不同" }],
  );
  const items = page.getByRole("listitem");
  await items.first().waitFor();
  expect(await items.allInnerTexts()).toEqual([
    "身份证号有2处核实项，只在报送单位本机核对，内容不上传\n说明：情况属实，合同不同（第3、4行）",
    "贷款金额有1处核实项，只在报送单位本机核对，内容不上传\n没有说明",
  ]);
  expect(await inaccessible()).toEqual([]);
  expect(faults).toEqual([]);
});

it("shows what was said to something that nobody finds any more", async () => {
  const { page } = await open([], [{ rule: "C4.9", column: "amount", reason: "other", note: "已去函核实" }]);
  const item = page.getByRole("listitem");
  expect(await item.innerText()).toContain("贷款金额：报送单位按审核规则 C4.9 作了说明");
  expect(await item.innerText()).toContain("说明：其他原因，已去函核实");
});

it("names columns where names run down a column of the sender's sheet", async () => {
  const { page } = await open(
    [{ rule: "C4.2", column: "amount", count: 2 }],
    [{ rule: "C4.2", column: "amount", rows: [5, 6], reason: "real_situation", note: "" }],
    { amount: "4" },
  );
  await page.getByText("说明：情况属实（E、F列）").waitFor();
});
