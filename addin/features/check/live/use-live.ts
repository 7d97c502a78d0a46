import { useEffect } from "react";
import type { LiveWorkbook } from "./live-workbook.ts";

/** How often a page that is seen looks at the file, in milliseconds: only its time and size are asked for. */
const BETWEEN = 2000;

/** Looks at the file while the page is seen, and whenever she comes back to it. */
export function useLive(live: LiveWorkbook | undefined): void {
  useEffect(() => {
    if (live?.follows !== true) return;
    const look = (): void => {
      if (document.visibilityState === "visible") live.look().catch(reportError);
    };
    const clock = setInterval(look, BETWEEN);
    addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(clock);
      removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [live]);
}
