/**
 * `npm run form:version ID` begins the next version of a standard form: the one that offices have is frozen whole, and
 * its definition goes on as the next. `-- refresh` writes the digests of drafts anew, `-- release` makes drafts
 * released.
 */
import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import {
  digestOf,
  type PublishedVersion,
  publishedList,
  readPublished,
  writePublished,
} from "./published-forms.ts";

export interface FormFiles {
  /** Folder of the definitions, `FORM/form.ts` each; `frozen/` lies in it. */
  readonly folder: string;
  /** The list of published versions. */
  readonly list: string;
}

/** Something that the person who called has to mend. */
export class FormVersionFault extends Error {}

/**
 * Freezes the newest version of a form and makes its definition the next one, a draft.
 * @returns what to do next, a line each
 * @throws FormVersionFault when there is no such form, or its newest version is still a draft
 */
export function beginVersion(
  id: string,
  { content, forms, findForm }: Catalogue,
  files: FormFiles,
): string[] {
  const form = findForm(id);
  const known = forms.map((each) => each.id);
  if (form === undefined)
    throw new FormVersionFault(`no form ${id}; there are ${[...new Set(known)].join(", ")}`);
  const list = readPublished(files.list);
  const state = list.find((entry) => entry.form === id && entry.version === form.version)?.state;
  if (state !== "released") {
    throw new FormVersionFault(
      `${id} ${form.version} is a draft: change it as it is, then npm run form:version -- refresh`,
    );
  }
  const next = form.version + 1;
  const defined = content.forms.find((each) => each.id === id && each.version === form.version) ?? form;
  const source = definitionOf(id, form.version, files.folder);
  const frozen = join(files.folder, "frozen");
  mkdirSync(frozen, { recursive: true });
  writeFileSync(join(frozen, `${id}.${form.version}.json`), `${JSON.stringify(form, null, 2)}\n`);
  writeFileSync(join(frozen, "index.ts"), frozenIndex(frozen));
  writeFileSync(
    source,
    readFileSync(source, "utf8").replace(`version: ${form.version},`, `version: ${next},`),
  );
  writePublished(
    list.flatMap((entry): PublishedVersion[] => {
      if (entry.form !== id || entry.version !== form.version) return [entry];
      return [
        { ...entry, state: "frozen", sha256: digestOf(form, "frozen") },
        { form: id, version: next, state: "draft", sha256: digestOf({ ...defined, version: next }, "draft") },
      ];
    }),
    files.list,
  );
  return [
    `${id} ${form.version} is frozen; ${source} is version ${next}, a draft. Next:`,
    "1. change the definition; a column keeps its id where it means the same",
    "2. npm run form:version -- refresh      writes the draft's digest",
    "3. npm run docs:forms                   writes its page",
    "4. npm test                             then, once offices have it: npm run form:version -- release",
    "Collections keep the version they were made with; new ones take the newest.",
  ];
}

/** Digests of drafts as they are defined now, without a vocabulary's words, and drafts that the list lacks. */
export function refreshDrafts({ content }: Catalogue, files: FormFiles): void {
  const { forms } = content;
  const list = readPublished(files.list);
  const refreshed = list.map((entry) => {
    const form = forms.find(({ id, version }) => id === entry.form && version === entry.version);
    return entry.state === "draft" && form !== undefined
      ? { ...entry, sha256: digestOf(form, "draft") }
      : entry;
  });
  const missing = forms
    .filter(({ id, version }) => !list.some((entry) => entry.form === id && entry.version === version))
    .map((form) => ({
      form: form.id,
      version: form.version,
      state: "draft" as const,
      sha256: digestOf(form, "draft"),
    }));
  writePublished([...refreshed, ...missing], files.list);
}

export function releaseDrafts({ list }: FormFiles): void {
  const all = readPublished(list);
  writePublished(
    all.map((entry) => (entry.state === "draft" ? { ...entry, state: "released" } : entry)),
    list,
  );
}

function definitionOf(id: string, version: number, folder: string): string {
  const found = globSync("*/form.ts", { cwd: folder })
    .map((name) => join(folder, name))
    .find((path) => {
      const text = readFileSync(path, "utf8");
      return text.includes(`id: "${id}",`) && text.includes(`version: ${version},`);
    });
  if (found === undefined)
    throw new FormVersionFault(`no FORM/form.ts in ${folder} defines ${id} with version: ${version},`);
  return found;
}

function frozenIndex(folder: string): string {
  const kept = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(/\.json$/, ""))
    .sort();
  const nameOf = (file: string) => file.replace(/[._]([a-z0-9])/g, (_, next: string) => next.toUpperCase());
  return `/** Versions that a newer one took the place of, whole and as they were then. Written by \`npm run form:version\`. */
import type { Form } from "../../form/form.ts";
import { frozenForm } from "../../form/frozen-form.ts";
${kept.map((file) => `import ${nameOf(file)} from "./${file}.json" with { type: "json" };`).join("\n")}

export const frozenForms: readonly Form[] = [${kept.map(nameOf).join(", ")}].map(frozenForm);
`;
}

async function run(): Promise<void> {
  const [word = ""] = process.argv.slice(2);
  const files: FormFiles = {
    folder: resolve(import.meta.dirname, "../../shared/forms"),
    list: publishedList,
  };
  const { standardCatalogue } = await import("../../shared/forms/index.ts");
  if (word === "refresh") refreshDrafts(standardCatalogue, files);
  else if (word === "release") releaseDrafts(files);
  else {
    console.log(beginVersion(word, standardCatalogue, files).join("\n"));
    execFileSync("biome", ["format", "--write", files.folder], { stdio: ["ignore", "ignore", "inherit"] });
  }
}

if (process.argv[1] === import.meta.filename) {
  run().catch((error: unknown) => {
    if (!(error instanceof FormVersionFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}
