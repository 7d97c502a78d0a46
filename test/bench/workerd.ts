/** Measures a workerd process from outside: its processor time and its memory, as Linux counts them. */
import { readdir, readFile, writeFile } from "node:fs/promises";

/** What Cloudflare gives a Worker: V8's heap ends there. */
export const HEAP_MB = 128;
/** Milliseconds of one tick of /proc/<pid>/stat. */
const TICK = 10;

/** Makes every workerd that this process starts from now on end its heap where Cloudflare's ends. */
export function capHeap(): void {
  process.env.MINIFLARE_WORKERD_V8_FLAGS = `--max-old-space-size=${HEAP_MB}`;
}

export interface Download {
  readonly ms: number;
  readonly cpuMs: number;
  readonly firstByte: number;
  readonly bytes: number;
  /** Highest resident memory of workerd while it answered, and what it had before, MB. */
  readonly peakMb: number;
  readonly inputMb: number;
}

/** Downloads the answer and throws it away. @throws Error when there is none, or workerd is not to be found */
export async function measuredDownload(url: string, headers: Record<string, string> = {}): Promise<Download> {
  const pid = await workerdOf(process.pid);
  // Forgets the highest mark so far.
  await writeFile(`/proc/${pid}/clear_refs`, "5");
  const inputMb = await peakOf(pid);
  const before = await cpuOf(pid);
  const began = performance.now();
  const response = await fetch(url, { headers });
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
  let firstByte = 0;
  let bytes = 0;
  for await (const chunk of response.body) {
    if (bytes === 0) firstByte = performance.now() - began;
    bytes += chunk.byteLength;
  }
  const ms = performance.now() - began;
  return { ms, cpuMs: (await cpuOf(pid)) - before, firstByte, bytes, peakMb: await peakOf(pid), inputMb };
}

/** The one workerd that a process has started. */
export async function workerdOf(parent: number): Promise<number> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const [, command, above] = /^\d+ \((.*)\) \w (\d+)/.exec(stat) ?? [];
    if (command === "workerd" && Number(above) === parent) return Number(pid);
  }
  throw new Error("no workerd was started");
}

/** Memory of the process that no file on the disk holds, MB. */
export async function anonymousOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Anonymous:\s*(\d+)/m.exec(rollup)?.[1]) / 1024;
}

/** Processor time of all threads so far, ms. */
export async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1]) / 1024;
}
