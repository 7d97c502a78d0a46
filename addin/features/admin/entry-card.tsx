import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { GrantedEntry } from "../../../shared/api/accounts.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { invitationLink } from "../sign-in/door.ts";

/** A link or an initial password, shown this once, to be handed on. */
export function EntryCard({ granted }: { readonly granted: GrantedEntry }) {
  const shared = useSharedStyles();
  const words = text.accounts;
  const { account, invitation, password, expiresAt } = granted;
  const [said, setSaid] = useState("");
  const secret = invitation === null ? (password ?? "") : invitationLink(location.href, invitation);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret);
      setSaid(words.copied);
    } catch {
      setSaid(words.copyFailed);
    }
  };
  const until = timeText(expiresAt);
  return (
    <div className={shared.stack}>
      <p className={shared.paragraph}>
        {invitation === null ? words.passwordHow(until) : words.linkHow(until)}
      </p>
      <p className={shared.paragraph}>{words.loginIs(account.login)}</p>
      <Field label={invitation === null ? words.initial : words.link}>
        {invitation === null ? (
          <Input size="large" readOnly value={secret} onFocus={({ target }) => target.select()} />
        ) : (
          <Textarea readOnly rows={4} value={secret} onFocus={({ target }) => target.select()} />
        )}
      </Field>
      <div className={shared.row}>
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
