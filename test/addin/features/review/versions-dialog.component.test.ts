import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SubmissionRecord } from "../../../../shared/api/records.ts";
import { type ReportVersion, reviewSchema } from "../../../../shared/api/review.ts";
import { type Receipt, type Submission, submissionSchema } from "../../../../shared/api/submissions.ts";
import { type Answer, answers, openStage, type Stage } from "../../../support/components/stage.ts";
import { receiptOf } from "../../../support/pane-sheets.ts";
import type { VersionsDialogStory } from "./versions-dialog.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const uuidOf = (version: number) => `00000000-0000-4000-8000-00000000000${version}`;
const receipt = (version: number, more: Partial<Receipt> = {}) =>
  receiptOf({ uuid: uuidOf(version), version, ...more });
const row = (number: number, bank: string, amount: number): SubmissionRecord => ({
  row: number,
  subject: receipt(1).unit.code,
  grain: "sum",
  values: { loan_type: "guaranteed", bank, amount },
});

function version(number: number, more: Partial<ReportVersion> = {}): ReportVersion {
  return {
    ...{
      uuid: uuidOf(number),
      version: number,
      state: "superseded",
      submittedAt: "2019-12-31T16:20:05+08:00",
    },
    ...{ by: { name: "填报员甲", unit: "示例甲区妇联" }, sha256: `${number}`.repeat(64), late: false },
    ...{ nil: false, rows: 2, events: [], notes: [], layout: { amount: "E", bank: "D" } },
    ...more,
  } as ReportVersion;
}

function open(versions: readonly ReportVersion[], sent: Readonly<Record<number, Partial<Submission>>>) {
  const newest = versions[0];
  if (newest === undefined) throw new Error("no version");
  const given: Answer[] = [
    answers(`GET /api/submissions/${newest.uuid}/review`, reviewSchema, {
      ...{ receipt: receipt(newest.version), title: "贷款台账", may: [], waitsFor: "city" },
      ...{ columns: [{ id: "amount", title: "贷款金额" }], localFindings: [], findings: [] },
      ...{ versions: [...versions], comparedWith: null, lastYear: null },
    }),
    ...Object.entries(sent).map(([number, submission]) =>
      answers(`GET /api/submissions/${uuidOf(Number(number))}`, submissionSchema, {
        ...{ receipt: receipt(Number(number)), records: [], explanations: [], findings: [] },
        ...submission,
      }),
    ),
  ];
  return stage.open<VersionsDialogStory>("features/review/versions-dialog", { uuid: newest.uuid }, given);
}

describe("what was sent, version by version", () => {
  it("shows the newest with its table, both values of what differs, explanations, sender and numbers", async () => {
    const { page, faults, inaccessible } = await open([version(2), version(1)], {
      1: { records: [row(4, "乙银行", 685_000_000), row(5, "丙银行", 1_000_000)] },
      2: {
        records: [row(4, "乙银行", 700_000_000), row(6, "丁银行", 2_000_000)],
        corrections: {
          cells: [{ cell: "E4", column: "amount", before: "700万", after: "700" }, { cell: "B4" }],
        },
        explanations: [{ rule: "C4.1c", column: "amount", reason: "policy", note: "按新政策" }],
      },
    });
    await page.getByText("与第1次报送相比：1行修改，1行新增，1行删除").waitFor();
    const text = await page.getByRole("dialog").innerText();
    expect(text).toMatch(/E4 贷款金额（万元）\s*685 → 700/);
    expect(text).toMatch(/新增 第6行\s*创业担保贷款 · 丁银行 · 贷款金额（万元） 2/);
    expect(text).toMatch(/删除 第5行\s*创业担保贷款 · 丙银行/);
    expect(text).toContain("有2格是报送前在网页里改的");
    expect(text).toMatch(/E4\s*700万 → 700\s*B4\s*内容留在本机，没有上传/);
    expect(text).toMatch(/填报员甲/);
    expect(text).toContain("2".repeat(64));
    expect(text).toContain(uuidOf(2));
    expect(text).toMatch(/贷款金额 · 说明：.*按新政策/);
    expect(await page.getByRole("grid").innerText()).toMatch(/700\s*原来是 685/);
    expect([await inaccessible(), faults]).toEqual([[], []]);
  });

  it("fetches an older one when it is asked for, and says that nothing came before the first", async () => {
    const { page, asked, faults } = await open([version(2), version(1)], {
      1: { records: [row(4, "乙银行", 685_000_000)] },
      2: { records: [row(4, "乙银行", 685_000_000)] },
    });
    await page.getByText("与第1次报送相比：内容没有变化").waitFor();
    const button = page.getByRole("button", { name: "第1次报送：看所报内容" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText("这是第一次报送，没有可比的").waitFor();
    const fetched = asked.map(({ request }) => request).filter((each) => !each.endsWith("/review"));
    expect(fetched).toHaveLength(3);
    await page.getByRole("button", { name: "第1次报送：收起" }).click();
    await page.getByText("这是第一次报送，没有可比的").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("says that what was purged cannot be compared", async () => {
    const { page, faults } = await open([version(2), version(1, { purgedAt: "2020-01-01T00:00:00+08:00" })], {
      2: { records: [row(4, "乙银行", 1_000_000)] },
    });
    await page.getByText("第1次报送的内容已清除，没有可比的").waitFor();
    expect(await page.getByRole("button", { name: /^第1次报送：/ }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("keeps ten thousand rows at bay: lists begin short and say how much is left", async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => row(index + 4, `第${index}银行`, 1_000_000));
    const { page, faults } = await open([version(2), version(1)], {
      1: { records: many },
      2: { records: many.map((each) => ({ ...each, values: { ...each.values, amount: 2_000_000 } })) },
    });
    await page.getByText("与第1次报送相比：10000行修改").waitFor();
    const lines = page.getByRole("region", { name: "第2次报送：改动" }).getByRole("listitem");
    expect(await lines.count()).toBe(8);
    await page.getByRole("button", { name: "再显示200条（还有9,992条）" }).click();
    expect(await lines.count()).toBe(208);
    expect(await page.getByRole("row").count()).toBeLessThan(60);
    expect(faults).toEqual([]);
  });
});
