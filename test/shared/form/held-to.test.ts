import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { Column, Form } from "../../../shared/form/form.ts";
import { columnOf } from "../../../shared/form/form.ts";
import { heldBy, heldTo, leftOut, rulesOf, type Wording, worded } from "../../../shared/form/held-to.ts";
import { fundsProjects } from "../../../shared/forms/funds-projects/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { rightsCases } from "../../../shared/forms/rights-cases/form.ts";
import { womenLoans } from "../../../shared/forms/women-loans/form.ts";
import { formPage } from "../../support/form-pages.ts";

const loans: Form = womenLoans;

/** The form with some keys of a column said otherwise. */
function withColumn(form: Form, id: string, keys: Partial<Column>): Form {
  return {
    ...form,
    columns: form.columns.map((column) => (column.id === id ? { ...column, ...keys } : column)),
  };
}

/** Two forms that differ in one key alone; or why readers of the page can do without it. */
type Shown = readonly [Form, Form] | { readonly internal: string };

const ofColumn = (id: string, keys: Partial<Column>): Shown => [loans, withColumn(loans, id, keys)];
const ofForm = (keys: Partial<Form>): Shown => [loans, { ...loans, ...keys }];

/** Keys that every column has; of the others, a form of the catalogue that has one is tried without it. */
const columnKeys = {
  id: ofColumn("contract_no", { id: "contract" }),
  header: ofColumn("remark", { header: { zh: "附注", en: "Remark" } }),
  aliases: ofColumn("remark", { aliases: ["附注"] }),
  likely: { internal: "they help to understand a header, and nobody may rely on them" },
  type: ofColumn("remark", { type: "date" }),
  scale: ofColumn("term", { scale: 1 }),
  requirement: ofColumn("age", { requirement: "required" }),
  precision: ofColumn("due", { precision: "month" }),
  expected: { internal: "it says what sheets are known by, and asks nothing of a cell" },
  titled: { internal: "it says where a code may be read, and asks nothing of a cell" },
  whole: { internal: "it says what stands beside groups of codes, and asks nothing of a cell" },
  headed: { internal: "it says what stands over the name on paper, as the template shows it" },
  unprinted: ofColumn("remark", { unprinted: true }),
};

/** Keys that every form has, and those that no standard form has yet. */
const formKeys = {
  id: ofForm({ id: "loans" }),
  version: ofForm({ version: loans.version + 1 }),
  number: ofForm({ number: "妇联统40表" }),
  title: ofForm({ title: { zh: "贷款台账", en: loans.title.en } }),
  overTime: { internal: "the catalogue sets it from the indicators, which 口径说明 tells of" },
  unadded: { internal: "the catalogue sets it from the indicators, which 口径说明 tells of" },
  apartBy: { internal: "the catalogue sets it from the indicators, which 口径说明 tells of" },
  leftOut: { internal: "a city says it of headers that stand beside a form's columns" },
  without: {
    internal: "it says what sheets may have that the form does without, and asks nothing of a cell",
  },
  titleAliases: ofForm({ titleAliases: [] }),
  authority: ofForm({ authority: "示例市妇联" }),
  approval: ofForm({ approval: "示统函〔2026〕1号" }),
  validUntil: ofForm({ validUntil: "2027-12-31" }),
  grains: ofForm({ grains: ["sum"] }),
  identity: ofForm({ identity: ["id_no"] }),
  accumulation: ofForm({ accumulation: "stock" }),
  columns: ofForm({ columns: [...loans.columns].reverse() }),
  relations: ofForm({ relations: [] }),
  uniqueKeys: ofForm({ uniqueKeys: [] }),
  history: ofForm({ history: [] }),
  summary: ofForm({ summary: [] }),
};

/** A form of the catalogue that has the key, and the same without it. */
function withAndWithout(name: string, key: string): Shown | undefined {
  for (const form of standardCatalogue.newest) {
    if (name === "Form" && key in form) return [form, { ...form, [key]: undefined }];
    const column = form.columns.find((candidate) => key in candidate);
    if (column !== undefined) return [form, withColumn(form, column.id, { [key]: undefined })];
  }
  return undefined;
}

/** Names of an interface's members, as its file has them. */
function membersOf(file: string, name: string): string[] {
  const path = resolve(import.meta.dirname, "../../..", file);
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  return source.statements
    .filter((statement) => ts.isInterfaceDeclaration(statement))
    .filter((statement) => statement.name.text === name)
    .flatMap(({ members }) => members.map((member) => member.name))
    .flatMap((member) => (member !== undefined && ts.isIdentifier(member) ? [member.text] : []));
}

