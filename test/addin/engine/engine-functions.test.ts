import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { HeldRequest } from "../../../addin/engine/engine.ts";
import { createEngineFunctions } from "../../../addin/engine/engine-functions.ts";
import { standardContent } from "../../../shared/forms/index.ts";
import { standardEngine } from "../../support/engine.ts";
import { loanLedger, loanTask, withCells } from "../../support/pane-sheets.ts";
import { district, districtUnits } from "../../support/register.ts";
import { rawWorkbook } from "../../support/workbooks.ts";

const who = { units: districtUnits, reporter: district, tasks: [loanTask], confirmed: {} };
const asked = (name: string): HeldRequest => ({ ...who, sheet: name, grid: null, table: 0 });

it("shows a sheet as it was handed over last, whether to be checked or to be shown, and asks for one it has not", () => {
  const engine = standardEngine();
  const amounts = (name: string) =>
    engine.assignment(asked(name))?.totals.columns.find(({ column }) => column === "amount")?.total;
  expect(engine.assignment(asked("贷款台账"))).toBeNull();
  engine.assess({ ...who, grid: loanLedger() });
  expect(amounts("贷款台账")).toBe("23");
  engine.assess({ ...who, grid: withCells(loanLedger(), { "2,4": 6 }) });
  expect(amounts("贷款台账")).toBe("24");
  engine.assignment({ ...asked("贷款台账"), grid: loanLedger() });
  expect(amounts("贷款台账")).toBe("23");
  // Few are kept: a workbook of fifty large sheets is not held twice.
  for (const name of ["一", "二", "三"]) engine.assess({ ...who, grid: loanLedger(name) });
  expect(engine.assignment(asked("贷款台账"))).toBeNull();
  expect(amounts("三")).toBe("23");
});

it("offers what nobody is asked for any more to whoever owes it still, and to nobody else", () => {
  const engine = createEngineFunctions();
  engine.takeCatalogue({ ...standardContent, retired: ["women_loans"] });
  expect(engine.listForms().flatMap(({ id, offered }) => (offered ? [] : id))).toEqual(["women_loans"]);
  const grid = { ...loanLedger("空表"), values: [["合计"]] };
  const choices = (tasks: HeldRequest["tasks"]) =>
    engine.assignment({ ...asked("空表"), tasks, grid })?.forms.map(({ id }) => id);
  expect(choices([])).not.toContain("women_loans");
  expect(choices([loanTask])).toContain("women_loans");
});

it("gets ready for the catalogue that holds, and no further for one that was replaced", () => {
  const begun: Iterator<void>[] = [];
  const engine = createEngineFunctions((steps) => begun.push(steps));
  engine.takeCatalogue(standardContent);
  const [first] = begun;
  expect(first?.next().done).toBe(false);
  engine.takeCatalogue({ ...standardContent, retired: ["women_loans"] });
  expect(first?.next().done).toBe(true);
  expect(begun).toHaveLength(2);
  expect(begun[1]?.next().done).toBe(false);
});

it("follows the formulas of the file that it was handed last, and asks for any other", async () => {
  const engine = createEngineFunctions();
  const row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';
  const bytes = rawWorkbook({ sheets: [`<sheetData>${row}</sheetData>`] });
  const changes = [{ sheet: "表1", cell: "A1", value: 4 }];
  const followed = { results: [{ sheet: "表1", cell: "B1", value: 8 }], unknown: [] };
  expect(await engine.followFormulas({ file: "甲", bytes: null, changes })).toBeNull();
  expect(await engine.followFormulas({ file: "甲", bytes, changes })).toEqual(followed);
  expect(await engine.followFormulas({ file: "甲", bytes: null, changes })).toEqual(followed);
  expect(await engine.followFormulas({ file: "乙", bytes: null, changes })).toBeNull();
});

it.each(["xls", "ods"])(
  "follows the formulas of .%s as those of the .xlsx that it becomes",
  async (ending) => {
    const engine = createEngineFunctions();
    const path = join(import.meta.dirname, `../../fixtures/converted/libreoffice-formulas.${ending}`);
    const request = { file: "甲", changes: [{ sheet: "10月", cell: "C4", value: 66 }] };
    const bytes = new Uint8Array(readFileSync(path));
    const convert = { sheetName: "台账" };
    const followed = await engine.followFormulas({ ...request, bytes, convert });
    expect(followed?.results).toContainEqual({ sheet: "10月", cell: "C5", value: 1300 });
    expect(await engine.followFormulas({ ...request, bytes: null, convert })).toEqual(followed);
    // As it is, it has none that anybody knows.
    expect(await engine.followFormulas({ ...request, bytes })).toEqual({ results: [], unknown: [] });
  },
);
