import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCatalogue } from "../../shared/form/catalogue.ts";
import { standardCatalogue, standardContent } from "../../shared/forms/index.ts";
import { beginVersion, FormVersionFault, refreshDrafts, releaseDrafts } from "./form-version.ts";
import { digestOf, publishedList, readPublished } from "./published-forms.ts";

const root = resolve(import.meta.dirname, "../..");
let house: string;
const files = () => ({ folder: join(house, "shared/forms"), list: join(house, "published.tsv") });
const stateOf = (version: number) =>
  readPublished(files().list).find((entry) => entry.form === "women_loans" && entry.version === version)
    ?.state;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "halfsky-version-"));
  for (const part of ["shared", "package.json"])
    cpSync(join(root, part), join(house, part), { recursive: true });
  cpSync(publishedList, files().list);
  // Whatever is a draft today: here it is published.
  releaseDrafts(files());
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** Versions of the form as the changed files say, read by a program of its own. */
function versionsThere(): { version: number; aliases: number }[] {
  const script = `import { standardCatalogue } from "./shared/forms/index.ts";
    const own = standardCatalogue.forms.filter(({ id }) => id === "women_loans");
    console.log(JSON.stringify(own.map(({ version, titleAliases }) => ({ version, aliases: titleAliases.length }))));`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: house,
    encoding: "utf8",
  });
  return JSON.parse(said);
}

describe("npm run form:version", () => {
  const form = standardCatalogue.form("women_loans");

  it("freezes the released version whole and goes on with the next", () => {
    const next = beginVersion("women_loans", standardCatalogue, files());
    expect(next[0]).toContain(`women_loans ${form.version} is frozen`);
    const kept = join(files().folder, `frozen/women_loans.${form.version}.json`);
    expect(JSON.parse(readFileSync(kept, "utf8"))).toEqual(JSON.parse(JSON.stringify(form)));
    const aliases = form.titleAliases.length;
    expect(versionsThere().slice(-2)).toEqual([
      { version: form.version, aliases },
      { version: form.version + 1, aliases },
    ]);
    expect(stateOf(form.version)).toBe("frozen");
    expect(stateOf(form.version + 1)).toBe("draft");
    // The draft's digest is of the definition alone: words of a vocabulary may come and go.
    const defined = standardContent.forms.find(
      ({ id, version }) => id === form.id && version === form.version,
    );
    const draft = readPublished(files().list).find(
      ({ form: id, version }) => id === form.id && version === form.version + 1,
    );
    if (defined === undefined) throw new Error("no definition");
    expect(draft?.sha256).toBe(digestOf({ ...defined, version: form.version + 1 }, "draft"));
  });

  it("refuses to begin a third while the second is a draft", () => {
    const later = { ...form, version: form.version + 1 };
    const grown = createCatalogue({ ...standardContent, forms: [...standardContent.forms, later] });
    expect(() => beginVersion("women_loans", grown, files())).toThrow(FormVersionFault);
    expect(() => beginVersion("nobodys_form", grown, files())).toThrow(/training_ledger/);
  });

  it("writes the digest of a draft anew until it is released", () => {
    const changed = { ...form, version: form.version + 1, number: "妇联统99表" };
    const grown = createCatalogue({ ...standardContent, forms: [...standardContent.forms, changed] });
    refreshDrafts(grown, files());
    const draft = readPublished(files().list).find(
      (entry) => entry.form === changed.id && entry.version === changed.version,
    );
    expect(draft).toMatchObject({ state: "draft", sha256: digestOf(changed, "draft") });
    releaseDrafts(files());
    expect(stateOf(changed.version)).toBe("released");
  });
});
