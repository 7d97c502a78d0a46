import { beforeAll, describe, expect, test } from "vitest";
import { columnOf, leavesWorkbook } from "../../../../shared/form/form.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { womenLoans } from "../../../../shared/forms/women-loans/form.ts";
import type { Merge } from "../../../../shared/workbook/merged/merge.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { hasOpenpyxl, readWithOpenpyxl } from "../../../support/openpyxl.ts";
import { gather, type ReadBack, readWithHucre, readWithSheetJs } from "../../../support/read-back.ts";
import { wrongCaches } from "../../../support/wrong-caches.ts";
import { HOSTILE, loans, rating, screening, training } from "./city.ts";
import { mergeOf } from "./fixture.ts";
import { findCell, lettersUnder, rowUnder, tableOf } from "./sheet-table.ts";

const write = (merge: Merge) => gather(writeMergedWorkbook(merge, nodeCompressor));
const city = mergeOf([training, loans, screening, rating]);
const LOANS = "汇总-妇女创业小额贷款";
const LOAN_DETAILS = "明细-妇女创业小额贷款";
const RATING = "汇总-家庭创建评定";

let bytes: Uint8Array;
let book: ReadBack;
beforeAll(async () => {
  bytes = await write(city);
  book = readWithSheetJs(bytes);
});

describe("the formulas of a merged workbook", () => {
  test("give the values that stand cached beside them, every one", () => {
    const { wrong, formulas } = wrongCaches(book);
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(150);
  });

  test("are noticed when a detail is changed by hand", () => {
    const sheet = book.sheet(LOAN_DETAILS);
    const amount = [...sheet.cells].find(([, { value }]) => value === 8888)?.[0] ?? "";
    const cells = new Map(sheet.cells).set(amount, { value: 8889 });
    const edited: ReadBack = {
      ...book,
      sheets: book.sheets.map((each) => (each === sheet ? { ...sheet, cells } : each)),
      sheet: (name) => (name === LOAN_DETAILS ? { ...sheet, cells } : book.sheet(name)),
    };
    // The unit, the total; checked, the details, the total, the control sum, its verdict, the verdict over all, twice; the chart.
    expect(wrongCaches(edited).wrong).toHaveLength(9);
  });

  test("address the unit's own rows only", () => {
    const row = rowUnder(book, LOANS, "福州市妇联");
    const at = lettersUnder(book, LOAN_DETAILS, "贷款金额（万元）");
    const own = `$${at}$5:$${at}$5`;
    expect(row.get("发放贷款金额\n（万元）")?.formula).toBe(
      `IF(COUNT('${LOAN_DETAILS}'!${own})=0,"",SUM('${LOAN_DETAILS}'!${own}))`,
    );
  });
});

