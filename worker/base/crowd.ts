/** How many may be on their way at the same time: whoever is one too many is told at once, and costs nothing. */

export interface Crowd {
  /**
   * Runs `work` unless there are too many already, in all or of this `group`.
   * @returns undefined when there were
   */
  readonly join: <T>(group: string, work: () => Promise<T>) => Promise<{ readonly value: T } | undefined>;
}

/**
 * @param most in all
 * @param mostOfGroup of one group (a network address), so that one cannot keep all others out
 * @param lifetime milliseconds after which whoever did not leave is taken for gone (a request that was cut off)
 */
export function createCrowd(most: number, mostOfGroup: number, lifetime: number, now: () => number): Crowd {
  const inside = new Set<{ readonly group: string; readonly since: number }>();
  return {
    join: async (group, work) => {
      const time = now();
      for (const one of inside) if (time - one.since > lifetime || one.since > time) inside.delete(one);
      const ofGroup = [...inside].filter((one) => one.group === group).length;
      if (inside.size >= most || ofGroup >= mostOfGroup) return undefined;
      const own = { group, since: time };
      inside.add(own);
      try {
        return { value: await work() };
      } finally {
        inside.delete(own);
      }
    },
  };
}
