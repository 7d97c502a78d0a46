import { env } from "cloudflare:workers";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { healthSchema } from "../../../shared/api/health.ts";
import { lookAtEvidence } from "../../../worker/jobs/evidence.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, submit } from "../support/requests.ts";

const log = vi.spyOn(console, "error");

let city: TestCity;
let uuid: string;
let key: string;
let whole: ArrayBuffer;

beforeEach(async () => {
  log.mockImplementation(() => {});
  city = await createCity();
  uuid = crypto.randomUUID();
  const sent = await submit(uuid, loanBody(city, [loanRow(city.east, 5)]), city.east);
  expect(sent.status).toBe(201);
  const { objects } = await env.PAYLOADS.list({ prefix: `payloads/${uuid}/` });
  key = objects[0]?.key ?? "";
  whole = (await (await env.PAYLOADS.get(key))?.arrayBuffer()) ?? new ArrayBuffer(0);
});

afterEach(async () => {
  await env.PAYLOADS.put(key, whole);
});

const harms: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["is gone", () => env.PAYLOADS.delete(key)],
  ["is no gzip any more", () => env.PAYLOADS.put(key, "{}")],
  ["is another's", () => env.PAYLOADS.put(key, gzipSync('{"another":1}'))],
];

const faults = async () => healthSchema.parse(await (await ask("/api/health")).json()).faults;

describe.each(harms)("evidence that %s", (_what, harm) => {
  it("is found and said in health, until it is back", async () => {
    expect(await lookAtEvidence(env)).toEqual([]);
    expect(await faults()).toBeUndefined();
    await harm();
    expect(await lookAtEvidence(env)).toEqual([key]);
    expect(await faults()).toEqual([expect.stringContaining("1 份报送的原文丢失或损坏")]);
    await env.PAYLOADS.put(key, whole);
    expect(await lookAtEvidence(env)).toEqual([]);
    expect(await faults()).toBeUndefined();
  });

  it("is said to whoever reads it, with what to do, and never as an empty sheet", async () => {
    await harm();
    const response = await ask(`/api/submissions/${uuid}`, {}, city.east);
    expect(response.status).toBe(500);
    expect(await problemOf(response)).toMatchObject({
      code: "payload_lost",
      title: expect.stringContaining("请单位重新报送一次"),
    });
  });

  it("does not keep the unit from sending it again, nor the figures from merges", async () => {
    await harm();
    const stale = await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east, 6)]), city.east);
    expect(await problemOf(stale)).toMatchObject({ code: "base_version_stale", newestVersion: 1 });
    const facts = await ask("/api/facts.json?period=2019", {}, city.city);
    expect(((await facts.json()) as { facts: unknown[] }).facts.length).toBeGreaterThan(0);
    const again = { ...loanBody(city, [loanRow(city.east, 5)]), baseVersion: 1 };
    expect((await submit(crypto.randomUUID(), again, city.east)).status).toBe(201);
  });
});
