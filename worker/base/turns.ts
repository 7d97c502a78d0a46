/**
 * Work that fills the one thread of a Worker goes one after the other, in steps between which other requests get on.
 * Whoever waits asks again and again by a timer of its own: a request of workerd must not wait for another request's
 * promise alone. Whoever was cut off while it held the turn does not ask any more, and loses its turn.
 */

/**
 * Milliseconds between two steps of the one whose turn it is, and between two questions of those who wait: a third of the
 * time is for everybody else.
 */
const STEP = 10;
/** Questions after which somebody who shows no sign of life is taken for gone: about five seconds. */
const PATIENCE = 500;

interface Waiting {
  /** Rises with every step: the sign of life. */
  steps: number;
}

export interface Turns {
  /** Runs `work` when its turn has come; `step` is called between its parts. */
  readonly take: <T>(work: (step: () => Promise<void>) => Promise<T>) => Promise<T>;
  /** How many run, and how many of those at most at once so far: for tests and measurements. */
  readonly running: () => number;
  readonly mostAtOnce: () => number;
}

/** @param atOnce how many may have their turn at the same time */
export function createTurns(atOnce: number, pause: () => Promise<void> = shortPause): Turns {
  const line: Waiting[] = [];
  let running = 0;
  let most = 0;

  const leave = (one: Waiting): void => {
    const at = line.indexOf(one);
    if (at >= 0) line.splice(at, 1);
  };

  const wait = async (own: Waiting): Promise<void> => {
    let seen = new Map<Waiting, number>();
    for (let asked = 0; line.indexOf(own) >= atOnce; asked += 1) {
      if (asked % PATIENCE === PATIENCE - 1) {
        for (const one of line.slice(0, atOnce)) if (seen.get(one) === one.steps) leave(one);
        seen = new Map(line.map((one) => [one, one.steps]));
      }
      own.steps += 1;
      await pause();
    }
  };

  return {
    running: () => running,
    mostAtOnce: () => most,
    take: async (work) => {
      const own: Waiting = { steps: 0 };
      line.push(own);
      try {
        await wait(own);
        running += 1;
        most = Math.max(most, running);
        try {
          return await work(async () => {
            own.steps += 1;
            await pause();
          });
        } finally {
          running -= 1;
        }
      } finally {
        leave(own);
      }
    },
  };
}

function shortPause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, STEP);
  });
}
