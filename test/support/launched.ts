import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const launcher = resolve(import.meta.dirname, "../../worker/local/launch.js");

/** `npm start`'s command in a process group of its own. */
export interface Launched {
  readonly child: ChildProcess;
  /** Ends the launcher and its workerd at once, or the launcher alone, which leaves workerd behind. */
  readonly kill: (what: "everything" | "launcher") => Promise<void>;
  /** Ends workerd alone. */
  readonly killWorkerd: () => Promise<void>;
  /** Resolves when it has said this so many times since it began. */
  readonly heard: (text: string, times: number) => Promise<void>;
  /** Stops as with Ctrl+C. @returns its exit code. */
  readonly stop: () => Promise<number>;
}

/** Resolves when it has said that it is ready. @throws Error with what it said when it ends before. */
export async function launchServer(dataDirectory: string, port: number): Promise<Launched> {
  const child = spawn(process.execPath, [launcher], {
    env: { ...process.env, HALFSKY_DATA: dataDirectory, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const ended = once(child, "exit");
  const heard = listen(child);
  await heard("按 Ctrl+C 停止", 1);
  return {
    child,
    heard,
    kill: async (what) => {
      const { pid } = child;
      if (pid === undefined) throw new Error("the launcher has no process");
      process.kill(what === "everything" ? -pid : pid, "SIGKILL");
      await ended;
    },
    killWorkerd: async () => {
      const note = JSON.parse(await readFile(join(dataDirectory, "server.json"), "utf8"));
      process.kill(note.runtimes.at(-1).pid, "SIGKILL");
    },
    stop: async () => {
      child.kill("SIGINT");
      const [code] = await ended;
      return code;
    },
  };
}

function listen(child: ChildProcess): Launched["heard"] {
  let said = "";
  const events = new EventEmitter().setMaxListeners(0);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8");
    stream?.on("data", (text: string) => {
      said += text;
      events.emit("said");
    });
  }
  child.once("exit", (code) => events.emit("ended", code));
  return (text, times) =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (said.split(text).length > times) resolve();
      };
      events.on("said", look);
      events.once("ended", (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
      look();
    });
}
