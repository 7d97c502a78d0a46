import { expect, it } from "vitest";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { gettingReady } from "../../../shared/sheet/get-ready.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { inventedForms } from "../../support/many-forms.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const context = { units: districtUnits, reporter: district };
const sheet = sheetOf(`
  2019年妇女创业贷款情况
  姓名 | 放款额（万元） | 放款时间 | 带动几人就业
  示例甲 | 5 | 2019-03-08 | 2
  示例乙 | 6 | 2019-04-08 | 3
`);

/** Forms that nobody has met, and how often other titles of the last were asked for: taking its names apart needs them. */
function freshForms() {
  let looks = 0;
  const forms: Form[] = [...standardCatalogue.newest, ...inventedForms(40).map(({ form }) => form)].map(
    (form) => ({ ...form }),
  );
  const counted = forms.at(-1);
  if (counted === undefined) throw new Error("no forms");
  const { titleAliases } = counted;
  Object.defineProperty(counted, "titleAliases", {
    get: () => {
      looks += 1;
      return titleAliases;
    },
  });
  return { forms, looks: () => looks };
}

it("takes the names of many forms apart beforehand, a form a step, and reading does not do it again", () => {
  const { forms, looks } = freshForms();
  const steps = [...gettingReady(forms)];
  expect(steps.length).toBeGreaterThan(forms.length);
  const before = looks();
  expect(before).toBeGreaterThan(0);
  readTables(sheet, { ...context, forms });
  const { looks: unprepared, forms: others } = freshForms();
  readTables(sheet, { ...context, forms: others });
  expect(looks() - before).toBeLessThan(unprepared());
});

it("changes nothing of what is read", () => {
  const [{ forms }, { forms: others }] = [freshForms(), freshForms()];
  for (const _ of gettingReady(forms));
  expect(readTables(sheet, { ...context, forms })).toEqual(readTables(sheet, { ...context, forms: others }));
});

it("is done sooner where forms are few, and can be left half done", () => {
  const few = standardCatalogue.newest.slice(0, 3);
  expect([...gettingReady(few)].length).toBeLessThan(10);
  const { forms } = freshForms();
  const steps = gettingReady(forms);
  steps.next();
  steps.return(undefined);
  expect(steps.next().done).toBe(true);
  expect(readTables(sheet, { ...context, forms })[0]?.title?.text).toBe("2019年妇女创业贷款情况");
});
