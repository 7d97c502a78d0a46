/**
 * Takes the pictures of README.md, of docs/guide.zh-CN.md and of docs/forms-of-your-own.zh-CN.md from a running
 * demonstration: `npm run pictures`. The merged workbook's picture needs LibreOffice and pdftoppm; without them it is left as it is, and that
 * is said.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  type Desk,
  openDesk,
  openFile,
  openSample,
  signIn,
  type VisitOptions,
  visit,
} from "../roads/browser/support/desk.ts";
import { takeClerk } from "./clerk-pictures.ts";
import { takeFit, takeForms } from "./form-pictures.ts";
import { workbookBytes } from "./workbooks.ts";

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

/** A sheet in words of its own, with a word that is open. */
async function takeAssign(desk: Desk, name: string): Promise<void> {
  const { page, context } = await visit(desk, { width: 1280, height: 720 });
  await signIn(page, "yi");
  const rows = [
    ["2019年各镇妇女技能培训一览"],
    ["单位：人、万元"],
    ["序号", "班名", "啥培训", "哪天办的", "来了多少人", "花费"],
    [1, "月嫂一期", "月嫂", "2019.3.8", 42, 1.2],
    [2, "电商直播", "网上卖货", "2019.4.12", 36, 0.8],
    [3, "剪纸", "手艺", "2019.5.6", 28, 0.5],
    ["合计", "", "", "", 106, 2.5],
  ];
  await openFile(page, "培训情况.xlsx", await workbookBytes([{ name: "培训", rows }]));
  await page.getByRole("heading", { name: "这张是“妇女教育培训台账”吗？" }).waitFor();
  await page.getByText("与表上合计一致").waitFor();
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

/** Printed pages of the demonstration's merged workbook, and what of them is shown: left, top, width, height. */
const mergedPages = [
  { name: "merged", page: 2, resolution: 110, crop: [40, 50, 1130, 800] },
  { name: "merged-charts", page: 7, resolution: 80, crop: [20, 30, 900, 560] },
  { name: "merged-reporting", page: 10, resolution: 90, crop: [20, 30, 1020, 600] },
] as const;

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
    for (const { name, page, resolution, crop } of mergedPages) {
      const [left, top, width, height] = crop.map(String);
      const cut = ["-x", left, "-y", top, "-W", width, "-H", height].filter((each) => each !== undefined);
      const pages = ["-f", String(page), "-l", String(page), "-singlefile"];
      const parameters = ["-r", String(resolution), "-png", ...pages, ...cut, "merged.pdf", name];
      execFileSync("pdftoppm", parameters, { cwd: folder, stdio: "pipe" });
      copyFileSync(join(folder, `${name}.png`), join(images, `${name}.png`));
    }
  } catch (error) {
    console.error(`the merged workbook was not pictured: ${error instanceof Error ? error.message : error}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const desk = await openDesk();
try {
  await takeClerk(desk);
  await takePane(desk, "pane-wide.png", { width: 1280, height: 800 });
  await takePane(desk, "pane-narrow.png", { width: 320, height: 720 });
  await takeAssign(desk, "assign.png");
  await takeForms(desk);
  await takeFit(desk);
  takeMerged(await takeCity(desk));
} finally {
  await desk.close();
}
