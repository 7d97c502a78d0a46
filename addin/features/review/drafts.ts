import type { NoteBody } from "../../../shared/api/review-bodies.ts";
import { createStore, type Store } from "../../ui/store.ts";
import type { SessionState } from "../sign-in/session.ts";

/** Notes in the making, by version: they stay while their officer looks at other versions or pages. */
export interface NoteDrafts {
  readonly state: Store<ReadonlyMap<string, readonly NoteBody[]>>;
  readonly set: (uuid: string, notes: readonly NoteBody[]) => void;
}

const NOTHING: ReadonlyMap<string, readonly NoteBody[]> = new Map();

/**
 * @param session whoever leaves takes her notes along. A session that ran out keeps them for her alone, until
 * somebody else signs in.
 */
export function createNoteDrafts(session: Store<SessionState>): NoteDrafts {
  const state = createStore(NOTHING);
  let officer: string | undefined;
  const follow = (): void => {
    const now = session.get();
    if (now.kind === "signed-out" && now.expired) return;
    const login = now.kind === "signed-in" ? now.account.login : undefined;
    if (login !== officer) state.update(() => NOTHING);
    officer = login;
  };
  follow();
  session.subscribe(follow);
  return {
    state,
    set: (uuid, notes) =>
      state.update((drafts) => {
        const next = new Map(drafts);
        if (notes.length === 0) next.delete(uuid);
        else next.set(uuid, notes);
        return next;
      }),
  };
}
