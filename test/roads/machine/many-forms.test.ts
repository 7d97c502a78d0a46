import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { type Case, registerOf } from "../../support/case-register.ts";
import { caseFolders, readCases } from "../../support/cases.ts";
import { inventedForms } from "../../support/many-forms.ts";

const standard = standardCatalogue.newest;
const many = [...standard, ...inventedForms(286).map(({ form }) => form)];

/** What is sent of a sheet, by whichever forms it is read. */
function sentOf(one: Case, folder: string, forms: readonly Form[]) {
  const workbook = readWorkbook(new Uint8Array(readFileSync(join(folder, "files", one.file))));
  const units = registerOf(one);
  const [reporter] = units;
  return (workbook.ok ? workbook.sheets : [])
    .flatMap((grid) => readTables(grid, { forms, units, reporter }))
    .map(({ form, columns, records, totals, period }) => ({ form, columns, records, totals, period }));
}

describe("286 forms of a city's own beside the standard ones", () => {
  const cases = caseFolders.flatMap((folder) =>
    readCases(folder).map((one) => [one.file, one, folder] as const),
  );

  it.each(cases.filter((_, at) => at % 3 === 0))(
    "change nothing of how a sheet is read: %s",
    (_, one, folder) => {
      expect(sentOf(one, folder, many)).toEqual(sentOf(one, folder, standard));
    },
  );
});
