import { Button, Field, Input } from "@fluentui/react-components";
import type { Failure, Outcome } from "../../../api/failure.ts";
import { failureText } from "../../../messages/failure-text.ts";
import { text } from "../../../messages/index.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useOneAnswer } from "./use-one-answer.ts";

interface CodeFormProps<T> {
  readonly label: string;
  readonly hint?: string;
  /** Six digits of a telephone: its keyboard has digits, and a browser may fill them in. */
  readonly digits?: boolean;
  /** What to do when the code was wrong; without it what every code is told. */
  readonly refused?: string;
  readonly button: string;
  readonly send: (code: string) => Promise<Outcome<T>>;
  readonly onDone: (value: T) => void;
  /** Whether this failure is dealt with elsewhere. */
  readonly onFailed?: (failure: Failure) => boolean;
}

/** One code, sent with Enter. */
export function CodeForm<T>(props: CodeFormProps<T>) {
  const { label, hint, digits = false, refused, button, send, onDone, onFailed } = props;
  const shared = useSharedStyles();
  const { value, setValue, input, fault, failure, busy, onSubmit } = useOneAnswer({
    faultOf: (code) => faultOf(code, digits),
    send: (code) => send(code.trim()),
    onDone,
    said: (failed) => {
      if (onFailed?.(failed) === true) return null;
      return refused !== undefined && isWrongCode(failed) ? refused : failureText(failed);
    },
  });

  return (
    <form className={shared.stackWide} onSubmit={onSubmit} noValidate aria-label={label}>
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      <Field
        label={label}
        {...(hint === undefined ? {} : { hint })}
        {...(fault === null ? {} : { validationMessage: fault })}
      >
        <Input
          input={{ ref: input }}
          size="large"
          autoFocus
          autoComplete={digits ? "one-time-code" : "off"}
          inputMode={digits ? "numeric" : "text"}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          value={value}
          onChange={(_, { value: typed }) => setValue(typed)}
        />
      </Field>
      <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
        {busy ? text.secondStep.busy : button}
      </Button>
    </form>
  );
}

/** What can be told before it is sent; null: nothing. Blanks and full-width digits are read as people mean them. */
function faultOf(code: string, digits: boolean): string | null {
  const plain = code.normalize("NFKC").replace(/\s/g, "");
  if (plain === "") return text.secondStep.missing;
  return digits && !/^\d{6}$/.test(plain) ? text.secondStep.sixDigits : null;
}

function isWrongCode(failure: Failure): boolean {
  return failure.kind === "problem" && failure.problem.code === "second_step_failed";
}
