import type { CollectionDetails, CollectionOverviews } from "../../shared/api/collections.ts";
import type { PageAsked } from "../../shared/api/pages.ts";
import type { Act } from "../base/act.ts";
import { Refusal, refuseReporters } from "../base/refusal.ts";
import { collectionDetails, collectionOverviews, collectionYears } from "../store/collections/overview.ts";

/** @throws Refusal forbidden for reporters, not_found when no unit of the account owes the collection. */
export async function showCollection({ db, account }: Act, id: string): Promise<CollectionDetails> {
  refuseReporters(account);
  const details = await collectionDetails(db, account, account.role === "administrator", id);
  if (details === undefined) throw new Refusal("not_found");
  return details;
}

/** @throws Refusal forbidden for reporters, validation_failed unless either a year or a form is named */
export async function showOverviews(
  { db, account }: Act,
  {
    year,
    form,
    ...asked
  }: PageAsked & { readonly year: number | undefined; readonly form: string | undefined },
): Promise<CollectionOverviews> {
  refuseReporters(account);
  const which = form === undefined ? year : year === undefined ? form : undefined;
  if (which === undefined) throw new Refusal("validation_failed");
  const [page, years] = await Promise.all([
    collectionOverviews(db, account, account.role === "administrator", which, asked),
    collectionYears(db, account),
  ]);
  return { collections: page.entries, years, next: page.next };
}
