import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type DownloadRequest, downloadLinkSchema } from "../../../shared/api/downloads.ts";
import { createApp } from "../../../worker/app.ts";
import { MINUTE } from "../../../worker/base/clock.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { createCity, type TestUnit } from "../support/city.ts";
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
    const { results } = await env.DB.prepare(
      "SELECT target, detail FROM audit WHERE act = 'download' AND account = ?1 ORDER BY id",
    )
      .bind(city.account.id)
      .all<{ target: string; detail: string }>();
    expect(results.map(({ target, detail }) => [target, JSON.parse(detail)])).toEqual([
      ["merged.xlsx", { period: "2019", state: "newest" }],
      ["facts.csv", { period: "2019", state: "newest" }],
    ]);
    const { results: stored } = await env.DB.prepare("SELECT token_sha256 FROM download").all<{
      token_sha256: string;
    }>();
    expect(stored.every(({ token_sha256: digest }) => !url.includes(digest))).toBe(true);
  });
});
