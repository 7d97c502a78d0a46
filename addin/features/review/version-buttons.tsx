import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { text } from "../../messages/index.ts";
import { ProtestDialog } from "./protest-dialog.tsx";
import type { SentVersionProps } from "./sent-version.tsx";
import { VersionsDialog } from "./versions-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** What is open about a report that was sent. */
export interface VersionAct {
  readonly kind: "versions" | "withdraw" | "protest";
  readonly title: string;
  readonly newest: Receipt;
}

interface VersionButtonsProps {
  readonly title: string;
  readonly newest: Receipt;
  /** A locked collection takes nothing back. */
  readonly locked: boolean;
  readonly onAct: (act: VersionAct) => void;
}

/** Beside a report that was sent: its versions, what can be said to one in the unit's name, and taking it back while nobody has reviewed it. */
export function VersionButtons({ title, newest, locked, onAct }: VersionButtonsProps) {
  const restoreFocus = useRestoreFocusTarget();
  return (
    <>
      <Button
        appearance="subtle"
        aria-label={text.review.versionsOf(title)}
        {...restoreFocus}
        onClick={() => onAct({ kind: "versions", title, newest })}
      >
        {text.review.versions}
      </Button>
      {newest.onBehalf !== undefined && (
        <Button
          appearance="subtle"
          aria-label={text.protest.openFor(title)}
          {...restoreFocus}
          onClick={() => onAct({ kind: "protest", title, newest })}
        >
          {text.protest.open}
        </Button>
      )}
      {newest.state === "submitted" && !locked && (
        <Button
          appearance="subtle"
          aria-label={text.review.withdrawFor(title)}
          {...restoreFocus}
          onClick={() => onAct({ kind: "withdraw", title, newest })}
        >
          {text.review.withdraw}
        </Button>
      )}
    </>
  );
}

interface VersionActDialogProps {
  readonly act: VersionAct;
  readonly units: SentVersionProps["units"];
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Belongs to the list and not to a line: a line moves, and what is open over it must not go with it. */
export function VersionActDialog({ act, units, onChanged, onClose }: VersionActDialogProps) {
  const { title, newest } = act;
  const changed = () => {
    onClose();
    onChanged();
  };
  if (act.kind === "versions") {
    return <VersionsDialog title={title} uuid={newest.uuid} units={units} onClose={onClose} />;
  }
  if (act.kind === "protest") {
    return <ProtestDialog title={title} uuid={newest.uuid} onChanged={changed} onClose={onClose} />;
  }
  return (
    <WithdrawDialog
      title={title}
      uuid={newest.uuid}
      version={newest.version}
      onDone={changed}
      onRefresh={changed}
      onClose={onClose}
    />
  );
}
