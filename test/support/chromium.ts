/**
 * A real Chromium for tests: the one inside @sparticuz/chromium, driven by playwright-core, with a CJK font
 * from @fontsource/noto-sans-sc, so that nothing has to be installed on the machine.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import chromium, { inflate } from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { madeOnce } from "./made-once.ts";
import { woffToSfnt } from "./woff.ts";

const cache = resolve(import.meta.dirname, "../../.cache/chromium");
const resolver = createRequire(import.meta.url);

/** Starts a headless Chromium; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const [[executablePath, libraries], fonts] = await Promise.all([unpackOnce(), installFonts()]);
  const systemLibraries = process.env.LD_LIBRARY_PATH;
  const { TZ: _, ...environment } = process.env;
  return playwright.launch({
    executablePath,
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--font-render-hinting=none", "--lang=zh-CN"],
    env: {
      ...environment,
      TZ: "Asia/Shanghai",
      // Without a UTF-8 locale Chromium cannot name a download in Chinese.
      LC_ALL: "C.UTF-8",
      FONTCONFIG_FILE: fonts,
      LD_LIBRARY_PATH: [systemLibraries, join(libraries, "lib")].filter(Boolean).join(":"),
    },
  });
}

/** A program that another test process is still writing cannot be started. @returns the program and its libraries */
async function unpackOnce(): Promise<[executable: string, libraries: string]> {
  const unpack = () =>
    Promise.all([
      chromium.executablePath(),
      inflate(join(packageFolder("@sparticuz/chromium"), "bin/al2023.tar.br")),
    ]);
  const unpacked = join(tmpdir(), "halfsky-chromium-unpacked");
  await madeOnce(unpacked, async () => {
    await unpack();
    await writeFile(unpacked, "");
  });
  return unpack();
}

/** Writes Noto Sans SC as plain fonts with a fontconfig file that prefers them; returns that file's path. */
async function installFonts(): Promise<string> {
  const configuration = join(cache, "fonts.conf");
  if (existsSync(configuration)) return configuration;
  await mkdir(cache, { recursive: true });
  const files = join(packageFolder("@fontsource/noto-sans-sc"), "files");
  for (const name of ["chinese-simplified-400", "chinese-simplified-700", "latin-400", "latin-700"]) {
    const woff = await readFile(join(files, `noto-sans-sc-${name}-normal.woff`));
    await replaceFile(join(cache, `noto-sans-sc-${name}.ttf`), woffToSfnt(woff));
  }
  await replaceFile(configuration, fontconfig());
  return configuration;
}

function fontconfig(): string {
  const prefer = ["sans-serif", "system-ui", "Times New Roman"].map(
    (family) =>
      `<alias binding="strong"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${cache}</dir>
<dir>/usr/share/fonts</dir>
<selectfont><rejectfont><glob>*Serif*</glob><glob>*Math*</glob><glob>*urw-base35*</glob></rejectfont></selectfont>
<cachedir>${join(cache, "fontconfig")}</cachedir>
${prefer.join("\n")}
</fontconfig>
`;
}

function packageFolder(name: string): string {
  let folder = dirname(resolver.resolve(name));
  while (!existsSync(join(folder, "package.json")) || !folder.endsWith(name)) folder = dirname(folder);
  return folder;
}

/** Two test processes may write the same file at once: each writes its own and moves it into place. */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, path);
}
