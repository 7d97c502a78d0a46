/** The list of published versions of the standard forms, and how it is held against their definitions. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { canonicalJson } from "../../shared/canonical-json.ts";
import type { Form } from "../../shared/form/form.ts";

export const publishedList = resolve(import.meta.dirname, "../fixtures/forms/published.tsv");

/**
 * `draft`: not released yet, may still change. `released`: offices have it; only words that help to recognise may be
 * added. `frozen`: a newer version took its place; nothing in it changes any more, lists and words included.
 */
export type PublishedState = "draft" | "released" | "frozen";

export interface PublishedVersion {
  readonly form: string;
  readonly version: number;
  readonly state: PublishedState;
  /** Of `digestOf`. */
  readonly sha256: string;
}

const HEADER = "form\tversion\tstate\tsha256";

export function readPublished(file = publishedList): PublishedVersion[] {
  const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [form = "", version = "", state = "", sha256 = ""] = line.split("\t");
    return { form, version: Number(version), state: state as PublishedState, sha256 };
  });
}

export function writePublished(list: readonly PublishedVersion[], file = publishedList): void {
  const lines = list.map(({ form, version, state, sha256 }) => [form, version, state, sha256].join("\t"));
  writeFileSync(file, `${[HEADER, ...lines].join("\n")}\n`);
}

const OTHER_NAMES: readonly string[] = ["aliases", "titleAliases"];

/** SHA-256 of what a version says: all of it once frozen, before that without other names of it, its columns and codes. */
export function digestOf(form: Form, state: PublishedState): string {
  const text = JSON.stringify(form, (key, value) =>
    state !== "frozen" && OTHER_NAMES.includes(key) ? undefined : value,
  );
  return createHash("sha256")
    .update(canonicalJson(JSON.parse(text)))
    .digest("hex");
}

/** What to do about a version that is not what the list says; undefined when it is. */
export function faultOf(form: Form, list: readonly PublishedVersion[]): string | undefined {
  const name = `${form.id} ${form.version}`;
  const known = list.find(({ form: id, version }) => id === form.id && version === form.version);
  if (known === undefined)
    return `${name} is not in the list: npm run form:version -- refresh adds it as a draft`;
  if (known.sha256 === digestOf(form, known.state)) return undefined;
  switch (known.state) {
    case "draft":
      return `${name} is a draft and has changed: npm run form:version -- refresh writes its new digest`;
    case "released":
      return `${name} is released and says something else now: take the change back, npm run form:version ${form.id}, then change the new version`;
    case "frozen":
      return `${name} is frozen: nothing in shared/forms/frozen changes; words for it go into a vocabulary`;
  }
}
