import type { Review, ReviewEvent } from "../../../shared/api/review.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { ProtestEvents } from "./protest-events.tsx";

interface ProtestDialogProps {
  readonly title: string;
  readonly uuid: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** For the unit: who sent a report in its name, what was said to that, and what can be said now. */
export function ProtestDialog({ title, uuid, onChanged, onClose }: ProtestDialogProps) {
  const { api } = useServices();
  const loaded = useLoaded(() => api.review.review(uuid));
  const { state } = loaded;
  if (state.kind === "ready") {
    return <Said title={title} review={state.value} onChanged={onChanged} onClose={onClose} />;
  }
  return (
    <PaneDialog title={text.protest.openFor(title)} close={text.close} light onClose={onClose}>
      <Loaded from={loaded} waiting={text.protest.loading}>
        {() => null}
      </Loaded>
    </PaneDialog>
  );
}

function Said({
  title,
  review,
  onChanged,
  onClose,
}: Omit<ProtestDialogProps, "uuid"> & { readonly review: Review }) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const announce = useAnnounce();
  const { may, receipt } = review;
  const told = (
    <>
      {receipt.onBehalf !== undefined && (
        <p className={shared.paragraph}>
          {timeText(receipt.submittedAt)}{" "}
          {text.protest.onBehalf(text.review.by(receipt.onBehalf.unit, receipt.onBehalf.name))}
        </p>
      )}
      <ProtestEvents events={eventsOf(review)} />
    </>
  );
  const done = (words: string) => () => {
    announce(words);
    onChanged();
  };
  const common = { title: text.protest.openFor(title), onRefresh: onChanged, onClose };
  if (may.includes("protest")) {
    return (
      <ActDialog
        {...common}
        confirm={text.protest.say}
        words={{ label: text.protest.reason, missing: text.protest.reasonMissing }}
        act={(words, names) => api.review.protest(receipt.uuid, { text: words, ...names })}
        onDone={done(text.protest.said)}
      >
        {told}
        <p className={shared.paragraph}>{text.protest.sayBody}</p>
      </ActDialog>
    );
  }
  if (may.includes("withdraw_protest")) {
    return (
      <ActDialog
        {...common}
        confirm={text.protest.takeBack}
        act={() => api.review.takeProtestBack(receipt.uuid)}
        onDone={done(text.protest.takenBack)}
      >
        {told}
        <p className={shared.paragraph}>{text.protest.takeBackBody}</p>
      </ActDialog>
    );
  }
  return (
    <PaneDialog title={common.title} close={text.close} light onClose={onClose}>
      {told}
      <p className={shared.paragraph}>{text.protest.over}</p>
    </PaneDialog>
  );
}

function eventsOf({ receipt, versions }: Review): readonly ReviewEvent[] {
  return versions.find(({ uuid }) => uuid === receipt.uuid)?.events ?? [];
}
