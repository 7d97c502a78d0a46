import type { Me } from "../../shared/api/sessions.ts";
import { BeforeSubmitSwitch } from "../features/check/before-submit-switch.tsx";
import { KeptWorkSwitch } from "../features/kept-work/kept-work-switch.tsx";
import { OwnAccount } from "../features/sign-in/own-account.tsx";

/** The own account, with what it lets be sent. */
export function Own({ me, onClose }: { readonly me: Me; readonly onClose: () => void }) {
  return (
    <OwnAccount account={me.account} onClose={onClose}>
      <BeforeSubmitSwitch me={me} />
      <KeptWorkSwitch />
    </OwnAccount>
  );
}
