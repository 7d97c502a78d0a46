import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedAccount } from "../../../shared/api/accounts.ts";
import { text } from "../../messages/index.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useFactors } from "../sign-in/factor/use-factors.ts";

interface FactorResetDialogProps {
  readonly account: ListedAccount;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes the second factor of somebody who lost it away, with the administrator's own password. */
export function FactorResetDialog({ account, onDone, onClose }: FactorResetDialogProps) {
  const factors = useFactors();
  const shared = useSharedStyles();
  const words = text.factorAdmin;
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <ActDialog
      title={words.resetHeading(account.name)}
      confirm={words.reset}
      act={() => {
        setMissing(password === "");
        return password === "" ? null : factors.reset(account.id, password);
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className={shared.paragraph}>{words.resetWhat}</p>
      <Field
        label={words.ownPassword}
        required
        {...(missing ? { validationMessage: text.factor.passwordMissing } : {})}
      >
        <Input
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
    </ActDialog>
  );
}
