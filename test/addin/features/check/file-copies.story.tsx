import { FileCopies } from "../../../../addin/features/check/file-copies.tsx";
import type { SheetState } from "../../../../addin/features/check/sheet-state.ts";
import { createFileHost, createPageSettings } from "../../../../addin/host/file-host.ts";
import { createStore } from "../../../../addin/ui/store.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { hears, show } from "../../../support/components/story.tsx";

export interface FileCopiesStory {
  readonly sheets: readonly SheetState[];
  readonly grids: readonly Grid[];
  /** Of the file that was opened. */
  readonly bytes: readonly number[];
  /** A cell that was corrected before. */
  readonly corrected?: string;
}

show<FileCopiesStory>(({ sheets, grids, bytes, corrected }) => {
  const source = { bytes: Uint8Array.from(bytes), converted: false };
  const file = createFileHost("台账.xlsx", grids, createPageSettings(), source);
  const state = createStore({
    workbookName: "台账.xlsx",
    sheets,
    undoable: [],
    redoable: 0,
    leftAlone: [],
    downloaded: false,
    current: undefined,
    marked: false,
  });
  if (corrected !== undefined) file.write([{ sheet: "台账", cell: corrected, text: "7" }]).catch(reportError);
  return (
    <FileCopies
      file={file}
      workbench={{ state, markDownloaded: hears("markDownloaded") }}
      copiesOnly={false}
      onGoTo={hears("onGoTo")}
    />
  );
});
