import { env } from "cloudflare:workers";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { SubmissionBody } from "../../../shared/api/submissions.ts";
import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import { createApp } from "../../../worker/app.ts";
import { makeMerge } from "../../../worker/merge/make-merge.ts";
import { makeTrace } from "../../../worker/merge/make-trace.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { packageFaults } from "../../support/package-faults.ts";
import { type ReadBack, readWithSheetJs } from "../../support/read-back.ts";
import {
  testEvents1,
  testEvents2,
  twoVersionsCatalogue,
  twoVersionsContent,
} from "../../support/two-versions.ts";
import { wrongCaches } from "../../support/wrong-caches.ts";
import { createCity, type TestCity, type TestUnit } from "../support/city.ts";

const app = createApp({ catalogue: twoVersionsCatalogue });

async function ask(path: string, as: TestUnit, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${as.token}`, "content-type": "application/json" };
  const response = await app.request(`https://halfsky.test${path}`, { ...init, headers }, env);
  expect([response.status, response.ok ? "" : await response.text()]).toEqual([
    init.method === "PUT" ? 201 : 200,
    "",
  ]);
  return response;
}

/** A collection of the test form, by default owed by both districts. */
async function collect(city: TestCity, formVersion: number, period: string, owing?: readonly TestUnit[]) {
  const id = `test_events-${period}-${formVersion}-${city.id}`;
  const units = (owing ?? [city.east, city.west]).map(({ unit }) => unit.code);
  const collection = {
    id,
    form: "test_events",
    formVersion,
    title: "测试事项台账",
    period,
    dueDate: null,
    units,
  };
  await createCollections(env.DB, [collection]);
  return { id, formVersion, period };
}

type Values = SubmissionRecord["values"];

async function report(
  { id: collection, formVersion, period }: Awaited<ReturnType<typeof collect>>,
  by: TestUnit,
  rows: readonly Values[],
): Promise<void> {
  const event_date = `${period.slice(0, 4)}-${/-\d\d$/.exec(period)?.[0].slice(1) ?? "01"}-05`;
  const body: SubmissionBody = {
    collection,
    formVersion,
    baseVersion: null,
    records: rows.map((values, at) => ({
      row: 8 + at,
      subject: by.unit.code,
      grain: "sum",
      values: { event_date, ...values },
    })),
    explanations: [],
    nil: false,
    // The second version has a column more before the persons.
    layout: { event_date: "A", kind: "C", persons: formVersion === 1 ? "D" : "E" },
  };
  await ask(`/api/submissions/${crypto.randomUUID()}`, by, { method: "PUT", body: JSON.stringify(body) });
}

/** January under version 1, February under version 2; a year before, January under version 1. */
async function changingCity(): Promise<TestCity> {
  const city = await createCity();
  const before = await collect(city, 1, "2018-02");
  await report(before, city.east, [{ kind: "lecture", persons: 25 }]);
  const january = await collect(city, 1, "2019-01");
  await report(january, city.east, [{ kind: "lecture", persons: 30, households: 4 }]);
  await report(january, city.west, [{ kind: "visit", persons: 10 }]);
  const february = await collect(city, 2, "2019-02");
  await report(february, city.east, [
    { kind: "lecture", persons: 20, volunteers: 2 },
    { kind: "hotline", persons: 5 },
  ]);
  return city;
}

async function workbook(query: string, as: TestUnit): Promise<ReadBack> {
  const response = await ask(`/api/merged.xlsx?${query}`, as);
  const book = readWithSheetJs(new Uint8Array(await response.arrayBuffer()));
  expect(packageFaults(book.parts)).toEqual([]);
  expect(wrongCaches(book).wrong).toEqual([]);
  expect(book.sheet("数据核对").cells.get("B3")?.value).toBe("全部一致");
  return book;
}

/** The summary's row that holds such a label, its texts and figures in their order. */
function row(book: ReadBack, label: string, sheet = "汇总-测试事项"): unknown[] {
  const cells = [...book.sheet(sheet).cells];
  // 合计 heads columns too, above all rows.
  const number = cells.findLast(([, { value }]) => String(value).startsWith(label))?.[0].replace(/\D/g, "");
  return cells
    .filter(([address, { value }]) => address.replace(/\D/g, "") === number && (value ?? "") !== "")
    .map(([, { value }]) => value);
}

