import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocal } from "../../../worker/local/server.ts";
import { freePort } from "../../support/free-port.ts";
import { countArgument, report } from "../child.ts";
import { createBenchCity, createBenchReviewer, loanBody, repeatSubmission } from "../data/bench-city.ts";
import { capHeap, measuredDownload } from "../workerd.ts";

/** The merged workbook from the Worker itself: versions, facts and records are read from D1. */
const rows = countArgument(0);
/** Rows of one submission; a district has one. */
const SHARE = 5_000;
const COLLECTION = "women_loans-2019";

capHeap();
const directory = await mkdtemp(join(tmpdir(), "halfsky-bench-"));
const server = await startLocal({
  port: await freePort(),
  dataDirectory: directory,
  seed: false,
  quiet: true,
});
try {
  const db = await server.miniflare.getD1Database("DB");
  const clients = await createBenchCity(db, Math.ceil(rows / SHARE), [COLLECTION]);
  const [first, ...others] = clients;
  if (first === undefined) throw new Error("no district");
  const uuid = crypto.randomUUID();
  const response = await fetch(`${server.url}/api/submissions/${uuid}`, {
    method: "PUT",
    headers: { "content-type": "application/json", authorization: `Bearer ${first.token}` },
    body: JSON.stringify(loanBody(COLLECTION, first.unit, SHARE)),
  });
  const answer = await response.text();
  if (response.status !== 201) throw new Error(`${response.status} ${answer}`);
  await repeatSubmission(
    db,
    uuid,
    others.map(({ unit }) => unit),
  );
  const token = await createBenchReviewer(db);
  const url = `${server.url}/api/merged.xlsx?period=2019`;
  report({ ...(await measuredDownload(url, { authorization: `Bearer ${token}` })) });
} finally {
  await server.stop();
  await rm(directory, { recursive: true });
}
