import type { Failure, Outcome } from "./failure.ts";

/** So often a request goes back into the line: half a minute in all. */
const TRIES = 10;
const SECOND = 1000;

/** Waits between two tries; tests hold it. */
export type Pause = (ms: number) => Promise<void>;

export const realPause: Pause = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Asks again while the server says that too many are at the door at once: nothing was looked at and nothing counted.
 * @param chance 0 to 1: whoever was refused at the same moment does not come back at the same moment
 */
export async function inLine<T>(
  request: () => Promise<Outcome<T>>,
  pause: Pause,
  chance: () => number = Math.random,
): Promise<Outcome<T>> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await request();
    if (outcome.ok || tries === TRIES) return outcome;
    const seconds = secondsInLine(outcome.failure);
    if (seconds === undefined) return outcome;
    await pause(seconds * SECOND * (0.5 + chance()));
  }
}

function secondsInLine(failure: Failure): number | undefined {
  return failure.kind === "problem" && failure.problem.code === "sign_in_busy"
    ? (failure.problem.retryAfter ?? 1)
    : undefined;
}
