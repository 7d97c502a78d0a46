import { expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { titleLikeness } from "../../../shared/sheet/title-likeness.ts";
import { inventedForms } from "../../support/many-forms.ts";

const standard = standardCatalogue.newest;
const many = [...standard, ...inventedForms(286).map(({ form }) => form)];

it.each([
  ["women_loans", "2019年妇女创业小额贷款发放情况"],
  ["training_ledger", "妇女技能培训登记表"],
  ["employment_services", "2025年农村妇女劳动力转移就业情况统计表"],
])("what a title speaks of stays so among many forms, some about the same: %s", (id, title) => {
  const form = standardCatalogue.form(id);
  const among = (forms: typeof standard) => titleLikeness(forms, title).get(form) ?? 0;
  expect(among(standard)).toBeGreaterThan(0.5);
  expect(among(many)).toBeGreaterThan(among(standard) - 0.1);
  expect(among(many)).toBeLessThan(among(standard) + 0.15);
});

it("a form counts once, in however many versions it stands there", () => {
  const title = "2019年妇女创业小额贷款发放情况";
  const [form] = standard;
  const twice = titleLikeness(
    [...standard, ...standard.map((one) => ({ ...one, version: one.version + 1 }))],
    title,
  );
  expect(form && twice.get(form)).toBe(form && titleLikeness(standard, title).get(form));
});
