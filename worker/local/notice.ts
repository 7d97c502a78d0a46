import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { z } from "zod";
import { projectDirectory } from "./build.ts";
import { StartFault } from "./fault.ts";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

/** A package that the pane or the Worker may be made of. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** What stands in its licence files; of one that brings none, who made it and the usual terms of its licence. */
  readonly text: string;
}

/** Adds NOTICE.txt to the build: the licences of all that it may be made of. */
export function notice(): Plugin {
  return {
    name: "halfsky-notice",
    apply: "build",
    async generateBundle(_, bundle) {
      const own = await readFile(join(projectDirectory, "LICENSE"), "utf8");
      const packages = await bundled();
      const modules = Object.values(bundle).flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
      const [unnamed] = unnamedIn(modules, packages);
      if (unnamed !== undefined) this.error(`${unnamed} is in the build and no production dependency`);
      this.emitFile({ type: "asset", fileName: "NOTICE.txt", source: noticeText(own, packages) });
    },
  };
}

/** Packages that modules are of, and that are none of those named. @param modules paths as a bundler tells them */
export function unnamedIn(modules: readonly string[], named: readonly Bundled[]): string[] {
  const names = new Set(named.map(({ name }) => name));
  const used = modules.flatMap((path) => {
    const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path) ?? [];
    return name === undefined ? [] : [name.replaceAll("\\", "/")];
  });
  return [...new Set(used)].filter((name) => !names.has(name));
}

/**
 * Every production dependency, direct or not, by name: more than any one build takes, and never less.
 * @throws StartFault when one is not installed
 */
export async function bundled(): Promise<Bundled[]> {
  const lock = lockSchema.parse(
    JSON.parse(await readFile(join(projectDirectory, "package-lock.json"), "utf8")),
  );
  const production = Object.entries(lock.packages).filter(
    ([path, { dev, optional }]) => path !== "" && dev !== true && optional !== true,
  );
  const packages = await Promise.all(
    production.map(async ([path, { version = "", license = "" }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      ...{ version, licence: license, text: await licenceOf(join(projectDirectory, path)) },
    })),
  );
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function licenceOf(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => {
    throw new StartFault(`缺少 ${folder}，请先运行 npm ci。A package is not installed.`);
  });
  const files = names.filter((name) => /^(licen[cs]e|notice|third_party_licenses)(\.(md|txt))?$/i.test(name));
  const texts = await Promise.all(files.sort().map((name) => readFile(join(folder, name), "utf8")));
  if (texts.length === 0) return usualTerms(folder);
  return texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n");
}

const manifestSchema = z.object({
  name: z.string(),
  license: z.literal("MIT"),
  repository: z.union([z.string(), z.object({ url: z.string() })]),
});

/** @throws ZodError when the package is not under MIT: then its terms have to be found and put here. */
async function usualTerms(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const { name, repository } = manifestSchema.parse(manifest);
  const own = await readFile(join(projectDirectory, "LICENSE"), "utf8");
  const address = typeof repository === "string" ? repository : repository.url;
  const terms = own.slice(own.indexOf("Permission is hereby granted"));
  return `Copyright (c) the authors of ${name}, ${address}\n\n${terms.trim()}`;
}

/** The same text is printed once, below all packages that it stands in. */
export function noticeText(own: string, packages: readonly Bundled[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, version, licence, text } of packages) {
    const said = byText.get(text) ?? [];
    byText.set(text, [...said, `${name} ${version} (${licence})`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}`.trim());
  const line = `\n\n${"-".repeat(72)}\n\n`;
  return [`HalfSky 半边天统计\n\n${own.trim()}`, HEADING, ...parts].join(line).concat("\n");
}

const HEADING =
  "本软件使用了下列开放源代码软件，谨此致谢。各自的许可条款如下。\n" +
  "HalfSky is made with the software below. Its licences follow.";
