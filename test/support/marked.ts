/** Findings to be marked, and workbooks with the marks of some. */
import type { Grid } from "../../shared/sheet/grid.ts";
import type { MarkCounts, MarkedFinding, MarkWords } from "../../shared/workbook/marks/mark-types.ts";
import { markWorkbook } from "../../shared/workbook/marks/mark-workbook.ts";
import { unmarkWorkbook } from "../../shared/workbook/marks/unmark-workbook.ts";
import { filledCells } from "./patched.ts";

export const words: MarkWords = {
  list: "问题清单",
  about: "这张表列出核对出的问题",
  headers: ["序号", "级别", "工作表", "单元格", "栏目", "现值", "问题", "建议"],
  severity: { error: "强制性", warning: "核实性", information: "提示" },
  more: "还有别的问题，见“问题清单”",
  notesBounded: "不是每格都有批注",
  ownNotes: "有自己批注的格没有加批注",
  listBounded: "没有列全",
};

/** A workbook with the findings marked. */
export function mark(
  bytes: Uint8Array,
  findings: readonly MarkedFinding[],
): { readonly bytes: Uint8Array; readonly marks: MarkCounts } {
  const result = markWorkbook(bytes, { findings, words });
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result;
}

export function unmark(bytes: Uint8Array): Uint8Array {
  const result = unmarkWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.bytes;
}

export function findingOf(part: Partial<MarkedFinding> = {}): MarkedFinding {
  const cells = part.cells ?? ["B2"];
  return {
    severity: "error",
    sheet: "表1",
    column: "贷款金额",
    problem: "金额不能是负数",
    advice: "请改成正数",
    values: cells.map(() => "-5"),
    ...part,
    cells,
  };
}

/** Something to say of every sheet: of some of its cells, of cells that hold nothing, and of the whole. */
export function findingsFor(grids: readonly Grid[]): MarkedFinding[] {
  return grids.flatMap(({ name, ...grid }) => {
    const filled = filledCells({ name, ...grid });
    const every = Math.max(2, Math.ceil(filled.length / 30));
    const cells = filled.filter((_, index) => index % every === 1);
    return [
      findingOf({ sheet: name, cells }),
      findingOf({
        sheet: name,
        cells: [...cells.slice(0, 2), "AB99"],
        severity: "warning",
        problem: "=1+1 & <核实>",
      }),
      findingOf({ sheet: name, cells: [], severity: "information", problem: "少了一栏" }),
    ];
  });
}
