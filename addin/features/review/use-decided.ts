import { useCallback, useEffect, useState } from "react";
import type { Collection } from "../../../shared/api/collections.ts";
import { comparePeriods } from "../../../shared/period/period-range.ts";
import { useServices } from "../../services.ts";
import type { LoadState } from "../../ui/use-loaded.ts";

export interface Decided {
  /** Periods that have collections, the newest first. */
  readonly periods: readonly string[];
  readonly period: string | undefined;
  readonly choose: (period: string) => void;
  /** Collections of the period with their newest versions. */
  readonly state: LoadState<readonly Collection[]>;
  readonly reload: () => void;
}

/**
 * Versions that were decided on, a period at a time: over years they are too many for one answer.
 * @param brief every collection in scope, without receipts
 * @param shown nothing is loaded before the list is looked at
 */
export function useDecided(brief: readonly Collection[], shown: boolean): Decided {
  const { api } = useServices();
  const periods = [...new Set(brief.map(({ period }) => period))].sort((a, b) => comparePeriods(b, a));
  const [chosen, choose] = useState<string | null>(null);
  const [state, setState] = useState<LoadState<readonly Collection[]>>({ kind: "loading" });
  const [run, setRun] = useState(0);
  const period = chosen ?? periods[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run asks again.
  useEffect(() => {
    if (!shown || period === undefined) return;
    let current = true;
    api.collectionsOf(period).then((outcome) => {
      if (!current) return;
      setState(
        outcome.ok
          ? { kind: "ready", value: outcome.value, outdated: null }
          : { kind: "failed", failure: outcome.failure },
      );
    }, reportError);
    return () => {
      current = false;
    };
  }, [api, shown, period, run]);

  const reload = useCallback(() => setRun((before) => before + 1), []);
  return { periods, period, choose, state, reload };
}
