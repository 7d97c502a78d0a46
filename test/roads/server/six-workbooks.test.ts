/**
 * Six workbooks that are none of the standard forms walk the whole road: proposed from the file that would be mailed out,
 * published, asked for, filled in by three units over two periods, reviewed, merged, told as facts, traced and exported.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { boardSchema, boardStatuses } from "../../../shared/api/board.ts";
import { tidyFactsSchema, traceSchema } from "../../../shared/api/facts.ts";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { factComparisonSchema } from "../../../shared/api/integrity.ts";
import { receiptSchema } from "../../../shared/api/submissions.ts";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import { faultsOfDesign } from "../../../shared/form/design/design-faults.ts";
import { indicatorId, ROWS_COUNTED } from "../../../shared/form/design/form-of-design.ts";
import { columnOf, leavesWorkbook } from "../../../shared/form/form.ts";
import type { Proposal } from "../../../shared/proposal/propose-design.ts";
import { columnLetters, type RawValue } from "../../../shared/sheet/grid.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { rowUnder, tableOf } from "../../shared/workbook/merged/sheet-table.ts";
import { filledIn, type KeptSheet, keptSheets, totalsOf, withGroups } from "../../support/kept-sheets.ts";
import { proposed } from "../../support/mailed-samples.ts";
import { packageFaults } from "../../support/package-faults.ts";
import { type ReadBack, readWithSheetJs } from "../../support/read-back.ts";
import { wrongCaches } from "../../support/wrong-caches.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { newIdOf, publishAs, saveAs } from "../../worker/support/own-forms.ts";
import { planned } from "../../worker/support/planned.ts";
import { ask, problemOf, send, submit } from "../../worker/support/requests.ts";
import { approve } from "../../worker/support/reviews.ts";

/** Confirmations and corrections that one workbook may take. */
const MOST_CORRECTIONS = 10;
const TURNS = [0, 1] as const;

interface Walked {
  readonly proposal: Proposal;
  readonly form: string;
  readonly collections: readonly string[];
  readonly receipts: readonly string[];
}

let world: TestCity;
let reviewer: TestUnit;
let units: readonly TestUnit[];
let catalogue: Catalogue;
const walked = new Map<KeptSheet, Walked>();
const books = new Map<string, ReadBack>();

function of(kept: KeptSheet): Walked {
  const found = walked.get(kept);
  if (found === undefined) throw new Error(`${kept.workbook} did not arrive`);
  return found;
}

/** What the pane makes of the sheet that a unit filled in. */
function bodyOf(
  kept: KeptSheet,
  { proposal, form: id }: Pick<Walked, "proposal" | "form">,
  collection: string,
  turn: 0 | 1,
  by: TestUnit,
  rows: readonly (readonly RawValue[])[],
) {
  const mailed = proposal.table;
  const grid = filledIn(mailed.grid, mailed.header, kept, turn, by.unit.name, rows);
  const period = kept.periods[turn];
  const owed = [...walked.values()].map(({ form }) => form);
  const context = { forms: catalogue.newest, units: [by.unit], reporter: by.unit, period, owed };
  const [reading] = readTables(grid, context);
  expect([reading?.form, reading?.period?.period ?? period], kept.workbook).toEqual([id, period]);
  if (reading === undefined) throw new Error(`${kept.workbook} is not recognised`);
  const form = catalogue.form(id);
  const layout = reading.columns
    .filter(({ column }) => leavesWorkbook(columnOf(form, column)))
    .map(({ column, at }) => [column, columnLetters(at)]);
  const records = toSubmissionRecords(form, reading.records);
  return {
    findings: checkReading(reading, form, context).filter(({ severity }) => severity !== "information"),
    body: { collection, formVersion: 1, records, layout: Object.fromEntries(layout) },
  };
}

async function sent(by: TestUnit, body: object): Promise<string> {
  const whole = { ...body, baseVersion: null, explanations: [], nil: false };
  const response = await submit(crypto.randomUUID(), whole, by);
  expect([response.status, response.ok ? "" : await response.clone().text()]).toEqual([201, ""]);
  return receiptSchema.parse(await response.json()).uuid;
}

