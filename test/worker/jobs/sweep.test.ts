import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { DAY, HOUR } from "../../../worker/base/clock.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { sweepPayloads } from "../../../worker/jobs/sweep.ts";
import { payloadKey, putPayload } from "../../../worker/store/payloads.ts";
import { markSwept } from "../../../worker/store/submissions/payload-keys.ts";
import { createCity } from "../support/city.ts";
import { ask, loanBody, loanRow, submit } from "../support/requests.ts";

async function payloadKeys(uuid: string): Promise<string[]> {
  const list = await env.PAYLOADS.list({ prefix: `payloads/${uuid}/` });
  return list.objects.map(({ key }) => key);
}

describe("the sweep", () => {
  it("deletes a payload that no version names, a day after it was put, and keeps the named", async () => {
    const city = await createCity();
    const named = crypto.randomUUID();
    const orphan = crypto.randomUUID();
    await submit(named, loanBody(city, [loanRow(city.east)]), city.east);
    await putPayload(env.PAYLOADS, payloadKey(orphan, 1, sha256("{}")), "{}");

    await sweepPayloads(env, Date.now() + DAY - HOUR);
    expect(await payloadKeys(orphan)).toHaveLength(1);
    expect(await sweepPayloads(env, Date.now() + DAY + HOUR)).toBeGreaterThanOrEqual(1);
    expect(await payloadKeys(orphan)).toEqual([]);
    expect(await payloadKeys(named)).toHaveLength(1);
    expect((await ask(`/api/submissions/${named}`, {}, city.east)).status).toBe(200);
  });

  it("takes a key between the two writes: the version is stored under another, and lives", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    const first = payloadKey(uuid, 1, sha256(canonicalJson(body)));
    const second = payloadKey(uuid, 2, sha256(canonicalJson(body)));
    // A request of two days ago stopped after its first write; the sweep has just written its key down.
    await putPayload(env.PAYLOADS, first, canonicalJson(body));
    expect(await markSwept(env.DB, [first], chinaTime(Date.now()))).toEqual([first]);

    expect((await submit(uuid, body, city.east)).status).toBe(201);
    await sweepPayloads(env, Date.now() + DAY + HOUR);
    expect(await payloadKeys(uuid)).toEqual([second]);
    expect((await ask(`/api/submissions/${uuid}`, {}, city.city)).status).toBe(200);
  });

  it("leaves a key alone that a version named after the sweep had listed it", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    await submit(uuid, body, city.east);
    const key = payloadKey(uuid, 1, sha256(canonicalJson(body)));
    expect(await markSwept(env.DB, [key], chinaTime(Date.now()))).toEqual([]);
  });

  it("forgets swept keys after a month", async () => {
    const key = payloadKey(crypto.randomUUID(), 1, sha256("{}"));
    await markSwept(env.DB, [key], chinaTime(Date.now()));
    const kept = () =>
      env.DB.prepare("SELECT count(*) AS n FROM payload WHERE key = ?1").bind(key).first("n");
    await sweepPayloads(env, Date.now() + 29 * DAY);
    expect(await kept()).toBe(1);
    await sweepPayloads(env, Date.now() + 31 * DAY);
    expect(await kept()).toBe(0);
  });

  it("is kept from no object by one that will not go, and comes back to it", async () => {
    const orphans = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    for (const uuid of orphans) await putPayload(env.PAYLOADS, payloadKey(uuid, 1, sha256("{}")), "{}");
    const [stuck = "", ...others] = orphans;
    const bucket = new Proxy(env.PAYLOADS, {
      get: (target, name) => {
        const part: unknown = Reflect.get(target, name);
        if (name !== "delete") return typeof part === "function" ? part.bind(target) : part;
        return async (keys: string[]) => {
          if (keys.some((key) => key.includes(stuck))) throw new Error("stuck");
          await target.delete(keys);
        };
      },
    });
    const broken = { ...env, PAYLOADS: bucket };
    for (const hours of [1, 2]) {
      await expect(sweepPayloads(broken, Date.now() + DAY + hours * HOUR)).rejects.toThrow("1 payloads stay");
      expect(await payloadKeys(stuck)).toHaveLength(1);
      for (const uuid of others) expect(await payloadKeys(uuid)).toEqual([]);
    }
    await sweepPayloads(env, Date.now() + DAY + 3 * HOUR);
    expect(await payloadKeys(stuck)).toEqual([]);
  });
});
