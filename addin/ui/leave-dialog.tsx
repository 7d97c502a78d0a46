import { Button } from "@fluentui/react-components";
import { text } from "../messages/index.ts";
import { PaneDialog } from "./pane-dialog.tsx";

/** Asks before work is left: it stands nowhere else, or it is kept here and she may throw it away. */
export function LeaveDialog({
  hint,
  onKeep,
  onLeave,
  onStay,
}: {
  /** How the work can be kept. */
  readonly hint: string | undefined;
  /** Leaves, and the work can be gone on with; undefined where nothing is kept. */
  readonly onKeep?: (() => void) | undefined;
  /** The work is thrown away. */
  readonly onLeave: () => void;
  readonly onStay: () => void;
}) {
  return (
    <PaneDialog
      title={text.leave.heading}
      onClose={onStay}
      close={null}
      actions={
        <>
          <Button appearance="primary" onClick={onStay}>
            {text.leave.stay}
          </Button>
          {onKeep !== undefined && <Button onClick={onKeep}>{text.keptWork.leaveKeep}</Button>}
          <Button onClick={onLeave}>{text.leave.leave}</Button>
        </>
      }
    >
      <span>{onKeep === undefined ? text.leave.body : text.keptWork.leaveKept}</span>
      {hint !== undefined && <strong>{hint}</strong>}
    </PaneDialog>
  );
}
