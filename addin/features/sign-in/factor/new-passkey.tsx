import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { PasskeyCreation } from "../../../../shared/api/second-factor.ts";
import { failureText } from "../../../messages/failure-text.ts";
import { text } from "../../../messages/index.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { makePasskey } from "./passkeys.ts";
import { PasswordFirst } from "./password-first.tsx";
import { useFactors } from "./use-factors.ts";

interface NewPasskeyProps {
  readonly onAdded: (codes: readonly string[] | null) => void;
  readonly onCancel: () => void;
}

/** A passkey of this device, or of a security key. */
export function NewPasskey({ onAdded, onCancel }: NewPasskeyProps) {
  const factors = useFactors();
  const shared = useSharedStyles();
  const [name, setName] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const words = text.factor;
  const make = async (options: PasskeyCreation): Promise<void> => {
    setFailure(null);
    const asked = await makePasskey(options);
    if (asked.kind !== "answered") {
      setFailure(asked.kind === "twice" ? words.passkeyTwice : words.passkeyFailed);
      return;
    }
    const outcome = await factors.confirmPasskey(
      name.trim() === "" ? text.factor.passkeys : name.trim(),
      asked.answer,
    );
    if (outcome.ok) onAdded(outcome.value);
    else setFailure(failureText(outcome.failure));
  };
  return (
    <div className={shared.stack}>
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      <Field label={words.passkeyName} hint={words.passkeyNameHint}>
        <Input maxLength={30} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <PasswordFirst
        what={words.addPasskey}
        button={words.next}
        act={factors.beginPasskey}
        onDone={(options) => void make(options).catch(reportError)}
        onCancel={onCancel}
      />
    </div>
  );
}
