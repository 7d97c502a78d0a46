import { useCallback, useEffect, useState } from "react";
import type { Review } from "../../../shared/api/review.ts";
import type { Submission } from "../../../shared/api/submissions.ts";
import type { Api } from "../../api/client.ts";
import type { Failure } from "../../api/failure.ts";
import { useServices } from "../../services.ts";
import { isOpen, type OwedReport } from "../owed/owed-reports.ts";

/** A report that came back, with the officer's words and what was sent. */
export interface ReturnedReport {
  readonly report: OwedReport;
  readonly review: Review;
  readonly submission: Submission;
}

export interface Returned {
  readonly reports: readonly ReturnedReport[];
  /** Why the words of some of them could not be fetched. */
  readonly failure: Failure | null;
  readonly reload: () => Promise<void>;
}

const NOTHING: Pick<Returned, "reports" | "failure"> = { reports: [], failure: null };

/** The reports that were returned and still wait for a correction. */
export function useReturned(reports: readonly OwedReport[]): Returned {
  const { api } = useServices();
  const [loaded, setLoaded] = useState(NOTHING);
  const open = reports.filter((report) => report.status === "returned" && isOpen(report));
  const key = open.map(({ newest }) => newest?.uuid).join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says which reports these are.
  const load = useCallback(() => loadReturned(api, open), [api, key]);
  useEffect(() => {
    let current = true;
    load().then((found) => {
      if (current) setLoaded(found);
    }, reportError);
    return () => {
      current = false;
    };
  }, [load]);
  return { ...loaded, reload: async () => setLoaded(await load()) };
}

async function loadReturned(
  api: Api,
  open: readonly OwedReport[],
): Promise<Pick<Returned, "reports" | "failure">> {
  const reports: ReturnedReport[] = [];
  let failure: Failure | null = null;
  for (const report of open) {
    const uuid = report.newest?.uuid ?? "";
    const [review, submission] = await Promise.all([api.review.review(uuid), api.submission(uuid)]);
    if (!review.ok) failure ??= review.failure;
    else if (!submission.ok) failure ??= submission.failure;
    else reports.push({ report, review: review.value, submission: submission.value });
  }
  return reports.length === 0 && failure === null ? NOTHING : { reports, failure };
}
