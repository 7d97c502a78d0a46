import { describe, expect, test } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import type { ColumnDraft } from "../../../../shared/form/columns.ts";
import { code, count, date, decimal, money, text } from "../../../../shared/form/columns.ts";
import { defineForm } from "../../../../shared/form/define-form.ts";
import type { Accumulation, Form } from "../../../../shared/form/form.ts";
import { codeList } from "../../../../shared/forms/code-list.ts";
import { money as moneyFlow, ofForm, ratio } from "../../../../shared/forms/indicators/shapes.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { gather, type ReadBack, readWithSheetJs } from "../../../support/read-back.ts";
import { wrongCaches } from "../../../support/wrong-caches.ts";
import { mergedRange, mergeOf, type Row, type Sent, type SentFor } from "./fixture.ts";
import { tableOf } from "./sheet-table.ts";

const indicators = ofForm("test_sums", [
  ["test_yuan", "测试金额", "", "元", moneyFlow],
  ["test_heads", "测试人数", "", "人"],
  ["test_closed", "测试办结数", "", "件"],
  ["test_rate", "测试人均件数", "", "件", ratio("test_closed", "test_heads", { base: 1 })],
]);

interface More {
  readonly summary?: Form["summary"];
  readonly accumulation?: Accumulation;
}

function version(
  version: number,
  columns: Readonly<Record<string, ColumnDraft<unknown>>>,
  { summary, accumulation = "period" }: More = {},
): Form {
  const fed = Object.values(columns).flatMap(({ feeds = [] }) => feeds.map(({ indicator }) => indicator));
  return defineForm({
    id: "test_sums",
    version,
    number: "",
    title: { zh: "测试数", en: "" },
    grains: ["detail", "sum"],
    accumulation,
    columns,
    summary: summary ?? fed.map((indicator) => ({ indicator })),
  });
}

const unit = (name: string, rows: readonly Row[], under?: Form, more: Partial<Sent> = {}): Sent => ({
  code: name,
  name,
  rows,
  ...(under === undefined ? {} : { under }),
  ...more,
});

const yuan = { feeds: [{ indicator: "test_yuan" }] };
const heads = { feeds: [{ indicator: "test_heads" }] };

/** What the units sent under both versions, merged, written and read again. */
async function read(versions: readonly [Form, Form], reports: readonly SentFor[]): Promise<ReadBack> {
  const catalogue = createCatalogue({ forms: versions, indicators, vocabularies: [] });
  const form = mergedRange(versions[1], reports, [], 3, catalogue);
  const merge = mergeOf([form], { catalogue, periods: form.periods });
  const book = readWithSheetJs(await gather(writeMergedWorkbook(merge, nodeCompressor)));
  expect(wrongCaches(book).wrong).toEqual([]);
  expect(book.sheet("填报情况").cells.get("B3")?.value).toBe("全部一致");
  return book;
}

/** Headers and rows of the details, behind what the workbook puts before them. */
function details(book: ReadBack, letters: string): unknown[][] {
  const cells = book.sheet("明细-测试数").cells;
  return [3, 4, 5, 6].map((row) => [...letters].map((letter) => cells.get(`${letter}${row}`)?.value ?? ""));
}

function figures(book: ReadBack, title: string): unknown[] {
  return [...tableOf(book, "汇总-测试数").rows.values()]
    .map((row) => row.get(title)?.value)
    .filter((value) => typeof value === "number");
}

