/**
 * Designs of forms as they stand on the screen and on no server yet: kept on this computer for the account that made them,
 * until the server has them or she leaves. Names of columns and words of lists; never a cell of a sheet.
 */
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { Drawer } from "../../ui/database.ts";
import { createStore, type Store } from "../../ui/store.ts";
import type { SessionState } from "../sign-in/session.ts";
import type { KeptDesign } from "./kept-design-schema.ts";

/** What is older was given up; days. */
const LASTS = 30;
/** Of more, those that were changed longest ago go. */
const MOST = 20;

export interface KeptDesigns {
  /** Of whoever is signed in, the newest first. */
  readonly state: Store<readonly KeptDesign[]>;
  /** Takes the place of what was kept of the same form. */
  readonly keep: (design: Omit<KeptDesign, "login" | "at">) => void;
  /** @param saved goes only while it is still what is kept; without it, whatever is kept of the form */
  readonly forget: (form: string, saved?: KeptDesign["design"]) => void;
  /** Whether what is kept outlives the page; until something could not be written it is taken for granted. */
  readonly lasting: Store<boolean>;
  /** Once what is kept on this computer was read. */
  readonly ready: () => Promise<void>;
}

/** @param drawer may keep nothing, and may refuse */
export function createKeptDesigns(
  drawer: Drawer,
  session: Store<SessionState>,
  now: () => number,
): KeptDesigns {
  const state = createStore<readonly KeptDesign[]>([]);
  const lasting = createStore(true);
  let login: string | undefined;
  /** One act on the drawer after the other. */
  let doing: Promise<void> = Promise.resolve();
  const then = (act: () => Promise<void>): void => {
    doing = doing.then(act).catch(() => lasting.update(() => false));
  };
  const keyOf = (who: string, form: string): string => `${who} ${form}`;

  const read = async (who: string): Promise<void> => {
    const { keptDesignSchema } = await import("./kept-design-schema.ts");
    const keys = await drawer.keys();
    const own: KeptDesign[] = [];
    const oldest = chinaTime(now() - LASTS * 86_400_000);
    for (const key of keys) {
      const kept = keptDesignSchema.safeParse(await drawer.read(key)).data;
      if (kept === undefined || kept.at < oldest) await drawer.remove(key);
      else if (kept.login === who) own.push(kept);
    }
    if (login === who) state.update((newer) => merged(newer, own));
  };
  const follow = (): void => {
    const at = session.get();
    // A session that ran out keeps them for her alone.
    const who = at.kind === "signed-in" ? at.account.login : undefined;
    if (who === login) return;
    const before = login;
    const left = at.kind === "signed-out" && !at.expired;
    login = who;
    state.update(() => []);
    if (left && before !== undefined) {
      then(async () => {
        for (const key of await drawer.keys()) if (key.startsWith(`${before} `)) await drawer.remove(key);
      });
    }
    if (who !== undefined) then(() => read(who));
  };
  follow();
  session.subscribe(follow);

  return {
    state,
    lasting,
    keep: (design) => {
      if (login === undefined) return;
      const kept: KeptDesign = { ...design, login, at: chinaTime(now()) };
      const { id } = design.design;
      const all = [kept, ...state.get().filter((other) => other.design.id !== id)];
      state.update(() => all.slice(0, MOST));
      const key = keyOf(login, id);
      then(() => drawer.write(key, kept));
      for (const { login: who, design: gone } of all.slice(MOST))
        then(() => drawer.remove(keyOf(who, gone.id)));
    },
    forget: (form, saved) => {
      if (login === undefined) return;
      const kept = state.get().find(({ design }) => design.id === form);
      if (kept === undefined || (saved !== undefined && kept.design !== saved)) return;
      state.update((all) => all.filter((other) => other !== kept));
      const key = keyOf(login, form);
      then(() => drawer.remove(key));
    },
    ready: () => doing,
  };
}

/** What was changed here counts more than what was read. */
function merged(newer: readonly KeptDesign[], read: readonly KeptDesign[]): readonly KeptDesign[] {
  const here = new Set(newer.map(({ design }) => design.id));
  return [...newer, ...read.filter(({ design }) => !here.has(design.id))].sort((a, b) =>
    b.at.localeCompare(a.at),
  );
}
