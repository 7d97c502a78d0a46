/** Sheets as 对应 lays them open. */
import type { AssignmentRequest } from "../../addin/engine/assignment-types.ts";
import { assignmentView } from "../../addin/engine/assignment-view.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import type { Assignment } from "../../shared/sheet/assignment.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { ownWords as odd } from "../addin/features/assign/sheets.ts";
import { district, districtUnits } from "./register.ts";

export function viewOf(
  grid: Grid,
  more: Partial<AssignmentRequest> = {},
  catalogue: Catalogue = standardCatalogue,
) {
  return assignmentView(catalogue, {
    grid,
    units: districtUnits,
    reporter: district,
    tasks: [],
    confirmed: {},
    table: 0,
    ...more,
  });
}

export const form = "training_ledger";
/** The view of the odd ledger after some of its columns were settled. */
export function settled(
  columns: Record<string, string | null>,
  more: Partial<Assignment> = {},
  catalogue: Catalogue = standardCatalogue,
) {
  const { fingerprint } = viewOf(odd, { form }, catalogue);
  return viewOf(odd, { form, confirmed: { [fingerprint]: { form, columns, ...more } } }, catalogue);
}
