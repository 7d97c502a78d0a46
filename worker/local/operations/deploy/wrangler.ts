import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { runTool } from "../../build.ts";
import { StartFault } from "../../fault.ts";

/** The few things that deploying asks of Cloudflare, each of them a command of wrangler. */
export interface Cloudflare {
  /** Names of the accounts that this machine is signed in to; undefined when it is to none. */
  readonly accounts: () => Promise<readonly string[] | undefined>;
  readonly databaseId: (name: string) => Promise<string | undefined>;
  readonly createDatabase: (name: string) => Promise<void>;
  readonly hasBucket: (name: string) => Promise<boolean>;
  readonly createBucket: (name: string) => Promise<void>;
  /** Where Time Travel can bring the database back to. */
  readonly bookmark: (database: string, config: string) => Promise<string>;
  readonly applyMigrations: (database: string, config: string) => Promise<void>;
  /** Rows of one statement. */
  readonly query: (
    database: string,
    config: string,
    sql: string,
  ) => Promise<readonly Record<string, unknown>[]>;
  /** @returns addresses at which the Worker now answers. */
  readonly deploy: (config: string, tag: string) => Promise<readonly string[]>;
}

/** Near to China; the network has no place for data in it. */
const LOCATION = ["--location", "apac"];

const databasesSchema = z.array(z.object({ name: z.string(), uuid: z.string() }));
const bookmarkSchema = z.object({ bookmark: z.string() });
const resultsSchema = z.array(z.object({ results: z.array(z.record(z.string(), z.unknown())) }));
const whoSchema = z.object({ accounts: z.array(z.object({ name: z.string() })) });
const deployedSchema = z.object({ type: z.literal("deploy"), targets: z.array(z.string()) });

/** wrangler of this project, with the sign-in of this machine (`npx wrangler login`, or CLOUDFLARE_API_TOKEN). */
export const cloudflare: Cloudflare = {
  accounts: async () => {
    const said = await wrangler(["whoami", "--json"]).catch((error: unknown) => {
      // It ends with 1 and says so in its JSON; anything else is a fault of its own.
      if (error instanceof StartFault && /"loggedIn":\s*false/.test(error.message)) return undefined;
      throw error;
    });
    return said === undefined ? undefined : read(whoSchema, said).accounts.map(({ name }) => name);
  },
  databaseId: async (name) => {
    const databases = read(databasesSchema, await wrangler(["d1", "list", "--json"]));
    return databases.find((database) => database.name === name)?.uuid;
  },
  createDatabase: async (name) => {
    await wrangler(["d1", "create", name, ...LOCATION]);
  },
  hasBucket: async (name) => {
    const list = await wrangler(["r2", "bucket", "list"]);
    return [...list.matchAll(/^name:\s+(\S+)\s*$/gm)].some(([, bucket]) => bucket === name);
  },
  createBucket: async (name) => {
    await wrangler(["r2", "bucket", "create", name, ...LOCATION]);
  },
  bookmark: async (database, config) =>
    read(
      bookmarkSchema,
      await wrangler(["d1", "time-travel", "info", database, "--json", "--config", config]),
    ).bookmark,
  applyMigrations: async (database, config) => {
    await wrangler(["d1", "migrations", "apply", database, "--remote", "--config", config]);
  },
  query: async (database, config, sql) => {
    const remote = ["--remote", "--json", "--yes", "--config", config];
    const said = await wrangler(["d1", "execute", database, ...remote, "--command", sql]);
    return read(resultsSchema, said).flatMap(({ results }) => results);
  },
  deploy: async (config, tag) => {
    const folder = await mkdtemp(join(tmpdir(), "halfsky-deploy-"));
    try {
      const report = join(folder, "deployed.ndjson");
      await wrangler(["deploy", "--config", config, "--tag", tag], { WRANGLER_OUTPUT_FILE_PATH: report });
      const lines = (await readFile(report, "utf8")).split("\n").filter((line) => line !== "");
      const entries = lines.map((line) => deployedSchema.safeParse(JSON.parse(line)).data);
      return entries.flatMap((entry) => entry?.targets ?? []);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

function wrangler(parameters: readonly string[], environment: Record<string, string> = {}): Promise<string> {
  // CI: asks nothing. What it would ask was settled by the person who ran the command.
  const quiet = { CI: "1", WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true" };
  return runTool("wrangler", "bin/wrangler.js", parameters, { ...quiet, ...environment });
}

/** The JSON in what a command said, lines of others before it left out. @throws StartFault when there is none. */
function read<Shape>(schema: z.ZodType<Shape>, said: string): Shape {
  const begin = said.search(/^[[{]/m);
  try {
    return schema.parse(JSON.parse(said.slice(Math.max(begin, 0))));
  } catch {
    throw new StartFault(`wrangler 的回答读不懂。wrangler answered something unexpected:\n${said.trim()}`);
  }
}
