import { expect, test } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import { fitLines } from "../../../../shared/form/fit/fit-lines.ts";
import { leavesWorkbook } from "../../../../shared/form/form.ts";
import { standardCatalogue, standardContent } from "../../../../shared/forms/index.ts";
import { fitOf, fittedTraining } from "../../../support/fits.ts";

const FORM = "training_ledger";
const standard = standardCatalogue.form(FORM);

function linesOf(fit: Fit, id = FORM): string[] {
  const plain = standardContent.forms.find((form) => form.id === id && form.version === fit.base);
  if (plain === undefined) throw new Error("no form");
  const { form, indicators } = fitForm(plain, fit, fit.base * 100_000 + 1);
  const catalogue = createCatalogue({
    ...standardContent,
    forms: [...standardContent.forms, form],
    indicators: [...standardContent.indicators, ...indicators],
  });
  return fitLines(catalogue, catalogue.form(id, form.version));
}

test("what a city changed is told by the names of columns, words and checks", () => {
  const gone = ["E1.9"].map((id) => standard.relations.find((rule) => rule.id === id)?.message.zh);
  expect(linesOf(fittedTraining)).toEqual([
    "补充的栏目：市级补贴人数、经费来源、培训地点",
    "补充的选项：培训类别（宋韵手作）",
    "补充的核对：市级补贴人数 ≤ 培训人数",
    "停用的栏目：培训经费",
    expect.stringContaining(`停用的核对：${gone[0]}`),
  ]);
});

test("a column that stays in the workbook is named too where nobody is asked for it", () => {
  const { columns } = standardCatalogue.form("aid_records");
  const [kept] = columns.filter((column) => !leavesWorkbook(column) && column.unprinted !== true);
  if (kept === undefined) throw new Error("no column");
  expect(linesOf(fitOf("aid_records", { offColumns: [kept.id] }), "aid_records")).toEqual([
    `停用的栏目：${kept.header.zh}`,
  ]);
});

test("nothing is told of a standard version, nor of names by which a sheet is known", () => {
  expect(fitLines(standardCatalogue, standard)).toEqual([]);
  expect(linesOf(fitOf(FORM, { titles: ["杭城妇女培训一览"], headers: { trainees: ["实训人数"] } }))).toEqual(
    [],
  );
});
