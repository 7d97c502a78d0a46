import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { excelEdition } from "./worker/local/excel-edition.ts";
import { notice } from "./worker/local/notice.ts";

const root = resolve(import.meta.dirname, "addin");

export default defineConfig({
  root,
  // In parts: what reads other formats than .xlsx is fetched for the first such file.
  worker: { format: "es" },
  plugins: [react(), excelEdition(process.env.HALFSKY_ORIGIN), notice()],
  build: {
    outDir: resolve(import.meta.dirname, "dist"),
    emptyOutDir: true,
    // Office for Windows may run the pane in Edge WebView2 of 2022.
    target: "es2022",
    // The engine's worker holds every form; it loads beside the page.
    chunkSizeWarningLimit: 800,
    rollupOptions: { input: { web: resolve(root, "web.html"), taskpane: resolve(root, "taskpane.html") } },
  },
});
