import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { startLocal } from "../../../worker/local/server.ts";
import { designColumn } from "../../support/designs.ts";
import { freePort } from "../../support/free-port.ts";
import { report } from "../child.ts";
import { createBoardCity } from "../data/board-city.ts";
import { median } from "../run.ts";
import { measuredDownload } from "../workerd.ts";

/** The catalogue of a city that made so many forms itself. */
const FORMS = 300;
const REQUESTS = 60;
const CPU_REQUESTS = 20;

const directory = await mkdtemp(join(tmpdir(), "halfsky-bench-"));
const server = await startLocal({
  port: await freePort(),
  dataDirectory: directory,
  seed: false,
  quiet: true,
});
try {
  const db: D1Database = await server.miniflare.getD1Database("DB");
  const headers = { authorization: `Bearer ${await createBoardCity(db)}` };
  await publishForms(db);
  const first = await ask("/api/forms", headers);
  const whole = await timed("/api/catalogue", headers);
  const list = await timed("/api/forms", headers);
  const kept = await timed("/api/catalogue", { ...headers, "if-none-match": first.etag });
  let cpu = 0;
  for (let at = 0; at < CPU_REQUESTS; at++) {
    cpu += (await measuredDownload(`${server.url}/api/catalogue`, headers)).cpuMs;
  }
  report({
    wholeCpuMs: cpu / CPU_REQUESTS,
    firstMs: first.ms,
    wholeMs: median(whole.waits),
    whole95: whole.within95,
    wholeKb: whole.bytes / 1000,
    listMs: median(list.waits),
    list95: list.within95,
    keptMs: median(kept.waits),
    kept95: kept.within95,
  });
} finally {
  await server.stop();
  await rm(directory, { recursive: true });
}

async function ask(path: string, headers: Record<string, string>) {
  const began = performance.now();
  const response = await fetch(`${server.url}${path}`, { headers });
  const body = await response.text();
  if (response.status >= 400) throw new Error(body);
  return { ms: performance.now() - began, bytes: body.length, etag: response.headers.get("etag") ?? "" };
}

async function timed(path: string, headers: Record<string, string>) {
  const waits: number[] = [];
  let bytes = 0;
  for (let at = -3; at < REQUESTS; at++) {
    const answer = await ask(path, headers);
    if (at >= 0) waits.push(answer.ms);
    bytes = answer.bytes;
  }
  waits.sort((a, b) => a - b);
  return { waits, bytes, within95: waits[Math.ceil(waits.length * 0.95) - 1] ?? 0 };
}

/** Twelve columns, of which ten are figures, and a list of eight words. */
function designOf(nth: number): Design {
  const figures = Array.from({ length: 10 }, (_, at) =>
    designColumn(`c${at + 2}`, `第${nth}表第${at + 1}项人数`, {
      kind: "count",
      unit: "人",
      aggregation: "sum",
    }),
  );
  const codes = Array.from({ length: 8 }, (_, at) => ({ code: `k${at}`, name: `类别${at}`, aliases: [] }));
  return {
    id: `own_999900_${nth}`,
    title: `第${nth}项临时情况统计表`,
    titleAliases: [],
    number: "",
    rows: "sums",
    accumulation: "period",
    columns: [
      designColumn("c1", "类别", { kind: "code", grouping: true, codes }),
      ...figures,
      designColumn("c12", "备注"),
    ],
    rules: [{ id: "R1", expression: `第${nth}表第2项人数 ≤ 第${nth}表第1项人数`, severity: "error" }],
    leftOut: [],
  };
}

async function publishForms(db: D1Database): Promise<void> {
  const form = db.prepare(
    "INSERT INTO own_form (id, unit, revision, made_at) VALUES (?1, '999900', 2, '2026-01-01')",
  );
  const version = db.prepare(
    `INSERT INTO own_form_version (form, version, design, content, digest, account, published_at)
     SELECT ?1, 1, ?2, ?3, '', min(id), '2026-01-01' FROM account`,
  );
  const designs = Array.from({ length: FORMS }, (_, nth) => designOf(nth + 1));
  await db.batch(
    designs.flatMap((design) => [
      form.bind(design.id),
      version.bind(design.id, canonicalJson(design), canonicalJson(formOfDesign(design, 1))),
    ]),
  );
  await db.prepare("INSERT INTO vocabulary_revision (city, revision) VALUES ('999900', '1')").run();
}