const remedy = (key: string) =>
  `readers are not told of ${key}. What it asks of a cell is said in shared/form/asked.ts, rules in rulesOf of \
shared/form/held-to.ts: then the note of the template (shared/workbook/template/template-notes.ts), the page of the form \
(test/support/form-page-columns.ts) and 口径说明 (shared/workbook/merged/about-sheet.ts) tell it. A key that no form \
has yet, or that readers need not know, is named in the list of this file.`;

describe.each([
  ["Column", columnKeys],
  ["Form", formKeys],
])("every key of %s changes the form's page", (name, listed: Readonly<Record<string, Shown>>) => {
  const keys = membersOf("shared/form/form.ts", name);

  test("and none is listed that is gone", () => {
    expect(Object.keys(listed).filter((key) => !keys.includes(key))).toEqual([]);
  });

  test.each(keys)("%s", (key) => {
    const how = listed[key] ?? withAndWithout(name, key);
    if (how === undefined) throw new Error(remedy(`${name}.${key}`));
    if ("internal" in how) return expect(how.internal).not.toBe("");
    const [before, after] = how;
    expect(formPage(after), remedy(`${name}.${key}`)).not.toBe(formPage(before));
  });
});

describe("what a column is held to", () => {
  const kindsOf = (form: Form, id: string) => heldTo(form, columnOf(form, id)).map(({ kind }) => kind);
  const rulesAbout = (form: Form, id: string) =>
    heldTo(form, columnOf(form, id)).flatMap((held) => ("column" in held ? [] : [held.id]));

  test("is what is asked of its cells, whether it leaves, and the rules that look at it", () => {
    expect(kindsOf(loans, "remark")).toEqual(["filled", "entry", "travel"]);
    expect(kindsOf(loans, "persons").slice(0, 5)).toEqual(["filled", "entry", "blank", "range", "travel"]);
    expect(kindsOf(loans, "issue_date")).toContain("dated");
    expect(kindsOf(loans, "amount")).toContain("yuan");
    expect(rulesAbout(loans, "amount")).toEqual([
      ...["E4.1a", "E4.1b", "E4.2a", "E4.2d", "E4.2b", "E4.2c", "E4.5", "E4.10", "E4.15"],
    ]);
  });

  test("counts a condition and the columns of a group as looked at", () => {
    expect(rulesAbout(loans, "borrower_form")).toEqual(["E4.2b"]);
  });

  test("has rules over several reports where they name the column or an indicator it feeds", () => {
    const historyOf = (form: Form, id: string) =>
      rulesAbout(form, id).filter((rule) => form.history.some(({ id: own }) => own === rule));
    const keyed = fundsProjects.history.find(({ kind }) => kind === "keyed");
    expect(historyOf(fundsProjects, "project")).toContain(keyed?.id);
    const carried = rightsCases.history.find((rule) => rule.kind === "carried");
    const feeding = rightsCases.columns.find(({ feeds = [] }) =>
      feeds.some(({ indicator }) => indicator === carried?.out),
    );
    expect(historyOf(rightsCases, feeding?.id ?? "")).toContain(carried?.id);
    expect(historyOf(loans, "amount")).toEqual([]);
  });

  test("is worded in both languages, whatever the form", () => {
    for (const form of standardCatalogue.newest) {
      for (const { kind, words } of heldBy(form)) {
        for (const text of [words.zh, words.en]) {
          expect(text, `${form.id} ${kind}`).not.toMatch(/^$|undefined|（）|\(\)/);
        }
      }
    }
  });

  test("leaves no rule of a form out", () => {
    const { relations, uniqueKeys, history } = loans;
    const ids = [...relations, ...uniqueKeys, ...history].map(({ id }) => id);
    expect(rulesOf(loans).map(({ id }) => id)).toEqual(ids);
  });
});

describe("a reader of the list", () => {
  const wording: Wording<string> = {
    own: { filled: ({ column }) => column.id, travel: leftOut("not of interest here") },
    others: ({ kind, id }) => id ?? kind,
  };

  test("tells all of it, in its own way where it has one, and leaves out what it names", () => {
    const told = worded(heldTo(loans, columnOf(loans, "due")), loans, wording);
    expect(told).toEqual(["due", "entry", "E4.4"]);
  });
});
