/** The demonstration city, seeded once and copied: seeding asks the Worker for seconds, a copy is there at once. */
import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { chinaTime } from "../../shared/period/china-time.ts";
import { projectDirectory } from "../../worker/local/build.ts";
import { startLocal } from "../../worker/local/server.ts";
import { freePort } from "./free-port.ts";
import { madeOnce } from "./made-once.ts";

const cache = join(projectDirectory, ".cache/demonstration");
/** All that decides what the city is; its due date counts from today. */
const inputs = ["shared", "worker", "wrangler.toml", "package-lock.json"];

/** Fills an empty data folder with the city as a first start leaves it. */
export async function copyDemonstration(dataDirectory: string): Promise<void> {
  const city = join(cache, `${chinaTime(Date.now()).slice(0, 10)}-${digestOfInputs()}`);
  await mkdir(cache, { recursive: true });
  // Files of tests begin side by side, and seeding fills a processor: one of them does it, the others wait.
  await madeOnce(city, () => seed(city));
  await cp(city, dataDirectory, { recursive: true });
}

/** Who seeds at the same time all the same makes the same city: the first one is kept. */
async function seed(city: string): Promise<void> {
  const before = await readdir(cache);
  const draft = await mkdtemp(join(cache, "draft-"));
  const server = await startLocal({ port: await freePort(), dataDirectory: draft, seed: true, quiet: true });
  await server.stop();
  await rename(draft, city).catch(() => rm(draft, { recursive: true }));
  const outdated = before.filter((name) => !/^draft-|\.claim$/.test(name));
  await Promise.all(outdated.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}

function digestOfInputs(): string {
  const hash = createHash("sha256");
  for (const input of inputs) add(hash, input);
  return hash.digest("hex").slice(0, 16);
}

function add(hash: Hash, path: string): void {
  const full = join(projectDirectory, path);
  if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(hash, `${path}/${name}`);
  else hash.update(path).update(readFileSync(full));
}
