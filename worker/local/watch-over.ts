import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Starts a watchman for the data folder of this process: killed outright, this process could not end its workerd,
 * which would go on answering and taking reports until the next start.
 */
export function watchOver(dataDirectory: string): void {
  const watchman = fileURLToPath(new URL("watchman.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    [...process.execArgv, watchman, dataDirectory, String(process.pid)],
    // In a group of its own: Ctrl+C at the terminal is for the launcher alone.
    { stdio: ["pipe", "ignore", "ignore"], detached: true, windowsHide: true },
  );
  child.on("error", () => console.error("没有看护进程：强行结束本程序后，服务会留到下次启动才停止。"));
  child.unref();
  if (child.stdin !== null && "unref" in child.stdin && typeof child.stdin.unref === "function") {
    child.stdin.unref();
  }
}
