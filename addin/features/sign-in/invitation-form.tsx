import { Button, Field, Input } from "@fluentui/react-components";
import { type FormEvent, useRef, useState } from "react";
import type { Invitation } from "../../../shared/api/accounts.ts";
import type { PendingSignIn } from "../../../shared/api/sessions.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useEntrance } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { SecondStep } from "./factor/second-step.tsx";
import { NO_NEW_PASSWORD, newPasswordFault, PasswordFields } from "./password-fields.tsx";
import { useAccounts } from "./use-accounts.ts";

interface InvitationFormProps {
  readonly token: string;
  readonly invitation: Invitation;
  readonly onDone: () => void;
}

export function InvitationForm({ token, invitation, onDone }: InvitationFormProps) {
  const accounts = useAccounts();
  const { session } = useEntrance();
  const shared = useSharedStyles();
  const { login, name, unit } = invitation;
  const [chosen, setChosen] = useState(NO_NEW_PASSWORD);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<PendingSignIn | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const own = [login, name, unit];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setAsked(true);
    setFailure(null);
    if (newPasswordFault(chosen, own) !== null) {
      input.current?.focus();
      return;
    }
    setBusy(true);
    const outcome = await accounts.acceptInvitation(token, chosen.password);
    setBusy(false);
    if (!outcome.ok) {
      setFailure(failureText(outcome.failure));
      return;
    }
    if ("pending" in outcome.value) {
      setWaiting(outcome.value);
      return;
    }
    session.accept(outcome.value);
    onDone();
  };
  // The password is set: whoever goes back signs in with it.
  if (waiting !== null) return <SecondStep waiting={waiting} onBack={onDone} onDone={onDone} />;

  return (
    <form className={shared.stackWide} onSubmit={submit} noValidate>
      <p className={shared.paragraph}>{text.door.invitationFor(name, unit)}</p>
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      <Field label={text.door.login} hint={text.door.loginHint}>
        <Input size="large" readOnly autoComplete="username" value={login} />
      </Field>
      <PasswordFields value={chosen} onChange={setChosen} own={own} asked={asked} inputRef={input} />
      <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
        {busy ? text.door.setting : text.door.set}
      </Button>
    </form>
  );
}
