import { useMemo } from "react";
import type { Design } from "../../../shared/form/design/design.ts";
import { type NameTaken, namesTaken } from "../../../shared/form/design/names-taken.ts";
import { text } from "../../messages/index.ts";
import { namedForms, type Others } from "./named-forms.ts";

/** Who has the names of the form that is designed. */
export function useNamesTaken(design: Design, unit: string, others: Others): readonly NameTaken[] {
  const { id, title, titleAliases, number } = design;
  const known = useMemo(() => namedForms(id, unit, others), [id, unit, others]);
  return useMemo(
    () => namesTaken({ title, titleAliases, number }, known),
    [title, titleAliases, number, known],
  );
}

export function nameTakenText({ what, by, stands }: NameTaken): string {
  const words = text.designer;
  if (stands === "below") return words.takenBelow(by);
  return stands === "draft" ? words.takenDraft(by) : words.taken[what](by);
}
