import type { Review, ReviewEvent } from "../../../../shared/api/review.ts";
import { receiptOf } from "../../../support/pane-sheets.ts";

export const UUID = "00000000-0000-4000-8000-000000000001";
const OFFICER = { name: "审核员甲", unit: "示例市妇联" };

/** The unit's word against it. */
export const PROTESTED: ReviewEvent = {
  act: "protest",
  state: "submitted",
  at: "2020-01-02T09:00:00+08:00",
  by: { name: "填报员甲", unit: "示例甲区妇联" },
  comment: "金额应为658万元",
};

/** A version that an officer sent in its unit's name. */
export function onBehalfReview({
  may,
  protested = false,
  events = [],
}: {
  readonly may: Review["may"];
  readonly protested?: boolean;
  readonly events?: readonly ReviewEvent[];
}): Review {
  const said = { onBehalf: OFFICER, ...(protested && { protested: true as const }) };
  const receipt = receiptOf({ uuid: UUID, version: 1, channel: "intake", ...said });
  return {
    ...{ receipt, title: "贷款台账", may: [...may], waitsFor: "city", columns: [] },
    ...{ localFindings: [], findings: [], comparedWith: null, lastYear: null },
    versions: [
      {
        ...{ uuid: UUID, version: 1, state: "submitted", submittedAt: receipt.submittedAt, late: false },
        ...{ nil: false, rows: 1, by: OFFICER, sha256: receipt.sha256, ...said },
        ...{ events: [...events], notes: [], layout: {} },
      },
    ],
  };
}
