import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { collectionsSchema } from "../../../shared/api/collections.ts";
import { meSchema } from "../../../shared/api/sessions.ts";
import { receiptSchema, type SubmissionBody, submissionSchema } from "../../../shared/api/submissions.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { runHourlyJobs } from "../../../worker/jobs/hourly.ts";
import { payloadKey, putPayload } from "../../../worker/store/payloads.ts";
import release from "../../fixtures/releases/0.1.0.json" with { type: "json" };
import beforeFits from "../../fixtures/releases/fae93158.json" with { type: "json" };
import { ask, send } from "../support/requests.ts";

/** The schema that release 0.1.0 was made for, with the rows its city left in it. */
const [FIRST] = env.TEST_MIGRATIONS;
const TOKEN = { token: "a".repeat(43) };
const UUID = "0f0f0f0f-0000-4000-8000-000000000001";

const body: SubmissionBody = {
  collection: "old-2019",
  formVersion: 1,
  baseVersion: null,
  records: [
    {
      row: 8,
      subject: "OLDEAST",
      grain: "sum",
      values: { loan_type: "guaranteed", bank: "测试银行", amount: 685_000_000, persons: 73 },
    },
  ],
  explanations: [],
  nil: false,
};
const DIGEST = sha256(canonicalJson(body));

const finding = {
  id: "1",
  rule: "C4.1b",
  class: "INTRA_RECORD",
  severity: "warning",
  sheet: "测试表",
  cells: ["G8"],
  rows: [8],
  code: "test",
  params: {},
  message: "测试",
  local: false,
};

const oldRows: readonly string[] = [
  `INSERT INTO org_unit VALUES ('OLDCITY', '旧测试市妇联', '[]', 'federation', 'city', NULL, '/OLDCITY/', 0),
    ('OLDEAST', '旧测试区妇联', '["旧称"]', 'federation', 'district', 'OLDCITY', '/OLDCITY/OLDEAST/', 1)`,
  `INSERT INTO account VALUES (1, 'old', '旧测试员', 'administrator', 'OLDCITY', 'none'),
    (2, 'old-east', '旧测试区测试员', 'reporter', 'OLDEAST', 'none')`,
  `INSERT INTO session VALUES ('${sha256(TOKEN.token)}', 2, '2020-01-01T00:00:00+08:00', '2999-01-01T00:00:00+08:00')`,
  "INSERT INTO sign_in_attempt VALUES ('d', 2, 1577808000000, 0)",
  `INSERT INTO collection VALUES ('old-2019', 'women_loans', 1, '2019年妇女创业小额贷款台账', '2019',
     '2020-01-10T23:59:59+08:00', 'open')`,
  "INSERT INTO slot VALUES ('old-2019', 'OLDEAST', 1, 1)",
  `INSERT INTO submission VALUES ('${UUID}', 'old-2019', 'OLDEAST', 1, 'submitted', 2, '2020-01-09T09:00:00+08:00',
     NULL, NULL, 0, '${DIGEST}', 0, 1, '{"rows":1,"columns":[]}', '{"amount":"F"}', '[]')`,
  `INSERT INTO payload VALUES ('${payloadKey(UUID, 1, DIGEST)}', '${UUID}', NULL),
     ('payloads/gone/1/x', NULL, '2020-01-09T09:00:00+08:00')`,
  "INSERT INTO subject_owner VALUES ('old-2019', 'OLDEAST', 'OLDEAST')",
  `INSERT INTO record VALUES ('${UUID}', 1, 8, NULL, 'OLDEAST', 'sum',
     '{"loan_type":"guaranteed","bank":"测试银行","amount":685000000,"persons":73}')`,
  `INSERT INTO fact VALUES ('${UUID}', 0, 8, 'OLDEAST', '2019', 'loan_persons', '{}', 'actual', 73, NULL)`,
  `INSERT INTO finding VALUES ('${UUID}', 0, 'C4.1b', 'warning', '${JSON.stringify(finding)}')`,
  `INSERT INTO explanation VALUES ('${UUID}', 0, 'C4.1b', '{"rule":"C4.1b","reason":"real_situation","note":"测试说明"}')`,
  `INSERT INTO audit VALUES (1, '2020-01-09T09:00:00+08:00', 2, 'submit', '${UUID}', '{"version":1}')`,
  `INSERT INTO audit_seal VALUES (1, 1, '${sha256("h")}', '2020-01-09T10:00:00+08:00')`,
  "INSERT INTO job_position VALUES ('old', 'payloads/x')",
];

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
}

let before: { readonly columns: readonly Column[]; readonly rows: ReadonlyMap<string, readonly object[]> };

