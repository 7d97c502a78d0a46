import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const cases = join(import.meta.dirname, "cases");
const execute = promisify(execFile);
const figuresSchema = z.record(z.string(), z.number());

/** What a case reported: milliseconds, MB, counts, by name. */
export type Figures = Readonly<Record<string, number>>;

/** No case takes longer; one that does is ended and its row fails. */
const MOST_TIME = 5 * 60 * 1000;

/**
 * Runs a case of `cases/` several times, each in a fresh process, and takes the median of each figure.
 * @throws Error with the case's own words when it fails.
 */
export async function medianOf(
  name: string,
  args: readonly (string | number)[],
  rounds: number,
): Promise<Figures> {
  const command = ["--expose-gc", join(cases, `${name}.ts`), ...args.map(String)];
  return medians(process.execPath, command, rounds);
}

/** The same for the Python writers, which get their rows from a file. */
export async function medianOfPython(module: string, rowsFile: string, rounds: number): Promise<Figures> {
  return medians("python3", [join(cases, "write_python.py"), module, rowsFile], rounds);
}

async function medians(program: string, args: readonly string[], rounds: number): Promise<Figures> {
  const runs: Figures[] = [];
  for (let round = 0; round < rounds; round++) {
    const { stdout } = await execute(program, args, { timeout: MOST_TIME, killSignal: "SIGKILL" });
    runs.push(figuresSchema.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? "")));
  }
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(names.map((figure) => [figure, median(runs.map((run) => run[figure] ?? 0))]));
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

const requirePeer = createRequire(join(import.meta.dirname, "peers/package.json"));

/** Whether a library of `peers/` is there; the benchmark goes without it, visibly, when it is not. */
export function hasPeer(name: string): boolean {
  try {
    requirePeer.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** A library of `peers/`, whose shape the caller knows. */
export function loadPeer(name: string): unknown {
  return requirePeer(name);
}

/** Whether this machine's Python has a module. */
export async function hasPythonModule(name: string): Promise<boolean> {
  try {
    await execute("python3", ["-c", `import ${name}`]);
    return true;
  } catch {
    return false;
  }
}
