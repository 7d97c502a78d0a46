import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { StartFault } from "../../fault.ts";

/** What tells one city's deployment from another's. Nothing of it is secret. */
const settingsSchema = z.strictObject({
  /** Of the Worker and of its database; the bucket's is this with `-payloads`. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  /** Host name of one's own, in a zone of the same account; null: the address that Cloudflare gives. */
  domain: z
    .string()
    .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/)
    .nullable(),
  /** Where it answered the last time. */
  url: z.url().optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/**
 * Settings of an earlier run, kept in `path`, with what `--name` and `--domain` say now.
 * @throws StartFault when they are none
 */
export async function deploymentSettings(path: string, parameters: readonly string[]): Promise<Settings> {
  const said = saidIn(parameters);
  const text = await readFile(path, "utf8").catch(() => undefined);
  const earlier: unknown = text === undefined ? {} : JSON.parse(text);
  const known = typeof earlier === "object" && earlier !== null ? earlier : {};
  const { data } = settingsSchema.safeParse({ name: "halfsky", domain: null, ...known, ...said });
  if (data !== undefined) return data;
  throw new StartFault(
    "名称只用小写字母、数字和连字符；网址写成 tongji.example.cn 的样子，不带 https://。Use: npm run deploy -- --name halfsky --domain tongji.example.cn",
  );
}

export async function keepSettings(path: string, settings: Settings): Promise<void> {
  await writeFile(path, `${JSON.stringify(settings, undefined, 2)}\n`);
}

function saidIn(parameters: readonly string[]): Partial<Record<"name" | "domain", string>> {
  try {
    const options = { name: { type: "string" }, domain: { type: "string" } } as const;
    return parseArgs({ args: [...parameters], options }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartFault(`不认识这样写：npm run deploy -- --name 名称 --domain 网址。${why}`);
  }
}

/** wrangler.toml as a deployment wants it. @throws Error when the file no longer says what is to be replaced. */
export function deploymentConfig(toml: string, settings: Settings, databaseId: string): string {
  const { name, domain } = settings;
  const replacements: readonly (readonly [RegExp, string])[] = [
    [/^name = ".*"$/gm, `name = "${name}"${routeOf(domain)}`],
    [/^database_name = ".*"$/gm, `database_name = "${name}"`],
    [/^database_id = ".*"$/gm, `database_id = "${databaseId}"`],
    [/^bucket_name = ".*"$/gm, `bucket_name = "${bucketOf(settings)}"`],
  ];
  return replacements.reduce((text, [line, replacement]) => {
    const found = text.match(line)?.length ?? 0;
    if (found !== 1) throw new Error(`wrangler.toml has ${found} lines ${line.source}`);
    return text.replace(line, replacement);
  }, toml);
}

function routeOf(domain: string | null): string {
  return domain === null ? "" : `\nroutes = [{ pattern = "${domain}", custom_domain = true }]`;
}

export function bucketOf({ name }: Settings): string {
  return `${name}-payloads`;
}
