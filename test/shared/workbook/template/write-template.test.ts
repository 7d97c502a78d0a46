import { afterEach, describe, expect, test, vi } from "vitest";
import { columnOf, type Form } from "../../../../shared/form/form.ts";
import { aidRecords } from "../../../../shared/forms/aid-records/form.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { womenLoans } from "../../../../shared/forms/women-loans/form.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { readSheet } from "../../../../shared/sheet/read-sheet.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { sizeNoteBoxes } from "../../../../shared/workbook/template/note-boxes.ts";
import { parseStamp, stampFormula } from "../../../../shared/workbook/template/stamp.ts";
import type { Template } from "../../../../shared/workbook/template/template.ts";
import { layOutTemplate } from "../../../../shared/workbook/template/template-layout.ts";
import { headerNote } from "../../../../shared/workbook/template/template-notes.ts";
import { writeTemplate } from "../../../../shared/workbook/template/write-template.ts";
import { readWithHucre, readWithSheetJs } from "../../../support/read-back.ts";
import { sheetOf } from "../../../support/sheet-text.ts";
import { xmlElements } from "../../../support/xml.ts";
import { reporter, towns, unitOf } from "./fill.ts";

const outlineMonitoring = standardCatalogue.form("outline_monitoring");
const { newest: forms } = standardCatalogue;

const loans: Template = {
  catalogue: standardCatalogue,
  form: womenLoans,
  unit: reporter,
  below: towns,
  period: "2019",
};
const context = { forms, units: [reporter, ...towns], reporter, period: "2019" };

