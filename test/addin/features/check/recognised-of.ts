import type { SheetState } from "../../../../addin/features/check/sheet-state.ts";
import type { Finding } from "../../../../shared/finding/finding.ts";

/** A sheet that is reported, with a head of one row and these findings. */
export function recognised(findings: readonly Finding[], more: Partial<SheetState> = {}): SheetState {
  const { name = "台账" } = more;
  return {
    id: `${name}/0`,
    sheetId: name,
    name,
    table: 0,
    hidden: false,
    status: "ready",
    ignored: false,
    unsaved: false,
    explanations: [],
    ...more,
    assessment: {
      kind: "recognised",
      sheet: name,
      form: { id: "women_loans", version: 1, title: "贷款台账", number: "" },
      period: "2019",
      statedPeriod: null,
      rows: 2,
      outsidePeriod: 0,
      findings,
      columns: [{ id: "amount", title: "贷款金额", leaves: true }],
      recognition: {
        fingerprint: "f",
        headers: [
          { key: "金额", header: "金额", cell: "B2", column: "amount", title: "贷款金额", how: "header" },
        ],
        unmatched: [],
        asks: 0,
      },
      totals: { rows: 2, columns: [] },
      wholeRows: [],
      records: [],
      places: {} as never,
      layout: {},
    },
  };
}
