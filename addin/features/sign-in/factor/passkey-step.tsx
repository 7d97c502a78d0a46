import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Assertion, PasskeyRequest } from "../../../../shared/api/second-factor.ts";
import type { Failure, Outcome } from "../../../api/failure.ts";
import { failureText } from "../../../messages/failure-text.ts";
import { text } from "../../../messages/index.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { askPasskey } from "./passkeys.ts";

interface PasskeyStepProps<T> {
  readonly button: string;
  readonly request: () => Promise<Outcome<PasskeyRequest>>;
  readonly send: (answer: Assertion) => Promise<Outcome<T>>;
  readonly onDone: (value: T) => void;
  readonly onFailed?: (failure: Failure) => boolean;
}

/** Asks the browser for a passkey, and sends what it says. */
export function PasskeyStep<T>({ button, request, send, onDone, onFailed }: PasskeyStepProps<T>) {
  const shared = useSharedStyles();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const fail = (failure: Failure): void => {
    if (onFailed?.(failure) !== true) setSaid(failureText(failure));
  };
  const run = async (): Promise<void> => {
    const options = await request();
    if (!options.ok) {
      fail(options.failure);
      return;
    }
    const asked = await askPasskey(options.value);
    if (asked.kind !== "answered") {
      setSaid(text.secondStep.passkeyFailed);
      return;
    }
    const outcome = await send(asked.answer);
    if (outcome.ok) onDone(outcome.value);
    else fail(outcome.failure);
  };
  const press = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setSaid(null);
    await run();
    setBusy(false);
  };
  return (
    <div className={shared.stackWide}>
      {said !== null && <Notice kind="error">{said}</Notice>}
      <p className={shared.paragraph}>{text.secondStep.passkeyHow}</p>
      <Button
        appearance="primary"
        size="large"
        autoFocus
        disabledFocusable={busy}
        onClick={() => void press().catch(reportError)}
      >
        {busy ? text.secondStep.busy : button}
      </Button>
    </div>
  );
}
