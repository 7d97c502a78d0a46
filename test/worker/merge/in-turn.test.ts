import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { downloadLinkSchema, placeInLineSchema } from "../../../shared/api/downloads.ts";
import { createApp } from "../../../worker/app.ts";
import { SECOND } from "../../../worker/base/clock.ts";
import { AT_ONCE, stepUp } from "../../../worker/store/merge/work-line.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../support/requests.ts";

let city: TestCity;

beforeEach(async () => {
  await env.DB.prepare("DELETE FROM work_line").run();
  city = await createCity();
  await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.east);
});

async function newLink(): Promise<string> {
  const request = { file: "merged.xlsx", query: { period: "2019" } };
  const response = await send("POST", "/api/downloads", request, city.city);
  return downloadLinkSchema.parse(await response.json()).url;
}

/** Whoever holds no answer any more has broken off. */
const unread: Response[] = [];

/** Files that others make, whose readers do not get on. */
async function busy(): Promise<Response[]> {
  const links = await Promise.all(Array.from({ length: AT_ONCE }, newLink));
  const answers = [];
  for (const url of links) answers.push(await ask(url));
  expect(answers.map(({ status }) => status)).toEqual(links.map(() => 200));
  unread.push(...answers);
  return answers;
}

describe("a link while others' files are made", () => {
  it("says how many are ahead, stays good, and gives the file when its turn comes", async () => {
    const [first] = await busy();
    const url = await newLink();
    const waiting = await ask(url);
    expect(waiting.status).toBe(202);
    expect(placeInLineSchema.parse(await waiting.json())).toMatchObject({ ahead: AT_ONCE });
    await first?.arrayBuffer();
    const file = await ask(url);
    expect([file.status, (await ask(url)).status]).toEqual([200, 410]);
    await file.arrayBuffer();
  });

  it("tells a client that shows where it stands when its turn has come, before the file", async () => {
    const showing = { headers: { prefer: "respond-async" } };
    const [first] = await busy();
    const url = await newLink();
    const place = async () => placeInLineSchema.parse(await (await ask(url, showing)).json()).ahead;
    expect(await place()).toBe(AT_ONCE);
    await first?.arrayBuffer();
    expect(await place()).toBe(0);
    const file = await ask(url, showing);
    expect([file.status, (await ask(url, showing)).status]).toEqual([200, 410]);
    await file.arrayBuffer();
  });

  it("is free at once when somebody ahead breaks off", async () => {
    const [first] = await busy();
    const url = await newLink();
    expect((await ask(url)).status).toBe(202);
    await first?.body?.cancel();
    const file = await ask(url);
    expect(file.status).toBe(200);
    await file.arrayBuffer();
  });

  it("shows a person a page that asks again by itself", async () => {
    await busy();
    const page = await ask(await newLink(), { headers: { accept: "text/html" } });
    expect(page.status).toBe(202);
    const shown = await page.text();
    expect(shown).toContain(`前面还有${AT_ONCE}份文件，约`);
    expect(shown).toContain('http-equiv="refresh"');
  });

  it("is given up with its place", async () => {
    await busy();
    const [left, next] = [await newLink(), await newLink()];
    await ask(left);
    const place = async (url: string) => placeInLineSchema.parse(await (await ask(url)).json()).ahead;
    expect(await place(next)).toBe(AT_ONCE + 1);
    expect((await ask(left, { method: "DELETE" })).status).toBe(204);
    expect([await place(next), (await ask(left)).status]).toEqual([AT_ONCE, 410]);
  });
});

describe("a request with a token", () => {
  const path = "/api/merged.xlsx?period=2019";

  it("is held until its turn", async () => {
    const [first] = await busy();
    const answer = ask(path, {}, city.city);
    await first?.arrayBuffer();
    const file = await answer;
    expect(file.status).toBe(200);
    await file.arrayBuffer();
  });

  it.each(["/api/merged.xlsx?period=2019", "/api/facts.json?period=2019", "/api/summary.docx?year=2019"])(
    "is told to come again when a minute has passed: %s",
    async (asked) => {
      const start = Date.now();
      let turns = 0;
      // Each look at the clock is 15 seconds after the one before; those at work go on saying so.
      const clock = () => start + turns++ * 15 * SECOND;
      for (let n = 0; n < AT_ONCE; n++) {
        const ticket = { ticket: `t${n}`, account: city.city.account.id, kind: "merged.xlsx" };
        await stepUp(env.DB, ticket, start + 1_000 * SECOND);
      }
      const headers = { authorization: `Bearer ${city.city.token}` };
      const response = await createApp({ clock }).request(asked, { headers }, env);
      expect(await problemOf(response)).toMatchObject({ status: 503, code: "busy" });
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await env.DB.prepare("SELECT count(*) AS n FROM work_line").first("n")).toBe(AT_ONCE);
    },
  );

  it("frees its place when there is nothing to make", async () => {
    for (let n = 0; n <= AT_ONCE; n++) {
      expect((await ask("/api/merged.xlsx?period=1999", {}, city.city)).status).toBe(404);
    }
    const file = await ask(path, {}, city.city);
    expect(file.status).toBe(200);
    await file.arrayBuffer();
    expect(await env.DB.prepare("SELECT count(*) AS n FROM work_line").first("n")).toBe(0);
  });
});
