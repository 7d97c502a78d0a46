import { utils } from "@e965/xlsx";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { checkReading } from "../../../../shared/check/check-reading.ts";
import { columnOf, leavesWorkbook, printedColumns } from "../../../../shared/form/form.ts";
import { readTables } from "../../../../shared/sheet/read-tables.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { layOutTemplate } from "../../../../shared/workbook/template/template-layout.ts";
import { headerNote } from "../../../../shared/workbook/template/template-notes.ts";
import { writeTemplate } from "../../../../shared/workbook/template/write-template.ts";
import { coarseDatesCatalogue, testTeams } from "../../../support/coarse-dates.ts";
import { recalculate } from "../../../support/formula.ts";
import { type ReadBack, readWithHucre, readWithSheetJs } from "../../../support/read-back.ts";
import { xmlElements } from "../../../support/xml.ts";
import { entryFor, fillTemplate, reporter, towns } from "./fill.ts";

const { newest: forms } = coarseDatesCatalogue;

const context = { forms, units: [reporter, ...towns], reporter, period: "2019" };

function gridsOf(bytes: Uint8Array) {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.detail);
  return result.sheets;
}

const cases = forms.flatMap((form) =>
  [towns, []].map((below) => ({
    form,
    name: `${form.id}, ${below.length === 0 ? "no units below" : "units below"}`,
    template: { catalogue: coarseDatesCatalogue, form, unit: reporter, below, period: "2019" },
  })),
);

test("where a month is enough, it says so and shows no day", async () => {
  const template = {
    catalogue: coarseDatesCatalogue,
    form: testTeams,
    unit: reporter,
    below: [],
    period: "2019",
  };
  const layout = layOutTemplate(template);
  const bytes = await writeTemplate(template);
  const prompts = xmlElements(readWithSheetJs(bytes).parts.get("xl/worksheets/sheet1.xml") ?? "")
    .filter(({ name }) => name === "dataValidation")
    .map(({ attributes }) => attributes.prompt);
  for (const said of ["填到年即可", "填到月即可", "填日期，如"]) {
    expect(prompts.some((prompt) => prompt?.startsWith(said))).toBe(true);
  }
  expect(headerNote(testTeams, columnOf(testTeams, "named"))).toContain("填到月即可");
  const styles = readXlsx(bytes, { readStyles: true });
  const formats = (await styles).sheets[0]?.cells;
  const formatOf = (id: string) => {
    const at = layout.columns.find(({ column }) => column.id === id)?.at;
    return formats?.get(`${layout.firstRow},${at}`)?.style?.numFmt;
  };
  expect([formatOf("since"), formatOf("named"), formatOf("visited")]).toEqual(["@", "@", "yyyy-mm-dd"]);
});

