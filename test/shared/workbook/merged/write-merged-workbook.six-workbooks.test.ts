/** Six forms of offices' own over two periods in one workbook: its totals are those of the raw cells, also by LibreOffice. */
import { beforeAll, describe, expect, it, test } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import type { OrgUnit } from "../../../../shared/register/org-unit.ts";
import { readTables } from "../../../../shared/sheet/read-tables.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { filledIn, type KeptSheet, keptSheets, totalsOf, withGroups } from "../../../support/kept-sheets.ts";
import { hasLibreOffice, recalculatedByLibreOffice } from "../../../support/libreoffice.ts";
import { proposed } from "../../../support/mailed-samples.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { packageFaults } from "../../../support/package-faults.ts";
import { gather, type ReadBack, readWithSheetJs } from "../../../support/read-back.ts";
import { wrongCaches } from "../../../support/wrong-caches.ts";
import { reporter } from "../template/fill.ts";
import { mergedRange, mergeOf, type Sent } from "./fixture.ts";
import { rowUnder, tableOf } from "./sheet-table.ts";

const TURNS = [0, 1] as const;
const units: readonly OrgUnit[] = ["甲区妇联", "乙区妇联", "丙区妇联"].map((name, index) => ({
  ...reporter,
  ...{ code: `U${index}`, name, aliases: [] },
}));

const forms = await Promise.all(
  keptSheets.map(async (kept) => {
    const proposal = withGroups(await proposed(kept.workbook), kept);
    return { kept, proposal, parts: formOfDesign({ ...proposal.design, id: `own_${kept.workbook}` }, 1) };
  }),
);
const catalogue = createCatalogue({
  forms: forms.map(({ parts }) => parts.form),
  indicators: forms.flatMap(({ parts }) => parts.indicators),
  vocabularies: [],
});

/** What a unit sends of the sheet that it filled in. */
function sentBy(
  { kept, proposal, parts: { form } }: (typeof forms)[number],
  turn: 0 | 1,
  unit: OrgUnit,
  nth: number,
): Sent[] {
  const rows = kept.rows(turn, nth, unit.name);
  if (rows === undefined) return [];
  const { grid, header } = proposal.table;
  const sheet = filledIn(grid, header, kept, turn, unit.name, rows);
  const context = {
    forms: [catalogue.form(form.id)],
    units: [unit],
    reporter: unit,
    period: kept.periods[turn],
  };
  const [reading] = readTables(sheet, { ...context, form: form.id });
  const records = reading?.records ?? [];
  expect(records, kept.workbook).toHaveLength(rows.length);
  const grain = records[0]?.grain ?? "sum";
  return [{ code: unit.code, name: unit.name, grain, rows: records.map(({ values }) => values) }];
}

let bytes: Uint8Array;
let book: ReadBack;

beforeAll(async () => {
  const merged = forms.map((own) => {
    const reports = TURNS.map((turn) => ({
      period: own.kept.periods[turn],
      sent: units.flatMap((unit, nth) => sentBy(own, turn, unit, nth)),
    }));
    return mergedRange(catalogue.form(own.parts.form.id), reports, [], 3, catalogue);
  });
  bytes = await gather(
    writeMergedWorkbook(mergeOf(merged, { catalogue, periods: ["2026Q1", "2026Q2"] }), nodeCompressor),
  );
  book = readWithSheetJs(bytes);
});

function summaryOf({ title }: KeptSheet): string {
  const sheet = book.sheets.find(({ name }) => name.startsWith(`汇总-${title.slice(0, 4)}`));
  if (sheet === undefined) throw new Error(`no summary of ${title}`);
  return sheet.name;
}

it("is whole, agrees with the receipts, and has no formula that gives another value than stands beside it", () => {
  expect(packageFaults(book.parts)).toEqual([]);
  expect(wrongCaches(book).wrong).toEqual([]);
  expect(book.sheet("填报情况").cells.get("B3")?.value).toBe("全部一致");
});

describe.each(keptSheets)("$title", (kept) => {
  it("has the totals of the raw cells over both periods", () => {
    const name = summaryOf(kept);
    const row = rowUnder(book, name, "合计");
    const told = tableOf(book, name)
      .header.slice(4)
      .map((path) => [path.replace(/\n（[^/]*?）(?=$|\/)/, ""), row.get(path)?.value ?? ""] as const);
    expect(new Map(told)).toEqual(totalsOf(kept));
  });
});

test.skipIf(!hasLibreOffice())("LibreOffice computes the same", { timeout: 180_000 }, async () => {
  const { wrong, formulas } = wrongCaches(book, await recalculatedByLibreOffice(bytes));
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(300);
});
