import type { ReviewQueue } from "../../../shared/api/review.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";

interface ApproveManyProps {
  readonly chosen: ReviewQueue["versions"];
  readonly onApproved: () => void;
  readonly onRefresh: () => void;
  readonly onClose: () => void;
}

/** One approval of several versions, each of which is named. */
export function ApproveMany({ chosen, onApproved, onRefresh, onClose }: ApproveManyProps) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const warnings = chosen.reduce((sum, version) => sum + version.warnings, 0);
  const protested = chosen.filter(({ receipt }) => receipt.protested === true).length;
  const level = chosen.some(({ waitsFor }) => waitsFor === "district") ? "pass" : "approve";
  return (
    <ActDialog
      title={text.review.approveMany(chosen.length)}
      confirm={text.review.confirmApprove}
      act={() =>
        api.review.approve(
          chosen.map(({ receipt }) => receipt.uuid),
          protested > 0,
        )
      }
      onDone={onApproved}
      onRefresh={onRefresh}
      onClose={onClose}
    >
      <p className={shared.paragraph}>{text.review.approveBody[level]}</p>
      {protested > 0 && <p className={shared.paragraph}>{text.protest.despiteMany(protested)}</p>}
      {warnings > 0 && <p className={shared.paragraph}>{text.review.openWarnings(warnings)}</p>}
      <ul>
        {chosen.map(({ receipt, title }) => (
          <li key={receipt.uuid}>
            {receipt.unit.name} {title}
          </li>
        ))}
      </ul>
    </ActDialog>
  );
}
