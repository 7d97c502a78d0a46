import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../shared/forms/index.ts";
import { formsPage, formsPagePath, isOpen, silentColumns } from "./form-table.ts";

/** Code columns whose lists are whole as they are. */
const closed: readonly string[] = [
  // Yes or no.
  "training_ledger.visit_flag",
  // Stock or new: a figure is one of them.
  "employment_services.driven_state",
  "volunteer_teams.state",
  "funds_projects.land_included",
];

it("the table in docs/forms.md is what the definitions give; otherwise run npm run docs:forms", () => {
  const text = readFileSync(formsPagePath, "utf8");
  expect(formsPage(text)).toBe(text);
  for (const { number, columns } of standardCatalogue.newest)
    expect(text).toMatch(new RegExp(`${number} [^|]+\\| \\d+ \\| ${columns.length} \\|`));
});

describe.each(
  standardCatalogue.newest.filter(({ version }) => version > 1).map((form) => [form.id, form] as const),
)("the second edition of %s", (_, form) => {
  it("has no figure that is asked for and told nowhere", () => {
    expect(silentColumns(form)).toEqual([]);
  });

  it("has no list of codes without 其他", () => {
    const lists = form.columns.filter((column) => column.type === "code" && !isOpen(column));
    expect(lists.map(({ id }) => `${form.id}.${id}`)).toEqual(
      closed.filter((id) => id.startsWith(`${form.id}.`)),
    );
  });
});

it("a column is silent until it feeds or its page says why not", () => {
  const form = standardCatalogue.form("household_rating", 1);
  expect(silentColumns(form, "")).toEqual(["recommended"]);
  expect(silentColumns(form, "`recommended` is shown and never added.")).toEqual([]);
});
