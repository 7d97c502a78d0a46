import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";

const { forms } = standardCatalogue;

const file = resolve(import.meta.dirname, "../../fixtures/forms/published.tsv");

/** `women_loans 1` → SHA-256 of what the version says. */
const published = new Map(
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([id, version, digest]) => [`${id} ${version}`, digest] as const),
);

/** All that a version means. How offices call a form, its columns and codes may grow: that only helps to recognise. */
function digestOf(form: Form): string {
  const meaning = JSON.parse(JSON.stringify(form, (key, value) => (key === "aliases" ? undefined : value)));
  return createHash("sha256").update(canonicalJson(meaning)).digest("hex");
}

describe("a published version of a form stays as it is", () => {
  it.each(forms.map((form) => [`${form.id} ${form.version}`, form] as const))("%s", (name, form) => {
    // Changed? Give the form a new version, keep the old one in `forms`, and add the new one to the table.
    expect(`${name} ${digestOf(form)}`).toBe(`${name} ${published.get(name)}`);
  });

  it("and none is taken back", () => {
    const known = forms.map(({ id, version }) => `${id} ${version}`);
    expect([...published.keys()].filter((name) => !known.includes(name))).toEqual([]);
  });

  it("whatever else it is called", () => {
    const [form] = forms;
    if (form === undefined) throw new Error("no form");
    const columns = form.columns.map((column) => ({ ...column, aliases: [...column.aliases, "别的叫法"] }));
    expect(digestOf({ ...form, columns })).toBe(digestOf(form));
    expect(digestOf({ ...form, number: "妇联统99表" })).not.toBe(digestOf(form));
  });
});
