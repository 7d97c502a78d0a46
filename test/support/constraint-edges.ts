import { describe, expect, it } from "vitest";
import { recordNotices } from "../../shared/check/check-records.ts";
import { groupNotices } from "../../shared/finding/notice.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Grain } from "../../shared/form/form.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import type { CellValue } from "../../shared/value.ts";

export type Values = Readonly<Record<string, CellValue>>;

/** Rows on the right side of a constraint's edge, and rows just past it. */
export type Edge = readonly [
  rule: string,
  severity: string,
  form: string,
  grain: Grain,
  inside: readonly Values[],
  past: readonly Values[],
];

/** "error C4.6": what a full check of the rows by the newest version of a form finds; a class of rules is followed by its column. */
export function rulesOf(
  formId: string,
  grain: Grain,
  rows: readonly Values[],
  catalogue: Catalogue = standardCatalogue,
): string[] {
  const form = catalogue.form(formId);
  const records = rows.map((values, index) => ({ row: index + 5, subject: "U", grain, values }));
  const context = { form, period: "2019", side: "workbook", cellOf: () => undefined } as const;
  return groupNotices(recordNotices(records, context), "表", form).map(
    ({ rule, severity, column }) =>
      `${severity} ${rule === "MANDATORY" || rule === "RANGE" ? `${rule} ${column}` : rule}`,
  );
}

export function without(values: Values, column: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => id !== column));
}

/** Tries every constraint of the forms as a catalogue has them on both sides of its edge, and that none is forgotten. */
export function describeEdges(
  title: string,
  formIds: readonly string[],
  edges: readonly Edge[],
  catalogue: Catalogue = standardCatalogue,
): void {
  describe(`${title}, on both sides of their edge`, () => {
    it.each(edges)("%s (%s) of %s, %s rows", (rule, severity, form, grain, inside, past) => {
      const inner = rulesOf(form, grain, inside, catalogue);
      const outer = rulesOf(form, grain, past, catalogue);
      expect(inner.filter((found) => found.endsWith(` ${rule}`))).toEqual([]);
      expect(outer).toContain(`${severity} ${rule}`);
    });

    it("cover every relation and unique key of the forms", () => {
      const tried = new Set(edges.map(([rule]) => rule));
      const untried = catalogue.newest
        .filter(({ id }) => formIds.includes(id))
        .flatMap((form) => [...form.relations, ...form.uniqueKeys])
        .filter(({ id }) => !tried.has(id));
      expect(untried.map(({ id }) => id)).toEqual([]);
    });
  });
}
