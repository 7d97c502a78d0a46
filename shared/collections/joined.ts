import type { Collection } from "../api/collections.ts";

/** Pages of a list one after the other, with each collection once: a page may end between two units of one. */
export function joinedCollections(
  pages: readonly { readonly collections: readonly Collection[] }[],
): readonly Collection[] {
  const joined = new Map<string, Collection>();
  for (const collection of pages.flatMap(({ collections }) => collections)) {
    const before = joined.get(collection.id);
    joined.set(
      collection.id,
      before === undefined ? collection : { ...collection, units: [...before.units, ...collection.units] },
    );
  }
  return [...joined.values()];
}
