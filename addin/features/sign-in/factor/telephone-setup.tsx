import { Field, Input } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { TotpSetup } from "../../../../shared/api/second-factor.ts";
import { text } from "../../../messages/index.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { CodeForm } from "./code-form.tsx";
import { useFactors } from "./use-factors.ts";

const QrCode = lazy(async () => ({ default: (await import("./qr-code.tsx")).QrCode }));

interface TelephoneSetupProps {
  readonly setup: TotpSetup;
  readonly onAdded: (codes: readonly string[] | null) => void;
}

/** The secret for the telephone, to scan or to type, and one code of it. */
export function TelephoneSetup({ setup, onAdded }: TelephoneSetupProps) {
  const factors = useFactors();
  const shared = useSharedStyles();
  const words = text.factor;
  const inGroups = setup.secret.replace(/(.{4})(?=.)/g, "$1 ");
  return (
    <div className={shared.stack}>
      <p className={shared.paragraph}>{words.scan}</p>
      <Suspense fallback={text.loading}>
        <QrCode content={setup.uri} />
      </Suspense>
      <Field label={words.orType}>
        <Input readOnly value={inGroups} onFocus={({ target }) => target.select()} />
      </Field>
      <CodeForm
        label={words.enter}
        digits
        button={words.confirm}
        send={factors.confirmTotp}
        onDone={onAdded}
      />
    </div>
  );
}
