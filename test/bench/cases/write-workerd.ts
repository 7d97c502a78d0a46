import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { build } from "vite";
import { countArgument, report } from "../child.ts";
import { capHeap, measuredDownload } from "../workerd.ts";

/** The whole merged workbook in workerd, its heap capped as Cloudflare's is. */
const rows = countArgument(0);
capHeap();
const directory = await mkdtemp(join(tmpdir(), "halfsky-bench-"));
const entry = join(import.meta.dirname, "../worker/merge-worker.ts");
await build({
  configFile: false,
  logLevel: "error",
  ssr: { noExternal: true },
  build: {
    ssr: entry,
    outDir: directory,
    emptyOutDir: false,
    rollupOptions: { output: { entryFileNames: "worker.js" } },
  },
});
const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    modules: [{ type: "ESModule", path: join(directory, "worker.js") }],
    modulesRoot: directory,
    compatibilityDate: "2026-08-01",
    compatibilityFlags: ["nodejs_compat"],
    cf: false,
    telemetry: { enabled: false },
  }),
);
try {
  const url = (await miniflare.ready).origin;
  const made = await fetch(`${url}/?rows=${rows}`, { method: "PUT" });
  if (made.status !== 204) throw new Error(await made.text());
  report({ ...(await measuredDownload(url)) });
} finally {
  await miniflare.dispose();
  await rm(directory, { recursive: true });
}
