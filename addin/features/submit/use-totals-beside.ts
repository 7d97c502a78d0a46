import { useMemo } from "react";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { useServices } from "../../services.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import type { TotalsBeside } from "./control-totals-table.tsx";

/** Totals of the version before, of the period before and of the year before. `failed`: the latter two could not be had. */
export function useTotalsBeside({ collection, newest }: OwedReport): {
  readonly beside: readonly TotalsBeside[];
  readonly failed: boolean;
} {
  const { api } = useServices();
  const { state } = useLoaded(() => api.earlierTotals(collection.id), collection.id);
  const beside = useMemo(() => {
    const gone = newest === null || newest.purgedAt !== undefined;
    const before = gone
      ? []
      : [
          {
            totals: newest.controlTotals,
            told: (value: string) => text.review.before(newest.version, value),
          },
        ];
    const earlier = state.kind === "ready" ? state.value : [];
    return [
      ...before,
      ...earlier.map(({ period, controlTotals }) => ({
        totals: controlTotals,
        told: (value: string) => text.review.lastYear(periodText(period), value),
      })),
    ];
  }, [newest, state]);
  return { beside, failed: state.kind === "failed" };
}
