import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import {
  accountNameSchema,
  type Entry,
  type GrantedEntry,
  type ListedAccount,
  loginSchema,
} from "../../../shared/api/accounts.ts";
import { type Account, roleSchema } from "../../../shared/api/sessions.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { EntryChoice } from "./entry-choice.tsx";
import { type UnitChoice, UnitField } from "./unit-field.tsx";

export interface AccountFormProps {
  /** Absent for a new one. */
  readonly account?: ListedAccount;
  readonly units: readonly UnitChoice[];
  readonly onAdded: (granted: GrantedEntry) => void;
  readonly onEdited: (account: ListedAccount) => void;
  readonly onClose: () => void;
}

/** A new account, or name, unit and role of one that is there. */
export function AccountForm({ account, units, onAdded, onEdited, onClose }: AccountFormProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const words = text.accounts;
  const [login, setLogin] = useState(account?.login ?? "");
  const [name, setName] = useState(account?.name ?? "");
  const [unit, setUnit] = useState(account?.unit.code ?? "");
  const [role, setRole] = useState<Account["role"]>(account?.role ?? "reporter");
  const [by, setBy] = useState<Entry>("invitation");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const faults = {
    login: account !== undefined || loginSchema.safeParse(login).success ? null : text.door.loginShape,
    name: accountNameSchema.safeParse(name).success ? null : text.door.missing,
    unit: unit === "" ? words.unitMissing : null,
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setAsked(true);
    setFailure(null);
    if (Object.values(faults).some((fault) => fault !== null)) return;
    setBusy(true);
    if (account === undefined) {
      const outcome = await api.accounts.add({ login, name, role, unit, by });
      setBusy(false);
      if (outcome.ok) onAdded(outcome.value);
      else setFailure(failureText(outcome.failure));
      return;
    }
    const disabled = account.state === "disabled";
    const outcome = await api.accounts.edit(account.id, { name, role, unit, disabled });
    setBusy(false);
    if (outcome.ok) onEdited(outcome.value);
    else setFailure(failureText(outcome.failure));
  };

  const shown = (fault: string | null) => (asked && fault !== null ? { validationMessage: fault } : {});
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !busy && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{account === undefined ? words.add : words.edit}</DialogTitle>
            <DialogContent className={shared.stackWide}>
              {failure !== null && <Notice kind="error">{failure}</Notice>}
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
                      label={`${text.roleWords[each]}：${words.roleHints[each]}`}
                    />
                  ))}
                </RadioGroup>
              </Field>
              {account === undefined && <EntryChoice value={by} onChange={setBy} />}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {account === undefined
                  ? busy
                    ? words.creating
                    : words.create
                  : busy
                    ? words.saving
                    : words.save}
              </Button>
              <Button disabled={busy} onClick={onClose}>
                {text.cancel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
