import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { text } from "../../messages/index.ts";
import { VersionsDialog } from "./versions-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

interface VersionButtonsProps {
  readonly title: string;
  readonly newest: Receipt;
  /** A locked collection takes nothing back. */
  readonly locked: boolean;
  readonly onChanged: () => void;
}

/** Beside a report that was sent: its versions, and taking it back while nobody has reviewed it. */
export function VersionButtons({ title, newest, locked, onChanged }: VersionButtonsProps) {
  const restoreFocus = useRestoreFocusTarget();
  const [open, setOpen] = useState<"versions" | "withdraw" | null>(null);
  const close = () => setOpen(null);
  const changed = () => {
    close();
    onChanged();
  };
  return (
    <>
      <Button
        appearance="subtle"
        aria-label={text.review.versionsOf(title)}
        {...restoreFocus}
        onClick={() => setOpen("versions")}
      >
        {text.review.versions}
      </Button>
      {newest.state === "submitted" && !locked && (
        <Button
          appearance="subtle"
          aria-label={text.review.withdrawFor(title)}
          {...restoreFocus}
          onClick={() => setOpen("withdraw")}
        >
          {text.review.withdraw}
        </Button>
      )}
      {open === "versions" && <VersionsDialog title={title} uuid={newest.uuid} onClose={close} />}
      {open === "withdraw" && (
        <WithdrawDialog
          title={title}
          uuid={newest.uuid}
          version={newest.version}
          onDone={changed}
          onRefresh={changed}
          onClose={close}
        />
      )}
    </>
  );
}
