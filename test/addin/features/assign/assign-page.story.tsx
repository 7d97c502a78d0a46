import { AssignPage } from "../../../../addin/features/assign/assign-page.tsx";
import type { Draft } from "../../../../addin/features/assign/draft.ts";
import type { AssignTarget } from "../../../../addin/features/assign/spots.ts";
import type { Owed } from "../../../../shared/form/forms-owed.ts";
import type { OrgUnit } from "../../../../shared/register/org-unit.ts";
import type { Assignments } from "../../../../shared/sheet/assignment.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { hears, show } from "../../../support/components/story.tsx";

export interface AssignPageStory {
  readonly grid: Grid;
  readonly units: readonly OrgUnit[];
  readonly tasks: readonly Owed[];
  readonly confirmed: Assignments;
  readonly begun: Draft;
  readonly target?: AssignTarget;
}

show<AssignPageStory>(({ grid, units, tasks, confirmed, begun, target }) => {
  const [reporter] = units;
  if (reporter === undefined) return null;
  return (
    // As on the desk: the screen has the height of the page, and its foot stays where it is.
    <div style={{ display: "flex", flexDirection: "column", minHeight: "96vh" }}>
      <AssignPage
        sheet={{ name: grid.name, table: 0, units, reporter, tasks, confirmed, readGrid: async () => grid }}
        begun={begun}
        workbookName="培训情况2025.xlsx"
        sheetName={grid.name}
        {...(target !== undefined && { target })}
        onForget={(fingerprint) => {
          hears("onForget")(fingerprint);
          return hears("undo");
        }}
        onBack={hears("onBack")}
        onSettled={hears("onSettled")}
      />
    </div>
  );
});
