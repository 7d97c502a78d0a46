/** Nothing of a clerk's own files is kept here: what she does on each of them is (`features/kept-work/`). */
import type { Store } from "../../../ui/store.ts";
import type { SessionState } from "../../sign-in/session.ts";
import type { IntakeKeeper } from "../kept-intake.ts";

/** @param onLeft hears that she signed out, or somebody else came; a session that ran out keeps them for her */
export function createFilesKeeper(session: Store<SessionState>, onLeft: () => void): IntakeKeeper {
  let login: string | undefined;
  const follow = (): void => {
    const at = session.get();
    const left = at.kind === "signed-out" && !at.expired;
    const who = at.kind === "signed-in" ? at.account.login : left ? undefined : login;
    if (login !== undefined && who !== login) onLeft();
    login = who;
  };
  follow();
  session.subscribe(follow);
  return { read: async () => null, keep: async () => true, forget: async () => undefined };
}
