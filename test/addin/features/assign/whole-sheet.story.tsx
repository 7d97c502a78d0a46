import type { AssignmentView } from "../../../../addin/engine/assignment-types.ts";
import { WholeSheet } from "../../../../addin/features/assign/whole-sheet.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export interface WholeSheetStory {
  readonly view: AssignmentView;
}

show<WholeSheetStory>(({ view }) => (
  <WholeSheet view={view} tasks={[]} onPeriod={hears("onPeriod")} onConstant={hears("onConstant")} />
));
