/** `npm run excel`: the pane of this machine's HalfSky in this machine's Excel, for development. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { manifestAt } from "../../shared/excel-edition.ts";
import { projectDirectory } from "./build.ts";
import { accountLines } from "./demonstration/accounts.ts";
import { StartFault } from "./fault.ts";
import { portFrom } from "./port.ts";
import { startLocal } from "./server.ts";
import { endWhenLost, stopWhenTold } from "./start.ts";
import { watchOver } from "./watch-over.ts";

/** Where Excel can be started from here; elsewhere the manifest is uploaded to Excel on the web. */
const desktops: readonly NodeJS.Platform[] = ["win32", "darwin"];

/**
 * Starts HalfSky with https, which Excel asks for, and puts the pane into Excel with Office's own tools. The first
 * start has the machine trust a development certificate, and asks before it does.
 * @throws StartFault
 */
export async function startInExcel(dataDirectory: string): Promise<void> {
  const parent = process.ppid;
  const port = portFrom(process.env.PORT);
  const { key, cert } = await developmentCertificate();
  const server = await startLocal({
    port,
    dataDirectory,
    seed: true,
    quiet: false,
    certificate: { key: key.toString(), cert: cert.toString() },
  });
  const origin = `https://localhost:${port}`;
  const manifest = await writeManifest(origin);
  stopWhenTold(
    {
      stop: async () => {
        if (desktops.includes(process.platform)) await officeTool("stop", manifest);
        await server.stop();
      },
    },
    parent,
  );
  endWhenLost(server);
  watchOver(dataDirectory);
  console.log(["", `半边天统计：${origin}`, `清单：${manifest}`, "", ...accountLines(), ""].join("\n"));
  console.log(await sideload(manifest));
}

async function developmentCertificate(): Promise<{ key: Buffer; cert: Buffer }> {
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, " ").trim();
    throw new StartFault(
      `没有装好开发用证书（${why}）。可先运行 npx office-addin-dev-certs install。No development certificate.`,
    );
  }
}

async function writeManifest(origin: string): Promise<string> {
  const folder = join(projectDirectory, ".cache/excel");
  await mkdir(folder, { recursive: true });
  const file = join(folder, "manifest.xml");
  const source = await readFile(join(projectDirectory, "manifest.xml"), "utf8");
  await writeFile(file, manifestAt(origin, source));
  return file;
}

/** @returns what to do next. */
async function sideload(manifest: string): Promise<string> {
  const onTheWeb =
    "在 Excel 网页版里：“开始”→“加载项”→“更多加载项”→“我的加载项”→“上传我的加载项”，选上面的清单。";
  if (!desktops.includes(process.platform)) return `这台电脑上没有桌面版 Excel。${onTheWeb}`;
  const code = await officeTool("start", manifest, "desktop", "--app", "excel", "--no-debug");
  return code === 0
    ? "Excel 正在打开，“开始”选项卡里有“半边天统计”。按 Ctrl+C 停止并移除。"
    : `没有能打开桌面版 Excel（${code}）。${onTheWeb}`;
}

/**
 * Of one version, fetched by npx when it is needed: only who has Excel needs it, and its 590 packages are twice those of
 * the whole project (docs/decisions/0237-office-tools.md).
 */
const debuggingTool = "office-addin-debugging@7.0.0";

/** @returns its exit code. */
async function officeTool(...parameters: readonly string[]): Promise<number> {
  const windows = process.platform === "win32";
  const child = spawn(windows ? "npx.cmd" : "npx", ["--yes", debuggingTool, ...parameters], {
    stdio: "inherit",
    shell: windows,
  });
  try {
    const [code] = await once(child, "exit");
    return typeof code === "number" ? code : 1;
  } catch {
    return 1;
  }
}
