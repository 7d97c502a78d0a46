import { ProtestDialog } from "../../../../addin/features/review/protest-dialog.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export interface ProtestDialogStory {
  readonly uuid: string;
}

show<ProtestDialogStory>(({ uuid }) => (
  <ProtestDialog title="贷款台账" uuid={uuid} onChanged={hears("onChanged")} onClose={hears("onClose")} />
));
