import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { purgeActs } from "../../../shared/api/review.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { LoadedVersion } from "./load-version.ts";
import type { ActName } from "./review-model.ts";

/** The steps of a purge that are this account's to take now. */
export function PurgeButtons({
  may,
  onAsk,
}: {
  readonly may: LoadedVersion["review"]["may"];
  readonly onAsk: (act: ActName) => void;
}) {
  const restoreFocus = useRestoreFocusTarget();
  return purgeActs
    .filter((act) => may.includes(act))
    .map((act) => (
      <Button key={act} appearance="subtle" {...restoreFocus} onClick={() => onAsk(act)}>
        {text.review.purges[act].button}
      </Button>
    ));
}

interface PurgeDialogProps {
  readonly review: LoadedVersion["review"];
  readonly named: string;
  readonly asking: ActName | null;
  readonly onDone: (said: string, act: ActName) => void;
  readonly onRefresh: () => void;
  readonly onClose: () => void;
}

/** The question behind such a step; every one of them wants a reason. */
export function PurgeDialog({ review, named, asking, ...on }: PurgeDialogProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const act = purgeActs.find((candidate) => candidate === asking && review.may.includes(candidate));
  if (act === undefined) return null;
  const words = text.review.purges[act];
  return (
    <ActDialog
      title={words.heading(named)}
      confirm={words.confirm}
      words={{ label: text.act.reason, missing: text.act.reasonMissing }}
      act={(reason, names) => api.review.purge(review.receipt.uuid, { act, reason, ...names })}
      onDone={() => on.onDone(words.said, act)}
      onRefresh={on.onRefresh}
      onClose={on.onClose}
    >
      <p className={shared.paragraph}>{words.body}</p>
    </ActDialog>
  );
}