describe("a column of two versions", () => {
  test("in multiples of one measure is shown in the newest's, and summed in it", async () => {
    const first = version(1, { amount: decimal("金额", "", "元", yuan) });
    const second = version(2, { amount: money("金额", "", { displayUnit: "万元", ...yuan }) });
    const book = await read(
      [first, second],
      [
        {
          period: "2019",
          sent: [unit("甲", [{ amount: 123_456 }], first), unit("乙", [{ amount: 2_0000_00 }])],
        },
      ],
    );
    expect(details(book, "G").flat()).toEqual(["金额\n（万元）", 1.23456, 2, ""]);
    expect(figures(book, "测试金额\n（万元）")).toEqual([1.23456, 2, 3.23456]);
  });

  test("in measures that have nothing to do with each other stands apart, as does one of another type", async () => {
    const first = version(1, {
      size: count("规模", "", "户"),
      place: text("地点", "", { leaves: "测试" }),
      heads: count("人数", "", "人", heads),
    });
    const second = version(2, {
      size: count("规模", "", "人次"),
      place: code("地点", "", codeList(["hall", "礼堂", ""])),
      heads: count("人数", "", "人", heads),
    });
    const own = { place: "某地", size: 5, heads: 1 };
    const book = await read(
      [first, second],
      [
        {
          period: "2019",
          sent: [unit("甲", [own], first), unit("乙", [{ ...own, place: "hall", size: 7 }])],
        },
      ],
    );
    expect(details(book, "GHIJK")).toEqual([
      ["规模\n（人次）", "地点", "人数\n（人）", "第1版", ""],
      ["", "", "", "规模\n（户）", "地点"],
      ["", "", 1, 5, "某地"],
      [7, "礼堂", 1, "", ""],
    ]);
  });

  test("has each row's default by its own version", async () => {
    const first = version(1, { heads: count("人数", "", "人", { ...heads, detailDefault: 1 }) });
    const second = version(2, { heads: count("人数", "", "人", heads) });
    const detail = { grain: "detail" as const };
    const book = await read(
      [first, second],
      [{ period: "2019", sent: [unit("甲", [{}], first, detail), unit("乙", [{}], undefined, detail)] }],
    );
    expect(figures(book, "测试人数\n（人）")).toEqual([1, 1]);
  });

  test("is told by the newest name of a code; a name that passed to another code is told apart", async () => {
    const feeds = [{ indicator: "test_heads", breakdown: ["kind"] }];
    const columns = (taken: string, visit: string) => ({
      kind: code("类型", "", codeList([taken, "讲座", ""], ["visit", visit, ""])),
      heads: count("人数", "", "人", { feeds }),
    });
    const summary = [{ indicator: "test_heads", by: ["kind"] }];
    const first = version(1, columns("talk", "入户"), { summary });
    const second = version(2, columns("class", "走访"), { summary });
    const book = await read(
      [first, second],
      [
        {
          period: "2019",
          sent: [
            unit(
              "甲",
              [
                { kind: "talk", heads: 1 },
                { kind: "visit", heads: 10 },
              ],
              first,
            ),
            unit("乙", [
              { kind: "class", heads: 100 },
              { kind: "visit", heads: 1000 },
            ]),
          ],
        },
      ],
    );
    expect(details(book, "G").flat()).toEqual(["类型", "讲座（第1版）", "走访", "讲座"]);
    const { header, rows } = tableOf(book, "汇总-测试数");
    const total = rows.get("合计");
    expect(header.slice(5).map((path) => `${path.split("/").at(-1)} ${total?.get(path)?.value}`)).toEqual([
      "合计 1111",
      "讲座 100",
      "走访 1010",
      "讲座（第1版） 1",
    ]);
  });

  test("feeds by the dates and conditions of its own version", async () => {
    const dates = { received: date("受理", ""), closed: date("办结", "") };
    const feeds = (datedBy: string) => [{ indicator: "test_heads", datedBy }];
    const first = version(1, { ...dates, heads: count("人数", "", "人", { feeds: feeds("received") }) });
    const second = version(2, { ...dates, heads: count("人数", "", "人", { feeds: feeds("closed") }) });
    const rows = [{ received: "2019-01-20", closed: "2019-02-03", heads: 1 }];
    const book = await read(
      [first, second],
      [
        { period: "2019-01", sent: [unit("甲", rows, first), unit("乙", rows)] },
        { period: "2019-02", sent: [unit("甲", rows, first), unit("乙", rows)] },
      ],
    );
    expect(figures(book, "测试人数\n（人）")).toEqual([1, 1, 2]);
  });
});

describe("figures of two versions over several periods", () => {
  const first = version(1, { heads: count("人数", "", "人", heads) });
  const second = version(2, { heads: count("人数", "", "人", heads) }, { accumulation: "yearToDate" });
  const months = [
    { period: "2019-01", sent: [unit("甲", [{ heads: 10 }], first), unit("乙", [{ heads: 1 }], first)] },
    { period: "2019-02", sent: [unit("甲", [{ heads: 25 }]), unit("乙", [{ heads: 2 }], first)] },
    { period: "2019-03", sent: [unit("甲", [{ heads: 4 }], first)] },
  ];

  test("count by what each says of its own: since 1 January once, a month alone beside it", async () => {
    const book = await read([first, second], months);
    expect(figures(book, "测试人数\n（人）")).toEqual([29, 3, 32]);
    const about = [...book.sheet("口径说明").cells.values()].map(({ value }) => value);
    expect(about).toEqual(expect.arrayContaining(["第1版：相加；第2版：取最近一期"]));
    const drawn = [...(book.sheets.find(({ name }) => name === "图表")?.cells.values() ?? [])];
    expect(drawn.map(({ value }) => value)).not.toContain("测试人数（人）变化");
  });
});

test("a rate whose parts have no columns is taken over the rows of each version, however they alternate", async () => {
  const columns = (name: string) => ({
    [name]: count("办结数", "", "件", { feeds: [{ indicator: "test_closed" }] }),
    heads: count("人数", "", "人", heads),
    rate: decimal("人均", "", "件", { feeds: [{ indicator: "test_rate", kind: "printed" }] }),
  });
  const summary = [{ indicator: "test_rate" }];
  const first = version(1, columns("closed"), { summary });
  const second = version(2, columns("done"), { summary });
  const units = Array.from({ length: 400 }, (_, at) =>
    at % 2 === 0
      ? unit(`甲${at}`, [{ closed: 3, heads: 2 }], first)
      : unit(`乙${at}`, [{ done: 1, heads: 2 }]),
  );
  const book = await read([first, second], [{ period: "2019", sent: units }]);
  const total = tableOf(book, "汇总-测试数").rows.get("合计")?.get("测试人均件数\n（件）");
  expect(total?.value).toBe(1);
  expect(total?.formula?.length).toBeLessThan(1_000);
});
