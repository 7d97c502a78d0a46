import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { SECOND } from "../../../worker/base/clock.ts";
import { inTurn, leave, waitForTurn } from "../../../worker/merge/in-turn.ts";
import { AT_ONCE, keepWorking, leaveLine, stepUp } from "../../../worker/store/merge/work-line.ts";
import { createCity, type TestCity } from "../support/city.ts";

/** As `setTimeout` of the Worker's: time passes only here. */
const LOOK = SECOND / 4;
let city: TestCity;
let now: number;
/** What happens while the request waits, by the look at which it does. */
let meanwhile: (look: number) => Promise<unknown>;
let looks: number;
let asked: number;

beforeEach(async () => {
  await env.DB.prepare("DELETE FROM work_line").run();
  city = await createCity();
  now = Date.now();
  [looks, asked] = [0, 0];
  meanwhile = async () => undefined;
});

const ticket = (name: string) => ({ ticket: name, account: city.city.account.id, kind: "merged.xlsx" });
const line = async (...names: readonly string[]) => {
  for (const name of names) await stepUp(env.DB, ticket(name), now);
};
const atWork = Array.from({ length: AT_ONCE }, (_, nth) => `w${nth}`);

/** The database, which counts the batches that a request makes. */
const counted = new Proxy(env.DB, {
  get: (db, name) => {
    const value = Reflect.get(db, name);
    if (name === "batch") asked += 1;
    return typeof value === "function" ? value.bind(db) : value;
  },
});

function held(signal = new AbortController().signal): Promise<void> {
  return waitForTurn({ db: counted, clock: () => now }, ticket("own"), signal, async () => {
    now += LOOK;
    looks += 1;
    // As who works says so: every five seconds.
    if (looks % 20 === 0) for (const name of atWork) await keepWorking(env.DB, name, now);
    await meanwhile(looks);
  });
}

/** Whoever waits before goes on asking. */
const stay = (names: readonly string[]) =>
  env.DB.prepare(
    "UPDATE work_line SET seen_at = ?1 WHERE until IS NULL AND ticket IN (SELECT value FROM json_each(?2))",
  )
    .bind(now, JSON.stringify(names))
    .run();

describe("a request that is held", () => {
  it("asks the database once a second where it is next, for a minute", async () => {
    await line(...atWork);
    await expect(held()).rejects.toMatchObject({ code: "busy" });
    expect(looks).toBeGreaterThan(230);
    expect(asked).toBeGreaterThan(55);
    expect(asked).toBeLessThan(65);
  });

  it("asks far less where others stand before it, and not so rarely that it is taken for gone", async () => {
    const before = ["b1", "b2", "b3", "b4", "b5"];
    await line(...atWork, ...before);
    meanwhile = async (look) => (look % 20 === 0 ? stay(before) : undefined);
    await expect(held()).rejects.toMatchObject({ code: "busy" });
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThan(16);
  });

  it("begins at its next look when somebody at work is done in this isolate, or breaks off", async () => {
    for (const whole of [true, false]) {
      await env.DB.prepare("DELETE FROM work_line").run();
      await line(...atWork);
      [looks, asked] = [0, 0];
      const chunks = inTurn({ db: env.DB, clock: () => now }, ticket(atWork[0] ?? ""), twoChunks());
      await chunks.next();
      meanwhile = async (look) => {
        if (look !== 2) return;
        if (whole) for await (const _ of chunks);
        else await chunks.return(undefined);
      };
      await held();
      expect([looks, asked]).toEqual([2, 2]);
    }
  });

  it("asks at each departure only where its turn may have come by it", async () => {
    const before = ["b1", "b2", "b3"];
    await line(...atWork, ...before);
    meanwhile = async (look) => {
      await stay(before);
      // Behind two at work and three who wait, the fourth departure is the first that can be its turn.
      if (look <= 2) await leave(env.DB, before[look - 1] ?? "");
      if (look === 3) await leave(env.DB, atWork[0] ?? "");
      if (look === 4) await leave(env.DB, atWork[1] ?? "");
    };
    await held();
    expect([looks, asked]).toEqual([4, 2]);
  });

  it("learns within a second that a place is free which another isolate gave up, or whose worker has died", async () => {
    await line(...atWork);
    meanwhile = async (look) => (look === 5 ? leaveLine(env.DB, atWork[0] ?? "") : undefined);
    await held();
    expect((looks - 5) * LOOK).toBeLessThanOrEqual(SECOND);
  });

  it("ends with its client, and gives its place up", async () => {
    await line(...atWork);
    const client = new AbortController();
    meanwhile = async (look) => (look === 2 ? client.abort() : undefined);
    await expect(held(client.signal)).rejects.toMatchObject({ code: "busy" });
    expect(looks).toBe(2);
    expect(await env.DB.prepare("SELECT count(*) AS n FROM work_line").first("n")).toBe(AT_ONCE);
  });
});

async function* twoChunks(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1);
  yield new Uint8Array(1);
}
