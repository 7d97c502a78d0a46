import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import packageJson from "../../../../package.json" with { type: "json" };
import { healthSchema } from "../../../../shared/api/health.ts";
import { StartFault } from "../../fault.ts";
import { migrationNames } from "../../migrate.ts";
import { bucketOf, deploymentConfig, keepSettings, type Settings } from "./settings.ts";
import { makeSetupLink } from "./setup-link.ts";
import type { Cloudflare } from "./wrangler.ts";

export interface Deployment {
  readonly settings: Settings;
  /** The project: wrangler.toml, migrations; the deployment's own files are put beside them. */
  readonly directory: string;
  readonly cloudflare: Cloudflare;
  readonly buildPane: () => Promise<unknown>;
  readonly say: (text: string) => void;
  /** Milliseconds between two questions for the health of what was deployed. */
  readonly patience: number;
}

/** Own files of a deployment in the project's folder. Git ignores them. */
export const SETTINGS = "deployment.json";
export const CONFIG = "wrangler.deploy.toml";

/** A new custom domain gets its certificate within minutes. */
const MOST_QUESTIONS = 60;

/**
 * From whatever is there, an empty account included, to a city that answers. Running it again changes only what is
 * not yet so. The schema comes first: a migration leaves the version that is running able to go on.
 * @returns the address
 * @throws StartFault for whatever stands in the way; what was done before stays.
 */
export async function deploy(deployment: Deployment): Promise<string> {
  const { settings, directory, cloudflare, say } = deployment;
  await assertSignedIn(cloudflare);
  say(`1/6 已登录 Cloudflare`);
  const config = await provision(deployment);
  say(`2/6 数据库 ${settings.name} 和存储桶 ${bucketOf(settings)} 已就绪`);
  await deployment.buildPane();
  say("3/6 页面已生成");
  const bookmark = await cloudflare.bookmark(settings.name, config);
  await cloudflare.applyMigrations(settings.name, config);
  say(`4/6 数据库已升级。升级前的恢复点：${bookmark}`);
  const targets = await cloudflare.deploy(config, packageJson.version);
  const url = addressOf(settings, targets);
  await keepSettings(join(directory, SETTINGS), { ...settings, url });
  say(`5/6 已发布 ${packageJson.version} 版：${url}`);
  await assertAnswers(deployment, url);
  say("6/6 服务、数据库和存储桶回应正常");
  await sayNext(deployment, url, config);
  return url;
}

async function assertSignedIn({ accounts }: Cloudflare): Promise<void> {
  const names = await accounts();
  if (names === undefined) {
    throw new StartFault(
      "还没有登录 Cloudflare，请先运行 npx wrangler login。Please sign in: npx wrangler login",
    );
  }
  if (names.length > 1 && process.env.CLOUDFLARE_ACCOUNT_ID === undefined) {
    throw new StartFault(
      `您有 ${names.length} 个 Cloudflare 账户（${names.join("、")}），请用环境变量 CLOUDFLARE_ACCOUNT_ID 指定一个。Set CLOUDFLARE_ACCOUNT_ID.`,
    );
  }
}

/** Makes database and bucket where they are missing. @returns path of the configuration that names them */
async function provision({ settings, directory, cloudflare }: Deployment): Promise<string> {
  const { name } = settings;
  if ((await cloudflare.databaseId(name)) === undefined) await cloudflare.createDatabase(name);
  const databaseId = await cloudflare.databaseId(name);
  if (databaseId === undefined) throw new Error(`the database ${name} was made and is not there`);
  if (!(await cloudflare.hasBucket(bucketOf(settings)))) await cloudflare.createBucket(bucketOf(settings));
  const config = join(directory, CONFIG);
  const toml = await readFile(join(directory, "wrangler.toml"), "utf8");
  await writeFile(config, deploymentConfig(toml, settings, databaseId));
  return config;
}

function addressOf({ domain }: Settings, targets: readonly string[]): string {
  const given = domain === null ? targets.find((target) => target.startsWith("http")) : `https://${domain}`;
  if (given === undefined) {
    throw new StartFault(
      "Cloudflare 没有给出网址。请在账户里开通 workers.dev 子域，或用 --domain 指定自己的网址。There is no address.",
    );
  }
  return new URL(given).origin;
}

/** @throws StartFault unless this very version answers, on the newest schema, with both stores. */
async function assertAnswers({ directory, patience }: Deployment, url: string): Promise<void> {
  const newest = (await migrationNames(join(directory, "worker/store/migrations"))).at(-1);
  let seen = "没有回应";
  for (let question = 0; question < MOST_QUESTIONS; question += 1) {
    if (question > 0) await pause(patience);
    const answer = await fetch(`${url}/api/health`)
      .then((response) => response.json())
      .catch(() => undefined);
    const { data: health } = healthSchema.safeParse(answer);
    if (health === undefined) continue;
    if (health.status === "ok" && health.version === packageJson.version && health.schema === newest) return;
    seen = `版本 ${health.version}，数据库 ${health.schema ?? "没有回应"}，存储桶${health.payloads ? "正常" : "没有回应"}`;
  }
  throw new StartFault(
    `已发布，但 ${url}/api/health 还不正常（${seen}）。请稍后打开这个网址再看；需要退回时运行 npx wrangler rollback。The deployment does not answer as it should.`,
  );
}

/** A city without an administrator gets the link by which the first one begins. */
async function sayNext(
  { settings, cloudflare, say }: Deployment,
  url: string,
  config: string,
): Promise<void> {
  const query = (sql: string) => cloudflare.query(settings.name, config, sql);
  const [row] = await query("SELECT count(*) AS administrators FROM account WHERE role = 'administrator'");
  if (row?.administrators === 0) {
    const { link, expiresAt } = await makeSetupLink(query, url);
    say(`\n请在 ${expiresAt} 之前打开下面的一次性链接，设置第一位管理员：\n${link}`);
  }
  say(`\n网页：${url}/\nExcel 加载项清单：${url}/manifest.xml`);
}
