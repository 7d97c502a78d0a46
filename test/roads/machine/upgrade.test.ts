import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { boardSchema, boardStatuses } from "../../../shared/api/board.ts";
import { tidyFactSchema } from "../../../shared/api/facts.ts";
import { openFitSchema, publishedFitSchema } from "../../../shared/api/form-fits.ts";
import { healthSchema } from "../../../shared/api/health.ts";
import { reviewSchema } from "../../../shared/api/review.ts";
import { sessionSchema } from "../../../shared/api/sessions.ts";
import { receiptSchema, type SubmissionBody, submissionSchema } from "../../../shared/api/submissions.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { projectDirectory } from "../../../worker/local/build.ts";
import { PASSWORD } from "../../../worker/local/demonstration/accounts.ts";
import { migrationNames } from "../../../worker/local/migrate.ts";
import { compareAllFacts } from "../../../worker/local/operations/compare-all-facts.ts";
import { type LocalServer, startLocal } from "../../../worker/local/server.ts";
import { openStores } from "../../../worker/local/stores.ts";
import { verifyLog, wholeLog } from "../../../worker/store/audit/verify.ts";
import { subsidy } from "../../support/fits.ts";
import { freePort } from "../../support/free-port.ts";

const MINUTES = 60_000;
const fixture = resolve(import.meta.dirname, "../../fixtures/releases/7ac62e7.zip");
/** What a figure says; a release may call it otherwise, and say more of it. */
const figure = tidyFactSchema.pick({
  ...{ period: true, unit: true, subject: true, form: true, formVersion: true, indicator: true },
  ...{ breakdown: true, kind: true, value: true, measure: true, qualifier: true },
  ...{ submission: true, version: true, row: true },
});

const answersSchema = z.object({
  board: z.object({
    collections: boardSchema.shape.collections,
    units: z.array(z.object({ code: z.string(), cells: z.array(z.array(z.number())) })),
  }),
  facts: z.object({ facts: z.array(z.looseObject({ submission: z.string() })) }),
  submissions: z.record(
    z.string(),
    z.object({
      listed: z.looseObject({ uuid: z.string(), collection: z.string() }),
      read: z.looseObject({ records: z.array(z.unknown()), explanations: z.array(z.unknown()) }),
      review: z.looseObject({ versions: z.array(z.looseObject({ uuid: z.string() })) }),
    }),
  ),
});

let dataDirectory: string;
let answers: z.infer<typeof answersSchema>;
let server: LocalServer | undefined;
const tokens = new Map<string, string>();

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "halfsky-upgrade-"));
  const entries = unzipSync(await readFile(fixture));
  for (const [name, bytes] of Object.entries(entries)) {
    if (name === "answers.json") answers = answersSchema.parse(JSON.parse(strFromU8(bytes)));
    if (!name.startsWith("data/")) continue;
    const path = join(dataDirectory, name.slice("data/".length));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  server = await startLocal({ port: await freePort(), dataDirectory, seed: true, quiet: true });
}, 3 * MINUTES);

afterAll(async () => {
  await server?.stop();
  await rm(dataDirectory, { recursive: true });
});

async function ask(login: string, path: string, init: RequestInit = {}): Promise<Response> {
  const url = server?.url ?? "";
  const headers = { "content-type": "application/json" };
  if (!tokens.has(login)) {
    const body = JSON.stringify({ login, password: PASSWORD });
    const signedIn = await fetch(`${url}/api/sessions`, { method: "POST", headers, body });
    tokens.set(login, sessionSchema.parse(await signedIn.json()).token);
  }
  return fetch(`${url}${path}`, {
    ...init,
    headers: { ...headers, authorization: `Bearer ${tokens.get(login)}` },
  });
}

const read = async (path: string): Promise<unknown> => (await ask("city", path)).json();

