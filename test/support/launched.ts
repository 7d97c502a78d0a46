import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

const launcher = resolve(import.meta.dirname, "../../worker/local/launch.js");

/** `npm start`'s command in a process group of its own. */
export interface Launched {
  readonly child: ChildProcess;
  /** Ends the launcher and its workerd at once, or the launcher alone, which leaves workerd behind. */
  readonly kill: (what: "everything" | "launcher") => Promise<void>;
  /** Stops as with Ctrl+C. */
  readonly stop: () => Promise<void>;
}

/** Resolves when it has said that it is ready. @throws Error with what it said when it ends before. */
export async function launchServer(dataDirectory: string, port: number): Promise<Launched> {
  const child = spawn(process.execPath, [launcher], {
    env: { ...process.env, HALFSKY_DATA: dataDirectory, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const ended = once(child, "exit");
  await ready(child);
  return {
    child,
    kill: async (what) => {
      const { pid } = child;
      if (pid === undefined) throw new Error("the launcher has no process");
      process.kill(what === "everything" ? -pid : pid, "SIGKILL");
      await ended;
    },
    stop: async () => {
      child.kill("SIGINT");
      await ended;
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8");
      stream?.on("data", (text: string) => {
        said += text;
        if (said.includes("按 Ctrl+C 停止")) resolve();
      });
    }
  });
}
