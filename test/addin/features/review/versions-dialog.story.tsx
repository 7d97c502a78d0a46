import { VersionsDialog } from "../../../../addin/features/review/versions-dialog.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export interface VersionsDialogStory {
  readonly uuid: string;
}

show<VersionsDialogStory>(({ uuid }) => (
  <VersionsDialog
    title="贷款台账"
    uuid={uuid}
    units={[{ code: "b", name: "示例乙镇妇联" }]}
    onClose={hears("onClose")}
  />
));
