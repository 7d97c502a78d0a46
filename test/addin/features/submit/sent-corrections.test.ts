import { expect, it } from "vitest";
import { sentCorrections } from "../../../../addin/features/submit/sent-corrections.ts";
import type { Correction } from "../../../../addin/host/correction.ts";
import { assess } from "../../../support/engine.ts";
import { loanLedger, loanTask } from "../../../support/pane-sheets.ts";
import { district, districtUnits } from "../../../support/register.ts";

it("are those on the sheets that are sent, in columns that are", () => {
  const grid = loanLedger();
  const [assessment] = assess({
    grid,
    units: districtUnits,
    reporter: district,
    tasks: [loanTask],
    confirmed: {},
  });
  if (assessment?.kind !== "recognised") throw new Error("not recognised");
  const staying = assessment.places.columns.find(({ column }) =>
    assessment.columns.some(({ id, leaves }) => id === column && !leaves),
  );
  const letter = String.fromCharCode(65 + (staying?.at ?? -1));
  const correction = (sheet: string, cell: string): Correction => ({
    sheet,
    cell,
    before: "",
    after: "1",
    value: 1,
  });
  const corrections = [
    correction(grid.name, `${letter}4`),
    correction(grid.name, "E4"),
    correction("通讯录", "E4"),
  ];
  expect(sentCorrections([{ name: grid.name, assessment }], corrections)).toEqual([corrections[1]]);
});
