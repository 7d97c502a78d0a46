import { useEffect } from "react";
import { text } from "../../messages/index.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { countPlaces } from "./findings.ts";
import type { SheetState } from "./workbench.ts";

/** Says the outcome once all sheets have been checked, and again whenever it changes. */
export function useCheckAnnouncements(sheets: readonly SheetState[]): void {
  const announce = useAnnounce();
  const done = sheets.every(({ status }) => status !== "checking");
  const counts = countPlaces(
    sheets.flatMap(({ assessment, ignored }) =>
      !ignored && assessment?.kind === "recognised" ? assessment.findings : [],
    ),
  );
  const message = done ? text.check.announce(counts.error, counts.warning) : "";
  useEffect(() => {
    if (message !== "") announce(message);
  }, [message, announce]);
  // Once the workbook is closed its outcome is no longer true of anything.
  useEffect(() => () => announce(""), [announce]);
}
