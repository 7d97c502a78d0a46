import { readdir, readFile } from "node:fs/promises";
import { workerdOf } from "../workerd.ts";

/** What workerd holds, as Linux counts it. */
export interface Health {
  readonly minute: number;
  readonly mb: number;
  /** Open files and sockets. */
  readonly handles: number;
}

/** Looks at workerd every ten seconds until it is told to stop. */
export async function watchHealth(): Promise<() => readonly Health[]> {
  const pid = await workerdOf(process.pid);
  const began = performance.now();
  const seen: Health[] = [];
  const look = async () => {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    const mb = Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024;
    const handles = (await readdir(`/proc/${pid}/fd`)).length;
    seen.push({ minute: (performance.now() - began) / 60_000, mb, handles });
  };
  await look();
  const timer = setInterval(() => void look(), 10_000);
  return () => {
    clearInterval(timer);
    return seen;
  };
}
