import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SheetState } from "../../../../addin/features/check/workbench.ts";
import { owedReports } from "../../../../addin/features/owed/owed-reports.ts";
import { earlierTotalsSchema } from "../../../../shared/api/review.ts";
import { meSchema } from "../../../../shared/api/sessions.ts";
import { receiptSchema, submissionBodySchema, submissionSchema } from "../../../../shared/api/submissions.ts";
import { problems } from "../../../../shared/problem.ts";
import {
  type Answer,
  answers,
  breaks,
  openStage,
  refuses,
  type Shown,
  type Stage,
} from "../../../support/components/stage.ts";
import {
  collectionOf,
  loanLedger,
  mended,
  receiptOf,
  sheetState,
  withCells,
} from "../../../support/pane-sheets.ts";
import { city, district, districtUnits, township } from "../../../support/register.ts";
import type { SubmitBarStory } from "./submit-bar.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const me = meSchema.parse({
  account: { login: "jia", name: "填报员", role: "reporter", unit: district },
  units: districtUnits,
  recipient: city.name,
  checkBeforeSubmit: true,
  secondFactor: {},
  demonstration: false,
});
const SUBMIT = "PUT /api/submissions/";
const EARLIER = "GET /api/collections/women_loans-2019/earlier-totals";
/** Nothing was reported for other periods. */
const ALONE = answers(EARLIER, earlierTotalsSchema, { reports: [] });

const sent = (asked: Shown["asked"]) => asked.filter(({ request }) => request.startsWith(SUBMIT));

async function open(
  sheet: SheetState,
  given: readonly Answer[] = [],
  sheets: readonly SheetState[] = [sheet],
  beforeSubmit: SubmitBarStory["beforeSubmit"] = "look",
) {
  const shown = await stage.open<SubmitBarStory>(
    "features/submit/submit-bar",
    {
      me,
      sheet,
      sheets,
      reports: owedReports([collectionOf("missing")], district.code, "2020-01-07"),
      wanted: false,
      sent: [],
      beforeSubmit,
      corrections: [],
    },
    [...given, ALONE],
  );
  const button = shown.page.getByRole("button", { name: "提交到 示例市妇联" });
  await button.waitFor();
  return { ...shown, button, dialog: shown.page.getByRole("alertdialog") };
}

