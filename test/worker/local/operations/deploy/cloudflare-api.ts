import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

/** As much of Cloudflare's interface as wrangler asks for when HalfSky is deployed. */
export interface CloudflareApi {
  readonly url: string;
  /** `METHOD /path` of every request that changes something, from the account's path on. */
  readonly changes: readonly string[];
  readonly close: () => void;
}

const DATABASE_ID = "11111111-2222-3333-4444-555555555555";
export const ACCOUNT_ID = "a".repeat(32);

export async function startCloudflareApi(): Promise<CloudflareApi> {
  const changes: string[] = [];
  const databases: object[] = [];
  const buckets: object[] = [];
  const migrations: object[] = [];

  const answers: readonly (readonly [RegExp, (body: Record<string, unknown>) => unknown])[] = [
    [/^GET \/user\/tokens\/verify/, () => ({ status: "active" })],
    [/^GET \/user$/, () => ({ id: "u", email: "nobody@halfsky.invalid" })],
    [/^GET \/accounts$/, () => [{ id: ACCOUNT_ID, name: "示例市妇联" }]],
    [/^GET \/memberships$/, () => [{ id: "m", account: { id: ACCOUNT_ID, name: "示例市妇联" }, roles: [] }]],
    [/^GET \/d1\/database$/, () => databases],
    [
      /^POST \/d1\/database$/,
      ({ name }) => made(databases, { name, uuid: DATABASE_ID, version: "production" }),
    ],
    [/^GET \/d1\/database\/[^/]+$/, () => databases[0]],
    [/^GET \/d1\/.*\/time_travel\/bookmark$/, () => ({ bookmark: "00000001-bookmark" })],
    [
      /^POST \/d1\/.*\/query$/,
      ({ sql }) => [{ success: true, meta: {}, results: query(String(sql), migrations) }],
    ],
    [/^GET \/r2\/buckets$/, () => ({ buckets })],
    [/^POST \/r2\/buckets$/, ({ name }) => made(buckets, { name, creation_date: "2026-01-01T00:00:00Z" })],
    [/^GET \/r2\/buckets\//, () => buckets[0]],
    [/^GET \/workers\/subdomain$/, () => ({ subdomain: "demo" })],
    [/^GET \/workers\/scripts\/[^/]+\/secrets$/, () => []],
    [/^GET \/workers\/scripts\/[^/]+\/deployments$/, () => ({ deployments: [] })],
    [
      /assets-upload-session$/,
      () => ({ jwt: "eyJhbGciOiJub25lIn0.eyJleHAiOjQxMDI0NDQ4MDB9.x", buckets: [] }),
    ],
    [
      /^PUT \/workers\/scripts\/[^/]+$/,
      () => ({ id: "w", deployment_id: "d", startup_time_ms: 9, tag: "t" }),
    ],
    [
      /^GET \/workers\/workers\//,
      () => ({ id: "w", subdomain: { enabled: true }, references: { domains: [] } }),
    ],
    [/^POST \/workers\/scripts\/[^/]+\/subdomain$/, () => ({ enabled: true, previews_enabled: true })],
    [/^PUT \/workers\/scripts\/[^/]+\/schedules$/, () => ({ schedules: [] })],
  ];

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = new URL(request.url ?? "", "http://x").pathname.replace(`/accounts/${ACCOUNT_ID}`, "");
    const asked = `${request.method} ${path}`;
    if (request.method !== "GET") changes.push(asked);
    const answer = answers.find(([pattern]) => pattern.test(asked))?.[1](body);
    const errors = answer === undefined ? [{ code: 10_007, message: `not found: ${asked}` }] : [];
    response.statusCode = answer === undefined ? 404 : 200;
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ success: errors.length === 0, errors, messages: [], result: answer ?? null }),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, changes, close: () => server.close() };
}

/** An empty object for a body that is no JSON: the upload of a Worker. */
async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const sent = await text(request);
  return sent.startsWith("{") ? JSON.parse(sent) : {};
}

function made(list: object[], item: object): object {
  list.push(item);
  return item;
}

/** Keeps no tables, only which migrations were applied. */
function query(sql: string, migrations: object[]): object[] {
  for (const [, name] of sql.matchAll(/INSERT INTO "?d1_migrations"? \(name\)\s+values \('([^']+)'\)/gi)) {
    migrations.push({ id: migrations.length + 1, name });
  }
  if (/^\s*SELECT \*\s+FROM "?d1_migrations/.test(sql)) return migrations;
  return sql.startsWith("SELECT 1") ? [{ one: 1 }] : [];
}
