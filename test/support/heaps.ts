/** Looks into the isolates of a workerd that was started with an inspector. */
import { z } from "zod";

/** What all isolates of a process hold together, MB. */
export interface Heaps {
  /** Objects, the dead ones that were not collected yet included. */
  readonly used: number;
  /** What V8 has taken of the system for them. */
  readonly taken: number;
  /** Contents of ArrayBuffers, which lie outside. */
  readonly buffers: number;
}

const isolatesSchema = z.array(z.object({ id: z.string() }));
const answerSchema = z.object({ id: z.number().optional(), result: z.unknown() });
/** What objects of the runtime take counts with those of JavaScript. */
const usageSchema = z.object({
  usedSize: z.number(),
  totalSize: z.number(),
  backingStorageSize: z.number(),
});

const USAGE = 1;
const MB = 1024 * 1024;

/** @param port `inspectorPort` of `startLocal` or Miniflare */
export async function heapsOf(port: number): Promise<Heaps> {
  const usages = await ofIsolates(
    port,
    (socket) =>
      new Promise<z.infer<typeof usageSchema>>((resolve) => {
        socket.addEventListener("message", ({ data }) => {
          const { id, result } = answerSchema.parse(JSON.parse(String(data)));
          if (id === USAGE) resolve(usageSchema.parse(result));
        });
        socket.send(JSON.stringify({ id: USAGE, method: "Runtime.getHeapUsage" }));
      }),
  );
  const sum = (of: (usage: z.infer<typeof usageSchema>) => number) =>
    usages.reduce((all, usage) => all + of(usage), 0) / MB;
  return {
    used: sum(({ usedSize }) => usedSize),
    taken: sum(({ totalSize }) => totalSize),
    buffers: sum(({ backingStorageSize }) => backingStorageSize),
  };
}

/**
 * Has each isolate collect its garbage, and says what is left. An isolate collects when it is next asked something.
 * @param touch asks something that all isolates with garbage have to do with
 */
export async function collectedHeaps(port: number, touch: () => Promise<unknown>): Promise<Heaps> {
  const sockets: WebSocket[] = [];
  await ofIsolates(
    port,
    async (socket) => {
      sockets.push(socket);
      socket.send(JSON.stringify({ id: 1, method: "HeapProfiler.enable" }));
      socket.send(JSON.stringify({ id: 2, method: "HeapProfiler.collectGarbage" }));
    },
    false,
  );
  await touch();
  await touch();
  for (const socket of sockets) socket.close();
  return heapsOf(port);
}

async function ofIsolates<Result>(
  port: number,
  work: (socket: WebSocket) => Promise<Result>,
  close = true,
): Promise<Result[]> {
  const address = `127.0.0.1:${port}`;
  const isolates = isolatesSchema.parse(await (await fetch(`http://${address}/json`)).json());
  return Promise.all(
    isolates.map(async ({ id }) => {
      const socket = new WebSocket(`ws://${address}/${id}`);
      await new Promise((resolve, reject) => {
        socket.addEventListener("open", resolve);
        socket.addEventListener("error", reject);
      });
      const result = await work(socket);
      if (close) socket.close();
      return result;
    }),
  );
}
