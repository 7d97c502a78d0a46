import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { compareAllFacts } from "../../../worker/local/operations/compare-all-facts.ts";
import { startLocal } from "../../../worker/local/start.ts";
import { openStores } from "../../../worker/local/stores.ts";
import { verifyLog } from "../../../worker/store/audit/verify.ts";
import { copyDemonstration } from "../../support/demonstration.ts";
import { freePort, quietPort } from "../../support/free-port.ts";
import { type Launched, launchServer } from "../../support/launched.ts";
import { expectAllKept, versionsBefore } from "./all-kept.ts";
import { createSenders, type SteadySender } from "./steady-sender.ts";

const MINUTES = 60_000;
const KILLS = 20;
const SEED = 20_260_108;
/** A kill comes after so many receipts at most, and so many milliseconds later at most. */
const MOST_RECEIPTS = 12;
const MOST_DELAY = 40;

let dataDirectory: string;
let port: number;
let server: Launched | undefined;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "halfsky-killed-"));
  await copyDemonstration(dataDirectory);
  port = await quietPort();
}, 5 * MINUTES);

afterAll(async () => {
  await server?.kill("everything");
  await rm(dataDirectory, { recursive: true });
});

describe(`a server that is killed ${KILLS} times while six districts send`, () => {
  it(
    "keeps every version it gave a receipt for, none twice, and an audit chain that holds",
    async () => {
      const random = seeded(SEED);
      server = await launchServer(dataDirectory, port);
      const districts = ["beichen", "tonglu", "fuzhou", "jia", "yi", "bing"];
      const senders = await createSenders(`http://127.0.0.1:${port}`, districts);
      const before = await versionsBefore(senders);

      for (let kill = 0; kill < KILLS; kill += 1) {
        server ??= await launchServer(dataDirectory, port);
        await sendUntilKilled(server, senders, random);
        server = undefined;
      }

      server = await launchServer(dataDirectory, port);
      let receiptsLeft = senders.length;
      await Promise.all(
        senders.map((sender) =>
          sender.send(
            () => receiptsLeft <= 0,
            () => receiptsLeft--,
          ),
        ),
      );
      await expectAllKept(senders, before);
      expect(senders.flatMap(({ receipts }) => receipts).length).toBeGreaterThan(KILLS);
      const second = startLocal({ port: await freePort(), dataDirectory, seed: true, quiet: true });
      await expect(second).rejects.toThrow("数据文件夹正由另一个服务使用");
      await server.stop();
      server = undefined;

      const { db, bucket, close } = await openStores(dataDirectory);
      const verdict = await verifyLog(db, { after: 0, versions: true });
      const facts = await compareAllFacts({ db, bucket, catalogue: standardCatalogue });
      await close();
      expect(facts.differences).toEqual([]);
      expect(verdict.faults).toEqual([]);
      expect(verdict.sealed).toBeGreaterThanOrEqual(senders.flatMap(({ receipts }) => receipts).length);
    },
    10 * MINUTES,
  );
});

/** Kills at a random moment; every other time the launcher alone, and workerd is left to the next start. */
async function sendUntilKilled(
  running: Launched,
  senders: readonly SteadySender[],
  random: () => number,
): Promise<void> {
  let receiptsLeft = 1 + Math.floor(random() * MOST_RECEIPTS);
  const delay = random() * MOST_DELAY;
  const what = random() < 0.5 ? "everything" : "launcher";
  let killed = false;
  let sending: readonly Promise<void>[] = [];
  await new Promise<void>((due, fail) => {
    const onReceipt = () => {
      receiptsLeft -= 1;
      if (receiptsLeft === 0) due();
    };
    sending = senders.map((sender) => sender.send(() => killed, onReceipt));
    Promise.all(sending).then(() => fail(new Error("the server is gone before it was killed")), fail);
  });
  await pause(delay);
  await running.kill(what);
  killed = true;
  await Promise.all(sending);
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
