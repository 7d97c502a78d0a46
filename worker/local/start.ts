/** `npm start`: the whole of HalfSky on this machine, with a demonstration city. */
import { accountLines } from "./demonstration/accounts.ts";
import { portFrom } from "./port.ts";
import { type LocalServer, startLocal } from "./server.ts";
import { watchOver } from "./watch-over.ts";

export { type LocalOptions, type LocalServer, startLocal } from "./server.ts";

/** Starts, says where, and stays until it is told to stop. @throws StartFault */
export async function start(dataDirectory: string): Promise<void> {
  const began = performance.now();
  const parent = process.ppid;
  const port = portFrom(process.env.PORT);
  const server = await startLocal({ port, dataDirectory, seed: true, quiet: false });
  stopWhenTold(server, parent);
  endWhenLost(server);
  watchOver(dataDirectory);
  console.log(welcome(server, dataDirectory, performance.now() - began));
}

/** Stops cleanly when told to; also when npm ended, which leaves its script running when it is sent SIGTERM. */
export function stopWhenTold(server: Pick<LocalServer, "stop">, parent: number): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    console.log("已停止，数据已保存");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // Miniflare's own handler would end the process at once.
    process.removeAllListeners(signal);
    process.on(signal, () => void stop());
  }
  if (process.env.npm_lifecycle_event === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) void stop();
  }, 200);
}

/** Says what to do and ends with 1 when the Worker's process cannot be kept running. */
export function endWhenLost({ lost }: Pick<LocalServer, "lost">): void {
  void lost.then(({ message }) => {
    console.error(message);
    process.exit(1);
  });
}

function welcome(server: LocalServer, dataDirectory: string, milliseconds: number): string {
  return [
    "",
    `半边天统计已启动（${(milliseconds / 1000).toFixed(1)} 秒）：${server.url}`,
    "",
    ...accountLines(),
    "",
    `样表：${server.samplesDirectory}`,
    `数据：${dataDirectory}`,
    "按 Ctrl+C 停止，数据会保留。",
  ].join("\n");
}
