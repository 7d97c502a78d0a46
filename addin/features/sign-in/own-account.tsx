import { Link } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Account } from "../../../shared/api/sessions.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { ChangePassword } from "./change-password.tsx";
import { SessionList } from "./session-list.tsx";
import { useAccounts } from "./use-accounts.ts";

/** The own password, and where one is signed in. */
export function OwnAccount({
  account,
  children,
  onClose,
}: {
  readonly account: Account;
  /** What else is the account's own. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}) {
  const accounts = useAccounts();
  const shared = useSharedStyles();
  const [changes, setChanges] = useState(0);
  return (
    <PaneDialog title={text.own.heading} close={text.close} light onClose={onClose}>
      <h3 className={shared.subheading}>{text.own.changePassword}</h3>
      {changes > 0 && <Notice kind="success">{text.own.saved}</Notice>}
      <ChangePassword account={account} onChanged={() => setChanges((count) => count + 1)} />
      {children}
      <h3 className={shared.subheading}>{text.own.sessions}</h3>
      {/* Changing the password ends the others. */}
      <SessionList
        key={changes}
        load={accounts.ownSessions}
        end={accounts.endOwnSession}
        none={text.own.onlyHere}
      />
      <p>
        <Link href="/NOTICE.txt" target="_blank">
          {text.own.licences}
        </Link>
      </p>
    </PaneDialog>
  );
}
