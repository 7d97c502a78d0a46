import { type ChildProcess, execFile } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { renameSync, writeFileSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { StartFault } from "./fault.ts";
import { HOST } from "./port.ts";

/** A process of this machine. Its id alone may by now be somebody else's: the command line tells. */
const runningSchema = z.object({ pid: z.number().int(), command: z.string() });
const noteSchema = z.object({ launcher: runningSchema, runtimes: z.array(runningSchema) });
type Running = z.infer<typeof runningSchema>;

/** The claim on a data folder. */
export interface DataClaim {
  /** Calls back whenever a workerd that listened on the port has ended, whoever ended it. */
  readonly whenEnded: (listener: () => void) => void;
  /** Whether a workerd that listens on the port runs. */
  readonly isServed: () => boolean;
  /** Waits until no workerd that has ended holds anything open: the port is free by then. */
  readonly settle: () => Promise<void>;
  readonly release: () => Promise<void>;
}

const execute = promisify(execFile);

const notePath = (dataDirectory: string) => join(dataDirectory, "server.json");

/**
 * Takes a data folder for this process, and notes every workerd that it starts from now on. A workerd that outlived
 * a launcher which was killed is ended first: it would go on answering on the old port, and writing.
 * @param port what a workerd that serves people listens on; others only look into the data
 * @throws StartFault when another server runs on the folder.
 */
export async function claimData(dataDirectory: string, port: number): Promise<DataClaim> {
  const path = notePath(dataDirectory);
  await endEarlier(path);
  const launcher = { pid: process.pid, command: (await commandOf(process.pid)) ?? "" };
  let runtimes: Running[] = [];
  const children = new Set<ChildProcess>();
  const serving = new Set<ChildProcess>();
  const listeners: (() => void)[] = [];
  // Written at once: this process may be killed at any moment, and what it started must be known by then.
  const write = () => {
    writeFileSync(`${path}.new`, JSON.stringify({ launcher, runtimes }));
    renameSync(`${path}.new`, path);
  };
  const note = (message: unknown) => {
    const child = childOf(message);
    child?.once("spawn", () => {
      if (child.pid === undefined || !basename(child.spawnfile).startsWith("workerd")) return;
      runtimes.push({ pid: child.pid, command: [child.spawnfile, ...child.spawnargs.slice(1)].join(" ") });
      children.add(child);
      if (child.spawnargs.some((argument) => argument.endsWith(`=entry=${HOST}:${port}`))) serving.add(child);
      write();
      // Before miniflare's own listener, which would start another while the port is not yet free.
      child.prependOnceListener("exit", () => {
        children.delete(child);
        if (serving.delete(child)) for (const listener of listeners) listener();
      });
    });
  };
  write();
  subscribe("child_process", note);
  return {
    whenEnded: (listener) => listeners.push(listener),
    isServed: () => serving.size > 0,
    settle: async () => {
      const running = new Set([...children].map(({ pid }) => pid));
      for (const runtime of runtimes) if (!running.has(runtime.pid)) await end(runtime);
      runtimes = runtimes.filter(({ pid }) => running.has(pid));
      write();
    },
    release: async () => {
      unsubscribe("child_process", note);
      await rm(path, { force: true });
    },
  };
}

async function endEarlier(path: string): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return;
  const { launcher, runtimes } = noteOf(text);
  if (await isRunning(launcher)) {
    throw new StartFault(
      `数据文件夹正由另一个服务使用（进程 ${launcher.pid}），请先停止它。Another server (process ${launcher.pid}) uses this data folder.`,
    );
  }
  for (const runtime of runtimes) await end(runtime);
  await rm(path, { force: true });
}

/**
 * Ends every workerd of a launcher that is gone: what its watchman does as soon as it is (watchman.ts). The note stays
 * for the next start.
 */
export async function endOrphans(dataDirectory: string, launcher: number): Promise<void> {
  const text = await readFile(notePath(dataDirectory), "utf8").catch(() => undefined);
  if (text === undefined) return;
  const note = noteOf(text);
  // Another start may have taken the folder by now.
  if (note.launcher.pid !== launcher || (await isRunning(note.launcher))) return;
  for (const runtime of note.runtimes) await end(runtime);
}

/** @returns nobody when the note was cut short: then nothing is known of an earlier start. */
function noteOf(text: string): z.infer<typeof noteSchema> {
  try {
    return noteSchema.parse(JSON.parse(text));
  } catch {
    return { launcher: { pid: 0, command: "" }, runtimes: [] };
  }
}

function childOf(message: unknown): ChildProcess | undefined {
  return typeof message === "object" && message !== null && "process" in message
    ? (message.process as ChildProcess)
    : undefined;
}

/** Ends a process of an earlier start and waits until it is gone. */
async function end(runtime: Running): Promise<void> {
  if (await isRunning(runtime)) kill(runtime);
  for (let wait = 0; (await isRunning(runtime)) || (await isEnding(runtime)); wait += 20) {
    if (wait > 5_000) {
      throw new StartFault(
        `上次的服务没有完全停止，请结束进程 ${runtime.pid} 后再试。Please end process ${runtime.pid} and try again.`,
      );
    }
    await pause(20);
  }
}

function kill({ pid }: Running): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}

async function isRunning({ pid, command }: Running): Promise<boolean> {
  return command !== "" && (await commandOf(pid)) === command;
}

/**
 * Whether a process that was killed still holds what it had open. It has no command line by then, and its first
 * thread may be gone before the others, which keep its port.
 */
async function isEnding({ pid }: Running): Promise<boolean> {
  if (process.platform !== "linux" || (await commandOf(pid)) !== undefined) return false;
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const state = status.slice(status.lastIndexOf(")") + 2)[0];
  return state !== undefined && (threads.length > 1 || (state !== "Z" && state !== "X"));
}

/** Command line of a running process; undefined when there is none, or this system does not tell. */
async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === "linux") {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return line === "" ? undefined : line.replace(/\0$/, "").replaceAll("\0", " ");
  }
  const listed = await execute("ps", ["-o", "command=", "-p", String(pid)]).catch(() => undefined);
  return listed?.stdout.trim();
}
