import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { StartFault } from "./fault.ts";

export const projectDirectory = resolve(import.meta.dirname, "../..");
/** wrangler's bundle of the Worker. */
export const workerBundle = join(projectDirectory, ".cache/worker/index.js");
export const wranglerConfig = join(projectDirectory, "wrangler.toml");

/** Keeps the tools to this machine: no metrics, no look-ups, no questions. */
export const offline = { CI: "1", WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" };

const common = ["shared", "package.json", "package-lock.json"];

/** Builds the pane into dist/ unless it is newer than everything it is made of. @returns whether it was built. */
export function buildPane(): Promise<boolean> {
  return buildUnlessNewer("dist/web.html", ["addin", "vite.config.ts", ...common], "vite", "bin/vite.js", [
    "build",
  ]);
}

/** Bundles the Worker with wrangler, without an account. @returns whether it was bundled. */
export function bundleWorker(): Promise<boolean> {
  const parameters = ["deploy", "--dry-run", "--outdir", dirname(workerBundle)];
  return buildUnlessNewer(
    workerBundle,
    ["worker", "wrangler.toml", ...common],
    "wrangler",
    "bin/wrangler.js",
    parameters,
  );
}

async function buildUnlessNewer(
  output: string,
  inputs: readonly string[],
  tool: string,
  binary: string,
  parameters: readonly string[],
): Promise<boolean> {
  const built = await stat(join(projectDirectory, output), { bigint: true }).catch(() => undefined);
  const changed = await Promise.all(inputs.map((input) => newestChange(resolve(projectDirectory, input))));
  if (built !== undefined && changed.every((time) => time < built.mtimeNs)) return false;
  await run(tool, binary, parameters);
  return true;
}

/** Time of the newest change of a file, or of anything below a folder (a removed file changes its folder). */
async function newestChange(path: string): Promise<bigint> {
  const entry = await stat(path, { bigint: true });
  if (!entry.isDirectory()) return entry.mtimeNs;
  const below = await Promise.all((await readdir(path)).map((name) => newestChange(join(path, name))));
  return below.reduce((newest, time) => (time > newest ? time : newest), entry.mtimeNs);
}

/** Runs a package's command with this very Node. @throws StartFault with what the tool said. */
async function run(tool: string, binary: string, parameters: readonly string[]): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve(`${tool}/package.json`);
  const child = spawn(process.execPath, [join(dirname(manifest), binary), ...parameters], {
    cwd: projectDirectory,
    env: { ...process.env, ...offline, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      said += text;
    });
  }
  const [code] = await once(child, "close");
  if (code === 0) return;
  throw new StartFault(`${tool} ${parameters.join(" ")} 没有成功。${tool} failed:\n${said.trim()}`);
}
