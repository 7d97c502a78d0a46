/** 换用新版: a collection that is under way asks for the newest version of its form, where that only adds to its own. */
import type { FormVersionBody } from "../../shared/api/collection-bodies.ts";
import { mayMove, versionMove } from "../../shared/form/fit/version-move.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import type { ManagedCollection } from "../store/collections/manage.ts";
import { moveCollection } from "../store/collections/move.ts";
import { refuseGoneForms, refuseUnfitForms } from "./asked-forms.ts";
import { findCollection, makerOf } from "./manage.ts";

/**
 * Asking for the version that it has already changes nothing.
 * @throws Refusal forbidden · not_found · collection_locked · collection_changed · version_adds_more · form_retired ·
 * form_version_mismatch when it is not the newest
 */
export async function takeUpVersion(act: Act, id: string, { from, to }: FormVersionBody): Promise<void> {
  const maker = makerOf(act);
  const collection = await findCollection(act, id);
  if (isAsSeen(collection, from, to)) return;
  await refuseUnfit(act, collection, to);
  try {
    await moveCollection(act.db, act.account, collection, to, maker);
  } catch (failure) {
    const now = await findCollection(act, id);
    if (isAsSeen(now, from, to)) return;
    if (now.revision !== collection.revision) throw new Refusal("collection_changed");
    await refuseUnfit(act, now, to);
    throw failure;
  }
}

/** @returns whether it has the version already @throws Refusal collection_changed · collection_locked */
function isAsSeen({ formVersion, locked }: ManagedCollection, from: number, to: number): boolean {
  if (formVersion === to) return true;
  if (formVersion !== from) throw new Refusal("collection_changed");
  if (locked) throw new Refusal("collection_locked");
  return false;
}

async function refuseUnfit(act: Act, collection: ManagedCollection, to: number): Promise<void> {
  const { catalogue } = act;
  const { form, formVersion } = collection;
  await refuseGoneForms(act, [{ form, formVersion: to }]);
  await refuseUnfitForms(act, [{ ...collection, formVersion: to }], true);
  const newest = catalogue.findForm(form);
  if (newest?.version !== to) {
    throw new Refusal("form_version_mismatch", { formVersion: newest?.version ?? formVersion });
  }
  if (!mayMove(versionMove(catalogue.form(form, formVersion), newest)))
    throw new Refusal("version_adds_more");
}
