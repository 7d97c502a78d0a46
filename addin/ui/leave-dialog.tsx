import { Button } from "@fluentui/react-components";
import { text } from "../messages/index.ts";
import { PaneDialog } from "./pane-dialog.tsx";

/** Asks before work is thrown away that stands nowhere else. */
export function LeaveDialog({
  onLeave,
  onStay,
}: {
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
      {text.leave.body}
    </PaneDialog>
  );
}
