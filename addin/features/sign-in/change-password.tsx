import { Button, Field, Input } from "@fluentui/react-components";
import { type FormEvent, useRef, useState } from "react";
import type { Account } from "../../../shared/api/sessions.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { NO_NEW_PASSWORD, newPasswordFault, PasswordFields } from "./password-fields.tsx";
import { useAccounts } from "./use-accounts.ts";

interface ChangePasswordProps {
  readonly account: Account;
  readonly onChanged: () => void;
}

/** The own password: who knows the old one may choose another. */
export function ChangePassword({ account, onChanged }: ChangePasswordProps) {
  const accounts = useAccounts();
  const shared = useSharedStyles();
  const [current, setCurrent] = useState("");
  const [chosen, setChosen] = useState(NO_NEW_PASSWORD);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const currentInput = useRef<HTMLInputElement>(null);
  const newInput = useRef<HTMLInputElement>(null);
  const own = [account.login, account.name, account.unit.name];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setAsked(true);
    setFailure(null);
    if (current === "") {
      currentInput.current?.focus();
      return;
    }
    if (newPasswordFault(chosen, own) !== null) {
      newInput.current?.focus();
      return;
    }
    if (current === chosen.password) {
      setFailure(text.password.same);
      return;
    }
    setBusy(true);
    const outcome = await accounts.changePassword(current, chosen.password);
    setBusy(false);
    if (outcome.ok) {
      setCurrent("");
      setChosen(NO_NEW_PASSWORD);
      setAsked(false);
      onChanged();
    } else {
      setFailure(failureText(outcome.failure));
      currentInput.current?.select();
    }
  };

  return (
    <form className={shared.stackWide} onSubmit={submit} noValidate aria-label={text.own.changePassword}>
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      <Field
        label={text.password.current}
        required
        {...(asked && current === "" ? { validationMessage: text.password.currentMissing } : {})}
      >
        <Input
          input={{ ref: currentInput }}
          size="large"
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={(_, { value }) => setCurrent(value)}
        />
      </Field>
      <PasswordFields value={chosen} onChange={setChosen} own={own} asked={asked} inputRef={newInput} />
      <div>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
          {busy ? text.own.saving : text.own.save}
        </Button>
      </div>
    </form>
  );
}
