/** Who is signed in. The token lives in the tab's own storage: closing the tab forgets it. */
import type { z } from "zod";
import { type Account, type Session, sessionSchema } from "../../../shared/api/sessions.ts";
import { createStore, type Store } from "../../ui/store.ts";

export type SessionState =
  | {
      readonly kind: "signed-in";
      readonly account: Account;
      /** A recovery code opened the session, and so many are left: until she has read it. */
      readonly recoveryLeft?: number;
    }
  | { readonly kind: "signed-out"; readonly expired: boolean };

export interface SessionKeeper {
  readonly state: Store<SessionState>;
  readonly token: () => string | null;
  /** What the server gave this browser at an earlier sign-in: shown at the next, others' failures do not count for it. */
  readonly device: () => string | null;
  readonly accept: (session: Session) => void;
  /** The initial password was changed: the rest of the pane is open. */
  readonly passwordChanged: () => void;
  /** A second factor that was owed is set up: the same. */
  readonly enrolled: () => void;
  /** She knows how many recovery codes are left. */
  readonly recoveryRead: () => void;
  /** `expired`: the server no longer knows the token; otherwise the user left. */
  readonly end: (expired: boolean) => void;
}

const KEY = "halfsky.session";
const DEVICE_KEY = "halfsky.device";

/** @param lasting outlives the session; undefined where this computer keeps nothing for the pane */
export function createSessionKeeper(
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
  now: () => number,
  lasting?: Pick<Storage, "getItem" | "setItem">,
): SessionKeeper {
  let session = restore(storage, now());
  const state = createStore<SessionState>(
    session === null ? { kind: "signed-out", expired: false } : signedIn(session),
  );
  const keepDevice = (device: string): void => {
    try {
      lasting?.setItem(DEVICE_KEY, device);
    } catch {
      // No room: then the next sign-in is a stranger's, as the first was.
    }
  };
  const accept = ({ device, ...accepted }: Session): void => {
    session = accepted;
    storage.setItem(KEY, JSON.stringify(accepted));
    if (device !== undefined) keepDevice(device);
    state.update(() => signedIn(accepted));
  };
  return {
    state,
    token: () => session?.token ?? null,
    device: () => lasting?.getItem(DEVICE_KEY) ?? null,
    accept,
    passwordChanged: () => {
      if (session === null) return;
      const { mustChangePassword: _, ...account } = session.account;
      accept({ ...session, account });
    },
    enrolled: () => {
      if (session === null) return;
      const { mustEnrol: _, ...account } = session.account;
      accept({ ...session, account });
    },
    recoveryRead: () => {
      if (session === null) return;
      const { recoveryLeft: _, ...read } = session;
      accept(read);
    },
    end: (expired) => {
      session = null;
      storage.removeItem(KEY);
      state.update(() => ({ kind: "signed-out", expired }));
    },
  };
}

function signedIn({ account, recoveryLeft }: Session): SessionState {
  return { kind: "signed-in", account, ...(recoveryLeft === undefined ? {} : { recoveryLeft }) };
}

function restore(storage: Pick<Storage, "getItem">, now: number): z.infer<typeof sessionSchema> | null {
  const kept = storage.getItem(KEY);
  if (kept === null) return null;
  let content: unknown;
  try {
    content = JSON.parse(kept);
  } catch {
    return null;
  }
  const parsed = sessionSchema.safeParse(content);
  return parsed.success && Date.parse(parsed.data.expiresAt) > now ? parsed.data : null;
}
