import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalServer, startLocal } from "../../../worker/local/server.ts";
import { copyDemonstration } from "../../support/demonstration.ts";
import { freePort } from "../../support/free-port.ts";

let data: string;
let server: LocalServer;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "halfsky-door-"));
  await copyDemonstration(data);
  server = await startLocal({ port: await freePort(), dataDirectory: data, seed: true, quiet: true });
}, 300_000);

afterAll(async () => {
  await server.stop();
  await rm(data, { recursive: true });
});

const signIn = (login: string, password: string, address: string) =>
  fetch(new URL("/api/sessions", server.url), {
    method: "POST",
    headers: { "content-type": "application/json", "cf-connecting-ip": address },
    body: JSON.stringify({ login, password }),
  });

/** Milliseconds of /api/health, asked again and again until `end`. */
async function healthUntil(end: Promise<unknown>): Promise<number[]> {
  let over = false;
  const ending = end.finally(() => {
    over = true;
  });
  const times: number[] = [];
  while (!over) {
    const began = performance.now();
    const response = await fetch(new URL("/api/health", server.url));
    expect(response.status).toBe(200);
    times.push(performance.now() - began);
  }
  await ending;
  return times.sort((a, b) => a - b);
}

const shown = (times: readonly number[]) =>
  `p50 ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, p90 ${times[Math.floor(times.length * 0.9)]?.toFixed(0)} ms, max ${times.at(-1)?.toFixed(0)} ms (${times.length})`;

async function asked(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await fetch(new URL("/api/health", server.url));
}

describe("sixty anonymous tries at once", () => {
  it("from one network get no further than four, and the service answers meanwhile", async () => {
    const idle = await healthUntil(asked(20));
    const tries = Array.from({ length: 60 }, (_, index) => signIn(`nobody${index}`, "不对", "203.0.113.9"));
    const beside = await healthUntil(Promise.all(tries));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    console.log(`health alone ${shown(idle)}; beside 60 tries ${shown(beside)}`);
    expect(new Set(statuses)).toEqual(new Set([401, 503]));
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(20);
  });

  it("from sixty networks get no further than eight at a time, and whoever is in the line gets in", async () => {
    const tries = Array.from({ length: 60 }, (_, index) => signIn("nobody", "不对", `198.51.100.${index}`));
    const beside = await healthUntil(Promise.all(tries));
    console.log(`health beside 60 tries from 60 networks ${shown(beside)}`);
    const busy = (await Promise.all(tries)).filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(20);
    expect(busy.every(({ headers }) => headers.get("retry-after") === "3")).toBe(true);
    expect((await signIn("guangfeng", "halfsky-demo", "192.0.2.1")).status).toBe(201);
  });

  it("that were given up leave no places taken", async () => {
    for (let round = 0; round < 3; round += 1) {
      const given = Array.from({ length: 16 }, (_, index) => {
        const end = new AbortController();
        const tried = fetch(new URL("/api/sessions", server.url), {
          method: "POST",
          headers: { "content-type": "application/json", "cf-connecting-ip": `203.0.113.${100 + index}` },
          body: JSON.stringify({ login: "nobody-else", password: "不对" }),
          signal: end.signal,
        });
        return {
          end,
          tried: tried.then(
            (response) => response.status,
            () => "given up",
          ),
        };
      });
      // Something came back from the server since: they have reached it.
      await asked(1);
      for (const { end } of given) end.abort();
      await Promise.all(given.map(({ tried }) => tried));
    }
    await expect
      .poll(async () => (await signIn("guangfeng", "halfsky-demo", "192.0.2.1")).status, { timeout: 60_000 })
      .toBe(201);
  });
});
