import { text } from "../../messages/index.ts";
import { countPlaces } from "./findings.ts";
import { unrecognisedSheets } from "./sheets.ts";
import type { SheetState } from "./workbench.ts";

/** What the check of a workbook came to; of sheets that were not read it does not say that nothing is to be done. */
export function checkOutcome(sheets: readonly SheetState[]): string {
  const { error, warning, names } = countPlaces(
    sheets.flatMap(({ assessment, ignored }) =>
      !ignored && assessment?.kind === "recognised" ? assessment.findings : [],
    ),
  );
  const unread = unrecognisedSheets(sheets).length;
  return error + warning + names === 0 && unread > 0
    ? text.check.announceUnread(unread)
    : text.check.announce(error, warning, names);
}
