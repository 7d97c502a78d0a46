import { OwnerDialog } from "../../../../addin/features/sign-in/owner-dialog.tsx";
import { useAccounts } from "../../../../addin/features/sign-in/use-accounts.ts";
import { ActDialog } from "../../../../addin/ui/act-dialog.tsx";
import { hears, show } from "../../../support/components/story.tsx";

/** A new way into somebody's account, in a dialog, and above it the question whether it is the owner who asks. */
show<object>(() => {
  const accounts = useAccounts();
  return (
    <>
      <OwnerDialog />
      <ActDialog
        title="重置测试甲的密码"
        confirm="重置"
        act={() => accounts.reset(5, { by: "invitation" })}
        onDone={hears("onDone")}
        onClose={hears("onClose")}
      >
        <p>原来的密码马上作废。</p>
      </ActDialog>
    </>
  );
});
