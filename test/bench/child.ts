/** The side of a benchmark case that runs in a process of its own. */

export interface Usage {
  /** Wall time of the work. */
  readonly ms: number;
  /** Processor time of the work, all threads of the process. */
  readonly cpuMs: number;
  /** Highest resident memory of the whole process so far, MB; its input included. */
  readonly peakMb: number;
  /** The same when the work began: what the runtime, the modules and the input took. */
  readonly inputMb: number;
}

/** Does the work once and says what it took. Call it after everything the work needs is in memory. */
export async function measured<Result>(
  work: () => Promise<Result> | Result,
): Promise<{ readonly result: Result; readonly usage: Usage }> {
  collectGarbage();
  const inputMb = peakMemory();
  const cpu = process.cpuUsage();
  const began = performance.now();
  const result = await work();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { result, usage: { ms, cpuMs: (user + system) / 1000, peakMb: peakMemory(), inputMb } };
}

/** Hands figures to the benchmark: one line of JSON. */
export function report(figures: Readonly<Record<string, number>>): void {
  console.log(JSON.stringify(figures));
}

/** The n-th argument of the case as a whole number. @throws RangeError when there is none. */
export function countArgument(n: number): number {
  const count = Number(process.argv[2 + n]);
  if (!Number.isSafeInteger(count)) throw new RangeError(`argument ${n + 1} of the case is no number`);
  return count;
}

/** The n-th argument of the case. @throws RangeError when there is none. */
export function textArgument(n: number): string {
  const text = process.argv[2 + n];
  if (text === undefined) throw new RangeError(`the case needs an argument ${n + 1}`);
  return text;
}

/** Frees what making the input left behind, so that it is not charged to the work. Needs `--expose-gc`. */
export function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error("run the case with node --expose-gc");
  globalThis.gc();
}

function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}
