import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ReviewAct } from "../../../shared/api/review.ts";
import type { NoteBody } from "../../../shared/api/review-bodies.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { LoadedVersion } from "./load-version.ts";
import { PurgeButtons, PurgeDialog } from "./purge-acts.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { type ActName, countOpenFindings, placingIn } from "./review-model.ts";

/** Whether the act is this account's to do now; passing and approving are one question. */
export function mayAsk(may: readonly ReviewAct[], act: ActName): boolean {
  return may.includes(act) || (act === "approve" && may.includes("pass"));
}

interface ReviewActsProps {
  readonly loaded: LoadedVersion;
  readonly notes: readonly NoteBody[];
  readonly asking: ActName | null;
  readonly onAsk: (act: ActName | null) => void;
  readonly onActed: (said: string, act: ActName) => void;
  /** Somebody else was faster: shows how the version stands now. */
  readonly onRefresh: () => void;
}

/** The decisions that are this account's to make, each behind a question that says what will happen. */
export function ReviewActs({ loaded, notes, asking, onAsk, onActed, onRefresh }: ReviewActsProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const restoreFocus = useRestoreFocusTarget();
  const { review } = loaded;
  const { may, receipt, title } = review;
  const { uuid } = receipt;
  const named = `${receipt.unit.name} ${title} ${text.review.version(receipt.version)}`;
  const close = () => onAsk(null);
  const refresh = () => {
    onAsk(null);
    onRefresh();
  };
  const done = (said: string, act: ActName) => {
    onAsk(null);
    onActed(said, act);
  };
  const approval = may.includes("pass") ? "pass" : may.includes("approve") ? "approve" : null;
  const warnings = countOpenFindings(review);
  return (
    <>
      <div className={shared.row}>
        {approval !== null && (
          <Button appearance="primary" {...restoreFocus} onClick={() => onAsk("approve")}>
            {text.review[approval]}
          </Button>
        )}
        {may.includes("return") && (
          <Button {...restoreFocus} onClick={() => onAsk("return")}>
            {text.review.giveBack}
            {notes.length > 0 && `${text.aside(notes.length)}`}
          </Button>
        )}
        {may.includes("revert") && (
          <Button {...restoreFocus} onClick={() => onAsk("revert")}>
            {text.review.revert}
          </Button>
        )}
        <PurgeButtons may={may} onAsk={onAsk} />
      </div>
      {asking === "approve" && approval !== null && (
        <ActDialog
          title={text.review.approveHeading(named)}
          confirm={text.review.confirmApprove}
          act={() => api.review.approve([uuid], receipt.protested)}
          onDone={() => done(text.review.approved(1), "approve")}
          onRefresh={refresh}
          onClose={close}
        >
          <p className={shared.paragraph}>{text.review.approveBody[approval]}</p>
          {receipt.protested === true && <p className={shared.paragraph}>{text.protest.despite}</p>}
          {warnings > 0 && <p className={shared.paragraph}>{text.review.openWarnings(warnings)}</p>}
        </ActDialog>
      )}
      {asking === "return" && may.includes("return") && (
        <ReturnDialog
          title={named}
          unit={receipt.unit.name}
          notes={notes}
          placing={placingIn(review, uuid)}
          act={(body) => api.review.giveBack(uuid, body)}
          onDone={() => done(text.review.returned, "return")}
          onRefresh={refresh}
          onClose={close}
        />
      )}
      {asking === "revert" && may.includes("revert") && (
        <ActDialog
          title={text.review.revertHeading(named)}
          confirm={text.review.confirmRevert}
          words={{ label: text.act.reason, missing: text.act.reasonMissing }}
          act={(reason, names) => api.review.revert([uuid], { reason, ...names })}
          onDone={() => done(text.review.reverted, "revert")}
          onRefresh={refresh}
          onClose={close}
        >
          <p className={shared.paragraph}>{text.review.revertBody}</p>
        </ActDialog>
      )}
      <PurgeDialog
        review={review}
        named={named}
        asking={asking}
        onDone={done}
        onRefresh={refresh}
        onClose={close}
      />
    </>
  );
}
