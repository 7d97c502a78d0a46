import type { Form } from "./form.ts";

/**
 * Ids of the columns that two versions of a form have in common and fill alike: with the same kind of value, counted in
 * the same unit. Only these are set side by side.
 */
export function sameColumns(now: Form, then: Form): ReadonlySet<string> {
  const fillings = new Map(then.columns.map((column) => [column.id, fillingOf(column)]));
  return new Set(
    now.columns.filter((column) => fillings.get(column.id) === fillingOf(column)).map(({ id }) => id),
  );
}

function fillingOf({ type, unit = "", scale }: Form["columns"][number]): string {
  return `${type}|${unit}|${scale}`;
}