function firstGrid(bytes: Uint8Array): Grid {
  const result = readWorkbook(bytes);
  const sheet = result.ok ? result.sheets[0] : undefined;
  if (sheet === undefined) throw new Error("the template is not read");
  return sheet;
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a template", () => {
  test("leaves out what is not printed, which is read all the same where a sheet has it", async () => {
    const form = {
      ...womenLoans,
      columns: womenLoans.columns.map((column) =>
        column.id === "balance" ? { ...column, unprinted: true } : column,
      ),
    };
    const header = columnOf(form, "balance").header.zh;
    const printed = (own: Form) =>
      layOutTemplate({ ...loans, form: own }).columns.map(({ column }) => column.header.zh);
    expect(printed(form)).toEqual(printed(womenLoans).filter((name) => name !== header));
    const names = [...printed(form), header].join("|");
    const { columns } = readSheet(sheetOf(`妇女创业小额贷款台账\n${names}`), { ...context, forms: [form] });
    expect(columns.map(({ column }) => column)).toContain("balance");
  });

  test("is the same bytes for the same input, whenever it is made", async () => {
    vi.useFakeTimers({ now: new Date("2019-03-08T00:00:00Z") });
    const before = await writeTemplate(loans);
    vi.setSystemTime(new Date("2026-11-21T12:34:56Z"));
    expect(await writeTemplate(loans)).toEqual(before);
    expect(await writeTemplate({ ...loans, period: "2020" })).not.toEqual(before);
  });

  test("keeps its header locked and its rows open, without a password", async () => {
    const { parts } = readWithSheetJs(await writeTemplate(loans));
    const sheet = xmlElements(parts.get("xl/worksheets/sheet1.xml") ?? "");
    const protection = sheet.find(({ name }) => name === "sheetProtection")?.attributes;
    expect(protection).toMatchObject({ sheet: "1", insertRows: "0" });
    expect(Object.keys(protection ?? {}).filter((name) => /password|hash/i.test(name))).toEqual([]);
    const openStyles = new Set<number>();
    let style = -1;
    let inCells = false;
    for (const { name, attributes } of xmlElements(parts.get("xl/styles.xml") ?? "")) {
      if (name === "cellXfs") inCells = true;
      if (name === "cellStyles") inCells = false;
      if (inCells && name === "xf") style += 1;
      if (inCells && name === "protection" && attributes.locked === "0") openStyles.add(style);
    }
    const { headerEnd, firstRow, lastRow, signatureRow, columns } = layOutTemplate(loans);
    const cells = sheet.filter(({ name }) => name === "c");
    const openRows = new Set(
      cells.flatMap(({ attributes }) =>
        openStyles.has(Number(attributes.s)) ? [Number(/\d+$/.exec(attributes.r ?? "")?.[0]) - 1] : [],
      ),
    );
    expect([0, 2, headerEnd].map((row) => openRows.has(row))).toEqual([false, false, false]);
    expect([1, firstRow, lastRow, signatureRow].map((row) => openRows.has(row))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const openCells = cells.filter(
      ({ attributes }) => attributes.r?.replace(/^[A-Z]+/, "") === String(firstRow + 1),
    );
    expect(openCells.every(({ attributes }) => openStyles.has(Number(attributes.s)))).toBe(true);
    expect(openCells).toHaveLength(columns.length + 2);
  });

  test("freezes header and 合计, and prints landscape with the header on every page", async () => {
    const { parts } = readWithSheetJs(await writeTemplate(loans));
    const sheet = xmlElements(parts.get("xl/worksheets/sheet1.xml") ?? "");
    const attributesOf = (name: string) => sheet.find((element) => element.name === name)?.attributes;
    const { firstRow } = layOutTemplate(loans);
    expect(attributesOf("pane")).toMatchObject({
      state: "frozen",
      xSplit: "2",
      ySplit: String(firstRow),
    });
    expect(attributesOf("pageSetup")).toMatchObject({
      orientation: "landscape",
      fitToWidth: "1",
      fitToHeight: "0",
    });
    expect(attributesOf("printOptions")).toMatchObject({ horizontalCentered: "1" });
    expect(parts.get("xl/workbook.xml")).toContain("$3:$3</definedName>");
  });

  test("lets open rows grow with what is typed, and no other", async () => {
    const { parts } = readWithSheetJs(await writeTemplate(loans));
    const fixed = new Set(
      xmlElements(parts.get("xl/worksheets/sheet1.xml") ?? "")
        .filter(({ name, attributes }) => name === "row" && attributes.customHeight === "1")
        .map(({ attributes }) => Number(attributes.r) - 1),
    );
    const { headerEnd, firstRow, lastRow, noteRow, signatureRow } = layOutTemplate(loans);
    expect([firstRow, lastRow].map((row) => fixed.has(row))).toEqual([false, false]);
    expect([0, 1, headerEnd - 1, noteRow, signatureRow].every((row) => fixed.has(row))).toBe(true);
  });

  test("offers long lists from a sheet that nobody sees, with every name on it", async () => {
    const { parts, sheets } = readWithSheetJs(
      await writeTemplate({
        catalogue: standardCatalogue,
        form: outlineMonitoring,
        unit: reporter,
        below: [],
      }),
    );
    const lists = xmlElements(parts.get("xl/workbook.xml") ?? "").filter(({ name }) => name === "sheet")[1];
    expect(lists?.attributes).toMatchObject({ state: "veryHidden" });
    const hidden = [...(sheets[1]?.cells ?? [])];
    const top = hidden.find(([, { value }]) => value === "女性平均预期寿命")?.[0] ?? "";
    const letters = top.replace(/\d+$/, "");
    const names = hidden.flatMap(([at, { value }]) => (at.replace(/\d+$/, "") === letters ? [value] : []));
    expect(names).toEqual(columnOf(outlineMonitoring, "indicator").codes?.map(({ zh }) => zh));
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain(
      `<formula1>'下拉选项'!$${letters}$1:$${letters}$${names.length}</formula1>`,
    );
    const inline = [
      ...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<formula1>"(.*?)"<\/formula1>/g),
    ];
    expect(inline.length).toBeGreaterThan(0);
    expect(inline.every(([, list]) => (list?.length ?? 0) <= 255)).toBe(true);
  });

  test("lists two thousand units below, a row each", async () => {
    const below = Array.from({ length: 2000 }, (_, index) =>
      unitOf(`1${index + 1000}`, `测试${index}村妇联`, reporter.code),
    );
    const template = { ...loans, form: outlineMonitoring, below };
    const bytes = await writeTemplate(template);
    const { firstRow } = layOutTemplate(template);
    const names = firstGrid(bytes)
      .values.slice(firstRow, firstRow + 2000)
      .map((row) => row[1]);
    expect(names).toEqual(below.map(({ name }) => name));
  });

  test.each(["2019", "2019H1", "2019H2", "2019Q3", "2019-09", "2019April", "2019AprilS1", "2019AprilS2"])(
    "says its period so that it is read again: %s",
    async (period) => {
      const grid = firstGrid(await writeTemplate({ ...loans, period }));
      const reading = readSheet(grid, { ...context, period });
      expect(reading.period?.period).toBe(period);
      expect(reading.findings.map(({ code }) => code)).toEqual(["rows_none"]);
    },
  );

  test("leaves the period to be filled in when none is asked for", async () => {
    const { period: _, ...open } = loans;
    const grid = firstGrid(await writeTemplate(open));
    expect(grid.values[0]?.[0]).toBe("测试区妇女创业小额贷款台账");
    expect(readSheet(grid, context).findings.map(({ code }) => code)).toEqual(["rows_none"]);
  });
});

