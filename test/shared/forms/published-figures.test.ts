import { describe, expect, test } from "vitest";
import type { Column, Feed, Form } from "../../../shared/form/form.ts";
import { nameKey } from "../../../shared/form/relation-text.ts";
import { formById, indicatorById } from "../../../shared/forms/index.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { type CellValue, figure, fromDecimal, type Qualifier, toDecimal } from "../../../shared/value.ts";
import { valuesSchema } from "../../../shared/values-schema.ts";
import { cell, domainTable } from "../../support/domain-table.ts";

const figures = domainTable("figures").filter((row) => formById(cell(row, "suggested_form")) !== undefined);

/** Words of a published breakdown that say where a figure was found rather than what it counts. */
const beside = new Set(["村居", "列举计数", "计划", "每项", "癌症", "义诊、救助"]);

function codeNamed(column: Column, word: string): string | undefined {
  const key = nameKey(word);
  const found = column.codes?.find((code) =>
    [code.zh, ...code.aliases].some((name) => nameKey(name) === key),
  );
  return found?.code;
}

/** Codes that the words of a breakdown name, by column; words that name none. */
function codesIn(form: Form, breakdown: string) {
  const codes: Record<string, string> = {};
  const unknown: string[] = [];
  for (const word of breakdown.split("|").filter((part) => part !== "")) {
    const column = form.columns.find((candidate) => codeNamed(candidate, word) !== undefined);
    const code = column === undefined ? undefined : codeNamed(column, word);
    if (column === undefined || code === undefined) unknown.push(word);
    else codes[column.id] = code;
  }
  return { codes, unknown };
}

function homeOf(form: Form, indicator: string): { column: Column; feed: Feed } {
  for (const column of form.columns) {
    const feed = column.feeds?.find((candidate) => candidate.indicator === indicator);
    if (feed !== undefined) return { column, feed };
  }
  throw new Error(`no column of ${form.id} feeds ${indicator}`);
}

test("the four forms have 75 published figures", () => {
  expect(figures).toHaveLength(75);
});

describe("every published figure has a home and comes back as a fact", () => {
  test.each(
    figures.map(
      (row) => [`${cell(row, "org")} ${cell(row, "figure_text")} ${cell(row, "value")}`, row] as const,
    ),
  )("%s", (_, row) => {
    const form = formById(cell(row, "suggested_form"));
    if (form === undefined) throw new Error("no form");
    const indicator = indicatorById(cell(row, "suggested_indicator"));
    const { column, feed } = homeOf(form, indicator.id);
    const { codes, unknown } = codesIn(form, cell(row, "breakdown"));
    expect(unknown.filter((word) => !beside.has(word))).toEqual([]);

    const stored = fromDecimal(cell(row, "value"), column.scale);
    if (stored === undefined) throw new Error(`${cell(row, "value")} does not fit ${column.id}`);
    const printed = cell(row, "qualifier");
    const qualifier = printed === "exact" ? undefined : (printed as Qualifier);
    const implied = (feed.when ?? []).filter((condition) => condition.in?.length === 1);
    const values: Record<string, CellValue> = {
      ...Object.fromEntries(implied.map((condition) => [condition.column, condition.in?.[0] ?? ""])),
      ...codes,
      [column.id]: figure(stored, qualifier),
    };
    expect(valuesSchema(form).parse(values)).toEqual(values);

    const facts = factsOf(form, [{ row: 5, subject: "999901000000", grain: "sum", values }], "2019");
    expect(facts).toHaveLength(1);
    const [fact] = facts;
    expect(fact).toMatchObject({
      indicator: indicator.id,
      kind: feed.kind ?? "actual",
      row: 5,
      period: "2019",
    });
    expect(toDecimal(fact?.value ?? -1, indicator.scale)).toBe(cell(row, "value"));
    expect(fact?.qualifier).toBe(qualifier);
    expect(fact?.kind === "target").toBe(cell(row, "breakdown").startsWith("计划"));
  });
});
