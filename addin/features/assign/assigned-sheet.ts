import type { Owed } from "../../../shared/form/forms-owed.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import type { Assignments } from "../../../shared/sheet/assignment.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";

/** The sheet that is looked at, and who looks at it. */
export interface AssignedSheet {
  /** Of the sheet in the workbook. */
  readonly name: string;
  readonly table: number;
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  readonly tasks: readonly Owed[];
  readonly confirmed: Assignments;
  readonly readGrid: () => Promise<Grid>;
}
