/** Whatever happens in Excel, and whatever the pane writes and takes back: the findings are those of a full check. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixesOf } from "../../../addin/features/check/findings.ts";
import {
  userDeletesColumn,
  userDeletesRow,
  userFilters,
  userInsertsColumn,
  userInsertsRow,
  userInsertsTableRow,
  userPastes,
  userSorts,
  userTypes,
  userUndoes,
} from "../../excel-host/user.ts";
import { cellAt, type Sheet, sheetOf } from "../../excel-host/workbook.ts";
import { assess } from "../../support/engine.ts";
import { openExcel } from "../../support/excel.ts";
import { loanLedger } from "../../support/pane-sheets.ts";
import { tries } from "../../support/properties.ts";
import { type BenchInExcel, benchInExcel, checkContext } from "./support.ts";

const LOANS = "贷款台账";
const TABLE = "表1";
const SUM = "=SUM(E3:E99)";

interface Deed {
  readonly name: string;
  readonly run: (bench: BenchInExcel, sheet: Sheet) => unknown;
}

const row = fc.integer({ min: 0, max: 9 });
const column = fc.integer({ min: 0, max: 8 });
const input = fc.constantFrom(
  "",
  "5",
  "40",
  "６余",
  "测试丁",
  "小额贴息贷款",
  "'2019-05-01",
  "2018-01-01",
  "合计",
  "贷款金额(元)",
  "填报单位：示例甲区妇联",
  SUM,
);
const deed = (name: string, run: Deed["run"]): Deed => ({ name, run });

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(row, column, input).map(([at, to, text]) => typing(at, to, text)) },
  fc
    .tuple(row, column, input, input)
    .map(([at, to, one, two]) =>
      deed(`paste ${one} over ${two} at ${at}, ${to}`, ({ excel }, sheet) =>
        userPastes(excel.workbook, sheet, at, to, [[one], [two]]),
      ),
    ),
  fc
    .tuple(row, fc.integer({ min: 1, max: 3 }))
    .map(([at, count]) =>
      deed(`insert ${count} rows at ${at}`, ({ excel }, sheet) =>
        userInsertsRow(excel.workbook, sheet, at, count),
      ),
    ),
  fc
    .tuple(row, fc.integer({ min: 1, max: 2 }))
    .map(([at, count]) =>
      deed(`delete ${count} rows at ${at}`, ({ excel }, sheet) =>
        userDeletesRow(excel.workbook, sheet, at, count),
      ),
    ),
  column.map((at) =>
    deed(`insert column ${at}`, ({ excel }, sheet) => userInsertsColumn(excel.workbook, sheet, at)),
  ),
  column.map((at) =>
    deed(`delete column ${at}`, ({ excel }, sheet) => userDeletesColumn(excel.workbook, sheet, at)),
  ),
  row.map((at) =>
    deed(`insert a row of the table at ${at}`, ({ excel }, sheet) =>
      sheet.tables.length === 0 ? undefined : userInsertsTableRow(excel.workbook, sheet, TABLE, at),
    ),
  ),
  column.map((at) => deed(`sort by ${at}`, ({ excel }, sheet) => userSorts(excel.workbook, sheet, 2, 6, at))),
  fc
    .uniqueArray(row, { maxLength: 4 })
    .map((hidden) =>
      deed(`leave out ${hidden} by a filter`, ({ excel }, sheet) =>
        userFilters(excel.workbook, sheet, hidden),
      ),
    ),
  fc.constant(deed("Ctrl+Z", ({ excel }) => userUndoes(excel.workbook))),
  fc.constant(
    deed("mend what is certain", async ({ workbench, sheet, quiet }) => {
      await quiet();
      const findings = sheet(LOANS).assessment?.findings ?? [];
      await workbench.write(fixesOf(findings.filter(({ fix }) => fix?.certain === true)));
    }),
  ),
  fc.constant(deed("take a correction back", ({ workbench }) => workbench.undo())),
  fc.constant(deed("pause", ({ quiet }) => quiet())),
);

function typing(at: number, to: number, text: string): Deed {
  return deed(`type ${text} at ${at}, ${to}`, ({ excel }, sheet) =>
    userTypes(excel.workbook, sheet, at, to, text),
  );
}

/** The sum of the amounts, calculated as Excel would. */
function sumIn(sheet: Sheet): number {
  let sum = 0;
  for (let at = 2; at < 99; at++) {
    const cell = cellAt(sheet, at, 4);
    if (cell !== undefined && cell.formula === undefined && typeof cell.value === "number") sum += cell.value;
  }
  return sum;
}

describe("findings in Excel", () => {
  it("equal those of a full check after any edits, insertions, deletions and undos", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 10 }), async (done) => {
        const bench = await benchInExcel([loanLedger()]);
        const sheet = sheetOf(bench.excel.workbook, LOANS);
        sheet.tables.push({ name: TABLE, area: { top: 1, left: 0, bottom: 4, right: 7 } });
        bench.excel.workbook.results.set(SUM, () => sumIn(sheet));
        userPastes(bench.excel.workbook, sheet, 5, 3, [["合计", SUM]]);
        for (const { run } of done) await run(bench, sheet);
        await bench.quiet();

        const { form, period } = bench.sheet(LOANS);
        const again = await bench.host.readSheet(LOANS, { afresh: true });
        const expected = assess({
          ...checkContext(),
          grid: again,
          confirmed: {},
          ...(form !== undefined && { form }),
          ...(period !== undefined && { period }),
        });
        const shown = bench.workbench.state.get().sheets.map(({ assessment }) => assessment);
        expect(shown).toEqual(expected);
        bench.workbench.close();
        await bench.host.close();
      }),
      tries(150),
    );
  }, 120_000);
});

describe("a reading that only followed what was heard", () => {
  const shape = fc.record({
    top: fc.integer({ min: 0, max: 3 }),
    left: fc.integer({ min: 0, max: 2 }),
    hidden: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 3 }),
  });
  const edit = fc.tuple(row, column, fc.constantFrom("", "5", "12%", "2018-01-01", "甲"));

  it("is what a reading afresh brings", async () => {
    await fc.assert(
      fc.asyncProperty(shape, fc.array(edit, { maxLength: 6 }), async ({ top, left, hidden }, edits) => {
        const grid = { ...loanLedger(), top, left, merges: [], hiddenRows: hidden };
        const { host, excel } = await openExcel([grid]);
        const sheet = sheetOf(excel.workbook, LOANS);
        await host.readSheet(LOANS);
        for (const [at, to, text] of edits) {
          userTypes(excel.workbook, sheet, at, to, text);
          for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
          const followed = await host.readSheet(LOANS);
          expect(followed).toEqual(await host.readSheet(LOANS, { afresh: true }));
        }
        await host.close();
      }),
      tries(100),
    );
  }, 120_000);
});