describe("today's program on the data folder of commit 7ac62e7", () => {
  it("brings the schema up to date, and is well", async () => {
    const newest = (await migrationNames(join(projectDirectory, "worker/store/migrations"))).at(-1);
    expect(healthSchema.parse(await read("/api/health"))).toMatchObject({ status: "ok", schema: newest });
  });

  it("reads every receipt, what was sent, and its course, as they were", async () => {
    expect(Object.keys(answers.submissions)).toHaveLength(13);
    // A purge was for ever then: what is called so today can be taken back for thirty days.
    const today = (versions: readonly unknown[]) =>
      JSON.parse(JSON.stringify(versions).replaceAll('"act":"purge"', '"act":"erase"'));
    for (const [uuid, { listed, read: sent, review }] of Object.entries(answers.submissions)) {
      const now = submissionSchema.parse(await read(`/api/submissions/${uuid}`));
      expect(now.receipt).toMatchObject(listed);
      expect({ records: now.records, explanations: now.explanations }).toEqual({
        records: sent.records,
        explanations: sent.explanations,
      });
      const course = reviewSchema.parse(await read(`/api/submissions/${uuid}/review`));
      expect(course.versions).toMatchObject(today(review.versions));
    }
  });

  it("shows the same board and adds the same figures", async () => {
    const board = boardSchema.parse(await read("/api/board?period=2019"));
    expect(board.collections).toMatchObject(answers.board.collections);
    for (const { code, cells } of answers.board.units) {
      expect(board.units.find((unit) => unit.code === code)?.cells, code).toEqual(cells);
    }
    const { facts } = z.object({ facts: z.array(figure) }).parse(await read("/api/facts.json?period=2019"));
    const plain = (fact: unknown) => canonicalJson(figure.parse(fact));
    expect(facts.map(plain).sort()).toEqual(answers.facts.facts.map(plain).sort());
  });

  it("takes a new version for an old collection, and merges it", async () => {
    const [first] = Object.values(answers.submissions).filter(({ listed }) => listed.state === "approved");
    if (first === undefined) throw new Error("nothing was approved");
    const old = receiptSchema.parse(first.listed);
    const body: SubmissionBody = {
      collection: old.collection,
      formVersion: old.formVersion,
      baseVersion: old.version,
      records: submissionSchema.shape.records.parse(first.read.records),
      explanations: [],
      nil: false,
    };
    const put = await ask("jia", `/api/submissions/${crypto.randomUUID()}`, {
      method: "PUT",
      body: JSON.stringify(body),
    });
    const receipt = receiptSchema.parse(await put.json());
    expect(receipt).toMatchObject({ version: old.version + 1, controlTotals: old.controlTotals });
    const merged = await ask("city", "/api/merged.xlsx?period=2019");
    expect(merged.status).toBe(200);
    expect(Object.keys(unzipSync(new Uint8Array(await merged.arrayBuffer()))).length).toBeGreaterThan(5);
    const board = boardSchema.parse(await read("/api/board?period=2019"));
    const place = board.collections.findIndex(({ id }) => id === old.collection);
    const cells = board.units.find(({ code }) => code === old.unit.code)?.cells ?? [];
    const [, status = -1, version] = cells.find(([collection]) => collection === place) ?? [];
    expect([boardStatuses[status], version]).toEqual(["submitted", old.version + 1]);
  });

  it("lets the city fit a form that it collected before, which changes nothing of what was reported", async () => {
    const merged = async () => {
      const { facts } = z.object({ facts: z.array(figure) }).parse(await read("/api/facts.json?period=2019"));
      return facts.map((fact) => canonicalJson(fact)).sort();
    };
    const before = await merged();
    const open = openFitSchema.parse(await read("/api/forms/fits/women_loans"));
    expect(open).toMatchObject({ version: null, earlier: { columns: [] } });
    const fit = { ...open.fit, titles: ["本市贷款一览"], columns: [{ ...subsidy, id: `${open.prefix}c1` }] };
    const put = await ask("city", "/api/forms/fits/women_loans?dryRun=false", {
      method: "POST",
      body: JSON.stringify({ fit, seen: null }),
    });
    const { version } = publishedFitSchema.parse(await put.json());
    expect(openFitSchema.parse(await read("/api/forms/fits/women_loans"))).toMatchObject({ version, fit });
    expect(await merged()).toEqual(before);
  });

  it("holds facts that follow from what was sent, and a chain that holds", async () => {
    await server?.stop();
    server = undefined;
    const { db, bucket, close } = await openStores(dataDirectory);
    const log = await wholeLog((after) => verifyLog(db, { after, versions: true }));
    const facts = await compareAllFacts({ db, bucket, catalogue: standardCatalogue });
    await close();
    expect(log).toMatchObject({ faults: [] });
    expect(log.sealed).toBeGreaterThan(20);
    expect(facts).toMatchObject({ differences: [] });
    expect(facts.versions).toBeGreaterThan(12);
  });
});
