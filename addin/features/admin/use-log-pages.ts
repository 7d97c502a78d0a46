import { useCallback, useEffect, useRef, useState } from "react";
import type { AuditEntryView } from "../../../shared/api/audit.ts";
import type { Failure } from "../../api/failure.ts";
import { type LogFilter, queryOf } from "./log-model.ts";
import { useAudit } from "./use-audit.ts";

interface LogPages {
  /** null until the first page is there. */
  readonly entries: readonly AuditEntryView[] | null;
  /** What the entries were asked for by. */
  readonly filter: LogFilter;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly look: (filter: LogFilter) => void;
  /** Asks for the next page; null when there is none. */
  readonly more: (() => void) | null;
}

/** The log page by page; a new filter begins again, and an answer to an old one is thrown away. */
export function useLogPages(first: LogFilter): LogPages {
  const audit = useAudit();
  const [filter, setFilter] = useState(first);
  const [entries, setEntries] = useState<readonly AuditEntryView[] | null>(null);
  const [next, setNext] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const run = useRef(0);

  const load = useCallback(
    async (asked: LogFilter, before: number | null): Promise<void> => {
      run.current += 1;
      const mine = run.current;
      setBusy(true);
      const page = await audit.page({ ...queryOf(asked), ...(before === null ? {} : { before }) });
      if (mine !== run.current) return;
      setBusy(false);
      setFailure(page.ok ? null : page.failure);
      if (!page.ok) {
        setEntries((known) => known ?? []);
        return;
      }
      const { entries: found, next: following } = page.value;
      setEntries((known) => (before === null ? found : [...(known ?? []), ...found]));
      setNext(following);
    },
    [audit],
  );

  const initial = useRef(first);
  useEffect(() => {
    load(initial.current, null).catch(reportError);
    return () => {
      run.current += 1;
    };
  }, [load]);

  const look = (wanted: LogFilter): void => {
    setFilter(wanted);
    setEntries(null);
    setNext(null);
    load(wanted, null).catch(reportError);
  };
  const more = next === null ? null : (): void => void load(filter, next);
  return { entries, filter, failure, busy, look, more };
}
