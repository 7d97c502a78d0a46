import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { type Comparison, figure, ratio } from "../table.ts";

const root = resolve(import.meta.dirname, "../../..");
const KB = 1_000;

/** The least that a pane of React and Fluent UI takes: a theme, a button, a field. */
const bare = `
  import { Button, Field, FluentProvider, Input, webLightTheme } from "@fluentui/react-components";
  import { createElement as h } from "react";
  import { createRoot } from "react-dom/client";
  const field = h(Field, { label: "a" }, h(Input));
  const page = h(FluentProvider, { theme: webLightTheme }, field, h(Button, null, "b"));
  createRoot(document.body).render(page);
`;

export async function paneSuite(): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), "halfsky-pane-"));
  try {
    const pane = join(folder, "pane");
    await build({
      configFile: join(root, "vite.config.ts"),
      logLevel: "error",
      build: { outDir: pane, emptyOutDir: true },
    });
    const bareSize = await bareFirstPaint(folder);
    const row = (name: string, size: number): string[] => [name, figure(size / KB), ratio(size, bareSize)];
    const assets = readdirSync(join(pane, "assets")).filter((file) => file.endsWith(".js"));
    const sized = (matches: (file: string) => boolean): number =>
      assets.filter(matches).reduce((sum, file) => sum + gzipped(join(pane, "assets", file)), 0);
    return {
      title: "JavaScript of the pane",
      note:
        "Gzipped, as built for people. The first paint is the sign-in, or the word that Excel is being connected; the " +
        "rest arrives while the password is typed. Office.js, which Microsoft's network serves, is not counted. Beside " +
        "it a page with a theme, a field and a button of the same React and Fluent UI, built in the same run.",
      head: ["Part", "KB", "/ bare React and Fluent UI"],
      rows: [
        row("web.html, first paint", firstPaint(pane, "web.html")),
        row("taskpane.html, first paint", firstPaint(pane, "taskpane.html")),
        row(
          "the reporter's pages",
          sized((file) => /^desk-/.test(file)),
        ),
        row(
          "engine, beside the page",
          sized((file) => /^engine-worker-/.test(file)),
        ),
        row("bare React and Fluent UI", bareSize),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bareFirstPaint(folder: string): Promise<number> {
  // Below the project, so that its packages are found.
  const source = mkdtempSync(join(root, ".cache/bare-"));
  try {
    writeFileSync(join(source, "main.js"), bare);
    writeFileSync(join(source, "bare.html"), '<script type="module" src="./main.js"></script>');
    const outDir = join(folder, "bare");
    await build({
      root: source,
      configFile: false,
      logLevel: "error",
      build: { outDir, target: "es2022", rollupOptions: { input: { bare: join(source, "bare.html") } } },
    });
    return firstPaint(outDir, "bare.html");
  } finally {
    rmSync(source, { recursive: true });
  }
}

/** Scripts that a page names itself, and those it has the browser fetch ahead. */
function firstPaint(folder: string, page: string): number {
  const html = readFileSync(join(folder, page), "utf8");
  const own = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)];
  return own.reduce((sum, [, file = ""]) => sum + gzipped(join(folder, file)), 0);
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file)).byteLength;
}
