import { useState } from "react";
import type { Entry } from "../../../shared/api/account-bodies.ts";
import type { GrantedEntry, ListedAccount } from "../../../shared/api/accounts.ts";
import { text } from "../../messages/index.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useAccounts } from "../sign-in/use-accounts.ts";
import { EntryChoice } from "./entry-choice.tsx";

interface ResetDialogProps {
  readonly account: ListedAccount;
  readonly onDone: (granted: GrantedEntry) => void;
  /** The account is not what the list says: it is to be read again. */
  readonly onFailed: () => void;
  readonly onClose: () => void;
}

/** She was given a link or an initial password, and has no password of her own yet. */
export function waitsForEntry({ state }: ListedAccount): boolean {
  return state === "invited" || state === "expired" || state === "initial";
}

/** A new way in for somebody who forgot the password, or whose link is lost. */
export function ResetDialog({ account, onDone, onFailed, onClose }: ResetDialogProps) {
  const accounts = useAccounts();
  const shared = useSharedStyles();
  const [by, setBy] = useState<Entry>("invitation");
  const words = text.accounts;
  const again = waitsForEntry(account);
  return (
    <ActDialog
      title={again ? words.resendHeading(account.name) : words.resetHeading(account.name)}
      confirm={again ? words.resendAct : words.resetAct}
      // The list may be older than the first sign-in: nobody loses a password of her own to a link that was sent again.
      act={() => accounts.reset(account.id, { by, ...(again ? { waiting: true } : {}) })}
      onDone={onDone}
      onFailed={onFailed}
      onClose={onClose}
    >
      <p className={shared.paragraph}>{again ? words.resendWhat : words.resetWhat}</p>
      <EntryChoice value={by} onChange={setBy} />
    </ActDialog>
  );
}
