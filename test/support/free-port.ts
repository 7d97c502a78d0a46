import { once } from "node:events";
import { createServer } from "node:net";
import { assertPortFree } from "../../worker/local/port.ts";

/** A port of this machine on which nothing listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

/**
 * A port on which nothing listens now, below those that the system hands out by itself: nobody takes it while the
 * server of a test is down.
 */
export async function quietPort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 10_000); port < 32_000; port += 1) {
    const isFree = await assertPortFree(port).then(
      () => true,
      () => false,
    );
    if (isFree) return port;
  }
  throw new Error("no port is free");
}
