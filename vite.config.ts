import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import packageJson from "./package.json" with { type: "json" };
import { excelEdition } from "./worker/local/excel-edition.ts";
import { notice } from "./worker/local/notice.ts";
import { LIBRARY, olderBrowsers, targetsOf } from "./worker/local/older-browsers.ts";

const root = resolve(import.meta.dirname, "addin");

export default defineConfig({
  root,
  // In parts: what reads other formats than .xlsx is fetched for the first such file.
  worker: { format: "es" },
  plugins: [react(), excelEdition(process.env.HALFSKY_ORIGIN), olderBrowsers(), notice()],
  build: {
    outDir: resolve(import.meta.dirname, "dist"),
    emptyOutDir: true,
    target: targetsOf(packageJson.browserslist),
    // The engine's worker holds every form; it loads beside the page.
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      input: {
        web: resolve(root, "web.html"),
        taskpane: resolve(root, "taskpane.html"),
        [LIBRARY]: resolve(root, "least-browser/library.ts"),
      },
    },
  },
});
