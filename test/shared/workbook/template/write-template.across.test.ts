import { read, utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Catalogue, createCatalogue } from "../../../../shared/form/catalogue.ts";
import type { Design } from "../../../../shared/form/design/design.ts";
import { faultsOfDesign } from "../../../../shared/form/design/design-faults.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { type Column, columnOf, type Form } from "../../../../shared/form/form.ts";
import { baseOf } from "../../../../shared/form/spans.ts";
import type { PrintedTable } from "../../../../shared/form/terms.ts";
import { standardContent } from "../../../../shared/forms/index.ts";
import { cellAddress } from "../../../../shared/sheet/grid.ts";
import { readTables } from "../../../../shared/sheet/read-tables.ts";
import type { Reading } from "../../../../shared/sheet/reading.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import {
  type AcrossLayout,
  figureAt,
  layOutAcross,
} from "../../../../shared/workbook/template/across-layout.ts";
import { writeTemplate } from "../../../../shared/workbook/template/write-template.ts";
import { arbitraryAcross } from "../../../support/arbitrary-design.ts";
import { tries } from "../../../support/properties.ts";
import { entryFor, reporter, towns } from "./fill.ts";

interface Made {
  readonly catalogue: Catalogue;
  readonly form: Form;
  readonly table: PrintedTable;
}

function made(design: Design): Made {
  const { form, indicators } = formOfDesign(design, 1);
  const catalogue = createCatalogue({
    ...standardContent,
    forms: [...standardContent.forms, form],
    indicators: [...standardContent.indicators, ...indicators],
  });
  const known = catalogue.form(form.id);
  const [table] = known.printed ?? [];
  if (table === undefined) throw new Error("the form has no sheet with names down its side");
  return { catalogue, form: known, table };
}

interface Typed {
  readonly cell: string;
  readonly key: string;
  readonly code: string | undefined;
  readonly typed: string | number;
  readonly value: unknown;
}

/** A figure for every open cell that is chosen, each another. */
function typedIn(
  { form }: Made,
  layout: AcrossLayout,
  chosen: (row: number, at: number) => boolean,
): Typed[] {
  return layout.rows.flatMap((row, index) =>
    layout.places.flatMap((place): Typed[] => {
      const key = figureAt(form, row, place);
      if (key === undefined || !chosen(index, place.at)) return [];
      const column: Column = columnOf(form, baseOf(key));
      // Since January there is at least as much as in the period.
      const { typed, value } = entryFor(column, index * 7, place.time === "ytd" ? place.at + 500 : place.at);
      const code = typeof place.of === "object" ? place.of.code : undefined;
      return [{ cell: cellAddress(row.row, place.at), key, code, typed, value }];
    }),
  );
}

function filled(bytes: Uint8Array, entries: readonly Typed[]): Uint8Array {
  const book = read(bytes.slice(), { cellNF: true, cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (sheet === undefined) throw new Error("the template has no sheet");
  for (const { cell, typed } of entries)
    sheet[cell] = typeof typed === "number" ? { t: "n", v: typed } : { t: "s", v: typed };
  // A program works the sums out when it opens the file.
  for (const [cell, value] of Object.entries(sheet)) {
    if (cell.startsWith("!") || typeof value !== "object" || !("f" in value)) continue;
    const [, range = ""] = /COUNT\(([^)]*)\)/.exec(String(value.f)) ?? [];
    const { s, e } = utils.decode_range(range);
    const parts = entries.filter(({ cell: at }) => {
      const { r, c } = utils.decode_cell(at);
      return r === s.r && c >= s.c && c <= e.c;
    });
    sheet[cell] =
      parts.length === 0
        ? { t: "s", v: "", f: value.f }
        : { t: "n", v: parts.reduce((sum, { typed }) => sum + Number(typed), 0), f: value.f };
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

function readBack({ catalogue }: Made, bytes: Uint8Array, period: string): Reading | undefined {
  const workbook = readWorkbook(bytes);
  const [sheet] = workbook.ok ? workbook.sheets : [];
  if (sheet === undefined) throw new Error("no sheet");
  const context = { forms: catalogue.newest, units: [reporter, ...towns], reporter, period };
  const [reading] = readTables(sheet, context);
  return reading;
}

/** What was typed, a record for each word that stands across. */
function recordsOf(entries: readonly Typed[], by: string | undefined): Record<string, unknown>[] {
  const codes = [...new Set(entries.map(({ code }) => code))];
  return codes.map((code) =>
    Object.fromEntries([
      ...(by === undefined ? [] : [[by, code]]),
      ...entries.filter((entry) => entry.code === code).map(({ key, value }) => [key, value]),
    ]),
  );
}

describe("any design whose names stand down the side", () => {
  test("has a blank sheet of that shape that gives back what was typed, without a question", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryAcross(),
        fc.constantFrom("2019-03", "2019Q2", "2019"),
        fc.constantFrom("all", "first", "some"),
        async (design, period, much) => {
          expect(faultsOfDesign(design)).toEqual([]);
          const one = made(design);
          const template = { ...one, unit: reporter, below: towns, period };
          const layout = layOutAcross(template);
          const isOwn = new Set(layout.places.filter(({ time }) => time === "own").map(({ at }) => at));
          const entries = typedIn(one, layout, (row, at) =>
            much === "all"
              ? true
              : much === "first"
                ? row === 0 && isOwn.has(at)
                : row % 2 === 0 && isOwn.has(at),
          );
          const reading = readBack(one, filled(await writeTemplate(template), entries), period);
          expect(reading).toMatchObject({
            form: design.id,
            layout: "indicator",
            questions: [],
            unmatched: [],
          });
          expect(reading?.findings.filter(({ severity }) => severity !== "information")).toEqual([]);
          const values = reading?.records.map((record) => record.values) ?? [];
          expect(values).toEqual(recordsOf(entries, design.across?.by));
        },
      ),
      tries(25),
    );
  });
});

