/** A task that is under way takes up the next version of its form: what was sent stays, and counts beside what is sent now. */
import { env } from "cloudflare:workers";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { tidyFactsSchema, traceSchema } from "../../../shared/api/facts.ts";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { reviewSchema } from "../../../shared/api/review.ts";
import { type Receipt, receiptSchema } from "../../../shared/api/submissions.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { indicatorId } from "../../../shared/form/design/form-of-design.ts";
import { emptyFit } from "../../../shared/form/fit/fit.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { rowUnder, tableOf } from "../../shared/workbook/merged/sheet-table.ts";
import { designColumn } from "../../support/designs.ts";
import { OWN } from "../../support/fits.ts";
import { packageFaults } from "../../support/package-faults.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { wrongCaches } from "../../support/wrong-caches.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { fitFor, fittedOf } from "../../worker/support/form-fits.ts";
import { draftAs, publishAs, publishedOf, saveAs } from "../../worker/support/own-forms.ts";
import { planned } from "../../worker/support/planned.ts";
import { change, foundBy } from "../../worker/support/proofs.ts";
import { ask, problemOf, send, submit } from "../../worker/support/requests.ts";
import { approve } from "../../worker/support/reviews.ts";

const codesOf = (...names: readonly string[]) =>
  names.map((name, at) => ({ code: `k${at + 1}`, name, aliases: [] }));
const way = designColumn("way", "走访方式", {
  ...{ kind: "code", required: true, grouping: true },
  codes: codesOf("上门", "电话"),
});
const visited = designColumn("visited", "走访人数", {
  ...{ kind: "count", unit: "人", required: true, aggregation: "sum" },
});
const first: Design = {
  ...{ id: "own_visits", title: "走访情况", titleAliases: [], number: "", rows: "sums" },
  ...{ accumulation: "period", rules: [], leftOut: [], columns: [way, visited] },
};
const withWord: Design = { ...first, columns: [{ ...way, codes: codesOf("上门", "电话", "视频") }, visited] };
const inHouseholds: Design = {
  ...withWord,
  columns: [...withWord.columns.slice(0, 1), { ...visited, name: "走访人次" }],
};

/** The next version of a form. */
async function published(as: TestUnit, design: Design): Promise<void> {
  const { revision } = await draftAs(as, design.id);
  expect((await saveAs(as, design, revision)).status).toBe(200);
  expect((await publishAs(as, design.id, revision + 1)).status).toBe(201);
}

function moved(as: TestUnit, collection: string, from: number, to: number): Promise<Response> {
  return send("PUT", `/api/collections/${collection}/form-version`, { from, to }, as);
}

async function versionsHeld(as: TestUnit, form: string): Promise<number[]> {
  const { forms } = catalogueSchema.parse(await (await ask("/api/catalogue", {}, as)).json());
  return forms.filter(({ id }) => id === form).map(({ version }) => version);
}