beforeAll(async () => {
  await dropEverything();
  if (FIRST === undefined) throw new Error("no migrations");
  await applyD1Migrations(env.DB, [FIRST]);
  for (const statement of oldRows) await env.DB.prepare(statement).run();
  await putPayload(env.PAYLOADS, payloadKey(UUID, 1, DIGEST), canonicalJson(body));
  const columns = await columnsNow();
  before = { columns, rows: await rowsNow(columns) };
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
});

describe("a database of release 0.1.0, after all migrations", () => {
  it("holds every row it held, in every column it had", async () => {
    expect([...before.rows.values()].every((rows) => rows.length > 0)).toBe(true);
    expect(before.rows.size).toBe(oldRows.length);
    expect(await rowsNow(before.columns)).toEqual(before.rows);
    const { results } = await env.DB.prepare("SELECT uuid, form_version FROM submission").all();
    expect(results).toEqual([{ uuid: UUID, form_version: body.formVersion }]);
  });

  it("has every table and column that release knows, and asks it for no other", async () => {
    const now = await columnsNow();
    const keyOf = ({ table, name }: Column) => `${table}.${name}`;
    const known = new Set(before.columns.map(keyOf));
    const tables = new Set(before.columns.map(({ table }) => table));
    expect(now.filter((column) => known.has(keyOf(column)))).toEqual(before.columns);
    const demanded = now.filter(
      (column) =>
        tables.has(column.table) &&
        !known.has(keyOf(column)) &&
        column.notnull === 1 &&
        column.dflt_value === null,
    );
    expect(demanded).toEqual([]);
  });

  it.each([
    ["that release", release],
    ["the program before cities fitted standard forms", beforeFits],
  ])(
    "answers every statement of %s, which runs on while a new one is put in place",
    async (_, { statements }) => {
      expect(statements.length).toBeGreaterThan(50);
      for (const statement of statements) {
        const parameters = [...statement.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number));
        const nulls = Array.from({ length: Math.max(0, ...parameters) }, () => null);
        const planned = env.DB.prepare(`EXPLAIN ${statement}`)
          .bind(...nulls)
          .run();
        await expect(planned, statement).resolves.toMatchObject({ success: true });
      }
    },
  );

  it("is a city that works: old sessions, old versions, new versions, merges, jobs", async () => {
    const me = meSchema.parse(await (await ask("/api/me", {}, TOKEN)).json());
    expect(me).toMatchObject({ account: { login: "old-east" }, recipient: "旧测试市妇联" });
    const { collections } = collectionsSchema.parse(await (await ask("/api/collections", {}, TOKEN)).json());
    expect(collections).toMatchObject([
      { id: "old-2019", units: [{ unit: "OLDEAST", status: "submitted" }] },
    ]);
    const old = submissionSchema.parse(await (await ask(`/api/submissions/${UUID}`, {}, TOKEN)).json());
    expect(old).toMatchObject({ receipt: { sha256: DIGEST, version: 1 }, records: body.records });

    const again = await send("PUT", `/api/submissions/${UUID}`, body, TOKEN);
    expect(receiptSchema.parse(await again.json())).toEqual(old.receipt);
    expect(again.status).toBe(200);
    const next = await send(
      "PUT",
      `/api/submissions/${crypto.randomUUID()}`,
      { ...body, baseVersion: 1 },
      TOKEN,
    );
    expect(receiptSchema.parse(await next.json())).toMatchObject({ version: 2 });
    expect((await ask("/api/merged.xlsx?period=2019", {}, TOKEN)).status).toBe(200);
    await runHourlyJobs(env, Date.now());
  });
});

async function columnsNow(): Promise<Column[]> {
  const { results } = await env.DB.prepare(
    `SELECT tables.name AS "table", columns.name, columns.type, columns."notnull", columns.dflt_value
     FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
     WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%' AND tables.name NOT LIKE '@_cf%' ESCAPE '@'
       AND tables.name <> 'd1_migrations'
     ORDER BY tables.name, columns.cid`,
  ).all<Column>();
  return results;
}

/** Rows of each table that has any, in these columns only. */
async function rowsNow(columns: readonly Column[]): Promise<Map<string, object[]>> {
  const rows = new Map<string, object[]>();
  for (const table of new Set(columns.map((column) => column.table))) {
    const names = columns.filter((column) => column.table === table).map(({ name }) => `"${name}"`);
    const { results } = await env.DB.prepare(`SELECT ${names} FROM ${table} ORDER BY ${names}`).all();
    if (results.length > 0) rows.set(table, results);
  }
  return rows;
}

async function dropEverything(): Promise<void> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '@_cf%' ESCAPE '@'",
  ).all<{ name: string }>();
  await env.DB.batch([
    env.DB.prepare("PRAGMA defer_foreign_keys = on"),
    ...results.map(({ name }) => env.DB.prepare(`DROP TABLE "${name}"`)),
  ]);
}