describe("names of units that a program could take for something else", () => {
  const names = [
    "=1+1",
    "+甲",
    "-乙",
    "@丙",
    `<b>&"'丁`,
    "_x000D_戊",
    "'己'",
    "庚,辛",
    "[壬]*?/癸",
    "子".repeat(58),
  ];

  test("stay text, and are found again", async () => {
    const below = names.map((name, index) => unitOf(`00000000002${index}`, `${name}镇`, reporter.code));
    const sums = {
      catalogue: standardCatalogue,
      form: outlineMonitoring,
      unit: reporter,
      below,
      period: "2019",
    };
    const { columns } = layOutTemplate(sums);
    const at = (id: string) => columns.find(({ column }) => column.id === id)?.at ?? 0;
    const filledRow = (row: Grid["values"][number]) => {
      const cells = [
        ...row,
        ...Array.from({ length: Math.max(0, columns.length + 3 - row.length) }, () => null),
      ];
      return cells.with(at("indicator"), "农村幼儿园数").with(at("value"), 12);
    };
    const bytes = await writeTemplate(sums);
    for (const book of [readWithSheetJs(bytes), await readWithHucre(bytes)]) {
      const { firstRow } = layOutTemplate(sums);
      for (const [index, { name }] of below.entries()) {
        const cell = book.sheets[0]?.cells.get(`B${firstRow + index + 1}`);
        expect(cell).toMatchObject({ value: name });
        expect(cell?.formula).toBeUndefined();
      }
    }
    const { firstRow } = layOutTemplate(sums);
    const grid = firstGrid(bytes);
    const typed = grid.values.map((row, index) =>
      index >= firstRow && index < firstRow + names.length ? filledRow(row) : row,
    );
    const reading = readSheet({ ...grid, values: typed }, { ...context, units: [reporter, ...below] });
    expect(reading.records.map(({ subject }) => subject)).toEqual(below.map(({ code }) => code));
    expect(reading.findings).toEqual([]);
  });

  test.each(names)("may fill it in: %s", async (name) => {
    const unit = unitOf("000000000003", `${name}区妇联`);
    const grid = firstGrid(
      await writeTemplate({
        catalogue: standardCatalogue,
        form: womenLoans,
        unit,
        below: [],
        period: "2019",
      }),
    );
    const reading = readSheet(grid, { forms, units: [unit], reporter: unit, period: "2019" });
    expect(reading).toMatchObject({ form: "women_loans", unit: { code: unit.code } });
    expect(reading.findings.map(({ code }) => code)).toEqual(["rows_none"]);
  });
});

