import { Button, Field, Input } from "@fluentui/react-components";
import { type FormEvent, useRef, useState } from "react";
import type { Outcome } from "../../../api/failure.ts";
import { failureText } from "../../../messages/failure-text.ts";
import { text } from "../../../messages/index.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";

interface PasswordFirstProps<T> {
  /** What will happen. */
  readonly what: string;
  readonly button: string;
  readonly act: (password: string) => Promise<Outcome<T>>;
  readonly onDone: (value: T) => void;
  readonly onCancel: () => void;
}

/** Nothing about the factors changes before the password was typed again. */
export function PasswordFirst<T>({ what, button, act, onDone, onCancel }: PasswordFirstProps<T>) {
  const shared = useSharedStyles();
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setFailure(null);
    setMissing(password === "");
    if (password === "") {
      input.current?.focus();
      return;
    }
    setBusy(true);
    const outcome = await act(password);
    setBusy(false);
    if (outcome.ok) {
      onDone(outcome.value);
      return;
    }
    setFailure(failureText(outcome.failure));
    input.current?.select();
  };
  return (
    <form
      className={shared.stack}
      onSubmit={(event) => void submit(event).catch(reportError)}
      noValidate
      aria-label={what}
    >
      <p className={shared.paragraph}>{what}</p>
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      <Field
        label={text.factor.password}
        hint={text.factor.passwordHint}
        {...(missing ? { validationMessage: text.factor.passwordMissing } : {})}
      >
        <Input
          input={{ ref: input }}
          autoFocus
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? text.secondStep.busy : button}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}
