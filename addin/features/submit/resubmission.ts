/** What somebody should know before a version takes the place of another. */
import type { Explanation, Receipt } from "../../../shared/api/submissions.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { amount, grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import type { ChangeCounts } from "../review/change-lines.ts";

/** Another version begins its review anew: said where the newest one has come further; null where it has not. */
export function reviewAgainText({ state, version }: Receipt, recipient: string): string | null {
  if (state === "approved") return text.submit.approvedBefore(version);
  if (state === "passed") return text.submit.passedBefore(version, recipient);
  return null;
}

/** Asks whether rows were forgotten, when more than half of `before` rows are gone; else null. */
export function missingRowsText({ removed }: Pick<ChangeCounts, "removed">, before: number): string | null {
  return removed * 2 > before ? text.submit.manyRemoved(before, removed) : null;
}

/** "内容没有变化"; that it need not be sent where nobody asked for another version either. */
export function unchangedText({ state }: Receipt, sameBeside: boolean): string {
  const asked = state === "returned" || state === "withdrawn";
  return asked || !sameBeside ? text.submit.unchanged : text.submit.unchangedAsk;
}

/** Whether both say the same, in whatever order. */
export function sameExplanations(one: readonly Explanation[], other: readonly Explanation[]): boolean {
  // That it was carried on is no other word.
  const written = (explanations: readonly Explanation[]) =>
    explanations
      .map(({ carried: _, ...said }) => canonicalJson(said))
      .sort()
      .join("\n");
  return written(one) === written(other);
}

/** What a nil report would take the place of; null before the first version. */
export function replacedByNilText(newest: Receipt | null): string | null {
  if (newest === null) return null;
  const { version, state, purgedAt, nil, controlTotals } = newest;
  if (nil) return text.submit.nilBefore(version);
  const { rows, columns } = controlTotals;
  const told = columns.find(({ unit }) => unit.endsWith("元")) ?? columns[0];
  const sum = told === undefined ? null : `${told.header} ${amount(told.total, told.unit, told.qualifier)}`;
  const gone = purgedAt !== undefined ? "purged" : state === "withdrawn" ? state : null;
  return text.submit.nilInstead(version, grouped(rows), sum, gone);
}
