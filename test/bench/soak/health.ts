import { readdir, readFile } from "node:fs/promises";
import { type Heaps, heapsOf } from "../../support/heaps.ts";
import { anonymousOf, workerdOf } from "../workerd.ts";

/** What workerd holds, as Linux and V8 count it. */
export interface Health {
  readonly minute: number;
  /** Resident memory, MB, and what of it no file on the disk holds. */
  readonly mb: number;
  readonly anonymousMb: number;
  readonly heaps: Heaps;
  /** Open files and sockets. */
  readonly handles: number;
}

/** Anonymous memory that is neither a heap of JavaScript nor the content of its buffers: the runtime's and SQLite's, MB. */
export function nativeMb({ anonymousMb, heaps }: Pick<Health, "anonymousMb" | "heaps">): number {
  return anonymousMb - heaps.taken - heaps.buffers;
}

/** Looks at workerd every ten seconds until it is told to stop. @param inspector port of its inspector */
export async function watchHealth(inspector: number): Promise<() => readonly Health[]> {
  const pid = await workerdOf(process.pid);
  const began = performance.now();
  const seen: Health[] = [];
  const look = async () => {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    const mb = Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024;
    const handles = (await readdir(`/proc/${pid}/fd`)).length;
    const anonymousMb = await anonymousOf(pid);
    const heaps = await heapsOf(inspector);
    seen.push({ minute: (performance.now() - began) / 60_000, mb, anonymousMb, heaps, handles });
  };
  await look();
  const timer = setInterval(() => void look(), 10_000);
  return () => {
    clearInterval(timer);
    return seen;
  };
}
