import type { GrantedEntry, ListedAccount } from "../../../shared/api/accounts.ts";
import { text } from "../../messages/index.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { SessionList } from "../sign-in/session-list.tsx";
import { useAccounts } from "../sign-in/use-accounts.ts";
import { AccountForm } from "./account-form.tsx";
import { EntryCard } from "./entry-card.tsx";
import { FactorResetDialog } from "./factor-reset-dialog.tsx";
import { ResetDialog } from "./reset-dialog.tsx";
import type { UnitChoice } from "./unit-field.tsx";

/** What an administrator is about to do. */
export type AccountTask =
  | { readonly kind: "add" }
  | { readonly kind: "granted"; readonly granted: GrantedEntry }
  | {
      readonly kind: "edit" | "reset" | "factor" | "sessions" | "disable" | "enable";
      readonly account: ListedAccount;
    };

interface AccountDialogsProps {
  readonly task: AccountTask;
  readonly units: readonly UnitChoice[];
  /** With a new way in that has to be shown, once. */
  readonly onDone: (said: string, granted?: GrantedEntry) => void;
  /** The list is older than what the server said. */
  readonly onFailed: () => void;
  readonly onClose: () => void;
}

export function AccountDialogs({ task, units, onDone, onFailed, onClose }: AccountDialogsProps) {
  const accounts = useAccounts();
  const shared = useSharedStyles();
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
      <PaneDialog title={headingOf(task.granted)} close={text.close} onClose={onClose}>
        <EntryCard granted={task.granted} />
      </PaneDialog>
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
      return (
        <ResetDialog
          account={account}
          onDone={(granted) => onDone("", granted)}
          onFailed={onFailed}
          onClose={onClose}
        />
      );
    case "factor":
      return (
        <FactorResetDialog
          account={account}
          onDone={() => onDone(text.factorAdmin.done(name))}
          onFailed={onFailed}
          onClose={onClose}
        />
      );
    case "sessions":
      return (
        <PaneDialog title={words.sessionsHeading(name)} close={text.close} onClose={onClose}>
          <SessionList
            load={() => accounts.sessions(id)}
            end={(session) => accounts.endSession(id, session)}
            none={words.noSessions}
          />
        </PaneDialog>
      );
    case "disable":
    case "enable": {
      const disabled = task.kind === "disable";
      return (
        <ActDialog
          title={disabled ? words.disableHeading(name) : words.enableHeading(name)}
          confirm={disabled ? words.disable : words.enable}
          act={() => accounts.edit(id, { name, role, unit: unit.code, disabled })}
          onDone={() => onDone(words.changed(name))}
          onFailed={onFailed}
          onClose={onClose}
        >
          <p className={shared.paragraph}>{disabled ? words.disableWhat : words.enableWhat}</p>
        </ActDialog>
      );
    }
  }
}

function headingOf({ account, invitation }: GrantedEntry): string {
  return invitation === null
    ? text.accounts.passwordHeading(account.name)
    : text.accounts.linkHeading(account.name);
}
