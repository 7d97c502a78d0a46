import type { Catalogue } from "../../shared/form/catalogue.ts";

const known = new WeakMap<Catalogue, ReadonlySet<string>>();

/** Column ids of all forms: the only keys of a record's values that an answer may name. */
export function columnIdsOf(catalogue: Catalogue): ReadonlySet<string> {
  const ids =
    known.get(catalogue) ?? new Set(catalogue.forms.flatMap(({ columns }) => columns.map(({ id }) => id)));
  known.set(catalogue, ids);
  return ids;
}
