import { expect, test } from "vitest";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import { formChanges } from "../../../../shared/form/fit/form-changes.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { fittedTraining } from "../../../support/fits.ts";

const standard = standardCatalogue.form("training_ledger");

test("what a fit makes of a form is told column by column and check by check", () => {
  const { form } = fitForm(standard, fittedTraining, 200_001);
  expect(formChanges(standard, form)).toMatchObject([
    { kind: "codes_added", about: "培训类别", after: "宋韵手作" },
    { kind: "column_changed", about: "培训类别", part: "codes" },
    { kind: "column_changed", about: "培训人数", part: "aliases" },
    { kind: "column_added", about: "市级补贴人数" },
    { kind: "column_added", about: "经费来源" },
    { kind: "column_added", about: "培训地点" },
    { kind: "column_removed", about: "培训经费" },
    { kind: "rule_added", about: "市级补贴人数 ≤ 培训人数" },
    { kind: "rule_removed" },
    { kind: "rule_removed" },
    { kind: "form_changed", part: "titleAliases" },
  ]);
});

test("nothing is told of a form that differs in its number alone", () => {
  for (const form of standardCatalogue.forms)
    expect(formChanges(form, { ...form, version: 200_001 })).toEqual([]);
});

test("what a standard version has that the one before had not is told, a check under another number not", () => {
  const changes = formChanges(standardCatalogue.form("training_ledger", 1), standard);
  expect(changes).toContainEqual({ kind: "column_added", about: "线上观看" });
  const rules = changes.flatMap(({ kind, about }) => (kind.startsWith("rule_") ? [`${kind} ${about}`] : []));
  expect(rules).toContain("rule_added 线上观看 / 期数 <= 500万");
  expect(rules).toContain("rule_removed 就业创业人数 <= 培训人数");
  expect(rules.filter((rule) => rule.endsWith("其中:女性 <= 培训人数"))).toEqual([]);
});