describe("the published sums", () => {
  test("loans: 163,560,000 yuan to 1,893 women", () => {
    const total = rowUnder(book, LOANS, "合计");
    expect(total.get("发放贷款金额\n（万元）")?.value).toBe(16_356);
    expect(total.get("获贷款妇女人数\n（人）")?.value).toBe(1_893);
  });

  test("screenings: 36,154余 + 8,508 = 44,662余, single cancers apart", () => {
    const total = rowUnder(book, "汇总-妇女“两癌”筛查与健康服务", "合计");
    const screened = total.get("筛查(体检)人数\n（人）");
    expect(screened?.value).toBe(44_662);
    expect(screened?.format).toBe('#,##0"余"');
    expect(total.get("分病种筛查人数\n（人）/宫颈癌")?.value).toBe(8_000);
    expect(total.get("分病种筛查人数\n（人）/乳腺癌")?.value).toBe(7_900);
    expect(total.get("妇女健康保险保费\n（万元）")).toMatchObject({
      value: 1.234567,
      format: "#,##0.000000",
    });
  });

  test("levels of households have columns of their own, in the order of the code lists", () => {
    const { header } = tableOf(book, RATING);
    const types = columnOf(standardCatalogue.form("household_rating"), "family_type").codes ?? [];
    const virtues = types.find(({ code }) => code === "five_virtues")?.zh;
    expect(header.filter((path) => path.startsWith("评选表彰家庭户数"))).toEqual([
      "评选表彰家庭户数\n（户）/最美家庭/全国",
      "评选表彰家庭户数\n（户）/最美家庭/省级",
      "评选表彰家庭户数\n（户）/最美家庭/未注明",
      `评选表彰家庭户数\n（户）/${virtues}/区县级`,
      "评选表彰家庭户数\n（户）/女科技示范户/市级",
    ]);
    const total = rowUnder(book, RATING, "合计");
    expect(total.get("评选表彰家庭户数\n（户）/最美家庭/省级")).toMatchObject({
      value: 16,
      format: '#,##0"余"',
    });
    expect(total.get("评选表彰家庭户数\n（户）/最美家庭/未注明")).toMatchObject({
      value: 7,
      format: '"近"#,##0',
    });
  });

  test("a rate is recomputed from its parts, a printed one only shown", () => {
    const total = rowUnder(book, RATING, "合计");
    // 100 of 400 and 150 of 200; the 999 assessed without a result do not count.
    expect(total.get("家庭达标率\n（%）/美丽庭院")?.value).toBe(41.67);
    expect(rowUnder(book, RATING, "桐庐县妇联").get("家庭达标率\n（%）/美丽庭院")?.value).toBe(75);
    expect(rowUnder(book, RATING, HOSTILE.slice(0, 12)).get("家庭达标率\n（%，原报）/平安家庭")?.value).toBe(
      95.5,
    );
    expect(total.get("家庭达标率\n（%，原报）/平安家庭")).toMatchObject({ value: "—" });
    expect(total.get("家庭达标率\n（%，原报）/平安家庭")?.formula).toBeUndefined();
  });
});

describe("the rows of a summary", () => {
  test("say who reported, who sent a nil return, who is missing; and never 0 for a missing figure", () => {
    const amount = "发放贷款金额\n（万元）";
    const persons = "获贷款妇女人数\n（人）";
    expect(rowUnder(book, LOANS, "福州市妇联").get("版本")?.value).toBe(3);
    expect(rowUnder(book, LOANS, "北京市大兴区妇联").get(persons)?.value).toBe("");
    const nil = rowUnder(book, LOANS, "测试甲县妇联");
    expect([nil.get("填报情况")?.value, nil.get(amount)]).toEqual(["零报告", undefined]);
    const missing = rowUnder(book, LOANS, "桐庐县妇联");
    expect([missing.get("填报情况")?.value, missing.get(amount)]).toEqual(["未报", undefined]);
    expect(findCell(book, LOANS, /应报7个单位，已报6个（其中零报告1个），未报1个/)).toBeDefined();
  });

  test("one loan is one borrower where the cell was blank", () => {
    expect(rowUnder(book, LOANS, "上饶市广丰区妇联").get("获贷款妇女人数\n（人）")?.value).toBe(73);
  });
});

describe("the details", () => {
  test("carry source, version, time, original cells; codes by name; dates as dates; text as text", () => {
    const cells = book.sheet(LOAN_DETAILS).cells;
    const at = (header: string) => cells.get(`${lettersUnder(book, LOAN_DETAILS, header)}8`);
    expect(at("来源单位")?.value).toBe("上饶市广丰区妇联");
    expect(at("版本")?.value).toBe(1);
    // 2019-12-31 is day 43830 of Excel's calendar.
    expect(at("报送时间")?.value).toBeCloseTo(43_830 + (16 * 3600 + 20 * 60 + 5) / 86_400, 7);
    expect(at("报送时间")?.format).toBe("yyyy-mm-dd hh:mm");
    expect(at("原单元格")?.value).toBe("B5:M5");
    expect(at("贷款类型")?.value).toBe("巾帼创业贷款");
    expect(at("支行名称")).toEqual({ value: "=邮储+银行" });
    expect(at("贷款金额（万元）")).toMatchObject({ value: 9.64, format: "#,##0.00" });
    expect(at("发放日期")).toEqual({ value: 43_532, format: "yyyy-mm-dd" });
  });

  test("show the form's columns that leave the workbook, and no other", () => {
    const headers = [...book.sheet(LOAN_DETAILS).cells]
      .filter(([address]) => /^[A-Z]+3$/.test(address))
      .map(([, { value }]) => String(value).replace(/\n（.*）$/, ""));
    expect(headers).toEqual([
      ...["来源单位", "版本", "报送时间", "原单元格", "所属单位"],
      ...womenLoans.columns.filter(leavesWorkbook).map(({ header }) => header.zh),
    ]);
    expect(headers).toContain("贷款金额");
    for (const staying of ["借款人", "身份证号", "年龄", "备注"]) expect(headers).not.toContain(staying);
  });
});

