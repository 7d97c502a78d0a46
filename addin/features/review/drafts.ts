import type { NoteBody } from "../../../shared/api/review.ts";
import { createStore } from "../../ui/store.ts";

/** Notes in the making, by version: they stay while the officer looks at other versions or pages. */
export const noteDrafts = createStore<ReadonlyMap<string, readonly NoteBody[]>>(new Map());

export function setDrafts(uuid: string, notes: readonly NoteBody[]): void {
  noteDrafts.update((drafts) => {
    const next = new Map(drafts);
    if (notes.length === 0) next.delete(uuid);
    else next.set(uuid, notes);
    return next;
  });
}
