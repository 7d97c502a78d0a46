import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import {
  clouds,
  manifestAt,
  manifestFor,
  manifests,
  panePageFor,
  panePages,
} from "../../shared/excel-edition.ts";
import { projectDirectory } from "./build.ts";
import { StartFault } from "./fault.ts";

const icons = join(projectDirectory, "addin/assets/icons");

/**
 * Adds what Excel wants besides the page: icons, a manifest and a page for each of Microsoft's clouds.
 * @param origin address of the deployment for the manifests, such as https://halfsky.example; without it the Worker
 *   fills in the address it was asked at.
 * @throws StartFault for an address that Excel would not take.
 */
export function excelEdition(origin: string | undefined): Plugin {
  const address = origin === undefined || origin === "" ? undefined : originFrom(origin);
  return {
    name: "halfsky-excel-edition",
    apply: "build",
    async generateBundle() {
      const names = (await readdir(icons)).filter((name) => name.endsWith(".png"));
      for (const name of names) {
        const source = await readFile(join(icons, name));
        this.emitFile({ type: "asset", fileName: `icons/${name}`, source });
      }
      const source = await readFile(join(projectDirectory, "manifest.xml"), "utf8");
      const manifest = address === undefined ? source : manifestAt(address, source);
      for (const cloud of clouds) {
        this.emitFile({ type: "asset", fileName: manifests[cloud], source: manifestFor(cloud, manifest) });
      }
    },
    async writeBundle({ dir = "" }) {
      const page = await readFile(join(dir, panePages.worldwide), "utf8");
      for (const cloud of clouds) await writeFile(join(dir, panePages[cloud]), panePageFor(cloud, page));
    },
  };
}

/** @throws StartFault unless it is https and nothing but an origin. */
function originFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "https:" && url.href === `${url.origin}/`) return url.origin;
  throw new StartFault(
    `HALFSKY_ORIGIN 应是 https 开头的网址，例如 https://halfsky.example，现在是“${text}”。HALFSKY_ORIGIN must be an https address.`,
  );
}
