import { Button } from "@fluentui/react-components";
import { text } from "../messages/index.ts";
import { PaneDialog } from "./pane-dialog.tsx";

/** Asks before work is thrown away that stands nowhere else. */
export function LeaveDialog({
  hint,
  onLeave,
  onStay,
}: {
  /** How the work can be kept. */
  readonly hint: string | undefined;
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
          <Button onClick={onLeave}>{text.leave.leave}</Button>
        </>
      }
    >
      <span>{text.leave.body}</span>
      {hint !== undefined && <strong>{hint}</strong>}
    </PaneDialog>
  );
}