describe("数据核对", () => {
  test("says that receipts, details and summaries agree", () => {
    const cells = [...book.sheet("数据核对").cells.values()];
    const verdicts = cells.filter(({ formula }) => formula?.includes('"不一致"')).map(({ value }) => value);
    expect(verdicts.length).toBeGreaterThan(60);
    expect(new Set(verdicts)).toEqual(new Set(["全部一致", "一致"]));
    expect(book.sheet("填报情况").cells.get("B3")).toMatchObject({ value: "全部一致" });
  });

  test("shows a receipt that the details do not bear out", async () => {
    const [first, ...rest] = loans.submissions;
    if (first === undefined) throw new Error("no submission");
    const columns = first.controlTotals.columns.map((each) => ({ ...each, total: "254.9" }));
    const wrong = { ...first, controlTotals: { ...first.controlTotals, columns } };
    const read = readWithSheetJs(await write(mergeOf([{ ...loans, submissions: [wrong, ...rest] }])));
    const verdicts = [...read.sheet("数据核对").cells.values()].filter(({ value }) => value === "不一致");
    expect(verdicts).toHaveLength(columns.length);
    expect(read.sheet("填报情况").cells.get("B3")?.value).toBe("有不一致，请核对");
    expect(wrongCaches(read).wrong).toEqual([]);
  });
});

describe("口径说明", () => {
  test("lists forms, indicators, rules and versions with their fingerprints, and who downloaded them when", () => {
    const values = [...book.sheet("口径说明").cells.values()].map(({ value }) => value);
    for (const { uuid, sha256 } of loans.submissions)
      expect(values).toEqual(expect.arrayContaining([uuid, sha256]));
    expect(values).toEqual(
      expect.arrayContaining([
        "妇联统4表",
        "发放贷款金额",
        "E4.1a",
        "市级管理员，2020年1月2日 07:03",
        "半边天统计 0.1.0",
        "达标户数÷参评户数×100；按家庭类型分列，互不相加",
      ]),
    );
  });

  test("says the unit of measure that figures have on 汇总", () => {
    const { cells } = book.sheet("口径说明");
    const place = [...cells].find(([, { value }]) => value === "发放贷款金额")?.[0] ?? "";
    expect(cells.get(place.replace("B", "C"))?.value).toBe("万元");
  });
});

describe("核实说明", () => {
  const uuid = loans.submissions[1]?.uuid ?? "";
  const about = { unit: { code: "350100", name: "福州市妇联" }, period: "2019", returnedBy: "市妇联" };
  const noted = {
    ...loans,
    warnings: [
      {
        uuid,
        rule: "C4.1c",
        message: "平均每人贷款超过20万元，请核实",
        cells: Array.from({ length: 30 }, (_, at) => `J${at + 5}`),
        explanations: [{ reason: "real_situation" as const, note: "=确实如此" }],
      },
      { uuid, rule: "C4.4", message: "贷款余额大于贷款金额", cells: [], explanations: [] },
      {
        ...{ uuid, rule: "C4.5", cells: [], aside: { column: "village", count: 3 } },
        explanations: [
          { reason: "real_situation" as const, note: "", rows: [5, 6] },
          { reason: "other" as const, note: "户籍已迁", rows: [9], carried: true as const },
        ],
      },
    ],
    returns: [
      {
        ...about,
        version: 1,
        returnedAt: "2020-01-01T09:00:00+08:00",
        cells: ["J5"],
        note: "请核对金额",
        answer: "已改",
        answeredBy: 2,
      },
      { ...about, version: 2, returnedAt: "2020-01-01T10:00:00+08:00", cells: [], note: "请再核对" },
    ],
  };

  test("gives every warning its explanation and every return its answer", async () => {
    const read = readWithSheetJs(await write(mergeOf([noted])));
    const sheet = read.sheet("核实说明");
    const rows = new Map<string, unknown[]>();
    for (const [address, { value }] of sheet.cells) {
      const row = address.replace(/\D/g, "");
      rows.set(row, [...(rows.get(row) ?? []), value]);
    }
    expect([...rows.values()].filter(([, unit]) => unit === "福州市妇联").map((row) => row.slice(4))).toEqual(
      [
        [
          "C4.1c",
          "平均每人贷款超过20万元，请核实",
          `${Array.from({ length: 20 }, (_, at) => `J${at + 5}`).join("、")}等30处`,
          "情况属实",
          "=确实如此",
        ],
        ["C4.4", "贷款余额大于贷款金额", "整张表", "", "没有说明"],
        [
          "C4.5",
          "所在村(社区)：只在报送单位本机核对的核实项3处",
          "",
          "情况属实、其他原因",
          "第5、6行：情况属实\n第9行：户籍已迁（沿用以前报送时的说明）",
        ],
        ["2020年1月1日 09:00", "请核对金额", "J5", "市妇联", "已改\n已报第2版"],
        ["2020年1月1日 10:00", "请再核对", "整张表", "市妇联", "尚未答复"],
      ],
    );
  });

  test("says so when there was nothing", () => {
    expect(findCell(book, "核实说明", /^没有核实性提示$/)).toBeDefined();
    expect(findCell(book, "核实说明", /^没有退回$/)).toBeDefined();
  });
});

