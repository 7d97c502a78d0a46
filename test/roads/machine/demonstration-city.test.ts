import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, type WorkSheet } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardSchema, boardStatuses } from "../../../shared/api/board.ts";
import { type Collection, collectionsSchema } from "../../../shared/api/collections.ts";
import { samplesSchema } from "../../../shared/api/samples.ts";
import { sessionSchema } from "../../../shared/api/sessions.ts";
import { submissionSchema } from "../../../shared/api/submissions.ts";
import { joinedCollections } from "../../../shared/collections/joined.ts";
import { PASSWORD } from "../../../worker/local/demonstration/accounts.ts";
import { inventedReporters } from "../../../worker/local/demonstration/invented/reporters.ts";
import { published } from "../../../worker/local/demonstration/published/index.ts";
import { reporters } from "../../../worker/local/demonstration/units.ts";
import { type LocalServer, startLocal } from "../../../worker/local/start.ts";
import { freePort } from "../../support/free-port.ts";
import { inventedTotal } from "../../support/invented-total.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { loginOf } from "../../support/published-figures.ts";
import { publishedHomes } from "../../support/published-homes.ts";
import { says, wordsOfHome } from "../../support/published-words.ts";
import { walked } from "../../support/walked.ts";

const START = 180_000;

let dataDirectory: string;
let server: LocalServer;

async function start(): Promise<LocalServer> {
  return startLocal({ port: await freePort(), dataDirectory, seed: true, quiet: true });
}

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "halfsky-"));
  server = await start();
}, START);

afterAll(async () => {
  await server.stop();
  await rm(dataDirectory, { recursive: true });
});

