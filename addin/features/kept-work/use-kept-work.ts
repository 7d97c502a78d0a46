import { useEffect, useRef } from "react";
import { useServices } from "../../services.ts";
import type { OpenedWorkbook } from "../check/opened-workbook.ts";

/** Keeps the opened workbook while the page is looked at. @param owed as `KeptWork.follow` has it */
export function useKeptWork(
  opened: OpenedWorkbook | null,
  owed: (form: string, period: string) => boolean,
): void {
  const { keptWork } = useServices();
  const current = useRef(owed);
  current.current = owed;
  useEffect(
    () =>
      opened === null ? undefined : keptWork?.follow(opened, (form, period) => current.current(form, period)),
    [keptWork, opened],
  );
}
