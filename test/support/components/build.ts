/** Before component tests: every story under test/addin becomes a page's script, with the pane as it is built. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";

const stories = resolve(import.meta.dirname, "../../addin");
const ENDING = ".story.tsx";

/** Where the scripts are put: `features/submit/submit-bar.js` for the story beside its test. */
export const scripts = resolve(import.meta.dirname, "../../../.cache/components");

export default async function buildStories(): Promise<void> {
  const files = readdirSync(stories, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(ENDING),
  );
  await build({
    configFile: false,
    root: stories,
    plugins: [react()],
    logLevel: "error",
    worker: { format: "es" },
    build: {
      outDir: scripts,
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      target: "es2022",
      rollupOptions: {
        input: Object.fromEntries(files.map((file) => [file.slice(0, -ENDING.length), join(stories, file)])),
        output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" },
      },
    },
  });
}
