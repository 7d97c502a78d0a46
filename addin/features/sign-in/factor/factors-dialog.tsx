import { useState } from "react";
import type { Account } from "../../../../shared/api/sessions.ts";
import { text } from "../../../messages/index.ts";
import { PaneDialog } from "../../../ui/pane-dialog.tsx";
import { Factors } from "./factors.tsx";

/** 两步验证 of the own account. */
export function FactorsDialog({
  account,
  onSet,
  onClose,
}: {
  readonly account: Account;
  readonly onSet: () => void;
  readonly onClose: () => void;
}) {
  const [showing, setShowing] = useState(false);
  return (
    <PaneDialog title={text.factor.heading} close={text.close} busy={showing} onClose={onClose}>
      {/* Codes that are shown once must not be closed by a slip. */}
      <Factors account={account} onSet={onSet} onShowing={setShowing} />
    </PaneDialog>
  );
}
