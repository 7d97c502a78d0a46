import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PendingSignIn } from "../../../../shared/api/sessions.ts";
import type { Failure } from "../../../api/failure.ts";
import { failureText } from "../../../messages/failure-text.ts";
import { text } from "../../../messages/index.ts";
import { useEntrance } from "../../../services.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { CodeForm } from "./code-form.tsx";
import { PairedStep } from "./paired-step.tsx";
import { PasskeyStep } from "./passkey-step.tsx";
import { useFactors } from "./use-factors.ts";

type Way = "totp" | "passkey" | "recovery";

interface SecondStepProps {
  readonly waiting: PendingSignIn;
  /** Back to the password; with what became of the sign-in, when it is over. */
  readonly onBack: (said: string | null) => void;
  readonly onDone?: () => void;
}

/** The password was right: now the telephone, a passkey or a recovery code. */
export function SecondStep({ waiting, onBack, onDone }: SecondStepProps) {
  const factors = useFactors();
  const { session, excel } = useEntrance();
  const shared = useSharedStyles();
  const { pending, ways } = waiting;
  const words = text.secondStep;
  const open = (["totp", "passkey", "recovery"] as const).filter((way) => ways[way]);
  const [way, setWay] = useState<Way | undefined>(open[0]);
  const accept: typeof session.accept = (opened) => {
    session.accept(opened);
    onDone?.();
  };
  const isOver = (failure: Failure): boolean => {
    if (failure.kind !== "problem" || failure.problem.code !== "second_step_over") return false;
    onBack(failureText(failure));
    return true;
  };
  const others: Readonly<Record<Way, string>> = {
    totp: words.useTotp,
    passkey: words.usePasskey,
    recovery: words.useRecovery,
  };
  const step = { onDone: accept, onFailed: isOver };
  return (
    <div className={shared.stackWide}>
      <h2 className={shared.heading}>{words.heading}</h2>
      {way === undefined && <p className={shared.paragraph}>{words.noWay}</p>}
      {way === "totp" && (
        <CodeForm
          label={words.totp}
          hint={words.totpHint}
          digits
          refused={words.totpWrong}
          button={words.submit}
          send={(code) => factors.step(pending, "totp", code)}
          {...step}
        />
      )}
      {way === "recovery" && (
        <CodeForm
          label={words.recovery}
          hint={words.recoveryHint}
          refused={words.recoveryWrong}
          button={words.submit}
          send={(code) => factors.step(pending, "recovery", code)}
          {...step}
        />
      )}
      {way === "passkey" && excel === null && (
        <PasskeyStep
          button={words.passkey}
          request={() => factors.passkeyRequest(pending)}
          send={(answer) => factors.passkeyStep(pending, answer)}
          {...step}
        />
      )}
      {way === "passkey" && excel !== null && (
        <PairedStep pending={pending} openInBrowser={excel.openInBrowser} {...step} />
      )}
      <div className={shared.stack}>
        {open
          .filter((other) => other !== way)
          .map((other) => (
            <div key={other}>
              <Button appearance="subtle" onClick={() => setWay(other)}>
                {others[other]}
              </Button>
            </div>
          ))}
        <div>
          <Button appearance="subtle" onClick={() => onBack(null)}>
            {words.back}
          </Button>
        </div>
      </div>
    </div>
  );
}
