import { Button, Field, Input } from "@fluentui/react-components";
import type { Outcome } from "../../../api/failure.ts";
import { text } from "../../../messages/index.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useOneAnswer } from "./use-one-answer.ts";

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
  const { value, setValue, input, fault, failure, busy, onSubmit } = useOneAnswer({
    faultOf: (password) => (password === "" ? text.factor.passwordMissing : null),
    send: act,
    onDone,
  });
  return (
    <form className={shared.stack} onSubmit={onSubmit} noValidate aria-label={what}>
      <p className={shared.paragraph}>{what}</p>
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      <Field
        label={text.factor.password}
        hint={text.factor.passwordHint}
        {...(fault === null ? {} : { validationMessage: fault })}
      >
        <Input
          input={{ ref: input }}
          autoFocus
          type="password"
          autoComplete="current-password"
          value={value}
          onChange={(_, { value: typed }) => setValue(typed)}
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
