import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { numbersTaken } from "../store/forms/own-forms.ts";
import { unitsInScope } from "../store/register/units.ts";
import { scopeBelow } from "../store/scope.ts";

/**
 * Parts of an id hold no `_`, and its number follows the unit: ids of forms and of what they feed can be taken for no
 * other's.
 */
const idPattern = /^(own_[0-9a-z]+_(?:h[0-9a-j]+_)?)[1-9][0-9]{0,5}$/;

/**
 * What ids of a unit's forms begin with, and no other unit's: where its code has hyphens, their places follow in base 36.
 * ZZ11 → `own_zz11_`, ZZ-11 → `own_zz11_h2_`.
 */
export function beginningOf(unit: string): string {
  const hyphens = [...unit].flatMap((character, place) => (character === "-" ? [place.toString(36)] : []));
  const places = hyphens.length === 0 ? "" : `h${hyphens.join("")}_`;
  return `own_${unit.toLowerCase().replaceAll("-", "")}_${places}`;
}

/**
 * An id that no form has.
 * @param unit at or below the account's own; without it the own one
 * @throws Refusal not_found for a unit elsewhere
 */
export async function newFormId({ db, account }: Act, unit = account.unit.code): Promise<string> {
  if ((await scopeBelow(db, account, unit)) === undefined) throw new Refusal("not_found");
  const beginning = beginningOf(unit);
  const taken = new Set(await numbersTaken(db, beginning));
  let number = 1;
  while (taken.has(number)) number += 1;
  return `${beginning}${number}`;
}

/** The unit at or below the account's own whose id it is; the own one first. @throws Refusal not_found for any other */
export async function unitOfId({ db, account }: Act, id: string): Promise<string> {
  const beginning = idPattern.exec(id)?.[1];
  const own = account.unit.code;
  if (beginning === beginningOf(own)) return own;
  const unit = (await unitsInScope(db, account)).find(({ code }) => beginningOf(code) === beginning);
  if (unit === undefined) throw new Refusal("not_found");
  return unit.code;
}
