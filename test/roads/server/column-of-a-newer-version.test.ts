import { expect, test } from "vitest";
import { createdCollectionsSchema } from "../../../shared/api/collections.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { indicatorId } from "../../../shared/form/design/form-of-design.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { designColumn } from "../../support/designs.ts";
import { createCity } from "../../worker/support/city.ts";
import { draftAs, publishAs, publishedOf, saveAs } from "../../worker/support/own-forms.ts";
import { ask, send, submit } from "../../worker/support/requests.ts";

const places: Design = {
  ...{ id: "own_places", title: "活动场所情况表", titleAliases: [], number: "", rows: "sums" },
  ...{ accumulation: "period", rules: [], leftOut: [] },
  columns: [designColumn("c1", "场所数", { kind: "count", unit: "个", aggregation: "sum" })],
};

const level = designColumn("c9", "级别", {
  ...{ kind: "code", grouping: true, apart: true },
  codes: [
    { code: "k1", name: "国家级", aliases: [] },
    { code: "k2", name: "省级", aliases: [] },
  ],
});

test("a newer version that keeps figures apart by a new column breaks nothing that was sent before it", async () => {
  const { city, east } = await createCity();
  const design = await publishedOf(city, city.unit.code, places);
  const collection = {
    ...{
      form: design.id,
      formVersion: 1,
      title: "场所",
      period: "2026Q1",
      owing: { units: [east.unit.code] },
    },
    ...{ asOf: null, opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] },
  };
  const planned = await send("POST", "/api/collections", { collections: [collection] }, city);
  expect(planned.status).toBe(201);
  const [id = ""] = createdCollectionsSchema.parse(await planned.json()).ids;
  const sendRows = (baseVersion: number | null, c1: number) =>
    submit(
      crypto.randomUUID(),
      {
        ...{ collection: id, formVersion: 1, baseVersion, explanations: [], nil: false, layout: { c1: "A" } },
        records: [{ row: 4, subject: east.unit.code, grain: "sum", values: { c1 } }],
      },
      east,
    );
  expect((await sendRows(null, 3)).status).toBe(201);

  const { revision } = await draftAs(city, design.id);
  const next = { ...design, columns: [...design.columns, level] };
  expect((await saveAs(city, next, revision)).status).toBe(200);
  expect((await publishAs(city, design.id, revision + 1)).status).toBe(201);

  expect((await sendRows(1, 4)).status).toBe(201);
  const merged = await ask("/api/merged.xlsx?period=2026Q1", {}, city);
  expect(merged.status).toBe(200);
  const book = readWorkbook(new Uint8Array(await merged.arrayBuffer()));
  if (!book.ok) throw new Error(book.code);
  const summary = book.sheets.find(({ name }) => name.startsWith("汇总-"));
  expect(summary?.values.find(([name]) => name === "合计")?.at(-1)).toBe(4);
  for (const path of [
    "/api/summary.docx?year=2026",
    "/api/facts.csv?period=2026Q1",
    "/api/board?period=2026Q1",
    `/api/trace?period=2026Q1&indicator=${indicatorId(design.id, "c1")}`,
    `/api/collections/${id}`,
  ]) {
    expect([path, (await ask(path, {}, city)).status]).toEqual([path, 200]);
  }
});
