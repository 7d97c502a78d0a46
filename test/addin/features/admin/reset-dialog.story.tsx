import { ResetDialog } from "../../../../addin/features/admin/reset-dialog.tsx";
import type { ListedAccount } from "../../../../shared/api/accounts.ts";
import { hears, show } from "../../../support/components/story.tsx";

export interface ResetDialogStory {
  readonly account: ListedAccount;
}

show<ResetDialogStory>(({ account }) => (
  <ResetDialog
    account={account}
    onDone={hears("onDone")}
    onFailed={hears("onFailed")}
    onClose={hears("onClose")}
  />
));