/** The merged workbook of approved versions, every formula computed again. */
async function merged(period: string): Promise<ReadBack> {
  const known = books.get(period);
  if (known !== undefined) return known;
  const response = await ask(`/api/merged.xlsx?period=${period}&state=approved`, {}, world.city);
  expect(response.status).toBe(200);
  const book = readWithSheetJs(new Uint8Array(await response.arrayBuffer()));
  expect(packageFaults(book.parts)).toEqual([]);
  expect(wrongCaches(book).wrong).toEqual([]);
  expect(book.sheet("填报情况").cells.get("B3")?.value).toBe("全部一致");
  books.set(period, book);
  return book;
}

function summaryOf(book: ReadBack, kept: KeptSheet): string {
  const name = book.sheets
    .map((sheet) => sheet.name)
    .find((own) => own.startsWith(`汇总-${kept.title.slice(0, 4)}`));
  if (name === undefined) throw new Error(`no summary of ${kept.workbook}`);
  return name;
}

const unnamed = (path: string) => path.replace(/\n（[^/]*?）(?=$|\/)/, "");

/** The row of totals by its headers, those that stand over nothing left out. */
function totalRow(book: ReadBack, kept: KeptSheet): ReadonlyMap<string, unknown> {
  const name = summaryOf(book, kept);
  const row = rowUnder(book, name, "合计");
  const headers = tableOf(book, name).header.slice(4);
  return new Map(headers.map((path) => [unnamed(path), row.get(path)?.value ?? ""]));
}

beforeAll(async () => {
  world = await createCity();
  reviewer = await enroll(world.city.unit, "reviewer", "-reviewer");
  units = [world.east, world.west, world.town];
  const owing = { units: units.map(({ unit }) => unit.code) };
  for (const kept of keptSheets) {
    const proposal = withGroups(await proposed(kept.workbook), kept);
    const form = await newIdOf(world.city);
    expect((await saveAs(world.city, { ...proposal.design, id: form }, null)).status).toBe(200);
    expect((await publishAs(world.city, form, 1)).status).toBe(201);
    const told = { form, formVersion: 1, title: kept.title, owing };
    const collections = await planned({ send }, world.city, told, ...kept.periods);
    walked.set(kept, { proposal, form, collections, receipts: [] });
  }
  const { digest: _, ...content } = catalogueSchema.parse(
    await (await ask("/api/catalogue", {}, world.town)).json(),
  );
  catalogue = createCatalogue(content);
  for (const kept of keptSheets) {
    const road = of(kept);
    const receipts: string[] = [];
    for (const turn of TURNS) {
      for (const [nth, by] of units.entries()) {
        const rows = kept.rows(turn, nth, by.unit.name);
        if (rows === undefined) continue;
        const { body, findings } = bodyOf(kept, road, road.collections[turn] ?? "", turn, by, rows);
        expect([kept.workbook, turn, findings]).toEqual([kept.workbook, turn, []]);
        expect(JSON.stringify(body)).not.toMatch(kept.kept);
        receipts.push(await sent(by, body));
      }
    }
    walked.set(kept, { ...road, receipts });
    const approved = await approve(receipts, reviewer);
    expect([approved.status, await approved.text()]).toEqual([200, expect.any(String)]);
  }
}, 180_000);

