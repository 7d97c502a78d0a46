import { AccountForm } from "../../../../addin/features/admin/account-form.tsx";
import type { ListedAccount } from "../../../../shared/api/accounts.ts";
import { hears, show } from "../../../support/components/story.tsx";
import { district } from "../../../support/register.ts";

export interface AccountFormStory {
  readonly account: ListedAccount;
}

show<AccountFormStory>(({ account }) => (
  <AccountForm
    account={account}
    units={[district]}
    onAdded={hears("onAdded")}
    onEdited={hears("onEdited")}
    onClose={hears("onClose")}
  />
));
