import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useLoaded } from "../../ui/use-loaded.ts";
import { HistoryList } from "./version-history.tsx";

export interface HistoryDialogProps {
  readonly title: string;
  /** UUID of any version of the report. */
  readonly uuid: string;
  readonly onClose: () => void;
}

/** Every version of one's own report, with what the officers did and said. */
export function HistoryDialog({ title, uuid, onClose }: HistoryDialogProps) {
  const { api } = useServices();
  const { state } = useLoaded(() => api.review.review(uuid));
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.review.historyOf(title)}</DialogTitle>
          <DialogContent>
            {state.kind === "loading" && <Spinner label={text.review.historyLoading} />}
            {state.kind === "failed" && (
              <Notice kind="error">
                <span>{failureText(state.failure)}</span>
              </Notice>
            )}
            {state.kind === "ready" && (
              <HistoryList versions={state.value.versions} columns={state.value.columns} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
