import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { columnOf } from "../../../../shared/form/form.ts";
import { coarsened, daysOfDate } from "../../../../shared/period/partial-date.ts";
import { dateOfDay, dayNumber } from "../../../../shared/period/period.ts";
import { readCell } from "../../../../shared/sheet/read-cell.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { coarseDatesCatalogue, testTeams } from "../../../support/coarse-dates.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { packageFaults } from "../../../support/package-faults.ts";
import {
  gather,
  type ReadBack,
  type ReadCell,
  readWithHucre,
  readWithSheetJs,
} from "../../../support/read-back.ts";
import { wrongCaches } from "../../../support/wrong-caches.ts";
import { mergedRange, mergeOf, type Row } from "./fixture.ts";
import { lettersUnder, summaryText } from "./sheet-table.ts";

const DETAILS = "明细-测试队伍名册";
const PERIODS = ["2019-01", "2019-02"];

const day = fc.integer({ min: dayNumber("1955-01-01"), max: dayNumber("2049-12-31") }).map(dateOfDay);
const date = fc.tuple(day, fc.constantFrom("day", "month", "year")).map(([of, as]) => coarsened(of, as));
const dates = [
  "2013",
  "2013-05",
  "2013-05-01",
  "2013-05-12",
  "2013-06",
  ...fc.sample(date, { numRuns: 200, seed: 7 }),
];

const teams: Row[] = dates.map((since, index) => ({ name: `${index}队`, since }));
const named = (date: string, members: number): Row => ({ name: `${date}队`, named: date, members });

const merge = mergeOf(
  [
    mergedRange(
      testTeams,
      PERIODS.map((period) => ({
        period,
        sent: [
          {
            code: "E",
            name: "东区妇联",
            grain: "detail",
            rows: [
              ...(period === "2019-01" ? teams : []),
              named("2019-01", 4),
              named("2019-02", 30),
              named("2019-02-05", 500),
            ],
          },
        ],
      })),
      [],
      3,
      coarseDatesCatalogue,
    ),
  ],
  { catalogue: coarseDatesCatalogue, periods: PERIODS },
);

describe("dates of which a year or a month is known", () => {
  let bytes: Uint8Array;
  let book: ReadBack;
  beforeAll(async () => {
    bytes = await gather(writeMergedWorkbook(merge, nodeCompressor));
    book = readWithSheetJs(bytes);
  });

  const cellsOf = (of: ReadBack): ReadCell[] => {
    const letters = lettersUnder(book, DETAILS, "成立时间");
    const { cells } = of.sheet(DETAILS);
    const at = (row: number) => cells.get(`${letters}${row}`);
    const first =
      Array.from({ length: 20 }, (_, row) => row).find((row) => at(row)?.format !== undefined) ?? 0;
    return dates.map((_, index) => at(first + index) ?? { value: null });
  };

  test("stand on the details as far as they are known, and come back as they were", async () => {
    const shown = cellsOf(book);
    expect(shown.slice(0, 4).map(({ format }) => format)).toEqual([
      'yyyy"年"',
      'yyyy"年"m"月"',
      "yyyy-mm-dd",
      "yyyy-mm-dd",
    ]);
    for (const cells of [shown, cellsOf(await readWithHucre(bytes))]) expect(cells.map(read)).toEqual(dates);
    expect(packageFaults(book.parts)).toEqual([]);
  });

  test("sort among days", () => {
    const serials = cellsOf(book).map(({ value }, index) => ({
      value: Number(value),
      date: dates[index] ?? "",
    }));
    const sorted = serials.toSorted((a, b) => a.value - b.value).map(({ date }) => daysOfDate(date).start);
    expect(sorted).toEqual(sorted.toSorted());
  });

  test("date figures by their month", () => {
    expect(wrongCaches(book).wrong).toEqual([]);
    expect(summaryText(book, "汇总-测试队伍名册")).toContain("测试队员人数（人）：530");
  });
});

/** As the pane reads a cell of the workbook that the city hands on. */
function read({ value, format }: ReadCell) {
  return readCell(value, {
    column: columnOf(testTeams, "since"),
    unit: undefined,
    row: 1,
    cell: "A1",
    format,
    grain: "detail",
    date1904: false,
    period: "2019",
    places: false,
  }).value;
}
