import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import type { Review } from "../../../shared/api/review.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { ProtestEvents } from "./protest-events.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

interface ProtestNoticeProps {
  readonly review: Review;
  readonly onAnswered: () => void;
  /** Whoever sent it took it back. */
  readonly onWithdrawn: () => void;
  /** Somebody else was faster: shows how the version stands now. */
  readonly onRefresh: () => void;
}

/** For officers: who sent the version in its unit's name, and the unit's protest while it waits. */
export function ProtestNotice({ review, onAnswered, onWithdrawn, onRefresh }: ProtestNoticeProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const restoreFocus = useRestoreFocusTarget();
  const [asking, setAsking] = useState<"answer" | "withdraw" | null>(null);
  const { receipt, may, versions, title } = review;
  const { uuid, unit, onBehalf, protested } = receipt;
  if (onBehalf === undefined) return null;
  const sent = text.protest.onBehalf(text.review.by(onBehalf.unit, onBehalf.name));
  const close = () => setAsking(null);
  const refresh = () => {
    close();
    onRefresh();
  };
  const sentBy = (
    <div className={shared.row}>
      <span>{sent}</span>
      {may.includes("withdraw") && (
        <Button
          size="small"
          aria-label={text.review.withdrawFor(title)}
          {...restoreFocus}
          onClick={() => setAsking("withdraw")}
        >
          {text.review.withdraw}
        </Button>
      )}
      {asking === "withdraw" && (
        <WithdrawDialog
          title={title}
          uuid={uuid}
          version={receipt.version}
          onDone={() => {
            close();
            onWithdrawn();
          }}
          onRefresh={refresh}
          onClose={close}
        />
      )}
    </div>
  );
  if (protested !== true) return sentBy;
  return (
    <Notice kind="warning">
      {sentBy}
      <strong>{text.protest.fromUnit(unit.name)}</strong>
      <ProtestEvents events={versions.find((version) => version.uuid === uuid)?.events ?? []} />
      {may.includes("answer_protest") && (
        <span>
          <Button {...restoreFocus} onClick={() => setAsking("answer")}>
            {text.protest.answer}
          </Button>
        </span>
      )}
      {asking === "answer" && (
        <ActDialog
          title={text.protest.answerFor(unit.name)}
          confirm={text.protest.send}
          words={{ label: text.protest.answerWords, missing: text.protest.answerMissing }}
          act={(words, names) => api.review.answerProtest(uuid, { text: words, ...names })}
          onDone={() => {
            close();
            onAnswered();
          }}
          onRefresh={refresh}
          onClose={close}
        >
          <p className={shared.paragraph}>{text.protest.answerHint}</p>
        </ActDialog>
      )}
    </Notice>
  );
}
