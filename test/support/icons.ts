/** `npm run icons`: draws addin/assets/icons/*.svg as the PNG files that manifest.xml names. */
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { launchChromium } from "./chromium.ts";

const folder = resolve(import.meta.dirname, "../../addin/assets/icons");

/** The add-in's own icon stands in lists and shops as well; a button's only on the ribbon. */
const sizes: Readonly<Record<string, readonly number[]>> = {
  app: [16, 32, 64, 80, 128],
  check: [16, 32, 80],
  submit: [16, 32, 80],
  merge: [16, 32, 80],
};

const browser = await launchChromium();
const page = await browser.newPage();
for (const [name, widths] of Object.entries(sizes)) {
  const drawing = await readFile(join(folder, `${name}.svg`), "utf8");
  for (const size of widths) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`,
    );
    await writeFile(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
