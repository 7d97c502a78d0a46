/** What became of a word that a unit told the city of. */
import type { WaitingWord } from "../../../shared/api/words.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import type { Form } from "../../../shared/form/form.ts";
import { findCode } from "../../../shared/sheet/coerce/code.ts";

/**
 * `known`: sheets with it are read; `partly`: those of some tasks are. `listed`: the form's newest version has it, which a task of the unit does not ask for
 * yet. `noted`: the city wants to add it. `not_ours`: it has no place there. `waiting`: nobody has answered.
 */
export type ToldState =
  | { readonly kind: "known" | "partly" | "noted" | "not_ours" | "waiting" }
  | { readonly kind: "listed"; readonly version: number };

/** @param asked versions of the form that open tasks of the unit ask for; none: what counts is the newest */
export function toldState(
  { form: id, column, text, answer }: Pick<WaitingWord, "form" | "column" | "text" | "answer">,
  catalogue: Pick<Catalogue, "findForm">,
  asked: readonly number[],
): ToldState {
  const newest = catalogue.findForm(id);
  const forms = asked.length > 0 ? asked.map((version) => catalogue.findForm(id, version)) : [newest];
  const known = forms.filter((form) => knows(form, column, text)).length;
  if (known > 0) return { kind: known === forms.length ? "known" : "partly" };
  if (newest !== undefined && knows(newest, column, text)) return { kind: "listed", version: newest.version };
  if (answer?.decision === "not_ours") return { kind: "not_ours" };
  return { kind: answer?.decision === "new_code" ? "noted" : "waiting" };
}

function knows(form: Form | undefined, id: string, text: string): boolean {
  const column = form?.columns.find((each) => each.id === id);
  return column !== undefined && findCode(column, text) !== undefined;
}
