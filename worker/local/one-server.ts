import { type ChildProcess, execFile } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { renameSync, writeFileSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { StartFault } from "./fault.ts";

/** A process of this machine. Its id alone may by now be somebody else's: the command line tells. */
const runningSchema = z.object({ pid: z.number().int(), command: z.string() });
const noteSchema = z.object({ launcher: runningSchema, runtimes: z.array(runningSchema) });
type Running = z.infer<typeof runningSchema>;

/** The claim on a data folder. */
export interface DataClaim {
  readonly release: () => Promise<void>;
}

const execute = promisify(execFile);

/**
 * Takes a data folder for this process, and notes every workerd that it starts from now on. A workerd that outlived
 * a launcher which was killed is ended first: it would go on answering on the old port, and writing.
 * @throws StartFault when another server runs on the folder.
 */
export async function claimData(dataDirectory: string): Promise<DataClaim> {
  const path = join(dataDirectory, "server.json");
  await endEarlier(path);
  const launcher = { pid: process.pid, command: (await commandOf(process.pid)) ?? "" };
  const runtimes: Running[] = [];
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
      write();
    });
  };
  write();
  subscribe("child_process", note);
  return {
    release: async () => {
      unsubscribe("child_process", note);
      await rm(path, { force: true });
    },
  };
}

async function endEarlier(path: string): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return;
  const { launcher, runtimes } = noteSchema.parse(JSON.parse(text));
  if (await isRunning(launcher)) {
    throw new StartFault(
      `数据文件夹正由另一个服务使用（进程 ${launcher.pid}），请先停止它。Another server (process ${launcher.pid}) uses this data folder.`,
    );
  }
  for (const runtime of runtimes) await end(runtime);
  await rm(path, { force: true });
}

function childOf(message: unknown): ChildProcess | undefined {
  return typeof message === "object" && message !== null && "process" in message
    ? (message.process as ChildProcess)
    : undefined;
}

/** Ends a process of an earlier start and waits until it is gone. */
async function end(runtime: Running): Promise<void> {
  if (await isRunning(runtime)) process.kill(runtime.pid, "SIGKILL");
  for (let wait = 0; (await isRunning(runtime)) || (await isEnding(runtime)); wait += 20) {
    if (wait > 5_000) {
      throw new StartFault(
        `上次的服务没有完全停止，请结束进程 ${runtime.pid} 后再试。Please end process ${runtime.pid} and try again.`,
      );
    }
    await pause(20);
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
