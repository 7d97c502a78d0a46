import type { z } from "zod";
import type { ownFormsSchema } from "../../shared/api/own-forms.ts";
import type { PageAsked } from "../../shared/api/pages.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { formsInScope, setRetired } from "../store/forms/own-forms.ts";
import { versionOf } from "../store/forms/versions.ts";
import { findHeld } from "./drafts.ts";
import { entryOf } from "./log.ts";
import { refuseTakenNames } from "./names.ts";
import { refuseWithoutRoom } from "./room.ts";

/** A page of the forms of the account's unit and those below it, retired ones too. */
export async function listOwnForms(
  { db, account }: Act,
  { after, most }: PageAsked,
): Promise<z.infer<typeof ownFormsSchema>> {
  const found = await formsInScope(db, account, { after, most: most + 1 });
  const forms = found.slice(0, most);
  return { forms, next: found.length > most ? (forms.at(-1)?.id ?? null) : null };
}

/**
 * Asks nobody for the form any more, or takes it back into use; what was sent stays, and what is asked already goes on. A
 * form that is so already is left alone.
 * @throws Refusal not_found, also where nothing is published; to take it back, form_name_taken · form_budget
 */
export async function retireOrRestore(act: Act, id: string, retire: boolean): Promise<void> {
  const held = await findHeld(act, id);
  const { unit, version, retiredAt } = held;
  if (version === null) throw new Refusal("not_found");
  if ((retiredAt !== null) === retire) return;
  const newest = retire ? undefined : await versionOf(act.db, id, version);
  if (newest !== undefined) await refuseTakenNames(act, held, newest.design);
  const at = chinaTime(act.clock());
  const entry = entryOf(act, retire ? "form_retire" : "form_restore", id, { unit, version }, at);
  try {
    await setRetired(act.db, held, retire ? at : null, entry);
  } catch (failure) {
    if (((await findHeld(act, id)).retiredAt !== null) === retire) return;
    if (newest !== undefined) {
      const bytes = new TextEncoder().encode(canonicalJson(newest.parts)).length;
      await refuseWithoutRoom(act, held, { forms: 1, bytes });
    }
    throw failure;
  }
}
