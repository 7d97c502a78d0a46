/** What people chose about tables that have not been submitted: may the server look at them or not. */

import type { KeyedStorage } from "../../ui/storage.ts";
import { createStore, type Store } from "../../ui/store.ts";

/** `look`: tables at rest are sent to be compared; `wait`: nothing leaves before the button to submit is pressed. */
export type BeforeSubmit = "look" | "wait";

/** By login, on this computer; who has not chosen yet is asked, and nothing leaves meanwhile. */
export interface BeforeSubmitKeeper {
  readonly chosen: Store<Readonly<Record<string, BeforeSubmit>>>;
  readonly choose: (login: string, choice: BeforeSubmit) => void;
}

const PREFIX = "halfsky.before-submit.";

export function createBeforeSubmit(storage: KeyedStorage): BeforeSubmitKeeper {
  const chosen = createStore<Readonly<Record<string, BeforeSubmit>>>(restore(storage));
  return {
    chosen,
    choose: (login, choice) => {
      chosen.update((before) => ({ ...before, [login]: choice }));
      try {
        storage.setItem(PREFIX + login, choice);
      } catch (fault) {
        // Where nothing can be kept the choice holds as long as the page.
        reportError(fault);
      }
    },
  };
}

function restore(storage: KeyedStorage): Record<string, BeforeSubmit> {
  const kept: Record<string, BeforeSubmit> = {};
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index) ?? "";
    const value = key.startsWith(PREFIX) ? storage.getItem(key) : null;
    if (value === "look" || value === "wait") kept[key.slice(PREFIX.length)] = value;
  }
  return kept;
}
