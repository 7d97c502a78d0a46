import type { D1Database } from "@cloudflare/workers-types";
import type { z } from "zod";
import type { workbookQuerySchema } from "../../shared/api/facts-queries.ts";
import { acrossVersions } from "../../shared/form/across-versions.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import { periodsWithin, withoutOverlap } from "../../shared/period/period-range.ts";
import { groupBy } from "../../shared/statistics/breakdown.ts";
import type { MergedVersion } from "../../shared/workbook/merged/merge.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { type FixedCollection, fixVersions, type MergeQuery } from "../store/merge/versions.ts";
import { type NamedScope, type Scope, scopeBelow } from "../store/scope.ts";

/** A period as people ask for it stands for itself and for all within it. */
export function mergeQueryOf({ period, form, ...query }: z.infer<typeof workbookQuerySchema>): MergeQuery {
  return { ...query, periods: periodsWithin(period), forms: form === undefined ? undefined : [form].flat() };
}

/** The account's own scope, or that of the unit in it that `code` names. @throws Refusal not_found */
export async function scopeOf(
  { db, account }: Pick<Act, "db" | "account">,
  code: string | undefined,
): Promise<NamedScope> {
  if (code === undefined) return { path: account.path, name: account.unit.name };
  const scope = await scopeBelow(db, account, code);
  if (scope === undefined) throw new Refusal("not_found");
  return scope;
}

/**
 * What a merge of the query is made of, fixed now.
 * @throws Refusal not_found when the query names a unit elsewhere, or nobody in scope owes anything for it
 */
export async function versionsFor(
  act: Pick<Act, "db" | "account">,
  query: MergeQuery,
): Promise<{ readonly scope: Scope; readonly collections: readonly FixedCollection[] }> {
  const scope = await scopeOf(act, query.under);
  const collections = await mergedVersions(act.db, scope, query);
  if (collections.length === 0) throw new Refusal("not_found");
  return { scope, collections };
}

/** A collection once for each version of its form that it asks for or was reported under. */
function underVersions(
  collections: readonly FixedCollection[],
): Pick<FixedCollection, "form" | "formVersion" | "period">[] {
  return collections.flatMap(({ form, formVersion, period, versions }) =>
    [...new Set([formVersion, ...versions.map(({ receipt }) => receipt.formVersion)])].map((version) => ({
      ...{ form, formVersion: version, period },
    })),
  );
}

/** The versions of one form in which it was collected, in rising order, each with its periods in the order given. */
export function formVersions(catalogue: Catalogue, collections: readonly FixedCollection[]): MergedVersion[] {
  return groupBy(underVersions(collections), ({ formVersion }) => String(formVersion))
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const periods = [...new Set(own.map(({ period }) => period))];
      return [{ form: catalogue.form(first.form, first.formVersion), periods }];
    })
    .sort((a, b) => a.form.version - b.form.version);
}

/**
 * What was asked for stays in the catalogue, unless somebody touched the database itself.
 * @throws Refusal form_lost, naming each form and version: what is left would be a smaller merge
 */
export function refuseLost(catalogue: Catalogue, collections: readonly FixedCollection[]): void {
  const lost = underVersions(collections).filter(
    ({ form, formVersion }) => catalogue.findForm(form, formVersion) === undefined,
  );
  const named = new Map(
    lost.map(({ form, formVersion }) => [
      `${form} ${formVersion}`,
      { path: form, message: String(formVersion) },
    ]),
  );
  if (named.size > 0) throw new Refusal("form_lost", { issues: [...named.values()] });
}

/** One form, as its collections are told together. */
export function formAcross(catalogue: Catalogue, collections: readonly FixedCollection[]): Form {
  return acrossVersions(formVersions(catalogue, collections).map(({ form }) => form));
}

/**
 * The versions that a merge of these periods takes, fixed now. A form that was collected both for a period and for
 * parts of it, under whatever versions, is taken from the longer one, so that nothing counts twice.
 */
export async function mergedVersions(
  db: D1Database,
  scope: Scope,
  query: MergeQuery,
): Promise<FixedCollection[]> {
  const collections = await fixVersions(db, scope, query);
  return groupBy(collections, ({ form }) => form).flatMap((own) => {
    const periods = withoutOverlap(own.map(({ period }) => period));
    return own.filter(({ period }) => periods.includes(period));
  });
}
