import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewNote } from "../../../shared/api/review.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useSharedStyles } from "../../ui/styles.ts";

interface ReplyButtonProps {
  readonly uuid: string;
  readonly note: ReviewNote;
  readonly place: string;
  readonly onReplied: () => Promise<void>;
}

export function ReplyButton({ uuid, note, place, onReplied }: ReplyButtonProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const announce = useAnnounce();
  const restoreFocus = useRestoreFocusTarget();
  const [asking, setAsking] = useState(false);
  return (
    <div className={shared.row}>
      <Button
        size="small"
        aria-label={text.review.replyTo(place)}
        {...restoreFocus}
        onClick={() => setAsking(true)}
      >
        {text.review.reply}
      </Button>
      {asking && (
        <ActDialog
          title={text.review.replyTo(place)}
          confirm={text.review.sendReply}
          words={{
            label: text.review.reply,
            hint: text.review.replyHint,
            missing: text.review.replyMissing,
          }}
          act={(words, names) => api.review.reply(uuid, note.ordinal, { text: words, ...names })}
          onDone={() => {
            setAsking(false);
            announce(text.review.replied);
            onReplied().catch(reportError);
          }}
          onRefresh={() => {
            setAsking(false);
            onReplied().catch(reportError);
          }}
          onClose={() => setAsking(false)}
        >
          <p className={shared.paragraph}>{note.text}</p>
        </ActDialog>
      )}
    </div>
  );
}
