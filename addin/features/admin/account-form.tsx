import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { accountNameSchema, type Entry, loginSchema } from "../../../shared/api/account-bodies.ts";
import type { GrantedEntry, ListedAccount } from "../../../shared/api/accounts.ts";
import { type Account, roleSchema } from "../../../shared/api/sessions.ts";
import { mapped } from "../../api/connection.ts";
import type { Outcome } from "../../api/failure.ts";
import { text } from "../../messages/index.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { nameFault } from "../../ui/name-fault.ts";
import { useAccounts } from "../sign-in/use-accounts.ts";
import { EntryChoice } from "./entry-choice.tsx";
import { type UnitChoice, UnitField } from "./unit-field.tsx";

interface AccountFormProps {
  /** Absent for a new one. */
  readonly account?: ListedAccount;
  readonly units: readonly UnitChoice[];
  readonly onAdded: (granted: GrantedEntry) => void;
  readonly onEdited: (account: ListedAccount) => void;
  readonly onClose: () => void;
}

/** A new account, or name, unit and role of one that is there. */
export function AccountForm({ account, units, onAdded, onEdited, onClose }: AccountFormProps) {
  const accounts = useAccounts();
  const words = text.accounts;
  const [login, setLogin] = useState(account?.login ?? "");
  const [name, setName] = useState(account?.name ?? "");
  const [unit, setUnit] = useState(account?.unit.code ?? "");
  const [role, setRole] = useState<Account["role"]>(account?.role ?? "reporter");
  const [by, setBy] = useState<Entry>("invitation");
  const [asked, setAsked] = useState(false);
  const faults = {
    login: account !== undefined || loginSchema.safeParse(login).success ? null : text.door.loginShape,
    // What she is called is not asked again: she may be disabled or moved under an old name.
    name: name === account?.name ? null : nameFault(accountNameSchema, name),
    unit: unit === "" ? words.unitMissing : null,
  };

  const save = (): Promise<Outcome<() => void>> | null => {
    setAsked(true);
    if (Object.values(faults).some((fault) => fault !== null)) return null;
    if (account === undefined) {
      const added = accounts.add({ login, name, role, unit, by });
      return mapped(added, (granted) => () => onAdded(granted));
    }
    const disabled = account.state === "disabled";
    const edited = accounts.edit(account.id, { name, role, unit, disabled });
    return mapped(edited, (listed) => () => onEdited(listed));
  };

  const shown = (fault: string | null) => (asked && fault !== null ? { validationMessage: fault } : {});
  return (
    <ActDialog
      title={account === undefined ? words.add : words.edit}
      confirm={account === undefined ? words.create : words.save}
      confirming={account === undefined ? words.creating : words.saving}
      act={save}
      onDone={(done) => done()}
      onClose={onClose}
    >
      <Field label={words.name} required {...shown(faults.name)}>
        <Input size="large" maxLength={40} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={words.login} hint={words.loginHint} required {...shown(faults.login)}>
        <Input
          size="large"
          maxLength={40}
          autoComplete="off"
          autoCapitalize="none"
          readOnly={account !== undefined}
          value={login}
          onChange={(_, { value }) => setLogin(value)}
        />
      </Field>
      <UnitField
        label={words.unit}
        units={units}
        value={unit}
        onChange={setUnit}
        fault={asked ? faults.unit : null}
      />
      <Field label={words.role}>
        <RadioGroup
          value={role}
          onChange={(_, { value }) => {
            const chosen = roleSchema.safeParse(value);
            if (chosen.success) setRole(chosen.data);
          }}
        >
          {roleSchema.options.map((each) => (
            <Radio
              key={each}
              value={each}
              label={`${text.roleWords[each]}${text.colon}${words.roleHints[each]}`}
            />
          ))}
        </RadioGroup>
      </Field>
      {account === undefined && <EntryChoice value={by} onChange={setBy} />}
    </ActDialog>
  );
}
