import type { Design } from "../../shared/form/design/design.ts";
import { type NamedForm, namesTaken } from "../../shared/form/design/names-taken.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { formsOfUnits, type HeldForm } from "../store/forms/own-forms.ts";
import { codesOf } from "../store/scope.ts";

/**
 * A title or a number is one form's among all that somebody may be asked for at a place.
 * @param held the form that is to have them
 * @throws Refusal form_name_taken
 */
export async function refuseTakenNames(
  { db, catalogue }: Act,
  held: HeldForm,
  design: Pick<Design, "title" | "titleAliases" | "number">,
): Promise<void> {
  const others = catalogue.offered.filter(({ id }) => id !== held.id);
  const owners = await formsOfUnits(
    db,
    others.map(({ id }) => id),
  );
  const above = new Set(codesOf(held));
  const beside = others.filter(({ id }) => {
    const owner = owners.get(id);
    return owner === undefined || above.has(owner.unit);
  });
  const known = beside.map(
    ({ title, titleAliases, number }): NamedForm => ({
      ...{ title: title.zh, titleAliases, number, stands: "beside" },
    }),
  );
  const issues = namesTaken(design, known)
    .filter(({ refused }) => refused)
    .map(({ what }) => ({ path: `design.${what}`, message: "taken" }));
  if (issues.length > 0) throw new Refusal("form_name_taken", { issues });
}
