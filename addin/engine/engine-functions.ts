import { standardCatalogue } from "../../shared/forms/index.ts";
import { compareRecords } from "../../shared/submission/compare-records.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { createAssessor } from "./assessor.ts";
import type { EngineFunctions } from "./engine.ts";
import { follow, reviewSheet } from "./review-sheet.ts";

const { forms } = standardCatalogue;

export const engineFunctions: EngineFunctions = {
  openWorkbook: readWorkbook,
  assess: createAssessor(),
  compare: (id, before, after) => {
    const form = standardCatalogue.findForm(id);
    if (form === undefined) throw new RangeError(`no form ${id}`);
    return compareRecords(form, before, after);
  },
  reviewSheet,
  follow,
  listForms: () => forms.map(({ id, title }) => ({ id, title: title.zh })),
};