describe("the bar with the button that submits", () => {
  it("says what is in the way, and then does nothing when pressed", async () => {
    const { page, button, dialog, asked, heard, faults, inaccessible } = await open(sheetState(loanLedger()));
    await page.getByText("还有 1 处错误要改").waitFor();
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    expect(await inaccessible()).toEqual([]);
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await dialog.count()).toBe(0);
    expect([await heard(), asked, faults]).toEqual([[], [], []]);
  });

  it("says that nothing has been compared yet where nothing may be sent before", async () => {
    const shown = async (beforeSubmit: SubmitBarStory["beforeSubmit"], server?: SheetState["server"]) => {
      const sheet = sheetState(mended, server === undefined ? {} : { server });
      const { page } = await open(sheet, [], [sheet], beforeSubmit);
      return page.locator("main, body").first().innerText();
    };
    const said = /提交前不发送数据。按“提交”时/;
    expect(await shown("wait")).toMatch(said);
    expect(await shown("unasked")).toMatch(said);
    expect(await shown("forbidden")).toContain("市里规定提交前不发送数据");
    expect(await shown("look")).not.toMatch(said);
    const done = { content: "x", status: "done", findings: [] } as const;
    expect(await shown("wait", done)).not.toMatch(said);
  });

  it("offers to check again where the check broke down", async () => {
    const { page, heard } = await open(sheetState(mended, { status: "failed" }));
    await page.getByRole("button", { name: "重新核对" }).click();
    expect((await heard()).map(([name]) => name)).toEqual(["onCheckAgain"]);
  });

  it("lets one of several sheets of the form be chosen, or all be added up", async () => {
    const sheet = sheetState(mended);
    const more = withCells({ ...mended, name: "另一张" }, { "2,4": 7, "3,4": 4 });
    const twin = sheetState(more, { id: "另一张" });
    const { page, heard, inaccessible } = await open(sheet, [], [sheet, twin]);
    await page.getByText("“贷款台账”“另一张”都是这张报表").waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "2张相加，一起报送" }).click();
    await page.getByRole("button", { name: "只报“贷款台账”" }).click();
    expect(await heard()).toEqual([
      ["onJoin", [sheet.id, "另一张"], true],
      ["onIgnore", ["另一张"]],
    ]);
  });

  it("leaves the total of other sheets out first, says which it takes for it, and shows the sums", async () => {
    const part = (name: string, at: number) =>
      sheetState({ ...mended, name, values: mended.values.filter((_, row) => row < 2 || row % 2 === at) });
    const sheets = [part("东溪镇", 0), part("西溪镇", 1), sheetState({ ...mended, name: "全区" })];
    const [sheet] = sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const { page, heard, inaccessible } = await open(sheet, [], sheets);
    await page.getByText("“全区”从名称看是“东溪镇”“西溪镇”的合计").waitFor();
    expect(await inaccessible()).toEqual([]);
    const row = page.getByRole("row", { name: /贷款金额/ });
    expect(await row.getByRole("cell").allInnerTexts()).toEqual(["23万元", "23万元"]);
    const names = await page.getByRole("button").allInnerTexts();
    expect(names.slice(1)).toEqual([
      "“东溪镇”“西溪镇”相加，一起报送",
      "只报“全区”",
      "只报“东溪镇”",
      "3张都相加",
    ]);
    await page.getByRole("button", { name: "“东溪镇”“西溪镇”相加，一起报送" }).click();
    expect(await heard()).toEqual([
      ["onIgnore", ["全区"]],
      ["onJoin", ["东溪镇", "西溪镇"], true],
    ]);
  });

  it("goes on saying that the total of others is added up with them", async () => {
    const sheet = sheetState(mended, { joined: true });
    const twin = sheetState({ ...mended, name: "全年" }, { id: "全年", joined: true });
    const { page } = await open(sheet, [], [sheet, twin]);
    await page.getByText("再加上合计会重复计算").waitFor();
  });

  it("sends sheets that were added up as one", async () => {
    const sheet = sheetState(mended, { joined: true });
    const twin = sheetState({ ...mended, name: "另一张" }, { id: "另一张", joined: true });
    const given = [answers(SUBMIT, receiptSchema, receiptOf({ version: 1 }))];
    const { page, button, dialog, asked } = await open(sheet, given, [sheet, twin]);
    await page.getByText("“贷款台账”“另一张”相加，一起报送").waitFor();
    await button.click();
    await dialog.getByRole("button", { name: "确认提交" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(submissionBodySchema.parse(sent(asked)[0]?.body).records).toHaveLength(6);
  });

  it("reads the sheet again, says what will be sent, sends it once and hands on the receipt", async () => {
    const receipt = receiptOf({ version: 1 });
    const given = [answers(SUBMIT, receiptSchema, receipt)];
    const { button, dialog, asked, heard, faults, inaccessible } = await open(sheetState(mended), given);
    await button.click();
    await dialog.getByText("这是第一次报送").waitFor();
    expect(await dialog.innerText()).toContain("备注 留在本机，不上传");
    expect(await inaccessible()).toEqual([]);
    await dialog.getByRole("button", { name: "确认提交" }).dblclick();
    await dialog.waitFor({ state: "detached" });
    expect(sent(asked)).toHaveLength(1);
    const body = submissionBodySchema.parse(sent(asked)[0]?.body);
    expect(body.records).toHaveLength(3);
    expect(JSON.stringify(body)).not.toContain("测试");
    const [[readAgain] = [], [told, got] = []] = await heard();
    expect([readAgain, told, got]).toEqual(["onReadAgain", "onReceipt", receipt]);
    expect(faults).toEqual([]);
  });

  it("says how many rows of the sheet lie outside the period, and sends that along", async () => {
    const old = withCells(mended, { "2,5": "2011-03-08", "2,6": "2013-03-07", "3,5": "2013-05-24" });
    const { assessment } = sheetState(old);
    if (assessment?.kind !== "recognised") throw new Error("not recognised");
    const findings = assessment.findings.filter(({ code }) => code !== "rows_far_outside");
    const given = [answers(SUBMIT, receiptSchema, receiptOf({ version: 1 }))];
    const sheet = sheetState(old, { assessment: { ...assessment, findings } });
    const { button, dialog, asked, inaccessible } = await open(sheet, given);
    await button.click();
    await dialog.getByText("另有 2 行不在本期，不报送（2011年3月至2013年5月）").waitFor();
    expect(await inaccessible()).toEqual([]);
    await dialog.getByRole("button", { name: "确认提交" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(submissionBodySchema.parse(sent(asked)[0]?.body).outsidePeriod).toEqual({
      rows: 2,
      first: "2011-03",
      last: "2013-05",
    });
  });

  it("says whose figures will be sent where all are about a unit below, and nothing where they are its own", async () => {
    const { assessment } = sheetState(mended);
    if (assessment?.kind !== "recognised") throw new Error("not recognised");
    const records = assessment.records.map((record) => ({ ...record, subject: township.code }));
    const below = await open(sheetState(mended, { assessment: { ...assessment, records } }));
    await below.button.click();
    await below.dialog.getByText("本次报送的是“示例镇妇联”的数").waitFor();
    expect(await below.inaccessible()).toEqual([]);
    const own = await open(sheetState(mended));
    await own.button.click();
    await own.dialog.getByText("这是第一次报送").waitFor();
    expect(await own.dialog.innerText()).not.toContain("本次报送的是");
  });

  it("keeps what did not arrive, and says so", async () => {
    const { button, dialog, heard } = await open(sheetState(mended), [breaks(SUBMIT)]);
    await button.click();
    await dialog.getByRole("button", { name: "确认提交" }).click();
    await dialog.getByText("还没有送到").waitFor();
    await dialog.getByText("已保存在本机，联网后再送。不会重复").waitFor();
    expect(await dialog.getByRole("button", { name: "再送一次" }).count()).toBe(1);
    expect((await heard()).map(([name]) => name)).toEqual(["onReadAgain"]);
  });

  it("sends nothing of a sheet that was read wrong, and says whose fault it is", async () => {
    const { assessment } = sheetState(mended);
    if (assessment?.kind !== "recognised") throw new Error("not recognised");
    // A name in a record, as no reading may bring forth.
    const records = assessment.records.map((record) => ({
      ...record,
      values: { ...record.values, borrower: "测试甲" },
    }));
    const wrong = sheetState(mended, { assessment: { ...assessment, records } });
    const { button, dialog, asked, heard, faults } = await open(wrong);
    await button.click();
    await dialog.getByRole("button", { name: "确认提交" }).click();
    await dialog.getByText("没有送出", { exact: true }).waitFor();
    await dialog.getByText(/这是程序的问题，不是您填错了/).waitFor();
    expect(await dialog.getByRole("button").allInnerTexts()).toEqual(["关闭"]);
    expect(sent(asked)).toEqual([]);
    expect((await heard()).map(([name]) => name)).toEqual(["onReadAgain"]);
    expect(faults).toEqual([
      expect.stringMatching(/withheld women_loans.*records\.0\.values unrecognized_keys/),
    ]);
    expect(faults[0]).not.toContain("测试甲");
  });

  it("shows of another version what it was and what it is, before it goes and when somebody was faster", async () => {
    const sheet = sheetState(mended);
    if (sheet.assessment?.kind !== "recognised") throw new Error("not recognised");
    const { records } = sheet.assessment;
    const [first, ...others] = records.map(({ derived: _, ...record }) => record);
    if (first === undefined) throw new Error("no record");
    const newest = receiptOf({ version: 1 });
    const earlier = { ...first, values: { ...first.values, amount: 4_200_000 } };
    const gone = { ...first, row: 99, values: { ...first.values, amount: 7_000_000 } };
    const changes = [
      {
        ...{ row: first.row, subject: first.subject, change: "changed" as const, columns: ["amount"] },
        ...{ before: { amount: 4_100_000 }, after: first.values },
      },
    ];
    const { page, dialog, faults, inaccessible } = await stage
      .open<SubmitBarStory>(
        "features/submit/submit-bar",
        {
          ...{ me, sheet, sheets: [sheet], wanted: false, sent: [], beforeSubmit: "look", corrections: [] },
          reports: owedReports([collectionOf("submitted", {}, newest)], district.code, "2020-01-07"),
        },
        [
          answers(`GET /api/submissions/${newest.uuid}`, submissionSchema, {
            ...{ receipt: newest, records: [earlier, ...others, gone], explanations: [], findings: [] },
          }),
          refuses(SUBMIT, "base_version_stale", { newestVersion: 2, changes }),
          answers(EARLIER, earlierTotalsSchema, {
            reports: [
              {
                ...{ period: "2018", version: 1 },
                controlTotals: {
                  rows: 30,
                  columns: [{ column: "amount", header: "贷款金额", unit: "万元", total: "15000" }],
                },
              },
            ],
          }),
        ],
      )
      .then((shown) => ({ ...shown, dialog: shown.page.getByRole("alertdialog") }));
    await page.getByRole("button", { name: "提交到 示例市妇联" }).click();
    await dialog.getByText("1行修改，1行删除").waitFor();
    expect(await dialog.innerText()).toMatch(/E3 贷款金额（万元）\s*4.2 → 5/);
    expect(await dialog.innerText()).toMatch(/删除 第99行\s*.*贷款金额（万元） 7/);
    expect(await inaccessible()).toEqual([]);
    expect(await dialog.getByRole("row", { name: /^贷款金额/ }).innerText()).toMatch(
      /第1次 16,356余\s+2018年 15,000/,
    );
    expect(await dialog.getByRole("row", { name: /^行数/ }).innerText()).toMatch(/第1次 37\s+2018年 30/);
    await dialog.getByRole("button", { name: "确认提交" }).click();
    await dialog.getByText("4.1 → 5").waitFor();
    expect(await dialog.innerText()).toMatch(/与第2次报送相比：1行修改/);
    expect(faults).toEqual([]);
  });

  it("says that totals of earlier reports could not be had, and sends all the same", async () => {
    const { button, dialog } = await open(sheetState(mended), [breaks(EARLIER), breaks(SUBMIT)]);
    await button.click();
    await dialog.getByText("没有取到往期报送的合计").waitFor();
    await dialog.getByRole("button", { name: "确认提交" }).click();
    await dialog.getByText("还没有送到").waitFor();
  });

  it("says why the server did not take it", async () => {
    const { button, dialog, heard } = await open(sheetState(mended), [refuses(SUBMIT, "collection_locked")]);
    await button.click();
    await dialog.getByRole("button", { name: "确认提交" }).click();
    await dialog.getByText("没有接收").waitFor();
    await dialog.getByText(problems.collection_locked.title).waitFor();
    expect((await heard()).map(([name]) => name)).toEqual(["onReadAgain", "onRefused"]);
  });
});
