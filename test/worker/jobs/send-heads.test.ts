import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { headNotesSchema } from "../../../shared/api/head-notes.ts";
import { proofsIn } from "../../../shared/api/proof.ts";
import { HOUR } from "../../../worker/base/clock.ts";
import { type Post, sendHeads } from "../../../worker/jobs/send-heads.ts";
import { sealAudit } from "../../../worker/store/audit/chain.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { ask, send } from "../support/requests.ts";

const NOON = Date.parse("2026-01-10T12:00:00+08:00");
const ADDRESS = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0f0f0f0f";

let city: TestCity;
let asked: { address: string; init: RequestInit }[];

/** The other side: it answers as it is told, and keeps what it was sent. */
const answering =
  (answer: () => Response): Post =>
  async (address, init) => {
    asked.push({ address, init });
    return answer();
  };

async function notes() {
  const response = await ask("/api/integrity/head", {}, city.city);
  return headNotesSchema.parse(await response.json());
}

const set = (headWebhook: unknown) => send("PATCH", "/api/settings", { headWebhook }, city.city);

beforeEach(async () => {
  await env.DB.exec("DELETE FROM setting;\nDELETE FROM head_note;");
  asked = [];
  city = await createCity();
  expect((await set(ADDRESS)).status).toBe(200);
  await sealAudit(env.DB, "2026-01-10T11:00:00+08:00");
});

describe("the head of the log", () => {
  it("goes out once a day, in a message that proves it later", async () => {
    const other = await createCity();
    await sendHeads(
      env.DB,
      NOON,
      answering(() => new Response('{"errcode":0,"errmsg":"ok"}')),
    );
    await sendHeads(
      env.DB,
      NOON + HOUR,
      answering(() => new Response("")),
    );
    expect(asked.map(({ address }) => address)).toEqual([ADDRESS]);
    const { sealed, head, notes: days } = await notes();
    const body = JSON.parse(String(asked[0]?.init.body));
    expect(proofsIn(body.text.content)).toEqual([{ sealed, head }]);
    expect(proofsIn(body.content.text)).toEqual([{ sealed, head }]);
    expect(body).toMatchObject({
      msgtype: "text",
      text: { content: expect.stringContaining(city.city.unit.name) },
      halfsky: { city: city.city.unit.code, day: "2026-01-10", sealed, head },
    });
    expect(asked[0]?.init.redirect).toBe("manual");
    expect(days).toMatchObject([{ day: "2026-01-10", tries: 1, sealed, head, failure: null }]);
    const foreign = await ask("/api/integrity/head", {}, other.city);
    expect(headNotesSchema.parse(await foreign.json()).notes).toEqual([]);
    await sendHeads(
      env.DB,
      NOON + 24 * HOUR,
      answering(() => new Response("")),
    );
    expect((await notes()).notes.map(({ day }) => day)).toEqual(["2026-01-11", "2026-01-10"]);
  });

  it("stays in a restored copy until an administrator sets the same address once more", async () => {
    const yes = answering(() => new Response(""));
    const restored = "2026-01-10T11:30:00+08:00";
    await env.DB.prepare(
      "INSERT INTO audit (at, act, target, detail) VALUES (?1, 'restored', 'database', '{}')",
    )
      .bind(restored)
      .run();
    expect((await notes()).restoredAt).toBe(restored);
    await sendHeads(env.DB, NOON, yes);
    expect((await send("PATCH", "/api/settings", { checkBeforeSubmit: false }, city.city)).status).toBe(200);
    await sendHeads(env.DB, NOON, yes);
    expect(asked).toEqual([]);
    expect((await set(ADDRESS)).status).toBe(200);
    await sendHeads(env.DB, NOON, yes);
    expect(asked.map(({ address }) => address)).toEqual([ADDRESS]);
    expect(await notes()).toMatchObject({ restoredAt: null, notes: [{ day: "2026-01-10", failure: null }] });
  });

  it.each([
    ["HTTP 404", () => new Response("key=…", { status: 404 })],
    ["HTTP 302", () => new Response(null, { status: 302, headers: { location: "https://127.0.0.1/" } })],
    ["code 93000", () => new Response('{"errcode":93000,"errmsg":"invalid webhook url"}')],
    ["code 19001", () => new Response('{"code":19001,"msg":"param invalid"}')],
    [
      "unreachable",
      () => {
        throw new TypeError("network");
      },
    ],
    [
      "timeout",
      () => {
        throw new DOMException("late", "TimeoutError");
      },
    ],
  ])("that did not arrive (%s) is seen, and sent again", async (failure, answer) => {
    await sendHeads(env.DB, NOON, answering(answer));
    expect((await notes()).notes).toMatchObject([{ tries: 1, sentAt: null, failure }]);
    await sendHeads(
      env.DB,
      NOON + HOUR,
      answering(() => new Response("ok")),
    );
    expect((await notes()).notes).toMatchObject([
      { tries: 2, sentAt: "2026-01-10T13:00:00+08:00", failure: null },
    ]);
  });

  it("goes to no address inside, even one that was stored", async () => {
    expect((await set("https://169.254.169.254/")).status).toBe(400);
    await env.DB.prepare("UPDATE setting SET value = ?1 WHERE key = 'headWebhook'")
      .bind('"https://169.254.169.254/"')
      .run();
    await sendHeads(
      env.DB,
      NOON,
      answering(() => new Response("")),
    );
    expect(asked).toEqual([]);
    expect((await notes()).notes).toMatchObject([{ failure: "address" }]);
  });

  it("goes nowhere once the address is taken away, and the log never holds its key", async () => {
    expect((await set(null)).status).toBe(200);
    await sendHeads(
      env.DB,
      NOON,
      answering(() => new Response("")),
    );
    expect(asked).toEqual([]);
    const { results } = await env.DB.prepare(
      "SELECT detail FROM audit WHERE act = 'settings' ORDER BY id DESC LIMIT 2",
    ).all();
    const told = results.map(({ detail }) => JSON.parse(String(detail)));
    expect(told).toMatchObject([{ headWebhook: null }, { headWebhook: "qyapi.weixin.qq.com" }]);
    // Beside it stands the digest of the row, and nothing of the key.
    expect(told.map((each) => Object.keys(each).sort())).toEqual([
      ["digests", "headWebhook"],
      ["digests", "headWebhook"],
    ]);
    expect(JSON.stringify(told)).not.toContain("key=");
  });
});
