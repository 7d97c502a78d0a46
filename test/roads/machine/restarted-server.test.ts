import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { copyDemonstration } from "../../support/demonstration.ts";
import { quietPort } from "../../support/free-port.ts";
import { type Launched, launchServer } from "../../support/launched.ts";
import { expectAllKept, versionsBefore } from "./all-kept.ts";
import { createSenders, type SteadySender } from "./steady-sender.ts";

const MINUTES = 60_000;
const KILLS = 10;

let dataDirectory: string;
let port: number;
let server: Launched | undefined;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "halfsky-restarted-"));
  await copyDemonstration(dataDirectory);
  port = await quietPort();
}, 5 * MINUTES);

afterAll(async () => {
  await server?.kill("everything");
  await rm(dataDirectory, { recursive: true });
});

describe(`a server whose workerd is killed ${KILLS} times while three districts send`, () => {
  it(
    "says so and goes on each time, keeps every version it gave a receipt for, none twice",
    async () => {
      const launched = await launchServer(dataDirectory, port);
      server = launched;
      const senders = await createSenders(`http://127.0.0.1:${port}`, ["jia", "yi", "bing"]);
      const before = await versionsBefore(senders);
      for (let kill = 1; kill <= KILLS; kill += 1) {
        await sendUntil(senders, 4, () => launched.killWorkerd());
        await launched.heard("服务已恢复", kill);
      }
      await sendUntil(senders, senders.length);
      await expectAllKept(senders, before);
      await launched.heard("服务进程意外停止", KILLS);
      server = undefined;
      expect(await launched.stop()).toBe(0);
    },
    5 * MINUTES,
  );

  it("ends by itself when its launcher is killed", { timeout: 2 * MINUTES }, async () => {
    const launched = await launchServer(dataDirectory, port);
    server = launched;
    await launched.kill("launcher");
    await vi.waitFor(() => expect(fetch(`http://127.0.0.1:${port}/api/health`)).rejects.toThrow(), MINUTES);
  });
});

/** Lets all send until so many receipts were given; with `kill`, until that has cut them off. */
async function sendUntil(senders: readonly SteadySender[], receipts: number, kill?: () => Promise<void>) {
  let left = receipts;
  let killed: Promise<void> | undefined;
  const onReceipt = () => {
    left -= 1;
    if (left === 0) killed = kill?.();
  };
  await Promise.all(senders.map((sender) => sender.send(() => left <= 0 && kill === undefined, onReceipt)));
  await killed;
}