describe("a form collected under two versions", () => {
  it("is one summary of the quarter, which says what each unit sent", async () => {
    const city = await changingCity();
    const book = await workbook("period=2019Q1", city.city);
    expect(book.sheets.map(({ name }) => name).filter((name) => name.includes("测试事项"))).toEqual([
      "汇总-测试事项",
      "对比-测试事项",
      "明细-测试事项",
    ]);
    expect(row(book, city.east.unit.name)).toEqual([
      ...[1, city.east.unit.name, "2/2期", "1、1", "第1版、第2版"],
      ...[55, 50, 5, 2, 4],
    ]);
    expect(row(book, city.west.unit.name).slice(2)).toEqual(["1/2期", 1, "第1版", 10, 10]);
    expect(row(book, "合计")).toEqual(["合计", 65, 50, 10, 5, 2, 4]);
  });

  it("stands beside the period before and the year before, whatever version these were sent under", async () => {
    const city = await changingCity();
    const book = await workbook("period=2019-02", city.city);
    expect(row(book, city.east.unit.name, "对比-测试事项").slice(1, 15)).toEqual([
      ...[25, 30, -5, -16.7, 25, 0, 0],
      ...[20, 30, -10, -33.3, 25, -5, -20],
    ]);
    expect(row(book, "上期（2019年1月，2个单位报送）")).toEqual([expect.stringMatching(/^上期/), 40, 30]);
  });

  it("is not set beside what counts otherwise: since 1 January, and the month alone", async () => {
    const city = await changingCity();
    const sinceJanuary = createCatalogue({
      ...twoVersionsContent,
      forms: [testEvents1, { ...testEvents2, accumulation: "yearToDate" }],
    });
    const earlier = async (catalogue: Catalogue) => {
      const act = { db: env.DB, account: city.city.account, clock: () => 1_580_000_000_000, catalogue };
      const query = { periods: ["2019-02"], forms: ["test_events"], state: "newest" } as const;
      const [form] = (await makeMerge(act, query)).forms;
      return form?.earlier?.map(({ periods, reported, totals }) => [periods.join(), reported, totals.length]);
    };
    expect(await earlier(sinceJanuary)).toEqual([
      ["2019-01", 2, 0],
      ["2018-02", 1, 0],
    ]);
    expect(await earlier(twoVersionsCatalogue)).toEqual([
      ["2019-01", 2, 3],
      ["2018-02", 1, 1],
    ]);
  });

  it("is one summary of one period of which the city had two collections", async () => {
    const city = await createCity();
    await report(await collect(city, 1, "2019-03", [city.east]), city.east, [{ kind: "visit", persons: 1 }]);
    await report(await collect(city, 2, "2019-03", [city.west]), city.west, [
      { kind: "hotline", persons: 2 },
    ]);
    const book = await workbook("period=2019-03", city.city);
    expect(row(book, city.east.unit.name).slice(2)).toEqual(["已报", 1, "第1版", 1, 1]);
    expect(row(book, city.west.unit.name).slice(2)).toEqual(["已报", 1, "第2版", 2, 2]);
    expect(row(book, city.east.unit.name, "填报情况")).toContain("已报（报表第1版）");
  });

  it("counts a day once where a longer period was collected under the other version", async () => {
    const city = await changingCity();
    await report(await collect(city, 2, "2019Q1"), city.east, [{ kind: "lecture", persons: 80 }]);
    expect(row(await workbook("period=2019Q1", city.city), "合计")).toEqual(["合计", 80]);
    const facts = await (await ask("/api/facts.csv?period=2019Q1", city.city)).text();
    expect(facts.match(/,test_persons,/g)).toHaveLength(1);
  });

  it("is traced to the cells of both versions' sheets, and given to programs with the version", async () => {
    const city = await changingCity();
    const query = `period=2019Q1&indicator=test_persons&kind=actual&code=kind:lecture&unit=${city.east.unit.code}`;
    const trace = await (await ask(`/api/trace?${query}`, city.city)).json();
    expect(trace).toMatchObject({
      totals: [{ value: "30" }, { value: "20" }],
      facts: [
        { cell: "D8", value: "30", breakdown: { kind: "lecture" } },
        { cell: "E8", value: "20", breakdown: { kind: "lecture" } },
      ],
    });
    const facts = await (await ask("/api/facts.csv?period=2019Q1", city.city)).text();
    expect(facts.match(/test_events,1,test_/g)).toHaveLength(3);
    expect(facts.match(/test_events,2,test_/g)).toHaveLength(3);
  });

  it("is traced by what the newest version tells apart, where an older one did not", async () => {
    const city = await changingCity();
    const coarser = { ...testEvents1, summary: [{ indicator: "test_persons" }] };
    const catalogue = createCatalogue({ ...twoVersionsContent, forms: [coarser, testEvents2] });
    const query = { period: "2019-01", indicator: "test_persons", state: "newest" } as const;
    const totals = async (period: string) => {
      const act = { db: env.DB, account: city.city.account, catalogue };
      const trace = await makeTrace(act, { ...query, period, code: "kind:lecture" });
      return trace.totals.map(({ value }) => value);
    };
    expect(await totals("2019Q1")).toEqual(["30", "20"]);
    expect(await totals("2019-01")).toEqual([]);
  });

  it("is told once in the year's summary", async () => {
    const city = await changingCity();
    const response = await ask("/api/summary.docx?year=2019", city.city);
    const document = unzipSync(new Uint8Array(await response.arrayBuffer()))["word/document.xml"];
    const text = new TextDecoder().decode(document).replace(/<[^>]+>/g, "");
    expect(text.match(/一、测试事项台账/g)).toHaveLength(1);
    expect(text).toContain("全年测试活动参加65人");
    expect(text).toContain("讲座50人、走访10人、热线5人");
    expect(text).toContain("测试活动受访4户，测试活动志愿者2人");
  });
});
