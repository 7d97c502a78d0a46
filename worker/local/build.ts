import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { V4WorkerOptionsShape } from "miniflare";
import { StartFault } from "./fault.ts";

export const projectDirectory = resolve(import.meta.dirname, "../..");
/** wrangler's bundle of the Worker. */
export const workerBundle = join(projectDirectory, ".cache/worker/index.js");
export const wranglerConfig = join(projectDirectory, "wrangler.toml");

/** Keeps the tools to this machine: no metrics, no look-ups, no questions. */
const offline = { CI: "1", WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" };
/** What is built here is what people get, also when a test runner has said NODE_ENV=test. */
const production = { NODE_ENV: "production" };

const common = ["shared", "package.json", "package-lock.json"];

/** Builds the pane into dist/ unless it is newer than everything it is made of. @returns whether it was built. */
export function buildPane(): Promise<boolean> {
  return buildUnlessNewer(
    join(projectDirectory, "dist/web.html"),
    [
      ...["addin", "manifest.xml", "vite.config.ts", "LICENSE"],
      ...["worker/local/excel-edition.ts", "worker/local/notice.ts"],
      ...common,
    ],
    () => build("vite", "bin/vite.js", ["build"]),
  );
}

/** Bundles the Worker with wrangler, without an account. @returns whether it was bundled. */
export function bundleWorker(): Promise<boolean> {
  return buildUnlessNewer(workerBundle, ["worker", "wrangler.toml", ...common], async () => {
    await mkdir(dirname(workerBundle), { recursive: true });
    // Beside the old bundle, then moved over it: who starts at the same time reads the one or the other, whole.
    const outdir = await mkdtemp(`${dirname(workerBundle)}-`);
    try {
      await build("wrangler", "bin/wrangler.js", ["deploy", "--dry-run", "--outdir", outdir]);
      await rename(join(outdir, "index.js"), workerBundle);
    } finally {
      await rm(outdir, { recursive: true });
    }
  });
}

/** What wrangler.toml says of the Worker. wrangler takes a second to load: its answer is kept for the next start. */
export async function workerConfiguration(): Promise<V4WorkerOptionsShape> {
  const path = join(projectDirectory, ".cache/worker-options.json");
  await buildUnlessNewer(path, ["wrangler.toml", "package-lock.json"], async () => {
    const { unstable_getMiniflareWorkerOptions: optionsOf } = await import("wrangler");
    const { workerOptions } = optionsOf(wranglerConfig);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.${process.pid}`, JSON.stringify(workerOptions));
    await rename(`${path}.${process.pid}`, path);
  });
  return JSON.parse(await readFile(path, "utf8"));
}

async function buildUnlessNewer(
  output: string,
  inputs: readonly string[],
  build: () => Promise<void>,
): Promise<boolean> {
  const built = await stat(output).catch(() => undefined);
  const changed = await Promise.all(inputs.map((input) => newestChange(join(projectDirectory, input))));
  if (built !== undefined && changed.every((time) => time < built.mtimeMs)) return false;
  const began = new Date();
  await build();
  // What changed while it was being built is not in it.
  await utimes(output, began, began);
  return true;
}

/** Time of the newest change of a file, or of anything below a folder (a removed file changes its folder). */
async function newestChange(path: string): Promise<number> {
  const entry = await stat(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const below = await Promise.all((await readdir(path)).map((name) => newestChange(join(path, name))));
  return Math.max(entry.mtimeMs, ...below);
}

async function build(tool: string, binary: string, parameters: readonly string[]): Promise<void> {
  await runTool(tool, binary, parameters, { ...offline, ...production });
}

/** Runs a package's command with this very Node. @returns its output @throws StartFault with all that the tool said */
export async function runTool(
  tool: string,
  binary: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve(`${tool}/package.json`);
  const child = spawn(process.execPath, [join(dirname(manifest), binary), ...parameters], {
    cwd: projectDirectory,
    env: { ...process.env, ...environment, FORCE_COLOR: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      said.push(text);
      if (stream === child.stdout) output.push(text);
    });
  }
  const [code] = await once(child, "close");
  if (code === 0) return output.join("");
  throw new StartFault(`${tool} ${parameters.join(" ")} 没有成功。${tool} failed:\n${said.join("").trim()}`);
}
