import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { AccountBody } from "../../../shared/api/account-bodies.ts";
import type { DownloadRequest } from "../../../shared/api/download-request.ts";
import { downloadLinkSchema } from "../../../shared/api/downloads.ts";
import { startSession } from "../../../worker/accounts/sign-in.ts";
import { createApp } from "../../../worker/app.ts";
import { MINUTE, systemClock } from "../../../worker/base/clock.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../support/requests.ts";

const workbook: DownloadRequest = { file: "merged.xlsx", query: { period: "2019", state: "newest" } };

async function linkFor(request: unknown, as: TestUnit) {
  const response = await send("POST", "/api/downloads", request, as);
  expect(response.status).toBe(201);
  return downloadLinkSchema.parse(await response.json());
}

async function reportingCity() {
  const city = await createCity();
  expect((await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.east)).status).toBe(
    201,
  );
  return city;
}

function edited(
  { city }: TestCity,
  { account }: TestUnit,
  id: number,
  change: Partial<AccountBody>,
): Promise<Response> {
  const { name, role, unit } = account;
  return send(
    "PUT",
    `/api/accounts/${id}`,
    { name, role, unit: unit.code, disabled: false, ...change },
    city,
  );
}

async function tracesOf({ account }: TestUnit): Promise<[string, unknown][]> {
  const { results } = await env.DB.prepare(
    "SELECT target, detail FROM audit WHERE act = 'download' AND account = ?1 ORDER BY id",
  )
    .bind(account.id)
    .all<{ target: string; detail: string }>();
  return results.map(({ target, detail }) => [target, JSON.parse(detail)]);
}

