import type { z } from "zod";
import type { mergedQuerySchema, TidyFact } from "../../shared/api/facts.ts";
import { periodsWithin } from "../../shared/period/period-range.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { factPages } from "../store/merge/facts.ts";
import { scopeBelow } from "../store/merge/register-order.ts";
import { mergedVersions } from "./versions.ts";

/**
 * The facts of a period and of those within it, of the versions that a merge would take, a page at a time.
 * @throws Refusal not_found when nobody in scope owes anything for that period and those forms.
 */
export async function factsFor(
  { db, account }: Act,
  { period, form, state, level, under }: z.infer<typeof mergedQuerySchema>,
): Promise<AsyncIterable<TidyFact[]>> {
  const forms = form === undefined ? undefined : [form].flat();
  const own = under === undefined ? account : await scopeBelow(db, account, under);
  if (own === undefined) throw new Refusal("not_found");
  const collections = await mergedVersions(db, own, { periods: periodsWithin(period), forms, state, level });
  if (collections.length === 0) throw new Refusal("not_found");
  return factPages(
    db,
    collections.flatMap(({ versions }) => versions),
  );
}
