import { Field, Input } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { text } from "../../messages/index.ts";
import { useEntrance } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import { useAccounts } from "./use-accounts.ts";

/** Asks for the own password when the server wants to know that it is the owner who acts; then the act goes on. */
export function OwnerDialog() {
  const { owner } = useEntrance();
  return useStore(owner.asked) ? <Asked /> : null;
}

function Asked() {
  const accounts = useAccounts();
  const { owner } = useEntrance();
  const shared = useSharedStyles();
  const words = text.owner;
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <ActDialog
      title={words.heading}
      confirm={words.confirm}
      confirming={words.confirming}
      act={() => {
        setMissing(password === "");
        if (password === "") input.current?.focus();
        return password === "" ? null : accounts.prove(password);
      }}
      onDone={() => owner.answer(true)}
      onFailed={() => input.current?.select()}
      onClose={() => owner.answer(false)}
    >
      <p className={shared.paragraph}>{words.why}</p>
      <Field
        label={words.password}
        required
        {...(missing ? { validationMessage: text.factor.passwordMissing } : {})}
      >
        <Input
          input={{ ref: input }}
          autoFocus
          size="large"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
    </ActDialog>
  );
}
