import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Entry, GrantedEntry, ListedAccount } from "../../../shared/api/accounts.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { EntryChoice } from "./entry-choice.tsx";

export interface ResetDialogProps {
  readonly account: ListedAccount;
  readonly onDone: (granted: GrantedEntry) => void;
  readonly onClose: () => void;
}

/** A new way in for somebody who forgot the password, or whose link is lost. */
export function ResetDialog({ account, onDone, onClose }: ResetDialogProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const [by, setBy] = useState<Entry>("invitation");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    const outcome = await api.accounts.reset(account.id, by);
    setBusy(false);
    if (outcome.ok) onDone(outcome.value);
    else setFailure(failureText(outcome.failure));
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !busy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.accounts.resetHeading(account.name)}</DialogTitle>
          <DialogContent className={shared.stack}>
            <p className={shared.paragraph}>{text.accounts.resetWhat}</p>
            <EntryChoice value={by} onChange={setBy} />
            {failure !== null && <Notice kind="error">{failure}</Notice>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void run()}>
              {text.accounts.resetAct}
            </Button>
            <Button disabled={busy} onClick={onClose}>
              {text.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
