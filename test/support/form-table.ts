/** The table in docs/forms.md: what each form comes to in its newest version, counted from the definitions. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Column, type Form, isFigureColumn } from "../../shared/form/form.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import { table } from "./form-page-text.ts";

const docs = resolve(import.meta.dirname, "../../docs");

export const formsPagePath = resolve(docs, "forms.md");

/** docs/forms.md with its table as the definitions give it. @throws Error when the table's place is gone */
export function formsPage(text = readFileSync(formsPagePath, "utf8")): string {
  const place = /(<!-- made by npm run docs:forms -->\n)[\s\S]*?(<!-- end -->)/;
  if (!place.test(text)) throw new Error("docs/forms.md has no place for the table");
  return text.replace(place, (_, start: string, end: string) => `${start}\n${formsTable()}\n\n${end}`);
}

function formsTable(): string {
  const head = [
    "Form",
    "Version",
    "Columns",
    "Required (conditionally)",
    "Figure columns",
    "feeding",
    "silent",
    "Code columns",
    "with 其他",
    "Rules",
  ];
  return table(
    head,
    standardCatalogue.newest.map((form) => {
      const of = (holds: (column: Column) => boolean) => String(form.columns.filter(holds).length);
      return [
        `${form.number} ${form.title.zh}`,
        String(form.version),
        String(form.columns.length),
        `${of(({ requirement }) => requirement === "required")} (${of(({ requirement }) => requirement === "conditional")})`,
        of(isFigureColumn),
        of(feeds),
        String(silentColumns(form).length),
        of(({ type }) => type === "code"),
        of(isOpen),
        String(form.relations.length + form.uniqueKeys.length + form.history.length),
      ];
    }),
  );
}

function feeds({ feeds = [] }: Column): boolean {
  return feeds.length > 0;
}

/** A list of codes that has room for what it does not know. */
export function isOpen({ codes = [] }: Column): boolean {
  return codes.some(({ code }) => code === "other");
}

/** Figure columns that feed no indicator while the form's decisions do not say why not, by `id`. */
export function silentColumns(form: Form, decisions = decisionsOf(form)): string[] {
  return form.columns
    .filter((column) => isFigureColumn(column) && !feeds(column))
    .map(({ id }) => id)
    .filter((id) => !decisions.includes(`\`${id}\``));
}

function decisionsOf({ id }: Form): string {
  try {
    return readFileSync(resolve(docs, `forms/decisions/${id}.md`), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
