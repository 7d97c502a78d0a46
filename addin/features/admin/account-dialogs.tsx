import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { GrantedEntry, ListedAccount } from "../../../shared/api/accounts.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ConfirmDialog } from "../collections/confirm-dialog.tsx";
import { SessionList } from "../sign-in/session-list.tsx";
import { AccountForm } from "./account-form.tsx";
import { EntryCard } from "./entry-card.tsx";
import { ResetDialog } from "./reset-dialog.tsx";
import type { UnitChoice } from "./unit-field.tsx";

/** What an administrator is about to do. */
export type AccountTask =
  | { readonly kind: "add" }
  | { readonly kind: "granted"; readonly granted: GrantedEntry }
  | {
      readonly kind: "edit" | "reset" | "sessions" | "disable" | "enable";
      readonly account: ListedAccount;
    };

export interface AccountDialogsProps {
  readonly task: AccountTask;
  readonly units: readonly UnitChoice[];
  /** With a new way in that has to be shown, once. */
  readonly onDone: (said: string, granted?: GrantedEntry) => void;
  readonly onClose: () => void;
}

export function AccountDialogs({ task, units, onDone, onClose }: AccountDialogsProps) {
  const { api } = useServices();
  const words = text.accounts;
  if (task.kind === "add") {
    return (
      <AccountForm
        units={units}
        onAdded={(granted) => onDone(words.created(granted.account.name), granted)}
        onEdited={() => undefined}
        onClose={onClose}
      />
    );
  }
  if (task.kind === "granted") {
    return (
      <Framed title={headingOf(task.granted)} onClose={onClose}>
        <EntryCard granted={task.granted} />
      </Framed>
    );
  }
  const { account } = task;
  const { id, name, role, unit } = account;
  switch (task.kind) {
    case "edit":
      return (
        <AccountForm
          account={account}
          units={units}
          onAdded={() => undefined}
          onEdited={(edited) => onDone(words.changed(edited.name))}
          onClose={onClose}
        />
      );
    case "reset":
      return <ResetDialog account={account} onDone={(granted) => onDone("", granted)} onClose={onClose} />;
    case "sessions":
      return (
        <Framed title={words.sessionsHeading(name)} onClose={onClose}>
          <SessionList
            load={() => api.accounts.sessions(id)}
            end={(session) => api.accounts.endSession(id, session)}
            none={words.noSessions}
          />
        </Framed>
      );
    case "disable":
    case "enable": {
      const disabled = task.kind === "disable";
      const save = () => api.accounts.edit(id, { name, role, unit: unit.code, disabled });
      return disabled ? (
        <ConfirmDialog
          title={words.disableHeading(name)}
          body={words.disableWhat}
          confirm={words.disable}
          act={save}
          onDone={() => onDone(words.changed(name))}
          onClose={onClose}
        />
      ) : (
        <ConfirmDialog
          title={words.enableHeading(name)}
          body={words.enableWhat}
          confirm={words.enable}
          act={save}
          onDone={() => onDone(words.changed(name))}
          onClose={onClose}
        />
      );
    }
  }
}

function headingOf({ account, invitation }: GrantedEntry): string {
  return invitation === null
    ? text.accounts.passwordHeading(account.name)
    : text.accounts.linkHeading(account.name);
}

function Framed({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
