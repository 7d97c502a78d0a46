import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../../../shared/form/catalogue.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { isFigure } from "../../../../shared/value.ts";
import { rulesOf } from "../../../support/constraint-edges.ts";
import { cell, domainTable } from "../../../support/domain-table.ts";
import { firstEdition } from "../../../support/edition.ts";
import { evaluate, evaluateRule, nudged, rowOf, type Values } from "../../../support/published-rows.ts";
import { bounds } from "./bounds.ts";
import { exact } from "./exact.ts";
import { implied as impliedRelations } from "./implied.ts";
import type { Stated } from "./stated.ts";
import { aggregated, apart, coincidences, linked } from "./totals.ts";

const stated: Readonly<Record<string, Stated>> = { ...exact, ...impliedRelations, ...bounds };

const table = domainTable("identities");

function rowsOf(id: string, { rows, implied }: Stated, catalogue: Catalogue): Values[] {
  const seed = cell(table.find((row) => cell(row, "id") === id.slice(0, 3)) ?? {}, "seed");
  return rows.map((texts, index) => ({
    ...rowOf(seed, texts, catalogue),
    ...(index === 0 ? implied : {}),
  }));
}

const editions: readonly (readonly [string, Catalogue])[] = [
  ["first", firstEdition],
  ["newest", standardCatalogue],
];

test("every relation of the table is tested, here or over totals and forms", () => {
  const tested = [...Object.keys(stated), ...Object.keys(aggregated), ...Object.keys(coincidences)];
  const ids = new Set(tested.map((id) => id.slice(0, 3)));
  expect([...ids].sort()).toEqual(table.map((row) => cell(row, "id")));
  expect(table).toHaveLength(85);
});

describe.each(editions)("relations between published figures of one form, %s edition", (_, catalogue) => {
  test.each(Object.entries(stated))("%s", (id, relation) => {
    const form = catalogue.form(relation.form);
    const rows = rowsOf(id, relation, catalogue);
    const rule = form.version === 1 ? relation.rule : (relation.second ?? relation.rule);
    expect(evaluate(form, rows, relation.says, relation.scope)).toMatchObject({ status: "holds" });
    if (rule !== undefined) {
      expect(evaluateRule(form, rule, rows)).toMatchObject({ status: "holds" });
      const found = rulesOf(relation.form, "sum", rows, catalogue);
      expect(found.filter((text) => text.endsWith(` ${rule}`))).toEqual([]);
    }
    const finding = form.version === 1 ? relation.finding : (relation.secondFinding ?? relation.finding);
    if (finding !== undefined) {
      expect(rulesOf(relation.form, "sum", rows, catalogue)).toContain(finding);
    }
  });

  test.each(Object.entries(stated).filter(([, { says }]) => / = /.test(says) && !says.includes("max(")))(
    "%s holds exactly: one more anywhere and it fails",
    (id, relation) => {
      const form = catalogue.form(relation.form);
      const rows = rowsOf(id, relation, catalogue);
      const { columns } = evaluate(form, rows, relation.says, relation.scope);
      const figures = rows.flatMap((row, at) =>
        columns.filter((column) => isFigure(row[column])).map((column) => [at, column] as const),
      );
      expect(figures.length).toBeGreaterThan(1);
      for (const [at, column] of figures) {
        const more = nudged(rows, at, column);
        expect(evaluate(form, more, relation.says, relation.scope).status, column).toBe("fails");
      }
    },
  );
});

describe("relations over totals and over forms", () => {
  test.each(Object.entries(aggregated))("%s", (_, [actual, expected]) => {
    expect(actual()).toEqual(expected);
  });
});

describe("what lies inside one another, or is the same twice, is never added", () => {
  test.each(Object.entries(apart))("%s", (id, [actual, expected]) => {
    expect(actual()).toEqual(expected);
    expect(table.some((row) => cell(row, "id") === id)).toBe(true);
  });
});

describe("coincidences are never linked", () => {
  test.each(Object.entries(coincidences))("%s", (_, figures) => {
    expect(linked(figures)).toEqual([]);
  });
});
