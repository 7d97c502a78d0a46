import type { Catalogue } from "../../shared/form/catalogue.ts";
import { baseOfVersion } from "../../shared/form/fit/fit.ts";
import { changesNothing } from "../../shared/form/fit/fit-edits.ts";
import { treeOfPeriod } from "../../shared/register/unit-tree.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { newestFits } from "../store/forms/fits.ts";
import { formsOfUnits } from "../store/forms/own-forms.ts";
import { visibleVersion } from "../store/forms/versions.ts";
import { readRegister } from "../store/register/register.ts";
import { codesOf } from "../store/scope.ts";

interface Asked {
  readonly form: string;
  readonly formVersion: number;
  readonly period: string;
  /** Codes of those who are to report it. */
  readonly units: readonly string[];
}

/**
 * A form that left the catalogue while somebody planned with it: nobody was asked for it before it was retired, or before
 * its next version.
 * @throws Refusal form_retired · form_version_mismatch
 */
export async function refuseGoneForms(
  { db, account, catalogue }: Act,
  asked: readonly Pick<Asked, "form" | "formVersion">[],
): Promise<void> {
  for (const { form, formVersion } of asked) {
    if (catalogue.findForm(form, formVersion) !== undefined) continue;
    await refuseOlderFits({ db, account, catalogue }, [{ form, formVersion }]);
    if ((await visibleVersion(db, account, form, formVersion)) === undefined) continue;
    const owner = (await formsOfUnits(db, [form])).get(form);
    if (owner?.retiredAt != null) throw new Refusal("form_retired");
    throw new Refusal("form_version_mismatch", { formVersion: owner?.version ?? 0 });
  }
}

/**
 * What the city made of a standard form and has made anew since, as it is now: the catalogue may have been read before.
 * @throws Refusal form_version_mismatch
 */
export async function refuseOlderFits(
  { db, account, catalogue }: Pick<Act, "db" | "account" | "catalogue">,
  asked: readonly Pick<Asked, "form" | "formVersion">[],
): Promise<void> {
  const [city = ""] = codesOf(account);
  for (const { form, formVersion } of asked) {
    if (baseOfVersion(formVersion) === undefined) continue;
    const [newest] = await newestFits(db, city, form);
    if (newest === undefined || newest.version <= formVersion) continue;
    const now = changesNothing(newest.fit) ? standardOf(catalogue, form) : newest.version;
    throw new Refusal("form_version_mismatch", { formVersion: now });
  }
}

/** The newest version of the standard form. */
function standardOf({ forms }: Catalogue, id: string): number {
  const standard = forms.filter((form) => form.id === id && baseOfVersion(form.version) === undefined);
  return standard.at(-1)?.version ?? 0;
}

/** Once a city fitted a standard form, it asks for what it made of it, until it gives that up. @throws Refusal form_version_mismatch */
function refuseUnfitted(catalogue: Catalogue, form: string, asked: number): void {
  const newest = catalogue.findForm(form)?.version;
  if (newest === undefined || newest === asked) return;
  if (baseOfVersion(newest) === undefined && baseOfVersion(asked) === undefined) return;
  throw new Refusal("form_version_mismatch", { formVersion: newest });
}

/**
 * A form that a unit made is asked of it and of units below it, as they stand at the end of the period.
 * @param fresh the collections are new: only for them a form may not be retired, and its version has to be the newest
 * @throws Refusal form_retired · form_scope · form_version_mismatch
 */
export async function refuseUnfitForms(
  { db, account, catalogue }: Act,
  asked: readonly Asked[],
  fresh: boolean,
): Promise<void> {
  if (fresh) for (const { form, formVersion } of asked) refuseUnfitted(catalogue, form, formVersion);
  const owners = await formsOfUnits(
    db,
    asked.map(({ form }) => form),
  );
  if (owners.size === 0) return;
  const { register } = await readRegister(db, account);
  for (const { form, formVersion, period, units } of asked) {
    const owner = owners.get(form);
    if (owner === undefined) continue;
    if (fresh && owner.retiredAt !== null) throw new Refusal("form_retired");
    if (fresh && owner.version !== formVersion) {
      throw new Refusal("form_version_mismatch", { formVersion: owner.version ?? 0 });
    }
    const below = treeOfPeriod(register.units.values(), period).subtree(owner.unit);
    const known = new Set(below.map(({ code }) => code));
    if (units.some((unit) => !known.has(unit))) throw new Refusal("form_scope");
  }
}
