import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { useLoaded } from "../../ui/use-loaded.ts";
import type { SentVersionProps } from "./sent-version.tsx";
import { VersionList } from "./version-list.tsx";

interface VersionsDialogProps {
  readonly title: string;
  /** UUID of any version of the report. */
  readonly uuid: string;
  readonly units: SentVersionProps["units"];
  readonly onClose: () => void;
}

/** Every version of one's own report, with what the officers did and said. */
export function VersionsDialog({ title, uuid, units, onClose }: VersionsDialogProps) {
  const { api } = useServices();
  const loaded = useLoaded(() => api.review.review(uuid));
  return (
    <PaneDialog title={text.review.versionsOf(title)} close={text.close} light wide onClose={onClose}>
      <Loaded from={loaded} waiting={text.review.versionsLoading}>
        {(review) => <VersionList review={review} units={units} open={review.versions[0]?.uuid} />}
      </Loaded>
    </PaneDialog>
  );
}
