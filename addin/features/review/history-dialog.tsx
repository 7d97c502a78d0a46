import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Loaded } from "../../ui/loaded.tsx";
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
  const loaded = useLoaded(() => api.review.review(uuid));
  return (
    <PaneDialog title={text.review.historyOf(title)} close={text.close} light onClose={onClose}>
      <Loaded from={loaded} waiting={text.review.historyLoading}>
        {({ versions, columns }) => <HistoryList versions={versions} columns={columns} />}
      </Loaded>
    </PaneDialog>
  );
}
