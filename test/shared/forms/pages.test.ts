import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { leavesWorkbook } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { driftedPages, formPage } from "../../support/form-pages.ts";

const { newest: forms } = standardCatalogue;

describe("the pages of docs/forms", () => {
  test("say what the definitions say; otherwise run npm run docs:forms", () => {
    expect(driftedPages()).toEqual([]);
  });

  test("are one for each form and no other", () => {
    const files = readdirSync(resolve(import.meta.dirname, "../../../docs/forms"));
    expect(files.filter((name) => name.endsWith(".md")).sort()).toEqual(
      forms.map(({ id }) => `${id}.md`).sort(),
    );
  });

  test.each(forms.map((form) => [form.id, form] as const))(
    "%s: nothing of the definition is left out",
    (_, form) => {
      const page = formPage(form);
      for (const { header, aliases, codes = [] } of form.columns) {
        for (const word of [header.zh, header.en, ...aliases]) expect(page).toContain(word);
        for (const { code, zh, en } of codes)
          for (const word of [`\`${code}\``, zh, en]) expect(page).toContain(word);
      }
      for (const { expression, message, id } of form.relations) {
        for (const word of [`| ${id} |`, expression, message.zh, message.en]) expect(page).toContain(word);
      }
      for (const { indicator } of form.summary) expect(page).toContain(`\`${indicator}\``);
      const staying = form.columns.filter((column) => !leavesWorkbook(column));
      expect(page.match(/留在表内/g)).toHaveLength(staying.length);
    },
  );

  test.each(forms.map((form) => [form.id, form] as const))(
    "%s: says who keeps it, in what layouts, how often and where that is known from, in both languages",
    (_, form) => {
      const page = formPage(form);
      for (const said of [
        "谁在填 / Who keeps it",
        "常见样式 / Layouts",
        "多久一次 / How often",
        "来源 / Sources",
      ]) {
        expect(page).toMatch(new RegExp(`- ${said}: .*\\p{Script=Han}.* / [A-Z]`, "u"));
      }
    },
  );

  test("change with the definition", () => {
    const loans = standardCatalogue.findForm("women_loans");
    if (loans === undefined) throw new Error("no form women_loans");
    expect(formPage({ ...loans, relations: loans.relations.slice(1) })).not.toBe(formPage(loans));
    expect(formPage({ ...loans, accumulation: "stock" })).not.toBe(formPage(loans));
  });
});
