import { Spinner } from "@fluentui/react-components";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
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
    <PaneDialog title={text.review.historyOf(title)} close={text.close} light onClose={onClose}>
      {state.kind === "loading" && <Spinner label={text.review.historyLoading} />}
      {state.kind === "failed" && <Notice kind="error">{failureText(state.failure)}</Notice>}
      {state.kind === "ready" && (
        <HistoryList versions={state.value.versions} columns={state.value.columns} />
      )}
    </PaneDialog>
  );
}
