import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { TotpSetup } from "../../../../shared/api/second-factor.ts";
import { text } from "../../../messages/index.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { CodeForm } from "./code-form.tsx";
import { useFactors } from "./use-factors.ts";

const QrCode = lazy(async () => ({ default: (await import("./qr-code.tsx")).QrCode }));

const useStyles = makeStyles({
  /** Whole at any width: a field would cut it. */
  secret: {
    fontFamily: "Consolas, Menlo, monospace",
    fontSize: "16px",
    overflowWrap: "anywhere",
    userSelect: "all",
  },
});

interface TelephoneSetupProps {
  readonly setup: TotpSetup;
  readonly onAdded: (codes: readonly string[] | null) => void;
}

/** The secret for the telephone, to scan or to type, and one code of it. */
export function TelephoneSetup({ setup, onAdded }: TelephoneSetupProps) {
  const factors = useFactors();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [said, setSaid] = useState("");
  const words = text.factor;
  const inGroups = setup.secret.replace(/(.{4})(?=.)/g, "$1 ");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(setup.secret);
      setSaid(words.copied);
    } catch {
      setSaid(words.copyFailed);
    }
  };
  return (
    <div className={shared.stack}>
      <p className={shared.paragraph}>{words.scan}</p>
      <Suspense fallback={text.loading}>
        <QrCode content={setup.uri} />
      </Suspense>
      <p className={shared.paragraph}>
        {words.orType} <code className={styles.secret}>{inGroups}</code>
      </p>
      <div className={shared.row}>
        <Button onClick={() => void copy()}>{words.copySecret}</Button>
        <span role="status">{said}</span>
      </div>
      <CodeForm
        label={words.enter}
        digits
        refused={text.secondStep.totpWrong}
        button={words.confirm}
        send={factors.confirmTotp}
        onDone={onAdded}
      />
    </div>
  );
}
