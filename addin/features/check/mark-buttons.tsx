import { Button } from "@fluentui/react-components";
import type { CellMark, SheetMarks } from "../../host/workbook-host.ts";
import { text } from "../../messages/index.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { marksOf } from "./marks.ts";
import type { Attempts } from "./use-attempt.ts";
import type { SheetState } from "./workbench.ts";

export interface MarkButtonsProps {
  readonly marks: SheetMarks;
  /** The sheet whose findings are shown. */
  readonly sheet: SheetState;
  /** All of the workbook: a sheet can hold several tables. */
  readonly sheets: readonly SheetState[];
  readonly attempt: Attempts["attempt"];
}

/** Colours the findings on the sheet itself, and takes the colours away. Nothing else ever marks a sheet. */
export function MarkButtons({ marks, sheet, sheets, attempt }: MarkButtonsProps) {
  const shared = useSharedStyles();
  const announce = useAnnounce();
  const cells = cellMarks(sheet.name, sheets);
  const mark = async (): Promise<void> => {
    if (await attempt(() => marks.mark(sheet.name, cells))) announce(text.excel.marked(cells.length));
  };
  const clear = async (): Promise<void> => {
    if (await attempt(marks.clear)) announce(text.excel.unmarked);
  };
  return (
    <div className={shared.row}>
      <Button size="small" disabledFocusable={cells.length === 0} onClick={() => void mark()}>
        {text.excel.mark}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => void clear()}>
        {text.excel.unmark}
      </Button>
    </div>
  );
}

/** Every cell of the sheet that a finding of one of its tables names. */
export function cellMarks(name: string, sheets: readonly SheetState[]): CellMark[] {
  const findings = sheets
    .filter((table) => table.name === name && !table.ignored)
    .flatMap(({ assessment }) => assessment?.findings ?? []);
  return [...marksOf(findings)].map(([cell, severity]) => ({ cell, severity }));
}
