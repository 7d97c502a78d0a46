import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Pairing } from "../../../../shared/api/second-factor.ts";
import type { Session } from "../../../../shared/api/sessions.ts";
import type { Failure } from "../../../api/failure.ts";
import { failureText } from "../../../messages/failure-text.ts";
import { text } from "../../../messages/index.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { CodeForm } from "./code-form.tsx";
import { useFactors } from "./use-factors.ts";

interface PairedStepProps {
  readonly pending: string;
  readonly openInBrowser: (path: string) => void;
  readonly onDone: (session: Session) => void;
  readonly onFailed: (failure: Failure) => boolean;
}

/** A pane in a frame cannot ask for passkeys: a browser window does, and shows a code that is carried back here. */
export function PairedStep({ pending, openInBrowser, onDone, onFailed }: PairedStepProps) {
  const factors = useFactors();
  const shared = useSharedStyles();
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    setFailure(null);
    const outcome = await factors.pair(pending);
    if (outcome.ok) {
      setPairing(outcome.value);
      openInBrowser(`/#pairing=${outcome.value.pairing}`);
      return;
    }
    if (!onFailed(outcome.failure)) setFailure(failureText(outcome.failure));
  };
  return (
    <div className={shared.stackWide}>
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      <p className={shared.paragraph}>{text.secondStep.inBrowserHow}</p>
      <Button
        size="large"
        appearance={pairing === null ? "primary" : "secondary"}
        onClick={() => void open().catch(reportError)}
      >
        {text.secondStep.inBrowser}
      </Button>
      {pairing !== null && (
        <>
          <p className={shared.paragraph}>
            {text.secondStep.numberIs} <strong>{pairing.number}</strong>
          </p>
          <CodeForm
            label={text.secondStep.handed}
            button={text.secondStep.submit}
            send={(code) => factors.step(pending, "handed", code)}
            onDone={onDone}
            onFailed={onFailed}
          />
        </>
      )}
    </div>
  );
}
