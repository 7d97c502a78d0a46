import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import type { Review } from "../../../shared/api/review.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { ProtestEvents } from "./protest-events.tsx";

interface ProtestNoticeProps {
  readonly review: Review;
  readonly onAnswered: () => void;
  /** Somebody else was faster: shows how the version stands now. */
  readonly onRefresh: () => void;
}

/** For officers: who sent the version in its unit's name, and the unit's protest while it waits. */
export function ProtestNotice({ review, onAnswered, onRefresh }: ProtestNoticeProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const restoreFocus = useRestoreFocusTarget();
  const [asking, setAsking] = useState(false);
  const { receipt, may, versions } = review;
  const { uuid, unit, onBehalf, protested } = receipt;
  if (onBehalf === undefined) return null;
  const sent = text.protest.onBehalf(text.review.by(onBehalf.unit, onBehalf.name));
  if (protested !== true) return <p className={shared.paragraph}>{sent}</p>;
  return (
    <Notice kind="warning">
      <span>{sent}</span>
      <strong>{text.protest.fromUnit(unit.name)}</strong>
      <ProtestEvents events={versions.find((version) => version.uuid === uuid)?.events ?? []} />
      {may.includes("answer_protest") && (
        <span>
          <Button {...restoreFocus} onClick={() => setAsking(true)}>
            {text.protest.answer}
          </Button>
        </span>
      )}
      {asking && (
        <ActDialog
          title={text.protest.answerFor(unit.name)}
          confirm={text.protest.send}
          words={{ label: text.protest.answerWords, missing: text.protest.answerMissing }}
          act={(words, names) => api.review.answerProtest(uuid, { text: words, ...names })}
          onDone={() => {
            setAsking(false);
            onAnswered();
          }}
          onRefresh={() => {
            setAsking(false);
            onRefresh();
          }}
          onClose={() => setAsking(false)}
        >
          <p className={shared.paragraph}>{text.protest.answerHint}</p>
        </ActDialog>
      )}
    </Notice>
  );
}