describe("the note on a header", () => {
  const noteOf = (id: string) => {
    const column = womenLoans.columns.find((candidate) => candidate.id === id);
    return column === undefined ? "" : headerNote(womenLoans, column);
  };

  test("says what must be filled, in which unit, and which rules look at it", () => {
    expect(noteOf("loan_type")).toContain("必填。");
    expect(noteOf("amount")).toContain("部分行必填");
    expect(noteOf("amount")).toContain("单位：万元");
    const rule = womenLoans.relations.find(({ id }) => id === "E4.1a") ?? womenLoans.relations[0];
    expect(rule && womenLoans.columns.some(({ id }) => noteOf(id).includes(rule.message.zh))).toBe(true);
    expect(noteOf("loan_type")).toContain("从下拉列表中选择");
  });

  test("says what a blank cell counts as, and on which rows", () => {
    expect(noteOf("persons")).toContain("不掌握的空着。\n逐笔填写时空着按1人计。");
    const persons = aidRecords.columns.find(({ id }) => id === "persons");
    expect(persons && headerNote(aidRecords, persons)).toContain(
      "逐笔填写时空着按1人计，取决于“受助人”、“收支方向”。",
    );
    expect(noteOf("driven")).not.toContain("空着按");
  });

  test("says of every column that stays that it stays", () => {
    for (const id of ["borrower", "id_no", "village", "age", "remark"]) {
      expect(noteOf(id)).toContain("只留在本工作簿里，不上传");
    }
    expect(noteOf("bank")).toContain("随报表上传：");
    expect(noteOf("amount")).not.toContain("不上传");
  });

  test("gets a box as high as its text", () => {
    const box = "<x:Anchor>3,15,0,2,5,31,4,4</x:Anchor>";
    const heightOf = () => 20;
    const bottomOf = (text: string) =>
      Number(/<x:Anchor>3,15,0,2,7,15,(\d+),4</.exec(sizeNoteBoxes(box, { texts: [text], heightOf }))?.[1]);
    expect(bottomOf("一行")).toBe(2);
    expect(bottomOf("字".repeat(220))).toBe(8);
    expect(bottomOf("字\n".repeat(30))).toBe(23);
  });
});

describe("the stamp", () => {
  test("is a form and a version, as any program writes a text in a formula", () => {
    expect(parseStamp(stampFormula(womenLoans))).toEqual({
      form: "women_loans",
      version: womenLoans.version,
    });
    for (const version of [12, 200_001, 99_999_999]) {
      expect(parseStamp(`="women_loans/${version}"`)).toEqual({ form: "women_loans", version });
    }
    for (const other of ["", '""', '"women_loans"', "Sheet1!$A$1", '"women_loans/"', '"../1"']) {
      expect(parseStamp(other)).toBeUndefined();
    }
  });

  const rest = `
    # 表
    序号 | 借款人 | 身份证号 | 备注
    1 | 测试甲 | '000000190013000001 |
  `;

  test("says which form it is when too little of the header is left to tell", () => {
    const grid = sheetOf(rest);
    expect(readSheet(grid, context).form).toBeNull();
    const stamped = readSheet(
      { ...grid, stamp: { form: "women_loans", version: womenLoans.version } },
      context,
    );
    expect(stamped.form).toBe("women_loans");
    expect(stamped.findings.map(({ code }) => code)).toContain("constant_missing");
  });

  test("does not hold for another form that was put in its place, or for no table at all", () => {
    const stamp = { form: "women_loans", version: womenLoans.version };
    const other = sheetOf(`
      # 表
      序号 | 家庭类型 | 评定级别 | 户数 | 备注
      1 | 最美家庭 | 区县级 | 12 | 测试
    `);
    const { form, candidates } = readSheet({ ...other, stamp }, context);
    expect(form).toBe("household_rating");
    expect(candidates.map((candidate) => candidate.form)).toContain("women_loans");
    expect(readSheet({ ...sheetOf("# 表\n部门 | 座机\n办公室 | 一楼"), stamp }, context).form).toBeNull();
  });

  test("gives way to the form that people chose, and to a form that is not there", () => {
    const grid = sheetOf(rest);
    const stamp = { form: "rights_cases", version: 1 };
    expect(readSheet({ ...grid, stamp }, { ...context, form: "women_loans" }).form).toBe("women_loans");
    expect(readSheet({ ...grid, stamp: { form: "gone", version: 1 } }, context).form).toBeNull();
  });
});
