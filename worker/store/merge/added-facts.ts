import type { D1Database } from "@cloudflare/workers-types";
import type { FactKind } from "../../../shared/form/form.ts";
import type { OwnedFact } from "../../../shared/statistics/roll-up.ts";
import type { Qualifier } from "../../../shared/value.ts";
import type { FixedVersion } from "./versions.ts";

interface FactRow {
  readonly unit: string;
  readonly subject: string;
  readonly period: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly kind: FactKind;
  readonly qualifier: Qualifier | null;
  readonly sheet_row: number;
  readonly value: string;
}

/**
 * Facts of the versions for adding up: the database has added those that agree in everything but subject and
 * row, so a city's rows do not pass through memory. Printed rates and differences come one by one, and so does all of the
 * indicators that are never added.
 * @param neverAdded ids of those indicators
 */
export async function mergedFacts(
  db: D1Database,
  versions: readonly FixedVersion[],
  neverAdded: readonly string[],
): Promise<OwnedFact[]> {
  const { results } = await db
    .prepare(
      `SELECT submission.unit, min(fact.subject) AS subject, fact.period, fact.indicator, fact.breakdown, fact.kind,
              fact.qualifier, min(fact.sheet_row) AS sheet_row, CAST(sum(fact.value) AS TEXT) AS value
       FROM json_each(?1)
       JOIN submission ON submission.uuid = json_each.value
       JOIN fact ON fact.submission = submission.uuid
       GROUP BY submission.uuid, fact.period, fact.indicator, fact.breakdown, fact.kind, fact.qualifier,
                CASE WHEN fact.kind IN ('printed', 'change', 'growth', 'gap')
                  OR fact.indicator IN (SELECT value FROM json_each(?2)) THEN fact.ordinal END
       ORDER BY json_each.key, min(fact.ordinal)`,
    )
    .bind(JSON.stringify(versions.map(({ receipt }) => receipt.uuid)), JSON.stringify(neverAdded))
    .all<FactRow>();
  return results.flatMap(({ value, sheet_row: row, breakdown, qualifier, ...rest }) =>
    safeParts(BigInt(value)).map((part) => ({
      ...rest,
      row,
      breakdown: JSON.parse(breakdown),
      value: part,
      ...(qualifier === null ? {} : { qualifier }),
    })),
  );
}

/** A sum as terms that a number holds exactly. */
export function safeParts(sum: bigint): number[] {
  const most = BigInt(Number.MAX_SAFE_INTEGER) * (sum < 0n ? -1n : 1n);
  const full = sum / most;
  const parts = Array.from({ length: Number(full) }, () => Number(most));
  const rest = Number(sum - full * most);
  return rest !== 0 || parts.length === 0 ? [...parts, rest] : parts;
}
