import type { Catalogue } from "./catalogue.ts";
import type { Form } from "./form.ts";

/** A form that is owed for a period, in the version that its collection names. */
export interface Owed {
  readonly form: string;
  readonly formVersion: number;
  readonly period: string;
}

/**
 * The forms by which a sheet is read: each in the version of the collection for the period; where there is none for it,
 * in every version that collections of the form name, which is nearly always one; where none is owed, in the newest,
 * unless nobody is asked for the form any more. A version that the catalogue lacks counts for nothing.
 * @param period null while it is not known for which period the sheet is meant
 */
export function formsOwed(
  { newest, offered, findForm }: Pick<Catalogue, "newest" | "offered" | "findForm">,
  owed: readonly Owed[],
  period: string | null,
): readonly Form[] {
  return newest.flatMap((form) => {
    const collections = owed.filter((collection) => collection.form === form.id);
    const own = collections.filter((collection) => collection.period === period);
    const named = new Set((own.length > 0 ? own : collections).map(({ formVersion }) => formVersion));
    const versions = [...named].flatMap((version) => findForm(form.id, version) ?? []);
    if (versions.length > 0) return versions;
    return offered.includes(form) ? [form] : [];
  });
}
