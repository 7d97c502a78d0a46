import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { startLocal } from "../../../worker/local/server.ts";
import { freePort } from "../../support/free-port.ts";
import { report } from "../child.ts";
import { type BenchClient, createBenchCity, loanBody } from "../data/bench-city.ts";
import { multiply, rowsAndBytes } from "../data/grown-city.ts";
import { median } from "../run.ts";

/** The Worker in workerd with D1 and R2 on disk, beside Workers that only store the request's text in D1. */
const CLIENTS = 16;
const ROUNDS = 3;
/** Submissions of each client in a round. */
const TURNS = 5;
const SMALL = { name: "small", rows: 25, turns: ROUNDS * TURNS };
const LARGE = { name: "large", rows: 5_000, turns: 3 };
/** The same again once the database holds this many times as much. */
const GROWTH = 10;

/** Reads of the database that a submission made until it asked for them together, and makes now. */
const TRIPS = { apart: 9, together: 3 };

/** "/" inserts; "/?reads=" asks the two stores as often as a submission, for next to nothing. */
const BARE_WORKER = `export default {
  async fetch(request, env) {
    const reads = Number(new URL(request.url).searchParams.get("reads"));
    if (reads > 0) {
      for (let read = 0; read < reads; read++) await env.DB.prepare("SELECT 1").first();
      await env.PAYLOADS.put(crypto.randomUUID(), "x");
    }
    await env.DB.prepare("INSERT INTO note (body) VALUES (?1)").bind(await request.text()).run();
    return new Response(null, { status: 201 });
  },
};`;

const directory = await mkdtemp(join(tmpdir(), "halfsky-bench-"));
const server = await startLocal({
  port: await freePort(),
  dataDirectory: directory,
  seed: false,
  quiet: true,
});
const bare = new Miniflare(
  convertV4MiniflareOptions({
    modules: true,
    script: BARE_WORKER,
    compatibilityDate: "2026-08-01",
    d1Databases: ["DB"],
    r2Buckets: ["PAYLOADS"],
    cf: false,
    telemetry: { enabled: false },
    resourcePersistencePath: join(directory, "bare"),
  }),
);
try {
  report(await compare());
} finally {
  await Promise.all([server.stop(), bare.dispose()]);
  await rm(directory, { recursive: true });
}

async function compare(): Promise<Record<string, number>> {
  const bareUrl = (await bare.ready).origin;
  const bareDb: D1Database = await bare.getD1Database("DB");
  await bareDb.exec("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT");
  const db = await server.miniflare.getD1Database("DB");
  const collections = ["a", "b"].flatMap((state) =>
    [SMALL, LARGE].flatMap(({ name, turns }) =>
      Array.from({ length: turns }, (_, turn) => `${name}-${state}-${turn}`),
    ),
  );
  const clients = await createBenchCity(db, CLIENTS, collections);
  const [first] = clients;
  if (first === undefined) throw new Error("no client");

  const small = {
    ours: [] as number[],
    bare: [] as number[],
    apart: [] as number[],
    together: [] as number[],
  };
  const waits: number[] = [];
  const round = (state: string, at: number) =>
    perSecond(clients, turnsOf(at), async (client, turn) => {
      const ms = await timed(() => submit(client, smallBody(client, `${state}-${turn}`)));
      if (state === "a") waits.push(ms);
    });
  for (let at = 0; at < ROUNDS; at++) {
    for (const [path, rates] of [
      ["/", small.bare],
      [`/?reads=${TRIPS.apart}`, small.apart],
      [`/?reads=${TRIPS.together}`, small.together],
    ] as const) {
      const body = (client: BenchClient, turn: number) => smallBody(client, `a-${turn}`);
      rates.push(
        await perSecond(clients, turnsOf(at), (client, turn) =>
          send(`${bareUrl}${path}`, body(client, turn)),
        ),
      );
    }
    small.ours.push(await round("a", at));
  }
  const largeBody = (state: string, turn: number) =>
    JSON.stringify(loanBody(`${LARGE.name}-${state}-${turn}`, first.unit, LARGE.rows));
  const large: number[] = [];
  const largeBare: number[] = [];
  for (let turn = 0; turn < LARGE.turns; turn++) {
    largeBare.push(await timed(() => send(bareUrl, largeBody("a", turn))));
    large.push(await timed(() => submit(first, largeBody("a", turn))));
  }

  const before = await rowsAndBytes(db);
  await multiply(db, GROWTH);
  const grown: number[] = [];
  for (let at = 0; at < ROUNDS; at++) grown.push(await round("b", at));
  const largeGrown: number[] = [];
  for (let turn = 0; turn < LARGE.turns; turn++) {
    largeGrown.push(await timed(() => submit(first, largeBody("b", turn))));
  }
  const after = await rowsAndBytes(db);

  waits.sort((a, b) => a - b);
  return {
    submissions: waits.length,
    perSecond: median(small.ours),
    barePerSecond: median(small.bare),
    apartPerSecond: median(small.apart),
    togetherPerSecond: median(small.together),
    medianWait: median(waits),
    wait95: waits[Math.ceil(waits.length * 0.95) - 1] ?? 0,
    largeMs: median(large),
    largeBareMs: median(largeBare),
    perSecondGrown: median(grown),
    largeGrownMs: median(largeGrown),
    facts: before.facts,
    factsGrown: after.facts,
    bytesARow: before.bytes / before.records,
  };
}

function turnsOf(round: number): number[] {
  return Array.from({ length: TURNS }, (_, turn) => round * TURNS + turn);
}

function smallBody({ unit }: BenchClient, slot: string): string {
  return JSON.stringify(loanBody(`${SMALL.name}-${slot}`, unit, SMALL.rows));
}

/** All clients at once, each with its turns one after the other. */
async function perSecond(
  clients: readonly BenchClient[],
  turns: readonly number[],
  act: (client: BenchClient, turn: number) => Promise<unknown>,
): Promise<number> {
  const ms = await timed(() =>
    Promise.all(
      clients.map(async (client) => {
        for (const turn of turns) await act(client, turn);
      }),
    ),
  );
  return (clients.length * turns.length * 1000) / ms;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

function submit({ token }: BenchClient, body: string): Promise<void> {
  return send(`${server.url}/api/submissions/${crypto.randomUUID()}`, body, {
    authorization: `Bearer ${token}`,
  });
}

/** @throws Error with the answer's words when nothing was stored. */
async function send(url: string, body: string, headers: Record<string, string> = {}): Promise<void> {
  const response = await fetch(url, {
    method: "PUT",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const answer = await response.text();
  if (response.status !== 201) throw new Error(`${response.status} ${answer}`);
}
