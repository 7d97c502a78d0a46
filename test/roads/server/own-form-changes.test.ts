/** A form of the city's own over a year in which it changes, a unit moves, and a report is corrected: nothing is lost or doubled. */
import { beforeAll, describe, expect, it } from "vitest";
import { dryRunSchema } from "../../../shared/api/dry-run.ts";
import { tidyFactsSchema, traceSchema } from "../../../shared/api/facts.ts";
import { factComparisonSchema } from "../../../shared/api/integrity.ts";
import { registerSchema } from "../../../shared/api/register.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { indicatorId } from "../../../shared/form/design/form-of-design.ts";
import { rowUnder, tableOf } from "../../shared/workbook/merged/sheet-table.ts";
import { designColumn } from "../../support/designs.ts";
import { packageFaults } from "../../support/package-faults.ts";
import { type ReadBack, readWithSheetJs } from "../../support/read-back.ts";
import { wrongCaches } from "../../support/wrong-caches.ts";
import { createCity, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { draftAs, publishAs, publishedOf, saveAs } from "../../worker/support/own-forms.ts";
import { planned } from "../../worker/support/planned.ts";
import { ask, problemOf, send, submit } from "../../worker/support/requests.ts";

const way = designColumn("way", "走访方式", {
  ...{ kind: "code", required: true, grouping: true },
  codes: ["上门", "电话", "网上"].map((name, at) => ({ code: `k${at + 1}`, name, aliases: [] })),
});
const counted = { kind: "count", unit: "人", required: true } as const;
const first: Design = {
  ...{ id: "own_year", title: "一年走访情况", titleAliases: [], number: "", rows: "sums" },
  ...{ accumulation: "period", rules: [], leftOut: [] },
  columns: [
    way,
    designColumn("visited", "走访人数", { ...counted, aggregation: "sum" }),
    designColumn("known", "在册人数", { ...counted, aggregation: "sum" }),
  ],
};
/** 在册人数 was never to be added over time: what puts its figures together otherwise is another column. 网上 is gone. */
const second: Design = {
  ...first,
  columns: [
    { ...way, codes: (way.codes ?? []).slice(0, 2) },
    ...first.columns.slice(1, 2),
    designColumn("standing", "在册人数", { ...counted, aggregation: "latest" }),
  ],
};
/** The same column, put together in another way. */
const altered: Design = {
  ...first,
  columns: first.columns.map((column) =>
    column.id === "known" ? { ...column, aggregation: "latest" } : column,
  ),
};

type Rows = readonly (readonly [way: string, visited: number, known: number])[];

let world: TestCity;
let form: string;
let collections: readonly string[];
const versions = new Map<string, number>();

function bodyOf(quarter: 0 | 1, by: TestUnit, rows: Rows) {
  return {
    ...{ collection: collections[quarter] ?? "", formVersion: quarter + 1 },
    layout: { way: "A", visited: "B", [quarter === 0 ? "known" : "standing"]: "C" },
    records: rows.map(([word, visited, known], at) => ({
      ...{ row: at + 4, subject: by.unit.code, grain: "sum" },
      values: { way: word, visited, [quarter === 0 ? "known" : "standing"]: known },
    })),
  };
}

/** The first, or the next in the place of what came before. */
async function sendRows(quarter: 0 | 1, by: TestUnit, rows: Rows): Promise<void> {
  const place = `${quarter} ${by.unit.code}`;
  const baseVersion = versions.get(place) ?? null;
  const body = bodyOf(quarter, by, rows);
  const tried = await send("POST", "/api/submissions/check", body, by);
  const { findings } = dryRunSchema.parse(await tried.json());
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const explanations = findings
    .filter(({ severity }) => severity === "warning")
    .map(({ rule, column }) => ({
      ...{ rule, reason: "real_situation", note: "" },
      ...(column === undefined ? {} : { column }),
    }));
  const whole = { ...body, baseVersion, explanations, nil: false };
  const response = await submit(crypto.randomUUID(), whole, by);
  expect([response.status, response.ok ? "" : await response.clone().text()]).toEqual([201, ""]);
  versions.set(place, (baseVersion ?? 0) + 1);
}

async function merged(query: string): Promise<ReadBack> {
  const response = await ask(`/api/merged.xlsx?${query}`, {}, world.city);
  expect([response.status, response.ok ? "" : await response.clone().text()]).toEqual([200, ""]);
  const book = readWithSheetJs(new Uint8Array(await response.arrayBuffer()));
  expect(packageFaults(book.parts)).toEqual([]);
  expect(wrongCaches(book).wrong).toEqual([]);
  expect(book.sheet("填报情况").cells.get("B3")?.value).toBe("全部一致");
  return book;
}

/** The figures of a row of the summary by their headers, units of measure left out. */
function row(book: ReadBack, unit: string): Record<string, unknown> {
  const name = book.sheets.find((sheet) => sheet.name.startsWith("汇总-"))?.name ?? "";
  const cells = rowUnder(book, name, unit);
  const headers = tableOf(book, name).header.slice(4);
  const figures = headers.map(
    (path) => [path.replace(/\n（人，?(.*?)）/, "$1"), cells.get(path)?.value] as const,
  );
  return Object.fromEntries(figures.filter(([, value]) => value !== undefined && value !== ""));
}

beforeAll(async () => {
  world = await createCity();
  const { city, east, west, town } = world;
  const design = await publishedOf(city, city.unit.code, first);
  form = design.id;
  const owing = { units: [east, west, town].map(({ unit }) => unit.code) };
  const told = { form, title: "一年走访情况", owing };
  const before = await planned({ send }, city, { ...told, formVersion: 1 }, "2026Q1");
  collections = before;
  await sendRows(0, east, [
    ["k1", 10, 100],
    ["k3", 1, 5],
  ]);
  await sendRows(0, west, [["k2", 20, 200]]);
  await sendRows(0, town, [["k1", 3, 30]]);

  const { revision } = await draftAs(city, form);
  expect((await saveAs(city, { ...altered, id: form, title: design.title }, revision)).status).toBe(200);
  expect(await problemOf(await publishAs(city, form, revision + 1))).toMatchObject({
    code: "form_incomparable",
  });
  expect((await saveAs(city, { ...second, id: form, title: design.title }, revision + 1)).status).toBe(200);
  expect((await publishAs(city, form, revision + 2)).status).toBe(201);
  const register = registerSchema.parse(await (await ask("/api/units", {}, city)).json());
  const moved = { act: "change", code: town.unit.code, from: "2026-04-01", parent: west.unit.code };
  const change = { changes: [moved], dryRun: false, revision: register.revision };
  expect((await send("POST", "/api/units/changes", change, city)).status).toBe(200);
  collections = [...before, ...(await planned({ send }, city, { ...told, formVersion: 2 }, "2026Q2"))];
  await sendRows(1, east, [["k1", 11, 110]]);
  await sendRows(1, west, [["k2", 21, 210]]);
  await sendRows(1, town, [["k1", 4, 40]]);
}, 120_000);

const figures = async () =>
  tidyFactsSchema.parse(await (await ask("/api/facts.json?period=2026", {}, world.city)).json()).facts;
const sumOf = async (column: string, period: string, word: string) =>
  (await figures())
    .filter((fact) => fact.indicator === indicatorId(form, column) && fact.period === period)
    .filter(({ breakdown }) => breakdown.way === word)
    .reduce((sum, { value }) => sum + Number(value), 0);

describe("a form of one's own over a year", () => {
  it("refuses a word that is gone in its new version, and keeps what was sent under it", async () => {
    const whole = { ...bodyOf(1, world.east, [["k3", 1, 1]]), baseVersion: 1, explanations: [], nil: false };
    const refused = await submit(crypto.randomUUID(), whole, world.east);
    expect(await problemOf(refused)).toMatchObject({ status: 400, code: "validation_failed" });
    expect(await sumOf("visited", "2026Q1", "k3")).toBe(1);
  });

  it("adds what is added over both versions, and takes the last of what is a state now, each unit once", async () => {
    const book = await merged("period=2026");
    expect(row(book, "合计")).toMatchObject({
      "走访人数/合计": 70,
      "走访人数/上门": 28,
      "走访人数/电话": 41,
      "走访人数/网上": 1,
      // Two columns that are called alike: what was sent under each version stands by itself.
      "在册人数第1版/合计": 335,
      "在册人数第2版/合计": 360,
    });
    const town = { "走访人数/上门": 7, "在册人数第1版/上门": 30, "在册人数第2版/上门": 40 };
    expect(row(book, "测试镇妇联")).toMatchObject(town);
    expect(row(book, "测试西区妇联")).toMatchObject({ "走访人数/电话": 41, "在册人数第2版/电话": 210 });
  });

  it("shows a unit that moved below the one where it stands, in either period", async () => {
    for (const [query, visited] of [
      [`period=2026&under=${world.west.unit.code}`, 48],
      [`period=2026&under=${world.east.unit.code}`, 22],
      ["period=2026", 70],
    ] as const) {
      expect([query, row(await merged(query), "合计")["走访人数/合计"]]).toEqual([query, visited]);
    }
  });

  it("takes a corrected first quarter once, in the year, the trace and the facts", async () => {
    await sendRows(0, world.east, [["k1", 15, 100]]);
    const book = await merged("period=2026");
    expect(row(book, "合计")).toMatchObject({ "走访人数/合计": 74, "走访人数/上门": 33 });
    expect(row(book, "合计")).not.toHaveProperty("走访人数/网上");
    const indicator = indicatorId(form, "visited");
    const traced = await ask(`/api/trace?period=2026&indicator=${indicator}`, {}, world.city);
    const { totals, facts } = traceSchema.parse(await traced.json());
    const added = (values: readonly { readonly value: string }[]) =>
      values.reduce((sum, { value }) => sum + Number(value), 0);
    expect([added(totals), added(facts), facts.length]).toEqual([74, 74, 6]);
    expect(await sumOf("visited", "2026Q1", "k3")).toBe(0);
  });

  it("is proven, whatever became of it", async () => {
    const compared = await ask("/api/integrity/facts", {}, world.city);
    expect(factComparisonSchema.parse(await compared.json())).toMatchObject({ versions: 7, differences: [] });
    const docx = await ask("/api/summary.docx?year=2026", {}, world.city);
    expect(docx.status).toBe(200);
  });
});
