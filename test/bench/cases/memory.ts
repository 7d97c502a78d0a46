import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { collectEarly } from "../../../worker/local/collect-early.ts";
import { startLocal } from "../../../worker/local/server.ts";
import { copyDemonstration } from "../../support/demonstration.ts";
import { freePort } from "../../support/free-port.ts";
import { collectedHeaps, heapsOf } from "../../support/heaps.ts";
import { countArgument, report, textArgument } from "../child.ts";
import { openSoakCity } from "../soak/city.ts";
import { nativeMb } from "../soak/health.ts";
import { createPerson, kinds } from "../soak/people.ts";
import { anonymousOf, cpuOf, workerdOf } from "../workerd.ts";

/** People who ask at the same time, one request after the other each. */
const PEOPLE = 4;
/** Reads of D1 for one request of the Worker that does nothing else. */
const READS = 4;

/**
 * What workerd's memory grows by while one kind of thing is asked so many times, and what a collection leaves of it.
 * Without `early` V8 collects when it likes.
 */
const what = textArgument(0);
const requests = countArgument(1);
if (textArgument(2) === "early") collectEarly();
else process.env.MINIFLARE_WORKERD_V8_FLAGS = "";

const directory = await mkdtemp(join(tmpdir(), "halfsky-bench-"));
const inspectorPort = await freePort();
const { ask, stop } = what === "plain" ? await plainWorker() : await halfSky();
try {
  const pid = await workerdOf(process.pid);
  const before = await look(pid);
  const began = await cpuOf(pid);
  let left = requests;
  let most = before.anonymousMb;
  const person = async (number: number) => {
    while (left > 0) {
      left -= 1;
      await ask(number);
      if (left % 100 === 0) most = Math.max(most, await anonymousOf(pid));
    }
  };
  await Promise.all(Array.from({ length: PEOPLE }, (_, number) => person(number)));
  const cpu = (await cpuOf(pid)) - began;
  const after = await look(pid);
  const heaps = await collectedHeaps(inspectorPort, () => ask(0));
  const collected = { anonymousMb: await anonymousOf(pid), heaps };
  report({
    before: before.anonymousMb,
    after: after.anonymousMb,
    most: Math.max(most, after.anonymousMb),
    heaps: after.heaps.taken,
    native: nativeMb(after),
    used: before.heaps.used,
    usedAfter: after.heaps.used,
    usedCollected: collected.heaps.used,
    nativeCollected: nativeMb(collected),
    cpu: cpu / requests,
  });
} finally {
  await stop();
  await rm(directory, { recursive: true });
}

async function look(pid: number) {
  return { anonymousMb: await anonymousOf(pid), heaps: await heapsOf(inspectorPort) };
}

async function halfSky() {
  await copyDemonstration(directory);
  const server = await startLocal({
    ...{ port: await freePort(), dataDirectory: directory, seed: false, quiet: true },
    inspectorPort,
  });
  const db: D1Database = await server.miniflare.getD1Database("DB");
  const city = await openSoakCity(db, PEOPLE);
  const people = Array.from({ length: PEOPLE }, (_, number) => createPerson(server.url, city, number));
  const kind = kinds.find((each) => each === what);
  if (kind === undefined) throw new RangeError(`nobody does ${what}`);
  const ask = async (number: number) => {
    const done = await people[number]?.(kind);
    if (done?.fault !== undefined) throw new Error(done.fault);
  };
  return { ask, stop: server.stop };
}

/** A Worker that reads a number from D1 a few times and answers: nothing of HalfSky. */
async function plainWorker() {
  const script = `export default {
    async fetch(request, { DB }) {
      let sum = 0;
      for (let read = 0; read < ${READS}; read += 1) sum += await DB.prepare("SELECT ?1 AS n").bind(read).first("n");
      return Response.json(sum);
    },
  };`;
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...{ name: "plain", modules: true, script, compatibilityDate: "2026-08-01" },
      compatibilityFlags: ["nodejs_compat"],
      d1Databases: { DB: "00000000-0000-0000-0000-000000000000" },
      ...{ host: "127.0.0.1", port: 0, cf: false, telemetry: { enabled: false }, inspectorPort },
      resourcePersistencePath: directory,
    }),
  );
  const url = await miniflare.ready;
  const ask = async () => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(await response.text());
    await response.text();
  };
  return { ask, stop: () => miniflare.dispose() };
}
