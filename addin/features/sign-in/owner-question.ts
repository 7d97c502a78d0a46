/** Whether it is the owner who sits here: asked by the server before what an open session alone may not do. */
import { createStore, type Store } from "../../ui/store.ts";

export interface OwnerQuestion {
  /** Whether it is asked now: once for all requests that wait for it. */
  readonly asked: Store<boolean>;
  /** @returns whether the own password was typed */
  readonly ask: () => Promise<boolean>;
  readonly answer: (proven: boolean) => void;
}

export function createOwnerQuestion(): OwnerQuestion {
  const asked = createStore(false);
  let waiting: ((proven: boolean) => void)[] = [];
  return {
    asked,
    ask: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        asked.update(() => true);
      }),
    answer: (proven) => {
      const answered = waiting;
      waiting = [];
      asked.update(() => false);
      for (const resolve of answered) resolve(proven);
    },
  };
}
