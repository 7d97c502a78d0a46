/**
 * `npm run soak -- [--minutes 20] [--clients 30]`: people at work on the demonstration city, on this machine's own server.
 * First some who do short things alone, then the same beside ten who fetch workbooks one after the other, then everybody
 * with the whole mix. Says how long people wait, what failed, and whether memory and handles stay where they are; heaps of
 * JavaScript apart from all else, and what is left of them when they were collected. Ends with 1 when anything failed.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { D1Database } from "@cloudflare/workers-types";
import { startLocal } from "../../worker/local/server.ts";
import { copyDemonstration } from "../support/demonstration.ts";
import { freePort } from "../support/free-port.ts";
import { collectedHeaps } from "../support/heaps.ts";
import { median } from "./run.ts";
import { openSoakCity } from "./soak/city.ts";
import { type Health, nativeMb, watchHealth } from "./soak/health.ts";
import { actsOf, createPerson, type Done, type Kind, kinds, short } from "./soak/people.ts";
import { type Comparison, figure, markdown, ratio } from "./table.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "20" },
    clients: { type: "string", default: "30" },
    /** How long a person looks at an answer before the next act, ms. */
    pause: { type: "string", default: "1000" },
  },
});
const MINUTES = Number(values.minutes);
const CLIENTS = Number(values.clients);
const PAUSE = Number(values.pause);
/** People who do short things, and those who fetch workbooks beside them. */
const AT_WORK = 5;
const FETCHING = 10;
/** How long they are watched, seconds. */
const ALONE = 20;
const BESIDE = 40;

const directory = await mkdtemp(join(tmpdir(), "halfsky-soak-"));
await copyDemonstration(directory);
const inspectorPort = await freePort();
const server = await startLocal({
  inspectorPort,
  port: await freePort(),
  dataDirectory: directory,
  seed: false,
  quiet: true,
});
try {
  const db: D1Database = await server.miniflare.getD1Database("DB");
  const city = await openSoakCity(db, CLIENTS);
  const health = await watchHealth(inspectorPort);
  const people = Array.from({ length: CLIENTS }, (_, number) => createPerson(server.url, city, number));
  const work = async (who: readonly number[], among: readonly Kind[], seconds: number, pause: number) => {
    const done: Done[] = [];
    const end = performance.now() + seconds * 1000;
    await Promise.all(
      who.map(async (number) => {
        for (const kind of actsOf(among, number)) {
          if (performance.now() > end) return;
          const act = people[number];
          if (act !== undefined) done.push(await act(kind));
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }),
    );
    return done;
  };
  const workers = Array.from({ length: AT_WORK }, (_, at) => at);
  const fetchers = Array.from({ length: FETCHING }, (_, at) => AT_WORK + at);
  await work(workers, kinds, 5, 0);
  const alone = await work(workers, short, ALONE, 200);
  const [beside, files] = await Promise.all([
    work(workers, short, BESIDE, 200),
    work(fetchers, ["merged"], BESIDE, 0),
  ]);
  console.log(markdown(besideTable(alone, beside, files)));
  const everybody = people.map((_, number) => number);
  const mixed = await work(everybody, kinds, MINUTES * 60, PAUSE);
  console.log(markdown(mixTable(mixed)));
  console.log(markdown(healthTable(health())));
  const left = await collectedHeaps(inspectorPort, async () => {
    for (const kind of short) await people[0]?.(kind);
  });
  console.log(`Once collected, ${figure(left.used)} MB are left in the heaps of JavaScript.\n`);
  const faults = [...alone, ...beside, ...files, ...mixed].flatMap(({ kind, fault }) =>
    fault === undefined ? [] : [`${kind}: ${fault.slice(0, 200)}`],
  );
  for (const fault of new Set(faults)) console.log(`- ${fault}`);
  console.log(`${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await server.stop();
  await rm(directory, { recursive: true });
}

function besideTable(alone: readonly Done[], beside: readonly Done[], files: readonly Done[]): Comparison {
  const row = (name: string, of: (done: Done) => boolean) => {
    const [before, then] = [alone.filter(of), beside.filter(of)].map((some) => some.map(({ ms }) => ms));
    const [p95, then95] = [share(before ?? [], 0.95), share(then ?? [], 0.95)];
    return [
      name,
      figure(median(before ?? [])),
      figure(p95),
      figure(median(then ?? [])),
      figure(then95),
      ratio(then95, p95),
    ];
  };
  return {
    title: "Short things beside ten who fetch workbooks",
    note: `${AT_WORK} people for ${ALONE} s alone, for ${BESIDE} s beside ${FETCHING}, who got ${files.length} workbooks.`,
    head: ["", "alone, median ms", "95 % ms", "beside, median ms", "95 % ms", "95 % beside / alone"],
    rows: [...short.map((kind) => row(kind, (done) => done.kind === kind)), row("all", () => true)],
  };
}

function mixTable(done: readonly Done[]): Comparison {
  return {
    title: `${CLIENTS} people for ${MINUTES} minutes`,
    note: `Each looks at an answer for ${PAUSE} ms. Files with their time in line.`,
    head: ["", "done", "median ms", "95 % ms", "longest ms", "faults"],
    rows: kinds.map((kind) => {
      const own = done.filter((one) => one.kind === kind);
      const ms = own.map((one) => one.ms);
      const faults = own.filter(({ fault }) => fault !== undefined).length;
      return [
        kind,
        String(own.length),
        figure(median(ms)),
        figure(share(ms, 0.95)),
        figure(share(ms, 1)),
        String(faults),
      ];
    }),
  };
}

/** A row for each tenth of the time. */
function healthTable(seen: readonly Health[]): Comparison {
  const most = Math.max(1, Math.ceil(seen.length / 10));
  const parts = Array.from({ length: Math.ceil(seen.length / most) }, (_, at) =>
    seen.slice(at * most, (at + 1) * most),
  );
  const middle = (part: readonly Health[], of: (health: Health) => number) => figure(median(part.map(of)));
  return {
    title: "What workerd holds",
    note:
      "MB, medians. The database and the object store live in the same process. “Native” is what neither a file, a heap " +
      "of JavaScript nor the content of a buffer takes.",
    head: [
      "minute",
      "resident",
      "most",
      "anonymous",
      "heaps",
      "of it used",
      "buffers",
      "native",
      "handles, most",
    ],
    rows: parts.map((part) => [
      figure(part.at(-1)?.minute ?? 0),
      middle(part, ({ mb }) => mb),
      figure(Math.max(...part.map(({ mb }) => mb))),
      middle(part, ({ anonymousMb }) => anonymousMb),
      middle(part, ({ heaps }) => heaps.taken),
      middle(part, ({ heaps }) => heaps.used),
      middle(part, ({ heaps }) => heaps.buffers),
      middle(part, nativeMb),
      String(Math.max(...part.map(({ handles }) => handles))),
    ]),
  };
}

/** The value below which so much of them lies. */
function share(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}
