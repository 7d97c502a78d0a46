import { Button } from "@fluentui/react-components";
import { text } from "../../../messages/index.ts";
import { PaneDialog } from "../../../ui/pane-dialog.tsx";

interface LeaveFitProps {
  /** The changes outlive the page. */
  readonly isKept: boolean;
  readonly onLeave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Asks what becomes of changes that nobody has published. */
export function LeaveFit({ isKept, onLeave, onDiscard, onStay }: LeaveFitProps) {
  const words = text.formFits;
  return (
    <PaneDialog
      title={words.leaveTitle}
      close={words.stay}
      onClose={onStay}
      actions={
        <>
          {isKept && (
            <Button appearance="primary" onClick={onLeave}>
              {words.leaveKeep}
            </Button>
          )}
          <Button onClick={onDiscard}>{isKept ? words.leaveDrop : words.leaveRun}</Button>
        </>
      }
    >
      {isKept ? words.leaveWhat : words.leaveLost}
    </PaneDialog>
  );
}