/** Signs in and returns a fetch that carries the token. */
async function as(login: string) {
  const response = await fetch(`${server.url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  const { token } = sessionSchema.parse(await response.json());
  return (path: string, body?: unknown) =>
    fetch(`${server.url}${path}`, {
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "PUT", body: JSON.stringify(body) }),
    });
}

async function collectionsOfCity(): Promise<readonly Collection[]> {
  const city = await as("city");
  const pages = await walked(collectionsSchema, (query) => city(`/api/collections?period=2019&${query}`));
  return joinedCollections(pages);
}

/** `women_loans guangfeng submitted`, without what is missing. */
function reported(collections: readonly Collection[]): string[] {
  const logins = new Map(reporters.map(({ login, unit }) => [unit.code, login]));
  return collections.flatMap(({ form, units }) =>
    units
      .filter(({ status }) => status !== "missing")
      .map(({ unit, status }) => `${form} ${logins.get(unit)} ${status}`),
  );
}

/** What the 合计 row of a summary sheet shows, by header without its line breaks. */
function totalsOf(sheet: WorkSheet | undefined): Map<string, string> {
  const rows = sheet?.["!data"] ?? [];
  const text = (row: number, column: number) => {
    const cell = rows[row]?.[column];
    return String(cell?.w ?? cell?.v ?? "");
  };
  const header = rows.findIndex((_, row) => text(row, 1) === "填报单位");
  const total = rows.findIndex((_, row) => text(row, 0) === "合计");
  const width = rows[header]?.length ?? 0;
  return new Map(
    Array.from({ length: width }, (_, column) => [
      text(header, column).replace(/\s/g, ""),
      text(total, column),
    ]),
  );
}

describe("the demonstration city", () => {
  it("has what its districts published, and leaves the rest missing", async () => {
    const sent = Object.entries(published).flatMap(([form, rows]) =>
      [...new Set(rows.map(({ unit }) => unit))].map((login) => `${form} ${login} submitted`),
    );
    const invented = Object.keys(published).flatMap((form) =>
      inventedReporters["2019"].map((login) => `${form} ${login} submitted`),
    );
    expect(reported(await collectionsOfCity()).sort()).toEqual([...sent, ...invented].sort());
    expect(new Set(sent.map((line) => line.split(" ")[0])).size).toBe(14);
  });

  it("has townships of which one reported late that nothing happened, one is missing and one exempt", async () => {
    const city = await as("city");
    const board = boardSchema.parse(await (await city("/api/board?period=2018Q4")).json());
    expect(
      board.units.map(({ name, cells }) => [
        name,
        ...cells.map(([, status, , late]) => `${boardStatuses[status]} ${late}`),
      ]),
    ).toEqual([
      ["示例丙一镇妇联", "nil 1"],
      ["示例丙二镇妇联", "missing 0"],
      ["示例丙三街道妇联", "exempt 0"],
    ]);
    const opened = boardSchema.parse(await (await city("/api/board")).json());
    expect(opened.period).toBe("2019");
  });

  it("has the year before of its invented districts, approved, so that years can be compared", async () => {
    const city = await as("city");
    const board = boardSchema.parse(await (await city("/api/board?period=2018")).json());
    expect(
      board.units.map(({ name, cells }) => [
        name,
        ...new Set(cells.map(([, status]) => boardStatuses[status])),
      ]),
    ).toEqual(["甲", "乙", "丙", "丁", "戊"].map((name) => [`示例${name}区妇联`, "approved"]));
    const response = await (await as("ding"))("/api/summary.docx?year=2019");
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const document = new TextDecoder().decode(parts["word/document.xml"]);
    expect(document.includes("比上年")).toBe(true);
  });

  it("merges to the sums of the published figures and the invented ones", async () => {
    const city = await as("city");
    const response = await city("/api/merged.xlsx?period=2019");
    expect(response.status).toBe(200);
    const workbook = read(new Uint8Array(await response.arrayBuffer()), { dense: true, cellNF: true });
    const loans = totalsOf(workbook.Sheets["汇总-妇女创业小额贷款"]);
    // 255 + 8888 + 528 + 6000 + 685 = 16,356 万元 = 163,560,000 元
    const said = (total: number) => total.toLocaleString("en");
    expect(loans.get("发放贷款金额（万元）")).toBe(
      said(16_356 + inventedTotal("women_loans", "amount") / 10_000),
    );
    expect(loans.get("获贷款妇女人数（人）")).toBe(said(1_893 + inventedTotal("women_loans", "persons")));
    expect(loans.get("贷款带动创业就业人数（人）")).toBe(
      `${said(500 + inventedTotal("women_loans", "driven"))}余`,
    );
    // The invented districts count by disease, which is never added to this.
    const screening = totalsOf(workbook.Sheets["汇总-妇女“两癌”筛查与健康服务"]);
    expect(screening.get("筛查(体检)人数（人）")).toBe("44,662余");
  });

  it("tells every published figure in its district's annual summary", async () => {
    const untold: string[] = [];
    const unsent = Object.values(published)
      .flat()
      .filter((row) => row.unsent !== undefined)
      .flatMap(({ figures }) => Object.values(figures).map(([text]) => text));
    const homes = publishedHomes().filter(({ text }) => !unsent.includes(text));
    for (const org of new Set(homes.map((home) => home.org))) {
      const response = await (await as(loginOf(org) ?? org))("/api/summary.docx?year=2019");
      const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
      const document = new TextDecoder().decode(parts["word/document.xml"]);
      const sentences = document.replace(/<w:tbl>.*?<\/w:tbl>/gs, "").replace(/<[^>]+>/g, "");
      for (const home of homes.filter((one) => one.org === org)) {
        const words = wordsOfHome(home);
        if (!says(sentences, words)) untold.push(`${org} ${home.text} ${words}`);
      }
    }
    expect(homes).toHaveLength(372);
    // Said of three townships; the summary says what 49 in 24 come to.
    expect(untold).toEqual(["天津市宝坻区妇联 上述街镇各有副主席 4人"]);
  });

  it("explains a figure that its source lost instead of sending 0", async () => {
    const tonglu = await as("tonglu");
    const { collections } = collectionsSchema.parse(
      await (await tonglu("/api/collections?period=2019")).json(),
    );
    const uuid = collections.find(({ form }) => form === "women_loans")?.units[0]?.newest?.uuid;
    const submission = submissionSchema.parse(await (await tonglu(`/api/submissions/${uuid}`)).json());
    expect(submission.records[0]?.values).not.toHaveProperty("amount");
    expect(submission.explanations).toEqual([
      expect.objectContaining({ rule: "MANDATORY", column: "amount", reason: "source_lost" }),
    ]);
  });

  it("keeps the sample workbooks as files and offers the same bytes to the pane", async () => {
    const jia = await as("jia");
    const { samples } = samplesSchema.parse(await (await jia("/api/samples")).json());
    expect((await readdir(server.samplesDirectory)).sort()).toEqual(
      samples.map(({ title }) => `${title}.xlsx`).sort(),
    );
    const [sample] = samples;
    const bytes = await (await jia(`/api/samples/${sample?.name}`)).arrayBuffer();
    expect(new Uint8Array(bytes)).toEqual(
      new Uint8Array(await readFile(join(server.samplesDirectory, `${sample?.title}.xlsx`))),
    );
  });

  it(
    "is kept by a second start, with what people did in between",
    async () => {
      const jia = await as("jia");
      const nil = {
        collection: "women_loans-2019",
        formVersion: newestVersion("women_loans"),
        baseVersion: null,
        records: [],
        explanations: [],
        nil: true,
      };
      expect((await jia(`/api/submissions/${crypto.randomUUID()}`, nil)).status).toBe(201);
      const before = await collectionsOfCity();
      await server.stop();
      server = await start();
      expect(await collectionsOfCity()).toEqual(before);
      expect(reported(before)).toContain("women_loans jia nil");
    },
    START,
  );

  it(
    "is completed, not doubled, after a start that was cut short",
    async () => {
      const before = await collectionsOfCity();
      const bucket = await server.miniflare.getR2Bucket("PAYLOADS");
      await bucket.delete("local/demonstration");
      await server.stop();
      server = await start();
      expect(await collectionsOfCity()).toEqual(before);
    },
    START,
  );
});
