import { describe, expect, it } from "vitest";
import type { FollowRequest } from "../../../../addin/engine/review-sheet.ts";
import type { SheetState } from "../../../../addin/features/check/workbench.ts";
import { notedCells, placeAll } from "../../../../addin/features/review/use-anchored-notes.ts";
import type { ReturnedReport } from "../../../../addin/features/review/use-returned.ts";
import type { ReviewNote } from "../../../../shared/api/review.ts";
import { assess, standardEngine } from "../../../support/engine.ts";
import { collectionOf, loanTask, receiptOf } from "../../../support/pane-sheets.ts";
import { district, districtUnits } from "../../../support/register.ts";
import { sheetOf } from "../../../support/sheet-text.ts";

function recognised(text: string) {
  const grid = sheetOf(text);
  const request = { units: districtUnits, reporter: district, tasks: [loanTask], confirmed: {} };
  const [assessment] = assess({ ...request, grid });
  if (assessment?.kind !== "recognised") throw new Error("not recognised");
  return assessment;
}

const header = `
  # 贷款
  2019年度示例甲区妇女创业小额贷款情况统计表 | < | < | < | <
  序号 | 贷款类型 | 支行名称 | 贷款金额(万元) | 借款人数
`;
const first = recognised(`${header}
  1 | 小额担保贷款 | 甲银行 | 500 | 50
  2 | 小额担保贷款 | 乙银行 | 685 | 73
  3 | 小额贴息贷款 | 丙银行 | 90 | 9
`);

function returned(notes: readonly ReviewNote[]): ReturnedReport {
  const receipt = receiptOf({ version: 1, state: "returned", uuid: crypto.randomUUID() });
  return {
    report: {
      collection: collectionOf("returned"),
      status: "returned",
      newest: receipt,
      daysLeft: null,
      exemption: null,
      upcoming: false,
      remindedAt: null,
      purgeReason: null,
    },
    review: {
      receipt,
      title: "",
      may: [],
      waitsFor: null,
      columns: [],
      localFindings: [],
      findings: [],
      versions: [
        {
          uuid: receipt.uuid,
          version: 1,
          state: "returned",
          submittedAt: receipt.submittedAt,
          by: { name: "测试甲", unit: "测试妇联" },
          sha256: receipt.sha256,
          late: false,
          nil: false,
          rows: 3,
          events: [],
          layout: {},
          notes: [...notes],
        },
      ],
      comparedWith: null,
      lastYear: null,
    },
    submission: { receipt, records: [...first.records], explanations: [], findings: [] },
  };
}

const note = (ordinal: number, row: number, column?: string): ReviewNote => ({
  ordinal,
  row,
  ...(column === undefined ? {} : { column }),
  text: "请核对",
  replies: [],
});

function open(assessment: ReturnType<typeof recognised>, more: Partial<SheetState> = {}): SheetState {
  return {
    id: "1",
    sheetId: "1",
    name: "贷款",
    table: 0,
    hidden: false,
    status: "ready",
    assessment,
    ignored: false,
    unsaved: false,
    explanations: [],
    ...more,
  };
}

const engine = standardEngine();
const follow = async (request: FollowRequest) => engine.follow(request);

describe("a note on the reporter's own sheet", () => {
  it("stands on the cell where its row and column are now, or says that the row is gone", async () => {
    // Sorted, a row inserted, a column put in front, one row taken out, the figure itself corrected.
    const now = recognised(`
      # 贷款
      2019年度示例甲区妇女创业小额贷款情况统计表 | < | < | < | <
      序号 | 借款人数 | 贷款类型 | 支行名称 | 贷款金额(万元)
      1 | 3 | 小额贴息贷款 | 丁银行 | 30
      2 | 73 | 小额担保贷款 | 乙银行 | 700
      3 | 50 | 小额担保贷款 | 甲银行 | 500
    `);
    const sheets = [open(now)];
    const placed = await placeAll({ follow }, sheets, [
      returned([note(0, 4, "amount"), note(1, 5, "amount"), note(2, 3, "persons"), note(3, 3)]),
    ]);
    expect(placed.get("1")?.notes.map(({ cell, now: place }) => [cell, place === null])).toEqual([
      ["E4", false],
      [null, true],
      ["B5", false],
      ["B5", false],
    ]);
    expect([...notedCells(sheets, placed)]).toEqual([["贷款", ["E4", "B5", "B5"]]]);
  });

  it("is not shown on a sheet of another period or one that was set aside", async () => {
    const each = returned([note(0, 4, "amount")]);
    for (const sheet of [open(first, { ignored: true }), open({ ...first, period: "2018" })]) {
      expect((await placeAll({ follow }, [sheet], [each])).size).toBe(0);
    }
  });
});
