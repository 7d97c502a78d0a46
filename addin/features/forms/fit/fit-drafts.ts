/** What somebody changes in standard forms and has not published: kept on this computer, for her account alone. */
import type { KeyedStorage } from "../../../ui/storage.ts";
import type { Store } from "../../../ui/store.ts";
import type { SessionState } from "../../sign-in/session.ts";

/** Drafts of whoever is signed in, one a form, each a text. */
export interface FitDrafts {
  readonly get: (form: string) => string | null;
  /** @returns false where this browser keeps nothing, or has no room: it is gone with the page */
  readonly keep: (form: string, draft: string) => boolean;
  readonly forget: (form: string) => void;
  /** Ids of the forms of which a draft is kept. */
  readonly forms: () => readonly string[];
}

const KEY = "halfsky.fit";

/** @param session whoever signs out leaves none behind; a session that ran out keeps them for her */
export function createFitDrafts(storage: KeyedStorage, session: Store<SessionState>): FitDrafts {
  let login: string | undefined;
  const start = (): string => `${KEY}:${login ?? ""}:`;
  const forms = (): readonly string[] => {
    if (login === undefined) return [];
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    return keys.flatMap((key) => (key.startsWith(start()) ? [key.slice(start().length)] : []));
  };
  const forget = (form: string): void => storage.removeItem(start() + form);
  const follow = (): void => {
    const now = session.get();
    if (now.kind === "signed-in") login = now.account.login;
    else if (!now.expired) {
      for (const form of forms()) forget(form);
      login = undefined;
    }
  };
  follow();
  session.subscribe(follow);
  return {
    get: (form) => (login === undefined ? null : storage.getItem(start() + form)),
    keep: (form, draft) => {
      if (login === undefined) return false;
      try {
        storage.setItem(start() + form, draft);
        return true;
      } catch {
        return false;
      }
    },
    forget,
    forms,
  };
}
