import { join } from "node:path";
import { buildPane, projectDirectory } from "../../build.ts";
import { StartFault } from "../../fault.ts";
import { HOST, portFrom } from "../../port.ts";
import { openStores } from "../../stores.ts";
import { databaseFile } from "../database-file.ts";
import { CONFIG, deploy, SETTINGS } from "./deploy.ts";
import { deploymentSettings } from "./settings.ts";
import { makeSetupLink, type SetupLink } from "./setup-link.ts";
import { cloudflare } from "./wrangler.ts";

const SECONDS = 1000;

/** `npm run deploy [-- --name NAME --domain HOST]` */
export async function sayDeploy(parameters: readonly string[]): Promise<void> {
  const directory = projectDirectory;
  const settings = await deploymentSettings(join(directory, SETTINGS), parameters);
  const say = (text: string) => console.log(text);
  await deploy({ settings, directory, cloudflare, buildPane, say, patience: 5 * SECONDS });
}

/** `npm run setup-link`: another link for what was deployed from here; with `-- --local` for the data folder. */
export async function saySetupLink(parameters: readonly string[], dataDirectory: string): Promise<void> {
  const { link, expiresAt } = parameters.includes("--local")
    ? await localSetupLink(dataDirectory)
    : await deployedSetupLink();
  console.log(`请在 ${expiresAt} 之前打开下面的一次性链接：\n${link}`);
}

async function deployedSetupLink(): Promise<SetupLink> {
  const { name, url } = await deploymentSettings(join(projectDirectory, SETTINGS), []);
  if (url === undefined)
    throw new StartFault("这里还没有部署过，请先运行 npm run deploy。Please deploy first.");
  const config = join(projectDirectory, CONFIG);
  return makeSetupLink((sql) => cloudflare.query(name, config, sql), url);
}

async function localSetupLink(dataDirectory: string): Promise<SetupLink> {
  await databaseFile(dataDirectory);
  const { db, close } = await openStores(dataDirectory);
  const url = `http://${HOST}:${portFrom(process.env.PORT)}`;
  return makeSetupLink((sql) => db.prepare(sql).run(), url).finally(close);
}
