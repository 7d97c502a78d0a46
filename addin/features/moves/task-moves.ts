/** Tasks under way whose form has a newer version: which of them may take it up, and what stands against the others. */
import type { CollectionOverview } from "../../../shared/api/collections.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { mayMove, type VersionMove, versionMove } from "../../../shared/form/fit/version-move.ts";
import type { Form } from "../../../shared/form/form.ts";
import { groupBy } from "../../../shared/statistics/breakdown.ts";

/** What is asked of a task. */
export type MovableTask = Pick<
  CollectionOverview,
  "id" | "form" | "formVersion" | "title" | "period" | "state" | "manageable"
>;

/** Tasks of one form that ask for one version of it, and the newest. */
export interface TaskMove {
  readonly form: Form;
  readonly from: number;
  readonly tasks: readonly MovableTask[];
  readonly move: VersionMove;
}

/** Of the tasks that the account runs and that are open, in their order. */
export function taskMoves(catalogue: Catalogue, tasks: readonly MovableTask[]): TaskMove[] {
  const open = tasks.filter(({ state, manageable }) => state === "open" && manageable);
  return groupBy(open, ({ form, formVersion }) => `${form} ${formVersion}`).flatMap((alike) => {
    const [first] = alike;
    if (first === undefined || catalogue.content.retired?.includes(first.form) === true) return [];
    const newest = catalogue.findForm(first.form);
    const asked = catalogue.findForm(first.form, first.formVersion);
    if (newest === undefined || asked === undefined || newest.version <= first.formVersion) return [];
    return [{ form: newest, from: asked.version, tasks: alike, move: versionMove(asked, newest) }];
  });
}

/** Those that may take the newest version up. */
export function possibleMoves(catalogue: Catalogue, tasks: readonly MovableTask[]): TaskMove[] {
  return taskMoves(catalogue, tasks).filter(({ move }) => mayMove(move));
}