describe("a form of the city's own", () => {
  let world: TestCity;
  let reviewer: TestUnit;
  let collection: string;
  let form: string;
  let design: (of: Design) => Design;
  let before: Receipt;
  let after: Receipt;

  const bodyOf = (by: TestUnit, formVersion: number, rows: readonly (readonly [string, number])[]) => ({
    ...{ collection, formVersion, layout: { way: "A", visited: "B" } },
    records: rows.map(([word, persons], at) => ({
      ...{ row: at + 4, subject: by.unit.code, grain: "sum", values: { way: word, visited: persons } },
    })),
  });
  const sentAs = (by: TestUnit, body: object, baseVersion: number | null = null) =>
    submit(crypto.randomUUID(), { ...body, baseVersion, explanations: [], nil: false }, by);
  async function receiptOf(by: TestUnit, body: object, baseVersion: number | null = null): Promise<Receipt> {
    const response = await sentAs(by, body, baseVersion);
    expect([response.status, response.ok ? "" : await response.clone().text()]).toEqual([201, ""]);
    return receiptSchema.parse(await response.json());
  }
  async function auditOf(): Promise<unknown[]> {
    const { results } = await env.DB.prepare(
      "SELECT detail ->> 'from' AS [from], detail ->> 'to' AS [to] FROM audit WHERE act = 'collection.move' AND target = ?1",
    )
      .bind(collection)
      .all();
    return results;
  }

  beforeAll(async () => {
    world = await createCity();
    reviewer = await enroll(world.city.unit, "reviewer", "-reviewer");
    const { id, title } = await publishedOf(world.city, world.city.unit.code, first);
    form = id;
    design = (of) => ({ ...of, id, title });
    const { east, west, town } = world;
    const owing = { units: [east, west, town].map(({ unit }) => unit.code) };
    const told = { form, formVersion: 1, title: "走访", owing };
    [collection = ""] = await planned({ send }, world.city, told, "2026Q2");
    before = await receiptOf(
      east,
      bodyOf(east, 1, [
        ["k1", 10],
        ["k2", 5],
      ]),
    );
  }, 120_000);

  it("is not to be moved to what is no version, and by nobody but who runs the task", async () => {
    expect(await problemOf(await moved(world.city, collection, 1, 2))).toMatchObject({
      code: "form_version_mismatch",
      formVersion: 1,
    });
    await published(world.city, design(withWord));
    expect((await moved(world.east, collection, 1, 2)).status).toBe(403);
    expect((await moved(reviewer, collection, 1, 2)).status).toBe(403);
    const other = await createCity();
    expect((await moved(other.city, collection, 1, 2)).status).toBe(404);
    const unknown = bodyOf(world.west, 1, [["k3", 7]]);
    expect(await problemOf(await sentAs(world.west, unknown))).toMatchObject({ code: "validation_failed" });
  });

  it("is moved once, however often and by whom it is asked", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => moved(world.city, collection, 1, 2)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await moved(world.city, collection, 1, 2)).status).toBe(200);
    expect(await auditOf()).toEqual([{ from: 1, to: 2 }]);
    expect(await versionsHeld(world.town, form)).toEqual([1, 2]);
  });

  it("takes the new word from then on, and what was sent says the version that it was sent under", async () => {
    const { east, west } = world;
    expect(await problemOf(await sentAs(west, bodyOf(west, 1, [["k1", 7]])))).toMatchObject({
      code: "form_version_mismatch",
      formVersion: 2,
    });
    after = await receiptOf(
      west,
      bodyOf(west, 2, [
        ["k1", 7],
        ["k3", 20],
      ]),
    );
    expect(after.formVersion).toBe(2);
    const again = await ask(`/api/submissions/${before.uuid}`, {}, east);
    expect(((await again.json()) as { receipt: Receipt }).receipt).toEqual(before);
    const review = await ask(`/api/submissions/${before.uuid}/review`, {}, reviewer);
    expect(reviewSchema.parse(await review.json()).receipt.formVersion).toBe(1);
    expect((await approve([before.uuid, after.uuid], reviewer)).status).toBe(200);
  });

  it("is merged with both in one sheet, to the sums of both", async () => {
    const response = await ask("/api/merged.xlsx?period=2026Q2", {}, world.city);
    const book = readWithSheetJs(new Uint8Array(await response.arrayBuffer()));
    expect(packageFaults(book.parts)).toEqual([]);
    expect(wrongCaches(book).wrong).toEqual([]);
    expect(book.sheet("填报情况").cells.get("B3")?.value).toBe("全部一致");
    const sheets = book.sheets.filter(({ name }) => name.startsWith("汇总-"));
    expect(sheets).toHaveLength(1);
    const name = sheets[0]?.name ?? "";
    const headers = tableOf(book, name).header;
    const figures = (unit: string) =>
      headers.flatMap((path) => {
        const value = rowUnder(book, name, unit).get(path)?.value;
        return value === undefined || value === "" ? [] : [`${path.replaceAll("\n", " ")}: ${value}`];
      });
    expect(figures(world.east.unit.name)).toEqual(expect.arrayContaining([expect.stringContaining("第1版")]));
    expect(figures(world.west.unit.name)).toEqual(expect.arrayContaining([expect.stringContaining("第2版")]));
    const all = figures("合计").join("；");
    expect(all).toMatch(/上门\D*: 17；.*电话\D*: 5；.*视频\D*: 20/);
  });

  it("tells facts and traces of both", async () => {
    const answer = await ask("/api/facts.json?period=2026Q2", {}, world.city);
    const { facts } = tidyFactsSchema.parse(await answer.json());
    const told = facts.map(({ unit, formVersion, value }) => `${unit.code[0]} ${formVersion} ${value}`);
    expect(told.toSorted()).toEqual(["E 1 10", "E 1 5", "W 2 20", "W 2 7"]);
    const traced = await ask(
      `/api/trace?period=2026Q2&indicator=${indicatorId(form, "visited")}`,
      {},
      world.city,
    );
    const found = traceSchema.parse(await traced.json()).facts;
    expect(found.map(({ formVersion, value }) => `${formVersion} ${value}`).toSorted()).toEqual([
      "1 10",
      "1 5",
      "2 20",
      "2 7",
    ]);
    const docx = await ask("/api/summary.docx?year=2026", {}, world.city);
    const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()));
    const words = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]*>/g, "");
    expect(words).toContain("42");
  });

  it("is proven: another version beside what was sent is found, and made right again", async () => {
    expect(await foundBy(world.city)).toEqual({ log: [], versions: [] });
    await change(`UPDATE submission SET form_version = 2 WHERE uuid = '${before.uuid}'`);
    expect((await foundBy(world.city)).versions).toMatchObject([
      {
        submission: before.uuid,
        kind: "content",
        fields: [{ name: "form_version", expected: "1", found: "2" }],
      },
    ]);
    const mended = await send("POST", "/api/integrity/repairs", { submission: before.uuid }, world.city);
    expect(mended.status).toBe(200);
    expect(await foundBy(world.city)).toEqual({ log: [], versions: [] });
  });

  it("is corrected under the new version by whoever sent under the old", async () => {
    const { east } = world;
    const again = await receiptOf(
      east,
      bodyOf(east, 2, [
        ["k1", 10],
        ["k3", 5],
      ]),
      1,
    );
    expect([again.formVersion, again.version]).toEqual([2, 2]);
    expect(await versionsHeld(east, form)).toEqual([1, 2]);
  });

  it("stays where it is when the next version does more than add, and when it is locked", async () => {
    await published(world.city, design(inHouseholds));
    expect(await problemOf(await moved(world.city, collection, 1, 3))).toMatchObject({
      code: "collection_changed",
    });
    expect(await problemOf(await moved(world.city, collection, 2, 3))).toMatchObject({
      code: "version_adds_more",
    });
    await published(world.city, design(withWord));
    const lock = { state: "locked", reason: "本期结束" };
    expect((await send("PUT", `/api/collections/${collection}/state`, lock, world.city)).status).toBe(200);
    expect(await problemOf(await moved(world.city, collection, 2, 4))).toMatchObject({
      code: "collection_locked",
    });
    expect(await auditOf()).toHaveLength(1);
  });

  it("keeps a version that an older program did not write down with the report", async () => {
    const { east, town } = world;
    const { id, title } = await publishedOf(world.city, world.city.unit.code, first);
    const owing = { units: [east, town].map(({ unit }) => unit.code) };
    [collection = ""] = await planned(
      { send },
      world.city,
      { form: id, formVersion: 1, title, owing },
      "2026Q3",
    );
    const old = await receiptOf(east, bodyOf(east, 1, [["k1", 4]]));
    await env.DB.prepare("UPDATE submission SET form_version = NULL WHERE uuid = ?1").bind(old.uuid).run();
    const read = await ask(`/api/submissions/${old.uuid}`, {}, east);
    expect(((await read.json()) as { receipt: Receipt }).receipt.formVersion).toBe(1);
    await published(world.city, { ...withWord, id, title });
    expect((await moved(world.city, collection, 1, 2)).status).toBe(200);
    const still = await ask(`/api/submissions/${old.uuid}`, {}, east);
    expect(((await still.json()) as { receipt: Receipt }).receipt.formVersion).toBe(1);
    expect((await foundBy(world.city)).versions).toEqual([]);
  });
});

it("moves a task of a standard form to what the city made of it, while nobody has sent anything too", async () => {
  const world = await createCity();
  const standard = standardCatalogue.form("training_ledger").version;
  const told = { form: "training_ledger", formVersion: standard, title: "培训" };
  const [collection = ""] = await planned({ send }, world.city, told, "2026Q2");
  const codes = { category: [{ code: `${OWN}k1`, name: "宋韵手作", aliases: [] }] };
  const fit = await fitFor(world.city, { ...emptyFit(standard), codes });
  const version = await fittedOf(world.city, "training_ledger", fit);
  expect((await moved(world.city, collection, standard, version)).status).toBe(200);
  const next = await fittedOf(world.city, "training_ledger", { ...fit, titles: ["培训一览表"] });
  expect((await moved(world.city, collection, version, next)).status).toBe(200);
  // Nothing was sent under the one between: catalogues hold it no longer.
  expect(await versionsHeld(world.east, "training_ledger")).not.toContain(version);
  const without = await fittedOf(world.city, "training_ledger", { ...fit, offColumns: ["cost"] });
  const refused = await moved(world.city, collection, next, without);
  expect(await problemOf(refused)).toMatchObject({ code: "version_adds_more" });
});
