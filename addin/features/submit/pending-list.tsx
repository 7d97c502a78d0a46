import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Collection } from "../../../shared/api/collections.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { isSignedOut } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useOnline } from "../../ui/use-online.ts";
import { useStore } from "../../ui/use-store.ts";
import type { PendingSubmission } from "./outbox.ts";

interface PendingListProps {
  readonly account: string;
  /** What the unit owes: says of which form a submission is. */
  readonly collections: readonly Collection[];
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onRefused: () => void;
}

/** Submissions without a receipt yet, after a broken connection or a reload: to send again, or to drop. */
export function PendingList({ account, collections, onReceipt, onRefused }: PendingListProps) {
  const { outbox, sender } = useServices();
  const [refusal, setRefusal] = useState<string | null>(null);
  const sending = useStore(sender.sending);
  const waiting = useStore(outbox.waiting).filter((pending) => pending.account === account);

  const send = async (pending: PendingSubmission): Promise<string | null> => {
    setRefusal(null);
    const collection = collections.find(({ id }) => id === pending.body.collection);
    if (collection === undefined) return text.submit.noTask;
    const result = await sender.send(pending, collection.form);
    if (result.kind === "received") {
      onReceipt(result.receipt);
      return null;
    }
    if (result.kind === "withheld" || result.kind === "changed") return text.submit[result.kind];
    if (result.kind === "kept") {
      return isSignedOut(result.failure) ? text.submit.signInFirst : failureText(result.failure);
    }
    setRefusal(`${pending.title}${text.colon}${failureText(result.failure)}`);
    onRefused();
    return null;
  };

  useOnline(() => {
    for (const pending of waiting) void send(pending);
  });

  return (
    <>
      {refusal !== null && (
        <Notice kind="error">
          <strong>{text.submit.refused}</strong>
          <span>{refusal}</span>
        </Notice>
      )}
      {waiting.map((pending) => (
        <PendingEntry
          key={pending.uuid}
          pending={pending}
          busy={sending.has(pending.uuid)}
          onSend={() => send(pending)}
          onDiscard={() => outbox.remove(pending.uuid)}
        />
      ))}
    </>
  );
}

function PendingEntry({
  pending,
  busy,
  onSend,
  onDiscard,
}: {
  readonly pending: PendingSubmission;
  readonly busy: boolean;
  readonly onSend: () => Promise<string | null>;
  readonly onDiscard: () => void;
}) {
  const shared = useSharedStyles();
  const [discarding, setDiscarding] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    setFailure(null);
    setFailure(await onSend());
  };
  return (
    <Notice kind="warning">
      <strong>
        {text.submit.keptHeading}
        {text.colon}
        {reportTitle(pending.title, pending.period)}
      </strong>
      <span>
        {text.submit.keptSince(timeText(pending.savedAt))}
        {text.stop}
        {text.submit.kept}
      </span>
      {failure !== null && <span role="alert">{failure}</span>}
      {discarding && <span>{text.submit.discardBody}</span>}
      <span className={shared.row}>
        {discarding ? (
          <>
            <Button onClick={onDiscard}>{text.submit.confirmDiscard}</Button>
            <Button appearance="subtle" onClick={() => setDiscarding(false)}>
              {text.cancel}
            </Button>
          </>
        ) : (
          <>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void send()}>
              {busy ? text.submit.sending : text.submit.resend}
            </Button>
            <Button appearance="subtle" disabled={busy} onClick={() => setDiscarding(true)}>
              {text.submit.discard}
            </Button>
          </>
        )}
      </span>
    </Notice>
  );
}
