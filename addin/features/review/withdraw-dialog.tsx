import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useSharedStyles } from "../../ui/styles.ts";

interface WithdrawDialogProps {
  readonly title: string;
  readonly uuid: string;
  readonly version: number;
  readonly onDone: () => void;
  readonly onRefresh: () => void;
  readonly onClose: () => void;
}

/** Takes back what nobody has reviewed yet. */
export function WithdrawDialog({ title, uuid, version, onDone, onRefresh, onClose }: WithdrawDialogProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const announce = useAnnounce();
  return (
    <ActDialog
      title={text.review.withdrawHeading(title)}
      confirm={text.review.confirmWithdraw}
      act={() => api.review.withdraw(uuid)}
      onDone={() => {
        announce(text.review.withdrawn);
        onDone();
      }}
      onRefresh={onRefresh}
      onClose={onClose}
    >
      <p className={shared.paragraph}>{text.review.withdrawBody}</p>
      {version > 1 && <p className={shared.paragraph}>{text.review.withdrawBefore(version - 1)}</p>}
    </ActDialog>
  );
}
