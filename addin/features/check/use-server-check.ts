import { useCallback, useEffect, useRef } from "react";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { useServices } from "../../services.ts";
import { useOnline } from "../../ui/use-online.ts";
import { type ServerChecks, startServerChecks } from "./server-check.ts";
import { createTryRows } from "./try-rows.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Lets the server look at the opened workbook's tables as they come to rest.
 * @param allowed `atRest` false: nothing is sent until it is asked for; `onForbidden`: the server says that the city
 *   allows nothing before
 * @returns asks about one table now, for what is about to be sent.
 */
export function useServerCheck(
  workbench: Workbench | undefined,
  collectionOf: (sheet: RecognisedSheet) => string | undefined,
  { atRest, onForbidden }: { readonly atRest: boolean; readonly onForbidden: () => Promise<void> },
): (id: string) => Promise<void> {
  const { api, engine, catalogue } = useServices();
  const checks = useRef<ServerChecks | null>(null);
  const current = useRef(collectionOf);
  current.current = collectionOf;
  const forbidden = useRef(onForbidden);
  forbidden.current = onForbidden;

  useEffect(() => {
    if (workbench === undefined) return;
    const started = startServerChecks({
      workbench,
      tryRows: createTryRows({ api, engine, catalogue }),
      collectionOf: (sheet) => current.current(sheet),
      atRest,
      onForbidden: () => forbidden.current().catch(reportError),
      later: (milliseconds, call) => {
        const timer = setTimeout(call, milliseconds);
        return () => clearTimeout(timer);
      },
      onFault: reportError,
    });
    checks.current = started;
    return () => {
      checks.current = null;
      started.stop();
    };
  }, [workbench, api, engine, catalogue, atRest]);

  useOnline(() => checks.current?.again());
  return useCallback(async (id) => checks.current?.now(id), []);
}
