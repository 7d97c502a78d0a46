/// <reference types="office-js" />
import { isElsewhere } from "../workbook-refusal.ts";

/** Waits before something is tried again of which Excel tells nobody, in milliseconds: twice as long each time. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/**
 * Waits, where Excel answers little because the user looks at another workbook or has several sheets selected, until it
 * may answer again. Nobody tells when sheets are no longer selected together, so it is tried now and then.
 */
interface Returns {
  /** Does something; where it is refused for this reason, the return is waited for. */
  readonly watch: <T>(work: () => Promise<T>) => Promise<T>;
  /** Does something in its turn, and after a refusal for this reason again. Other faults are thrown to `onFault`. */
  readonly inTurn: (work: () => Promise<void>) => void;
  readonly onReturn: (listener: () => void) => () => void;
  readonly close: () => void;
}

interface ReturnsParts {
  readonly onFault: (fault: unknown) => void;
  readonly schedule: (task: () => void, milliseconds: number) => void;
  /** Hears of "focus" when the pane's window comes to the front. */
  readonly page: Pick<EventTarget, "addEventListener" | "removeEventListener">;
}

export function createReturns({ onFault, schedule, page }: ReturnsParts): Returns {
  const listeners = new Set<() => void>();
  const queue: (() => Promise<void>)[] = [];
  let working = false;
  let wait = FIRST_WAIT;
  /** Stands for the try that comes next; none while nothing was refused. */
  let next: object | undefined;
  let hears = false;
  let closed = false;

  const back = (): void => {
    next = undefined;
    work().catch(onFault);
    for (const listener of listeners) listener();
  };
  /** The workbook has come to the front, or may have. */
  const perhaps = (): void => {
    if (next === undefined) return;
    wait = FIRST_WAIT;
    back();
  };
  const hear = async (): Promise<void> => {
    hears = true;
    hears = await hearActivation(perhaps);
  };
  page.addEventListener("focus", perhaps);
  const refused = (): void => {
    if (next !== undefined || closed) return;
    if (!hears) hear().catch(onFault);
    const planned = {};
    next = planned;
    schedule(() => {
      if (next === planned) back();
    }, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const watch = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      const result = await act();
      if (next === undefined) wait = FIRST_WAIT;
      return result;
    } catch (error) {
      if (isElsewhere(error)) refused();
      throw error;
    }
  };
  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    try {
      for (let [first] = queue; first !== undefined; [first] = queue) {
        await watch(first).catch((error: unknown) => {
          if (isElsewhere(error)) throw error;
          onFault(error);
        });
        queue.shift();
      }
    } catch (error) {
      if (!isElsewhere(error)) throw error;
    } finally {
      working = false;
    }
  };

  return {
    watch,
    inTurn: (act) => {
      queue.push(act);
      if (next === undefined) work().catch(onFault);
    },
    onReturn: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      next = undefined;
      page.removeEventListener("focus", perhaps);
    },
  };
}

/** Asks Excel to tell when the workbook comes to the front. @returns whether it will. */
async function hearActivation(hear: () => void): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.onActivated.add(async () => hear());
      await context.sync();
    });
    return true;
  } catch (error) {
    // There is the window besides, and a try now and then.
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}