describe("the file", () => {
  test("reads the same in two readers that know nothing of each other", async () => {
    const other = await readWithHucre(bytes);
    expect(other.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    for (const sheet of book.sheets) {
      const second = other.sheet(sheet.name);
      expect(second.merges).toEqual(sheet.merges);
      for (const [address, cell] of sheet.cells) {
        const where = `${sheet.name}!${address}`;
        const found = second.cells.get(address);
        expect([where, found?.formula]).toEqual([where, cell.formula]);
        if (typeof cell.value === "number") expect(found?.value, where).toBeCloseTo(cell.value, 6);
        else expect([where, found?.value ?? ""]).toEqual([where, cell.value ?? ""]);
      }
    }
  });

  test.skipIf(!hasOpenpyxl())("reads the same in openpyxl", async () => {
    const other = await readWithOpenpyxl(bytes);
    expect(other.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    for (const { name, cells, merges } of other.sheets) {
      const sheet = book.sheet(name);
      expect(merges).toEqual(sheet.merges);
      for (const [address, { formula, value, format = "General" }] of sheet.cells) {
        const found = cells[address];
        const where = `${name}!${address}`;
        if ((value ?? "") === "" && formula === undefined) continue;
        expect([where, found?.formula, found?.format]).toEqual([where, formula, format]);
        // Where a link leads from an empty text, openpyxl shows its target.
        if (found?.isDate === true || (value ?? "") === "") continue;
        // It leaves Excel's own escape of an underscore as it is.
        const read = typeof found?.value === "string" ? found.value.replaceAll("_x005F_", "_") : found?.value;
        expect([where, read]).toEqual([where, value]);
      }
    }
  });

  test("is the same for the same data, whatever order they come in, whoever downloads them", async () => {
    const shuffled = city.forms.map((form) => ({
      ...form,
      submissions: form.submissions.toReversed(),
      totals: form.totals.map(({ period, totals }) => ({ period, totals: totals.toReversed() })),
    }));
    expect(await write({ ...city, forms: shuffled })).toEqual(bytes);
    const later = await write({ ...city, madeAt: "2021-05-06T07:08:09+08:00", madeBy: "另一个人" });
    const parts = readWithSheetJs(later).parts;
    const about = `xl/worksheets/sheet${book.sheets.findIndex(({ name }) => name === "口径说明") + 1}.xml`;
    const changed = [...parts].filter(([name, content]) => content !== book.parts.get(name));
    expect(changed.map(([name]) => name)).toEqual([about]);
    expect([...parts.keys()]).toEqual([...book.parts.keys()]);
  });

  test("keeps a hostile name as text, without what XML forbids", async () => {
    const cells = [...book.sheet(RATING).cells.values()];
    const unit = cells.find(({ value }) => String(value).startsWith("=HYPERLINK"));
    expect(unit?.formula).toBeUndefined();
    expect(unit?.value).toBe(`=HYPERLINK("x")&<县>'妇联'_x000D_+`);
  });
});
