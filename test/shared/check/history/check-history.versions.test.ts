import { expect, it } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { questionsOf, type Row, rulesOf } from "../../../support/known.ts";
import {
  twoVersionsCatalogue as catalogue,
  testEvents1,
  testEvents2,
  twoVersionsContent,
} from "../../../support/two-versions.ts";

const lectures = (persons: number, more: Row = {}): Row => ({ kind: "lecture", persons, ...more });

it("compares what both versions feed, and says it by the names of the version that is checked", () => {
  const own = [[testEvents1, "2026Q1", [lectures(900, { households: 300 })]]] as const;
  const found = questionsOf(testEvents2, "2026Q2", [lectures(20, { volunteers: 5 })], { own, catalogue });
  expect(rulesOf(found)).toEqual(["H99.1 persons"]);
  expect(found[0]?.message).toContain("参与人数");
});

it("compares a late report under the old version with what came under the new one", () => {
  const own = [[testEvents2, "2026Q1", [lectures(900, { volunteers: 300 })]]] as const;
  const found = questionsOf(testEvents1, "2026Q2", [lectures(20, { households: 5 })], { own, catalogue });
  expect(rulesOf(found)).toEqual(["H99.1 persons"]);
  expect(found[0]?.message).toContain("参加人数");
});

it("sees the whole series across the change: a median of four periods, two under each version", () => {
  const own = [
    [testEvents1, "2025Q3", [lectures(100)]],
    [testEvents1, "2025Q4", [lectures(104)]],
    [testEvents2, "2026Q1", [lectures(98)]],
    [testEvents2, "2026Q2", [lectures(102)]],
  ] as const;
  const now = [lectures(5_000)];
  expect(rulesOf(questionsOf(testEvents2, "2026Q3", now, { own, catalogue }))).toEqual(["H99.3 persons"]);
});

it("does not compare a figure since 1 January with one of a quarter alone", () => {
  const cumulative: Form = { ...testEvents2, accumulation: "yearToDate" };
  const changed = createCatalogue({ ...twoVersionsContent, forms: [testEvents1, cumulative] });
  const own = [[testEvents1, "2026Q1", [lectures(900)]]] as const;
  expect(questionsOf(cumulative, "2026Q2", [lectures(20)], { own, catalogue: changed })).toEqual([]);
});

it("names a figure of a rule between forms by the newest version that asks for it", () => {
  const rule: Form["history"][number] = {
    kind: "cross",
    id: "T3",
    left: { form: "test_events", indicators: ["test_households"] },
    relation: "<=",
    right: { form: "women_loans", indicators: ["loan_persons"] },
    over: "period",
    message: { zh: "受访户数不多于贷款人数", en: "No more households than borrowers" },
  };
  const first: Form = { ...testEvents1, history: [rule] };
  const forms = [...twoVersionsContent.forms.filter(({ id }) => id !== "test_events"), first, testEvents2];
  const withRule = createCatalogue({ ...twoVersionsContent, forms });
  const loans = [["women_loans", "2026Q1", [{ loan_type: "guaranteed", persons: 2, amount: 100 }]]] as const;
  const found = questionsOf(first, "2026Q1", [lectures(9, { households: 5 })], {
    own: loans,
    catalogue: withRule,
  });
  expect(rulesOf(found)).toEqual(["T3 households"]);
  expect(found[0]?.message).toContain("5户");
});
