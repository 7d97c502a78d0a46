import type { Place } from "../../../../addin/features/review/review-model.ts";
import { SentSheet } from "../../../../addin/features/review/sent-sheet.tsx";
import { type SentLayout, sentPlace } from "../../../../shared/sheet/sent-layout.ts";
import { hears, show } from "../../../support/components/story.tsx";

/** A sheet whose columns stand so; rows of it by how the engine names them. */
export interface SentSheetStory {
  readonly wanted?: Place;
  readonly layout?: SentLayout;
}

show<SentSheetStory>(({ wanted = null, layout = {} }) => {
  const line = (row: number) => sentPlace(layout, row);
  return (
    <SentSheet
      label="示例甲区妇联 小额贷款"
      sheet={{
        columns: [
          { id: "loan_type", title: "贷款类型", unit: "", numeric: false },
          { id: "amount", title: "贷款金额", unit: "万元", numeric: true },
          { id: "amount@ytd", title: "贷款金额（本年累计）", unit: "万元", numeric: true },
        ],
        rows: [],
        staying: [],
      }}
      rows={[
        {
          row: 4,
          line: line(4),
          subject: "a",
          change: "same",
          cells: ["小额贴息贷款", "60.5", "90.5"],
          before: {},
          derived: ["amount"],
        },
        {
          row: 5,
          line: line(5),
          subject: "a",
          change: "same",
          cells: ["巾帼创业贷款", "12", "40"],
          before: {},
        },
      ]}
      names={null}
      same={null}
      marks={new Map()}
      wanted={wanted}
      placing={{ layout }}
      onNote={hears("onNote")}
    />
  );
});
