import { expect, test } from "vitest";
import { emptyFit } from "../../../../shared/form/fit/fit.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import { formChanges } from "../../../../shared/form/fit/form-changes.ts";
import { type Form, leavesWorkbook } from "../../../../shared/form/form.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { fittedTraining } from "../../../support/fits.ts";

const standard = standardCatalogue.form("training_ledger");

/** The words of the check that begins so: a clerk reads no notation. */
function saidOf({ relations }: Form, beginning: string): string | undefined {
  return relations.find(({ expression }) => expression.startsWith(beginning))?.message.zh;
}

test("what a fit makes of a form is told column by column and check by check", () => {
  const { form } = fitForm(standard, fittedTraining, 200_001);
  expect(formChanges(standard, form)).toMatchObject([
    { kind: "codes_added", about: "培训类别", after: "宋韵手作" },
    { kind: "column_changed", about: "培训类别", part: "codes" },
    { kind: "column_changed", about: "培训人数", part: "aliases" },
    { kind: "column_added", about: "市级补贴人数" },
    { kind: "column_added", about: "经费来源" },
    { kind: "column_added", about: "培训地点" },
    { kind: "column_removed", about: "培训经费", switched: true },
    { kind: "rule_added", about: "市级补贴人数 ≤ 培训人数" },
    {
      kind: "rule_removed",
      about: standard.relations.find(({ id }) => id === "E1.9")?.message.zh,
      switched: true,
    },
    { kind: "rule_removed", about: saidOf(standard, "培训经费"), switched: true },
    { kind: "form_changed", part: "titleAliases" },
  ]);
});

test("a column that stays in the workbook is told as off, not as one that nobody has to fill", () => {
  const aid = standardCatalogue.form("aid_records");
  const local = aid.columns.find((column) => !leavesWorkbook(column) && column.unprinted !== true);
  if (local === undefined) throw new Error("a column that stays");
  const { form } = fitForm(aid, { ...emptyFit(aid.version), offColumns: [local.id] }, 200_001);
  const { zh: about } = local.header;
  const changes = (before: Form, after: Form) =>
    formChanges(before, after).filter(({ kind }) => kind.startsWith("column_"));
  expect(changes(aid, form)).toEqual([{ kind: "column_removed", about, switched: true }]);
  expect(changes(form, aid)).toEqual([{ kind: "column_added", about, switched: true }]);
});

test("between versions of the standard nothing is told as switched", () => {
  const changes = formChanges(standardCatalogue.form("training_ledger", 1), standard);
  expect(changes.length).toBeGreaterThan(5);
  expect(changes.filter(({ switched }) => switched === true)).toEqual([]);
});

test("nothing is told of a form that differs in its number alone", () => {
  for (const form of standardCatalogue.forms)
    expect(formChanges(form, { ...form, version: 200_001 })).toEqual([]);
});

test("what a standard version has that the one before had not is told, a check under another number not", () => {
  const first = standardCatalogue.form("training_ledger", 1);
  const changes = formChanges(first, standard);
  expect(changes).toContainEqual({ kind: "column_added", about: "线上观看" });
  const rules = changes.flatMap(({ kind, about }) => (kind.startsWith("rule_") ? [`${kind} ${about}`] : []));
  expect(rules).toContain(`rule_added ${saidOf(standard, "线上观看 / 期数 <= 500万")}`);
  expect(rules).toContain(`rule_removed ${saidOf(first, "就业创业人数 <= 培训人数")}`);
  const kept = saidOf(standard, "其中:女性 <= 培训人数");
  expect(kept).toBeTruthy();
  expect(rules.filter((rule) => rule.endsWith(kept ?? ""))).toEqual([]);
});
