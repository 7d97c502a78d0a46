import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { createdCollectionsSchema } from "../../../shared/api/collections.ts";
import { dryRunSchema } from "../../../shared/api/dry-run.ts";
import { type TidyFact, type Trace, tidyFactsSchema, traceSchema } from "../../../shared/api/facts.ts";
import { factComparisonSchema } from "../../../shared/api/integrity.ts";
import { reviewSchema } from "../../../shared/api/review.ts";
import { type Receipt, receiptSchema } from "../../../shared/api/submissions.ts";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import type { Form } from "../../../shared/form/form.ts";
import { periodRange } from "../../../shared/period/period.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { readKnown } from "../../../worker/submissions/known.ts";
import { senderOf } from "../../../worker/submissions/sender.ts";
import { surveyOf } from "../../../worker/submissions/survey.ts";
import {
  testEvents1,
  testEvents2,
  twoVersionsCatalogue,
  twoVersionsContent,
} from "../../support/two-versions.ts";
import { createCity, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { askerWith, problemOf } from "../../worker/support/requests.ts";

const { ask, send, submit } = askerWith(twoVersionsCatalogue);
const FORM = "test_events";

interface World extends TestCity {
  /** The form's collections by period: version 1 up to the first quarter of 2026, version 2 from then on. */
  readonly collections: Readonly<Record<string, string>>;
}

async function plan(city: TestCity, period: string, formVersion: number): Promise<Response> {
  const collection = {
    form: FORM,
    formVersion,
    title: `${period}测试事项`,
    period,
    asOf: null,
    opensOn: null,
    dueOn: null,
    graceDays: 0,
    reminderDays: null,
    owing: { units: [city.east.unit.code, city.west.unit.code] },
    exemptions: [],
  };
  return send("POST", "/api/collections", { collections: [collection] }, city.city);
}

async function planned(city: TestCity, period: string, formVersion: number): Promise<string> {
  const response = await plan(city, period, formVersion);
  expect(response.status, await response.clone().text()).toBe(201);
  const [id = ""] = createdCollectionsSchema.parse(await response.json()).ids;
  return id;
}

/** One lecture with so many persons, and what only one of the versions asks for. */
function body(
  { collections }: Pick<World, "collections">,
  period: string,
  formVersion: number,
  persons: number,
  more: Readonly<Record<string, number>>,
  by: TestUnit,
) {
  const values = { event_date: periodRange(period).start, kind: "lecture", persons, ...more };
  const row = { row: 4, subject: by.unit.code, grain: "sum", values };
  const layout = {
    kind: "B",
    persons: "C",
    ...(formVersion === 1 ? { households: "D" } : { volunteers: "D" }),
  };
  return { collection: collections[period] ?? "", formVersion, records: [row], layout };
}

const sent = { baseVersion: null, explanations: [], nil: false };

async function accepted(content: object, by: TestUnit): Promise<Receipt> {
  const response = await submit(crypto.randomUUID(), { ...sent, ...content }, by);
  expect(response.status, await response.clone().text()).toBe(201);
  return receiptSchema.parse(await response.json());
}

async function templateOf(query: string, as: TestUnit): Promise<Grid> {
  const response = await ask(`/api/forms/${FORM}/template.xlsx?${query}`, {}, as);
  expect(response.status).toBe(200);
  const workbook = readWorkbook(new Uint8Array(await response.arrayBuffer()));
  const sheet = workbook.ok ? workbook.sheets[0] : undefined;
  if (sheet === undefined) throw new Error("no workbook");
  return sheet;
}

async function traceOf(indicator: string, as: TestUnit): Promise<Trace> {
  const response = await ask(`/api/trace?period=2026&indicator=${indicator}`, {}, as);
  return traceSchema.parse(await response.json());
}

describe("a form whose version changes in mid-year", () => {
  let world: World;
  let lastYear: Receipt;
  let first: Receipt;
  let second: Receipt;

  beforeAll(async () => {
    const city = await createCity();
    const collections = {
      "2025Q2": await planned(city, "2025Q2", 1),
      "2026Q1": await planned(city, "2026Q1", 1),
      "2026Q2": await planned(city, "2026Q2", 2),
    };
    world = { ...city, collections };
    const { east } = city;
    lastYear = await accepted(body(world, "2025Q2", 1, 110, { households: 40 }, east), east);
    first = await accepted(body(world, "2026Q1", 1, 100, { households: 30 }, east), east);
    second = await accepted(body(world, "2026Q2", 2, 120, { volunteers: 10 }, east), east);
  });

  it("takes from each collection the version that it pins, and says which that is", async () => {
    const { west } = world;
    expect([first.formVersion, second.formVersion]).toEqual([1, 2]);
    for (const [period, pinned, other] of [
      ["2026Q1", 1, 2],
      ["2026Q2", 2, 1],
    ] as const) {
      const rows = body(world, period, other, 9, {}, west);
      const expected = { status: 409, code: "form_version_mismatch", formVersion: pinned };
      const refused = await submit(crypto.randomUUID(), { ...sent, ...rows }, west);
      expect(await problemOf(refused)).toMatchObject(expected);
      expect(await problemOf(await send("POST", "/api/submissions/check", rows, west))).toMatchObject(
        expected,
      );
    }
  });

  it("checks by that version: its columns, its codes, its relations", async () => {
    const { west } = world;
    const foreign = { ...sent, ...body(world, "2026Q2", 2, 9, { households: 3 }, west) };
    expect(await problemOf(await submit(crypto.randomUUID(), foreign, west))).toMatchObject({
      code: "validation_failed",
      issues: [{ path: "records.0.values", message: "unrecognized_keys" }],
    });
    const rulesOf = async (rows: object) => {
      const response = await send("POST", "/api/submissions/check", rows, west);
      return dryRunSchema.parse(await response.json()).findings.map(({ rule }) => rule);
    };
    expect(await rulesOf(body(world, "2026Q1", 1, 9, { households: 10 }, west))).toEqual(["T1"]);
    expect(await rulesOf(body(world, "2026Q2", 2, 9, { volunteers: 10 }, west))).toEqual(["T2"]);
  });

  it("asks about a figure that differs from the report under the other version", async () => {
    const { east } = world;
    const collections = {
      "2026Q3": await planned(world, "2026Q3", 2),
      "2026Q4": await planned(world, "2026Q4", 1),
    };
    const rows = body({ collections }, "2026Q3", 2, 3, {}, east);
    const response = await send("POST", "/api/submissions/check", rows, east);
    expect(
      dryRunSchema.parse(await response.json()).findings.map(({ rule, column }) => [rule, column]),
    ).toEqual([["H99.1", "persons"]]);
    const late = body({ collections }, "2026Q4", 1, 1_000, {}, east);
    const asked = await send("POST", "/api/submissions/check", late, east);
    expect(dryRunSchema.parse(await asked.json()).findings.map(({ message }) => message)).toEqual([
      expect.stringContaining("参加人数"),
    ]);
  });

  it("compares row by row only the columns that both fill alike", async () => {
    const { east } = world;
    const keyed: Form = {
      ...testEvents2,
      history: [{ kind: "keyed", id: "T4", key: ["kind"], rising: "persons" }],
    };
    const place = { collection: world.collections["2026Q2"] ?? "", unit: east.unit.code };
    const records = [{ row: 4, subject: east.unit.code, grain: "sum" as const, values: { kind: "lecture" } }];
    const beforeUnder = async (form: Form) => {
      const catalogue = createCatalogue({ ...twoVersionsContent, forms: [testEvents1, form] });
      const act = { db: env.DB, account: east.account, catalogue };
      const sender = await senderOf(act, undefined);
      const { beside } = await surveyOf(act, sender, { collection: place.collection, records });
      const known = await readKnown(
        act,
        sender,
        form,
        { ...place, period: "2026Q2", asOf: null },
        records,
        beside,
      );
      return known.before.map(({ values }) => values);
    };
    const common = { event_date: "2026-01-01", kind: "lecture" };
    expect(await beforeUnder(keyed)).toEqual([{ ...common, persons: 100 }]);
    const counted = keyed.columns.map((column) =>
      column.id === "persons" ? { ...column, unit: "人次" } : column,
    );
    expect(await beforeUnder({ ...keyed, columns: counted })).toEqual([common]);
  });

  it("gives the template of the version that is owed for the period, else of the newest", async () => {
    const { east } = world;
    const versionOf = async (query: string) => (await templateOf(query, east)).stamp;
    expect(await versionOf("period=2026Q1")).toEqual({ form: FORM, version: 1 });
    expect(await versionOf("period=2026Q2")).toEqual({ form: FORM, version: 2 });
    expect(await versionOf("period=2030Q1")).toEqual({ form: FORM, version: 2 });
    expect(await versionOf("")).toEqual({ form: FORM, version: 2 });
    expect(await versionOf("period=2026Q2&version=1")).toEqual({ form: FORM, version: 1 });
    const unknown = await ask(`/api/forms/${FORM}/template.xlsx?version=3`, {}, east);
    expect(await problemOf(unknown)).toMatchObject({ code: "not_found" });
  });

  it("shows in it what was reported under the version before, by the names of this one", async () => {
    const values = (await templateOf("period=2026Q2", world.east)).values.flat();
    expect(values.find((value) => String(value).startsWith("注："))).toContain(
      "上期（2026年第一季度）报送：1行；参与人数100人。上期数供参考",
    );
    const under1 = (await templateOf("period=2026Q2&version=1", world.east)).values.flat();
    expect(under1.find((value) => String(value).startsWith("注："))).toContain(
      "1行；参加人数100人；受访户数30户",
    );
  });

  it("reviews each by its own columns, beside what last year's version has in common with it", async () => {
    const reviewOf = async ({ uuid }: Receipt) =>
      reviewSchema.parse(await (await ask(`/api/submissions/${uuid}/review`, {}, world.city)).json());
    const review = await reviewOf(second);
    expect(review.columns).toEqual(testEvents2.columns.map(({ id, header }) => ({ id, title: header.zh })));
    expect(review.lastYear?.controlTotals).toEqual({
      rows: 1,
      columns: [{ column: "persons", header: "参与人数", unit: "人", total: "110" }],
    });
    expect((await reviewOf(first)).columns.map(({ id }) => id)).toEqual(
      testEvents1.columns.map(({ id }) => id),
    );
    const notes = [{ row: 4, column: "households", text: "请核对" }];
    const path = (uuid: string) => `/api/submissions/${uuid}/return`;
    const unknown = await send("POST", path(second.uuid), { comment: "", notes }, world.city);
    expect(await problemOf(unknown)).toMatchObject({
      issues: [{ path: "notes.0.column", message: "unknown_column" }],
    });
    expect((await send("POST", path(lastYear.uuid), { comment: "", notes }, world.city)).status).toBe(200);
  });

  it("gives the facts of both under their indicators, each with its version", async () => {
    const response = await ask(`/api/facts.json?period=2026&form=${FORM}`, {}, world.city);
    const { facts } = tidyFactsSchema.parse(await response.json());
    const line = ({ period, formVersion, indicator, value }: TidyFact) =>
      `${period} ${formVersion} ${indicator} ${value}`;
    expect(facts.map(line)).toEqual([
      "2026Q1 1 test_persons 100",
      "2026Q1 1 test_households 30",
      "2026Q2 2 test_volunteers 10",
      "2026Q2 2 test_persons 120",
    ]);
    const csv = await (await ask(`/api/facts.csv?period=2026&form=${FORM}`, {}, world.city)).text();
    expect(csv.split("\r\n").filter((each) => each.includes("test_persons"))).toHaveLength(2);
  });

  it("traces an indicator to the cells of both, and one that a single version feeds to its own", async () => {
    const persons = await traceOf("test_persons", world.city);
    expect(persons.facts.map(({ formVersion, cell, value }) => [formVersion, cell, value])).toEqual([
      [1, "C4", "100"],
      [2, "C4", "120"],
    ]);
    expect(persons.totals.map(({ value }) => value)).toEqual(["100", "120"]);
    const only = async (indicator: string) =>
      (await traceOf(indicator, world.city)).facts.map(({ formVersion, cell }) => [formVersion, cell]);
    expect(await only("test_households")).toEqual([[1, "D4"]]);
    expect(await only("test_volunteers")).toEqual([[2, "D4"]]);
  });

  it("makes the same facts of both from what was sent", async () => {
    const response = await ask("/api/integrity/facts", {}, world.city);
    expect(factComparisonSchema.parse(await response.json())).toMatchObject({ versions: 3, differences: [] });
  });

  it("is collected under any version that is published, and under no other; a period only once", async () => {
    expect(await problemOf(await plan(world, "2027Q1", 3))).toMatchObject({
      code: "validation_failed",
      issues: [{ path: "collections.0.form", message: "unknown_form" }],
    });
    expect((await plan(world, "2027Q1", 1)).status).toBe(201);
    expect(await problemOf(await plan(world, "2027Q1", 2))).toMatchObject({ code: "collection_exists" });
  });

  it("gives a merge of both", async () => {
    const response = await ask(`/api/merged.xlsx?period=2026&form=${FORM}`, {}, world.city);
    const workbook = readWorkbook(new Uint8Array(await response.arrayBuffer()));
    expect(workbook.ok && workbook.sheets.length).toBeGreaterThan(0);
  });
});
