import { formById, forms } from "../../shared/forms/index.ts";
import { compareRecords } from "../../shared/submission.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { assess } from "./assess.ts";
import type { EngineFunctions } from "./engine.ts";

export const engineFunctions: EngineFunctions = {
  openWorkbook: readWorkbook,
  assess,
  compare: (id, before, after) => {
    const form = formById(id);
    if (form === undefined) throw new RangeError(`no form ${id}`);
    return compareRecords(form, before, after);
  },
  listForms: () => forms.map(({ id, title }) => ({ id, title: title.zh })),
};
