import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { startLocal } from "../../../worker/local/server.ts";
import { freePort } from "../../local/free-port.ts";
import { report } from "../child.ts";
import { type BenchClient, createBenchCity, loanBody } from "../data/bench-city.ts";
import { median } from "../run.ts";

/** The Worker in workerd with D1 and R2 on disk, beside a Worker that only stores the request's text in D1. */
const CLIENTS = 16;
const ROUNDS = 3;
/** Submissions of each client in a round. */
const TURNS = 5;
const SMALL = { name: "small", rows: 25, turns: ROUNDS * TURNS };
const LARGE = { name: "large", rows: 5_000, turns: 3 };

const BARE_WORKER = `export default {
  async fetch(request, env) {
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
  const collections = [SMALL, LARGE].flatMap(({ name, turns }) =>
    Array.from({ length: turns }, (_, turn) => `${name}-${turn}`),
  );
  const clients = await createBenchCity(await server.miniflare.getD1Database("DB"), CLIENTS, collections);
  const [first] = clients;
  if (first === undefined) throw new Error("no client");

  const small = { ours: [] as number[], bare: [] as number[] };
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const turns = Array.from({ length: TURNS }, (_, turn) => round * TURNS + turn);
    small.bare.push(
      await perSecond(clients, turns, (client, turn) => send(bareUrl, smallBody(client, turn))),
    );
    small.ours.push(
      await perSecond(clients, turns, async (client, turn) => {
        waits.push(await timed(() => submit(client, smallBody(client, turn))));
      }),
    );
  }
  const large: number[] = [];
  const largeBare: number[] = [];
  for (let turn = 0; turn < LARGE.turns; turn++) {
    const body = JSON.stringify(loanBody(`${LARGE.name}-${turn}`, first.unit, LARGE.rows));
    largeBare.push(await timed(() => send(bareUrl, body)));
    large.push(await timed(() => submit(first, body)));
  }
  waits.sort((a, b) => a - b);
  return {
    submissions: waits.length,
    perSecond: median(small.ours),
    barePerSecond: median(small.bare),
    medianWait: median(waits),
    wait95: waits[Math.ceil(waits.length * 0.95) - 1] ?? 0,
    largeMs: median(large),
    largeBareMs: median(largeBare),
  };
}

function smallBody({ unit }: BenchClient, turn: number): string {
  return JSON.stringify(loanBody(`${SMALL.name}-${turn}`, unit, SMALL.rows));
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
