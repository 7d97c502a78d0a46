import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { text } from "../messages/index.ts";

/** Asks before work is thrown away that stands nowhere else. */
export function LeaveDialog({
  onLeave,
  onStay,
}: {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.leave.heading}</DialogTitle>
          <DialogContent>{text.leave.body}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onStay}>
              {text.leave.stay}
            </Button>
            <Button onClick={onLeave}>{text.leave.leave}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
