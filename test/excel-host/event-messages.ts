/** How Excel tells Office.js what happened: entries of its message queue. */
import type { WorkbookEvent } from "./workbook.ts";

/** Where an event comes from when it is heard of for all sheets. */
const ALL_SHEETS = "Workbook";
const EVENT_CATEGORY = 65536;

/** Excel's numbers for its events. */
const eventTypes: Readonly<Record<WorkbookEvent["kind"], number>> = {
  changed: 10,
  activated: 11,
  calculated: 16,
  sorted: 19,
  rowsHidden: 22,
  workbookActivated: 2203,
};

/** @param number counts the entries. */
export function eventEntry(event: WorkbookEvent, number: number): readonly unknown[] {
  return [EVENT_CATEGORY, eventTypes[event.kind], ALL_SHEETS, JSON.stringify(bodyOf(event)), number];
}

function bodyOf(event: WorkbookEvent): object {
  if (event.kind === "workbookActivated") return {};
  const worksheetId = event.sheet.id;
  switch (event.kind) {
    case "changed":
      return {
        changeType: event.changeType,
        source: "Local",
        worksheetId,
        address: event.address,
        shiftDirection: "None",
      };
    case "sorted":
      return { source: "Local", worksheetId, address: event.address };
    case "calculated":
    case "activated":
    case "rowsHidden":
      return { worksheetId };
  }
}