describe.each(keptSheets)("$title, from the workbook that was mailed out", (kept) => {
  it("is proposed with few answers, each of them a look", () => {
    const { design, asks } = of(kept).proposal;
    expect([faultsOfDesign(design), design.title]).toEqual([[], kept.title]);
    expect(asks.length + (kept.groups ?? []).length).toBeLessThanOrEqual(MOST_CORRECTIONS);
  });

  it("stands on the board, each report where it is", async () => {
    const board = boardSchema.parse(
      await (await ask(`/api/board?period=${kept.periods[0]}`, {}, world.city)).json(),
    );
    const at = board.collections.findIndex(({ form }) => form === of(kept).form);
    const states = units.map(({ unit }, nth) => {
      const cell = board.units
        .find(({ code }) => code === unit.code)
        ?.cells.find(([column]) => column === at);
      return [boardStatuses[cell?.[1] ?? -1], kept.rows(0, nth, "") === undefined ? "missing" : "approved"];
    });
    for (const [state, expected] of states) expect(state).toBe(expected);
  });

  it.each([
    ["the first period", [0]],
    ["the second period", [1]],
    ["both", [0, 1]],
  ] as const)("is merged with the totals of %s", async (_, turns) => {
    const [only = 0, ...more] = turns;
    const book = await merged(more.length === 0 ? kept.periods[only] : kept.both);
    expect(totalRow(book, kept)).toEqual(totalsOf(kept, turns));
  });

  it("is told as facts, in JSON and CSV alike, made again from what is stored", async () => {
    const query = `period=${kept.both}&form=${of(kept).form}&state=approved`;
    const { facts } = tidyFactsSchema.parse(
      await (await ask(`/api/facts.json?${query}`, {}, world.city)).json(),
    );
    const csv = await (await ask(`/api/facts.csv?${query}`, {}, world.city)).text();
    expect(csv.trim().split("\n")).toHaveLength(facts.length + 1);
    expect(csv).not.toMatch(kept.kept);
    const added = kept.figures.filter(({ over }) => over === "sum");
    for (const { name } of added) {
      const told = facts.filter(({ title }) => title === name);
      const sum = told.reduce((all, { value }) => all + Number(value), 0);
      const whole = totalsOf(kept).get(`${name}${kept.groups === undefined ? "" : "/合计"}`);
      // Money is told in 元.
      const shown = catalogue
        .findForm(of(kept).form)
        ?.columns.find(({ header }) => header.zh === name)?.displayUnit;
      expect(Math.round(sum * 100) / (shown === "万元" ? 1_000_000 : 100), name).toBe(whole);
    }
  });

  it("is traced to the cells that count, over both periods too", async () => {
    const { form, proposal } = of(kept);
    const [first] = kept.figures;
    const column = proposal.design.columns.find(({ name }) => name === first?.name)?.id ?? ROWS_COUNTED;
    const traced = await ask(
      `/api/trace?period=${kept.both}&state=approved&indicator=${indicatorId(form, column)}`,
      {},
      world.city,
    );
    const { facts, totals } = traceSchema.parse(await traced.json());
    expect(facts.length).toBeGreaterThanOrEqual(3);
    const values = facts.reduce((sum, { value }) => sum + Number(value), 0);
    const whole = totalsOf(kept).get(`${first?.name}${kept.groups === undefined ? "" : "/合计"}`);
    const sums = totals.reduce((sum, { value }) => sum + Number(value), 0);
    if (whole !== "—") expect([values, sums]).toEqual([whole, whole]);
  });
});

it.each(keptSheets.flatMap(({ broken, ...kept }) => (broken === undefined ? [] : [{ ...kept, broken }])))(
  "$title is refused where its checks fail, on both sides",
  async ({ broken, ...kept }) => {
    const known = keptSheets.find(({ workbook }) => workbook === kept.workbook) ?? kept;
    const road = of(known);
    const [collection = ""] = road.collections;
    const rows = [broken.row(world.east.unit.name)];
    const { body, findings } = bodyOf(kept, road, collection, 0, world.east, rows);
    expect(findings.map(({ rule }) => rule)).toEqual([broken.rule]);
    const whole = { ...body, baseVersion: 1, explanations: [], nil: false };
    const refused = await problemOf(await submit(crypto.randomUUID(), whole, world.east));
    expect(refused).toMatchObject({ code: expect.stringMatching(/^submission_/) });
  },
);

it("nothing was lost between what is stored and what is told", async () => {
  const compared = await ask("/api/integrity/facts", {}, world.city);
  const versions = [...walked.values()].reduce((sum, { receipts }) => sum + receipts.length, 0);
  expect(factComparisonSchema.parse(await compared.json())).toMatchObject({ versions, differences: [] });
});
