import { describe, expect, test } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import type { MergedForm } from "../../../../shared/workbook/merged/merge.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { recalculate } from "../../../support/formula.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { homeValues, publishedHomes } from "../../../support/published-homes.ts";
import { gather, type ReadBack, readWithSheetJs } from "../../../support/read-back.ts";
import { mergedForm, mergeOf } from "./fixture.ts";
import { rowUnder } from "./sheet-table.ts";

const { newest: forms } = standardCatalogue;

const homes = publishedHomes();

async function written(form: MergedForm): Promise<ReadBack> {
  return readWithSheetJs(await gather(writeMergedWorkbook(mergeOf([form]), nodeCompressor)));
}

/** Every formula of the workbook with its cached value and what it gives. */
function formulasOf(book: ReadBack) {
  const cellValue = recalculate(book);
  return book.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([address, { formula, value = "" }]) =>
      formula === undefined
        ? []
        : [{ place: `${name}!${address} ${formula}`, value, computed: cellValue(name, address) }],
    ),
  );
}

function wrong(formulas: ReturnType<typeof formulasOf>) {
  return formulas.filter(({ value, computed }) =>
    typeof computed === "number" && typeof value === "number"
      ? Math.abs(computed - value) > 1e-9 * Math.max(1, Math.abs(value))
      : computed !== value,
  );
}

describe("a merged workbook of what was published", () => {
  test.each(forms.map((form) => [form.id, form] as const))(
    "%s: every formula gives what stands beside it",
    async (_, form) => {
      const own = homes.filter((home) => home.form === form);
      const units = [...new Set(own.map(({ seed }) => seed))].map((seed) => ({
        code: seed,
        name: `示例${seed}`,
        rows: own.filter((home) => home.seed === seed).map(homeValues),
      }));
      const formulas = formulasOf(await written(mergedForm(form, units)));
      expect(wrong(formulas)).toEqual([]);
      expect(formulas.length).toBeGreaterThan(5);
    },
  );

  test("rates on another base are recomputed on that base", async () => {
    const outline = standardCatalogue.findForm("outline_monitoring");
    if (outline === undefined) throw new Error("no form");
    const row = {
      indicator: "om_maternal_mortality",
      dept: "health",
      numerator: 9400,
      denominator: 100_000_000,
    };
    const book = await written(
      mergedForm(outline, [
        { code: "1", name: "甲", rows: [row] },
        { code: "2", name: "乙", rows: [{ ...row, numerator: 0 }] },
      ]),
    );
    expect(wrong(formulasOf(book))).toEqual([]);
    const rates = [...rowUnder(book, `汇总-${outline.title.zh}`, "合计")].filter(([header]) =>
      header.startsWith("孕产妇死亡率"),
    );
    expect(rates.map(([, cell]) => cell?.value)).toContain(4.7);
  });

  test("a case counts in the period of each of its dates", async () => {
    const cases = standardCatalogue.findForm("rights_cases");
    if (cases === undefined) throw new Error("no form");
    const row = { channel: "visit", category: "marriage", status: "closed", cnt: 1 };
    const rows = [
      { ...row, recv_date: "2018-12-20", close_date: "2019-01-15" },
      { ...row, recv_date: "2019-02-01", close_date: "2019-02-02" },
      { ...row, recv_date: "2019-12-30", close_date: "2020-01-02" },
      { channel: "call", cnt: 40, status: "in_progress" },
    ];
    const book = await written(mergedForm(cases, [{ code: "1", name: "甲", grain: "detail", rows }]));
    expect(wrong(formulasOf(book))).toEqual([]);
    const total = rowUnder(book, "汇总-维权信访案件", "合计");
    expect(total.get("受理信访件数\n（件）")?.value).toBe(42);
    expect(total.get("办结件数\n（件）")?.value).toBe(2);
  });
});