describe.each(cases)("the template of $name", ({ form, template }) => {
  const layout = layOutTemplate(template);
  const first = layout.columns[0]?.at ?? 0;
  const printed = printedColumns(form);
  const sheetXml = (book: ReadBack) => xmlElements(book.parts.get("xl/worksheets/sheet1.xml") ?? "");

  test("opens in two libraries, which see the same", async () => {
    const bytes = await writeTemplate(template);
    const [one, two] = [readWithSheetJs(bytes), await readWithHucre(bytes)];
    const visible = (book: ReadBack) => book.sheets[0];
    expect(visible(one)?.name).toBe(visible(two)?.name);
    expect(visible(one)?.merges).toEqual(visible(two)?.merges);
    const texts = (book: ReadBack) =>
      [...(visible(book)?.cells ?? [])]
        .filter(([, { value, formula }]) => formula === undefined && value !== null)
        .map(([address, { value }]) => `${address} ${value}`)
        .sort();
    expect(texts(one)).toEqual(texts(two));
    expect(visible(one)?.cells.get("A1")?.value).toBe(`2019年度测试区${form.title.zh}`);
    for (const [part, xml] of one.parts) expect(() => xmlElements(xml), part).not.toThrow();
  });

  test("is known as its form when blank, with nothing to correct or explain", async () => {
    const [sheet, ...others] = gridsOf(await writeTemplate(template));
    if (sheet === undefined) throw new Error("no sheet");
    const { stamp, ...unstamped } = sheet;
    expect(stamp).toEqual({ form: form.id, version: form.version });
    // Without its stamp as well: header and 表号 are enough.
    for (const grid of [sheet, unstamped]) {
      const [reading, ...more] = readTables(grid, context);
      if (reading === undefined) throw new Error("no reading");
      expect(more).toEqual([]);
      expect(reading).toMatchObject({ form: form.id, layout: "list", unmatched: [], records: [] });
      expect(reading.columns.map(({ column }) => column)).toEqual(printed.map(({ id }) => id));
      expect(reading).toMatchObject({ period: { period: "2019" }, unit: { code: reporter.code } });
      const findings = checkReading(reading, form, context);
      expect(findings.map(({ severity, code }) => [severity, code])).toEqual([["information", "rows_none"]]);
    }
    for (const lists of others) {
      expect(lists.hidden).toBe(true);
      expect(readTables(lists, context).map((reading) => reading.form)).toEqual([null]);
    }
  });

  test("gives back exactly what was typed, without a question", async () => {
    const rows = 2;
    const filled = fillTemplate(await writeTemplate(template), form, {
      firstRow: layout.firstRow,
      at: first,
      rows,
    });
    const [sheet] = gridsOf(filled);
    if (sheet === undefined) throw new Error("no sheet");
    expect(sheet.stamp?.form).toBe(form.id);
    const [reading] = readTables(sheet, context);
    expect(reading?.findings).toEqual([]);
    const subject = (row: number) =>
      (layout.prefilled ? template.below[row]?.code : undefined) ?? reporter.code;
    expect(reading?.records).toEqual(
      Array.from({ length: rows }, (_, row) => ({
        row: layout.firstRow + row + 1,
        subject: subject(row),
        grain: form.grains.includes("detail") ? "detail" : "sum",
        values: Object.fromEntries(
          printed.map((column, index) => [column.id, entryFor(column, index, row).value]),
        ),
      })),
    );
  });

  test("adds up what may be added, and stays blank while nothing is filled in", async () => {
    const bytes = await writeTemplate(template);
    const filled = fillTemplate(bytes, form, { firstRow: layout.firstRow, at: first, rows: 2 });
    const [blankBook, filledBook] = [readWithSheetJs(bytes), readWithSheetJs(filled)];
    const name = blankBook.sheets[0]?.name ?? "";
    const label = blankBook.sheet(name).cells.get(`A${layout.headerEnd + 1}`)?.value;
    expect(label).toBe(layout.columns.some(({ added }) => added) ? "合计" : 1);
    const [before, after] = [recalculate(blankBook), recalculate(filledBook)];
    for (const { column, at, added } of layout.columns) {
      const address = utils.encode_cell({ r: layout.headerEnd, c: at });
      const cell = blankBook.sheet(name).cells.get(address);
      expect(cell?.formula !== undefined, column.id).toBe(added);
      if (!added) continue;
      expect(before(name, address)).toBe("");
      const index = printed.indexOf(column);
      const [a, b] = [0, 1].map((row) => Number(entryFor(column, index, row).typed));
      expect(after(name, address), column.id).toBeCloseTo((a ?? 0) + (b ?? 0), 6);
      // Rows inserted above the closing note lie within the range.
      expect(cell?.formula).toContain(
        `${utils.encode_cell({ r: layout.firstRow, c: at })}:${utils.encode_cell({ r: layout.noteRow, c: at })}`,
      );
    }
  });

  test("checks what is typed, and explains every column", async () => {
    const book = readWithSheetJs(await writeTemplate(template));
    const rules = sheetXml(book).filter((element) => element.name === "dataValidation");
    const ruleAt = (at: number) =>
      rules.find(({ attributes }) =>
        attributes.sqref?.startsWith(`${utils.encode_col(at)}${layout.firstRow + 1}:`),
      )?.attributes;
    for (const { column, at } of layout.columns) {
      const rule = ruleAt(at);
      if (column.type === "text" && !leavesWorkbook(column)) {
        expect(rule).toBeUndefined();
        continue;
      }
      const types = { code: ["list"], date: ["date"], text: ["textLength"] } as const;
      const type = column.precision === undefined ? column.type : "text";
      const expected: readonly string[] =
        type in types ? types[type as keyof typeof types] : ["whole", "decimal"];
      expect(expected, column.id).toContain(rule?.type);
      for (const text of [rule?.prompt, rule?.error]) expect(text).toMatch(/^[^a-zA-Z]+$/);
    }
    const notes = xmlElements(book.parts.get("xl/comments1.xml") ?? "").filter(
      ({ name }) => name === "comment",
    );
    expect(notes).toHaveLength(printed.length);
  });
});