describe("a link to a download", () => {
  it("gives the same file as asking with a token, to whoever holds it, once", async () => {
    const { city, east } = await reportingCity();
    const { url } = await linkFor(workbook, city);
    const response = await ask(url);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toContain('filename="merged-2019.xlsx"');
    expect(response.headers.get("cache-control")).toBe("no-store");
    const cells = JSON.stringify(
      readWithSheetJs(new Uint8Array(await response.arrayBuffer())).sheets.map((sheet) => [...sheet.cells]),
    );
    expect(cells).toContain(east.unit.name);
    expect(await problemOf(await ask(url))).toMatchObject({ status: 410, code: "link_used" });
  });

  it("shows no more than its maker may see", async () => {
    const { east, west } = await reportingCity();
    const { url } = await linkFor({ file: "facts.csv", query: { period: "2019" } }, west);
    expect(await (await ask(url)).text()).not.toContain(east.unit.name);
    const own = await linkFor({ file: "facts.csv", query: { period: "2019" } }, east);
    expect(await (await ask(own.url)).text()).toContain(east.unit.name);
  });

  it("starts one download when two programs open it at once", async () => {
    const { city } = await reportingCity();
    const { url } = await linkFor(workbook, city);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(url)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(410)]);
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  });

  it("runs out after five minutes", async () => {
    const { city } = await reportingCity();
    const { url } = await linkFor(workbook, city);
    const later = (wait: number) => createApp({ clock: () => Date.now() + wait }).request(url, {}, env);
    expect((await later(5 * MINUTE + 1_000)).status).toBe(410);
    const inTime = await later(4 * MINUTE);
    expect(inTime.status).toBe(200);
    await inTime.arrayBuffer();
  });

  it("is not used up, and leaves no trace, by who asks with HEAD what it is", async () => {
    const { city } = await reportingCity();
    const { url } = await linkFor(workbook, city);
    for (const path of [url, url, "/api/merged.xlsx?period=2019"]) {
      const looked = await ask(path, { method: "HEAD" }, city);
      expect([looked.status, await looked.text()]).toEqual([200, ""]);
      expect(looked.headers.get("content-disposition")).toContain('filename="merged-2019.xlsx"');
    }
    expect(await tracesOf(city)).toEqual([]);
    const response = await ask(url);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    expect((await ask(url, { method: "HEAD" })).status).toBe(410);
  });

  it.each<[what: string, act: (city: TestCity, reviewer: TestUnit, id: number) => Promise<Response>]>([
    ["it is disabled", (city, reviewer, id) => edited(city, reviewer, id, { disabled: true })],
    ["its role is another", (city, reviewer, id) => edited(city, reviewer, id, { role: "reporter" })],
    [
      "it goes to another unit",
      (city, reviewer, id) => edited(city, reviewer, id, { unit: city.west.unit.code }),
    ],
    ["it signs out", (_, reviewer) => ask("/api/sessions", { method: "DELETE" }, reviewer)],
    [
      "its sessions are ended",
      ({ city }, _, id) => ask(`/api/accounts/${id}/sessions`, { method: "DELETE" }, city),
    ],
    [
      "its password is given anew",
      ({ city }, _, id) => send("POST", `/api/accounts/${id}/reset`, { by: "password" }, city),
    ],
  ])("dies with its owner's access: %s", async (_, act) => {
    const city = await reportingCity();
    const reviewer = await enroll(city.east.unit, "reviewer", "r");
    const links = [await linkFor(workbook, reviewer), await linkFor(workbook, reviewer)];
    const others = await linkFor(workbook, city.city);
    const before = await ask(links[0]?.url ?? "");
    expect(before.status).toBe(200);
    await before.arrayBuffer();
    expect((await act(city, reviewer, reviewer.account.id)).ok).toBe(true);
    for (const method of ["HEAD", "GET"]) {
      expect((await ask(links[1]?.url ?? "", { method })).status).toBe(410);
    }
    expect((await ask(others.url, { method: "HEAD" })).status).toBe(200);
  });

  it("lives on when its owner is called otherwise, or signs in a second time and leaves there", async () => {
    const city = await reportingCity();
    const reviewer = await enroll(city.east.unit, "reviewer", "r");
    const { url } = await linkFor(workbook, reviewer);
    await edited(city, reviewer, reviewer.account.id, { name: "改了名的人" });
    const second = await startSession(env.DB, systemClock, reviewer.account);
    expect((await ask("/api/sessions", { method: "DELETE" }, second)).status).toBe(204);
    expect((await ask(url, { method: "HEAD" })).status).toBe(200);
  });

  it("tells a person in a browser what to do when it is used up", async () => {
    const response = await ask("/api/downloads/never-was", { headers: { accept: "text/html,*/*" } });
    expect(response.status).toBe(410);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("请回到半边天统计重新点下载");
  });

  it("is refused for what is no file of ours", async () => {
    const { city } = await createCity();
    for (const request of [
      { file: "passwords.csv", query: { period: "2019" } },
      { file: "merged.xlsx", query: { period: "2019Q9" } },
      { file: "merged.xlsx", query: { period: "2019" }, more: 1 },
      {},
    ]) {
      expect(await problemOf(await send("POST", "/api/downloads", request, city))).toMatchObject({
        status: 400,
      });
    }
    const { url } = await linkFor({ file: "merged.xlsx", query: { period: "2018" } }, city);
    expect(await problemOf(await ask(url))).toMatchObject({ code: "not_found" });
  });

  it("leaves a trace of who took what, and nothing of the link itself", async () => {
    const { city } = await reportingCity();
    const { url } = await linkFor(workbook, city);
    await (await ask(url)).arrayBuffer();
    await (await ask("/api/facts.csv?period=2019", {}, city)).text();
    expect(await tracesOf(city)).toEqual([
      ["merged.xlsx", { period: "2019", state: "newest" }],
      ["facts.csv", { period: "2019", state: "newest" }],
    ]);
    const { results: stored } = await env.DB.prepare("SELECT token_sha256 FROM download").all<{
      token_sha256: string;
    }>();
    expect(stored.every(({ token_sha256: digest }) => !url.includes(digest))).toBe(true);
  });
});
