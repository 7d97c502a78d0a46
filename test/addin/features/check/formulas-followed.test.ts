import { read, write } from "@e965/xlsx";
import { expect, it } from "vitest";
import type { AssessmentRequest } from "../../../../addin/engine/assessment.ts";
import { EngineStopped, type FollowFormulasRequest } from "../../../../addin/engine/engine.ts";
import { createAssignments } from "../../../../addin/features/check/assignments.ts";
import { createConfirmedNames } from "../../../../addin/features/check/confirmed-names.ts";
import { followedBy } from "../../../../addin/features/check/formulas-followed.ts";
import { openWorkbench } from "../../../../addin/features/check/workbench.ts";
import { createFileHost, createPageSettings } from "../../../../addin/host/file-host.ts";
import { valueAt } from "../../../../shared/sheet/grid.ts";
import { standardEngine } from "../../../support/engine.ts";
import { district, districtUnits } from "../../../support/register.ts";
import { workbookBytes } from "../../../support/workbooks.ts";
import { memory } from "./opened.ts";

const NAME = "信访";

function fail(fault: unknown): never {
  throw fault;
}

/** Cases with their sums as formulas; of the last column nobody here can calculate it. */
const cases = () =>
  workbookBytes([
    {
      name: NAME,
      rows: [
        ["2019年信访维权办理情况统计表"],
        ["投诉类别", "受理件数", "办结件数"],
        ["婚姻家庭", 40, 30],
        ["就业权益", 60, 50],
        ["合计", 100, 80],
      ],
      formulas: { B5: "SUM(B3:B4)", C5: "SUMPRODUCT(C3:C4)" },
    },
  ]);

async function openCases(saved?: Uint8Array) {
  const bytes = saved ?? (await cases());
  const functions = standardEngine();
  const opened = await functions.openWorkbook(bytes, NAME);
  if (!opened.ok) throw new Error(opened.detail);
  const converted = opened.converted === true;
  const followed = { bytes, ...(converted && { convert: { sheetName: NAME } }) };
  const engine = {
    followFormulas: async (request: FollowFormulasRequest) => functions.followFormulas(request),
    assess: async (request: AssessmentRequest) => functions.assess(request),
  };
  const file = createFileHost(
    "信访.xlsx",
    opened.sheets,
    createPageSettings(),
    { bytes, converted },
    followedBy(engine, followed, fail),
  );
  const workbench = await openWorkbench({
    host: file,
    engine,
    context: () => ({ units: districtUnits, reporter: district, tasks: [] }),
    assignments: createAssignments(memory()),
    confirmedNames: createConfirmedNames(memory()),
    onFault: fail,
  });
  await workbench.settled();
  const balances = () =>
    workbench.state
      .get()
      .sheets.flatMap(({ assessment }) => assessment?.findings ?? [])
      .flatMap(({ class: of, cells }) => (of === "BALANCE" ? cells : []));
  return { workbench, file, balances };
}

it("has a sum follow when a cell that it adds is corrected, so that no error is said of it", async () => {
  const { workbench, file, balances } = await openCases();
  expect(balances()).toEqual([]);
  await workbench.write([{ sheet: NAME, cell: "B3", text: "41" }]);
  await workbench.settled();
  expect(valueAt(await file.readSheet(NAME), 4, 1)).toBe(101);
  expect([balances(), file.corrections().map(({ cell }) => cell), file.unfollowed()]).toEqual([
    [],
    ["B3"],
    [],
  ]);
  await workbench.undo();
  await workbench.settled();
  expect([valueAt(await file.readSheet(NAME), 4, 1), balances()]).toEqual([100, []]);
});

it.each(["ods", "xlml"] as const)("has the sum of a file follow that is no .xlsx: %s", async (bookType) => {
  const saved = write(read(await cases()), { type: "array", bookType });
  const { workbench, file, balances } = await openCases(new Uint8Array(saved));
  expect(balances()).toEqual([]);
  await workbench.write([{ sheet: NAME, cell: "B3", text: "41" }]);
  await workbench.settled();
  expect(valueAt(await file.readSheet(NAME), 4, 1)).toBe(101);
  expect([balances(), file.corrections().map(({ cell }) => cell)]).toEqual([[], ["B3"]]);
});

it("names formulas that cannot be calculated here, and keeps what the file has of them", async () => {
  const { workbench, file, balances } = await openCases();
  await workbench.write([{ sheet: NAME, cell: "C3", text: "29" }]);
  await workbench.settled();
  expect(file.unfollowed()).toEqual([{ sheet: NAME, cell: "C5" }]);
  expect([valueAt(await file.readSheet(NAME), 4, 2), balances()]).toEqual([80, ["C5"]]);
});

it("says nothing where the engine was stopped, and tells of every other fault", async () => {
  const faults: unknown[] = [];
  const followed = (fault: Error) =>
    followedBy({ followFormulas: () => Promise.reject(fault) }, { bytes: new Uint8Array() }, (found) =>
      faults.push(found),
    )([]);
  const broken = new Error("broken");
  expect([await followed(new EngineStopped("stopped")), await followed(broken)]).toEqual([
    undefined,
    undefined,
  ]);
  expect(faults).toEqual([broken]);
});