const monthly: Design = {
  id: "own_monthly",
  title: "维权工作月报表",
  titleAliases: [],
  number: "",
  rows: "sums",
  accumulation: "period",
  columns: [
    {
      id: "c1",
      name: "接待来访",
      aliases: [],
      groups: [],
      kind: "count",
      unit: "人次",
      scale: 0,
      required: true,
      leaving: "sent",
      aggregation: "sum",
    },
    {
      id: "c2",
      name: "其中：婚姻家庭",
      aliases: [],
      groups: ["接待来访"],
      kind: "count",
      unit: "人次",
      scale: 0,
      required: false,
      leaving: "sent",
      aggregation: "sum",
    },
    {
      id: "c3",
      name: "调解成功",
      aliases: [],
      groups: [],
      kind: "count",
      unit: "件",
      scale: 0,
      required: false,
      leaving: "sent",
      aggregation: "sum",
    },
    {
      id: "c4",
      name: "满意率",
      aliases: [],
      groups: [],
      kind: "percent",
      unit: "%",
      scale: 2,
      required: false,
      leaving: "sent",
      aggregation: "none",
    },
  ],
  rules: [],
  across: { times: ["own", "ytd"] },
  leftOut: [],
};

describe("the blank sheet of a monthly report", () => {
  const one = made(monthly);

  it.each([
    ["2026-03", ["指标名称", "计量单位", "本月", "本年累计"]],
    ["2026Q1", ["指标名称", "计量单位", "本季度", "本年累计"]],
    ["2026", ["指标名称", "计量单位", "本年"]],
  ])("has the names down the side and across what is of %s", async (period, across) => {
    const bytes = await writeTemplate({ ...one, unit: reporter, below: [], period });
    const sheet = utils.sheet_to_json<string[]>(read(bytes).Sheets["维权工作月报表"] ?? {}, { header: 1 });
    expect(sheet[2]).toEqual(across);
    expect(sheet.slice(3, 7).map((row) => [...row.slice(0, 2)])).toEqual([
      ["*接待来访", "人次"],
      ["　其中：婚姻家庭", "人次"],
      ["调解成功", "件"],
      ["满意率", "%"],
    ]);
  });

  it("shuts what nobody can say: no rate has a sum since January", async () => {
    const layout = layOutAcross({ ...one, unit: reporter, below: [], period: "2026-03" });
    const rate = layout.rows.find(({ name }) => name === "满意率");
    const year = layout.places.find(({ time }) => time === "ytd");
    if (rate === undefined || year === undefined) throw new Error("not there");
    expect(figureAt(one.form, rate, year)).toBeUndefined();
  });

  it("is the same bytes each time, and none of its figures is read where nothing was filled in", async () => {
    const template = { ...one, unit: reporter, below: [], period: "2026-03" };
    const bytes = await writeTemplate(template);
    expect(await writeTemplate(template)).toEqual(bytes);
    expect(readBack(one, bytes, "2026-03")).toMatchObject({ form: monthly.id, records: [], questions: [] });
  });
});
