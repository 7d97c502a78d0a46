/**
 * Takes the pictures of README.md from a running demonstration: `npm run pictures`. The merged workbook's picture
 * needs LibreOffice and pdftoppm; without them it is left as it is, and that is said.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  type Desk,
  openDesk,
  openSample,
  signIn,
  type VisitOptions,
  visit,
} from "../browser/support/desk.ts";

const images = resolve(import.meta.dirname, "../../docs/images");
const fonts = resolve(import.meta.dirname, "../../.cache/chromium/fonts.conf");

async function takePane(desk: Desk, name: string, options: VisitOptions): Promise<void> {
  const { page, context } = await visit(desk, options);
  await signIn(page, "jia");
  await openSample(page, /贷款台账（40笔/);
  await page.getByText("还有 2 处错误要改").waitFor();
  await page.screenshot({ path: join(images, name), animations: "disabled" });
  await context.close();
}

async function takeCity(desk: Desk): Promise<Uint8Array> {
  const { page, context } = await visit(desk);
  await signIn(page, "city");
  await page.getByRole("table").waitFor();
  await page.screenshot({ path: join(images, "board.png"), animations: "disabled" });
  await page.getByRole("tab", { name: "汇总" }).click();
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载汇总工作簿" }).click();
  const bytes = readFileSync(await (await arriving).path());
  await context.close();
  return bytes;
}

function takeMerged(bytes: Uint8Array): void {
  const folder = mkdtempSync(join(tmpdir(), "halfsky-pictures-"));
  try {
    writeFileSync(join(folder, "merged.xlsx"), bytes);
    const env = { ...process.env, FONTCONFIG_FILE: fonts };
    execFileSync("soffice", ["--headless", "--convert-to", "pdf", "merged.xlsx"], {
      cwd: folder,
      env,
      stdio: "pipe",
    });
    const page = [
      "-r",
      "110",
      "-png",
      "-f",
      "2",
      "-l",
      "2",
      "-x",
      "40",
      "-y",
      "70",
      "-W",
      "1120",
      "-H",
      "600",
    ];
    execFileSync("pdftoppm", [...page, "-singlefile", "merged.pdf", "merged"], {
      cwd: folder,
      stdio: "pipe",
    });
    copyFileSync(join(folder, "merged.png"), join(images, "merged.png"));
  } catch (error) {
    console.error(`merged.png was not made: ${error instanceof Error ? error.message : error}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const desk = await openDesk();
try {
  await takePane(desk, "pane-wide.png", { width: 1280, height: 800 });
  await takePane(desk, "pane-narrow.png", { width: 320, height: 720 });
  takeMerged(await takeCity(desk));
} finally {
  await desk.close();
}
