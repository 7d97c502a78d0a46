import { useSyncExternalStore } from "react";
import type { WorkbookHost } from "../../host/workbook-host.ts";

/** Name of the sheet in front of the user. */
export function useCurrentSheet(host: WorkbookHost): string | undefined {
  return useSyncExternalStore(host.onCurrentSheet, host.currentSheet);
}
