import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { type FactDifference, factComparisonSchema, logPageSchema } from "../../../shared/api/integrity.ts";
import { sealAudit } from "../../../worker/store/audit/chain.ts";
import type { TestUnit } from "./city.ts";
import { ask, loanBody, loanRow, send, submit } from "./requests.ts";
import { approve, createReviewWorld, newCollection, type ReviewWorld, sent } from "./reviews.ts";

export const SEALED = "2026-01-10T12:00:00+08:00";

/** A database to be changed behind the interface's back. */
export interface ProofWorld {
  readonly world: ReviewWorld;
  readonly collection: string;
  /** Versions of two districts and a township, in the states that their names say. */
  readonly sentBefore: {
    readonly approved: string;
    readonly returned: string;
    readonly superseded: string;
    readonly submitted: string;
  };
}

/** An empty database with one collection and four versions, all but the last under a seal. */
export async function createProofWorld(): Promise<ProofWorld> {
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  const world = await createReviewWorld();
  const collection = await newCollection(world);
  const superseded = await explained({ world, collection }, world.east, null);
  const approved = await explained({ world, collection }, world.east, 1);
  expect((await approve([approved], world.cityOfficer)).status).toBe(200);
  const returned = await sent(world, collection, world.west);
  const back = { comment: "请核对", notes: [] };
  const answer = await send("POST", `/api/submissions/${returned}/return`, back, world.cityOfficer);
  expect(answer.status).toBe(200);
  await sealAudit(env.DB, SEALED);
  const submitted = await sent(world, collection, world.town);
  return { world, collection, sentBefore: { approved, returned, superseded, submitted } };
}

/** Sends a version with one explanation, of a sheet with rows outside the period. @returns its UUID */
export async function explained(
  { world, collection }: Pick<ProofWorld, "world" | "collection">,
  by: TestUnit,
  version: number | null,
): Promise<string> {
  const uuid = crypto.randomUUID();
  const body = loanBody(
    { ...world, collection },
    [loanRow(by, 8), loanRow(by, 9, { bank: "另一家测试银行", amount: 600_000_000, persons: 1 })],
    {
      baseVersion: version,
      outsidePeriod: { rows: 37, first: "2011-03", last: "2018" },
      explanations: [{ rule: "E4.2a", reason: "real_situation", note: "龙头企业带动" }],
    },
  );
  const response = await submit(uuid, body, by);
  expect(response.status).toBe(201);
  return uuid;
}

/** Kinds of what is wrong with the log, and what differs in versions, as the city is told. */
export async function foundBy(city: TestUnit): Promise<{ log: string[]; versions: FactDifference[] }> {
  const log = await ask("/api/integrity/log", {}, city);
  const versions = await ask("/api/integrity/facts", {}, city);
  return {
    log: logPageSchema.parse(await log.json()).faults.map(({ kind }) => kind),
    versions: factComparisonSchema.parse(await versions.json()).differences,
  };
}

/** Who has the database in hand is not stopped by triggers and references. */
export async function change(...statements: readonly string[]): Promise<void> {
  const triggers = ["audit_is_kept", "audit_is_fixed", "seal_is_fixed", "seal_is_kept"];
  await env.DB.exec(triggers.map((name) => `DROP TRIGGER IF EXISTS ${name};`).join("\n"));
  await env.DB.batch(["PRAGMA defer_foreign_keys = true", ...statements].map((sql) => env.DB.prepare(sql)));
}

/** Kinds of what differs in one version, with the names of its fields. */
export const about = (versions: readonly FactDifference[], uuid: string) =>
  versions
    .filter(({ submission }) => submission === uuid)
    .map(({ kind, fields }) => [kind, ...fields.map(({ name }) => name)].join(" "));
