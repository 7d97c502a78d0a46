/**
 * `npm run faults -- [KILLS]`: a demonstration city whose processes are killed under six senders, and whose disk fills up (a
 * small tmpfs, where this user may mount one). Receipts are held one by one against what is stored. Prints a line of JSON each; ends with 1 when a receipt is lost or stored twice.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSenders } from "../roads/machine/steady-sender.ts";
import { copyDemonstration } from "../support/demonstration.ts";
import { quietPort } from "../support/free-port.ts";
import { type Launched, launchServer } from "../support/launched.ts";
import { fillDisk } from "./faults/disk.ts";
import { heldAgainst, type Outcome, sendUntil } from "./faults/senders.ts";

const kills = Number(process.argv[2] ?? 30);
const districts = ["beichen", "tonglu", "fuzhou", "jia", "yi", "bing"];

const folder = await mkdtemp(join(tmpdir(), "halfsky-faults-"));
const dataDirectory = join(folder, "data");
await copyDemonstration(dataDirectory);
const port = await quietPort();
const url = `http://127.0.0.1:${port}`;
const outcomes: Outcome[] = [];

let server: Launched = await launchServer(dataDirectory, port);
const senders = await createSenders(url, districts);
const atFirst = await Promise.all(senders.map(async (sender) => (await sender.stored()).length));
let restarts = 0;
for (let kill = 0; kill < kills; kill += 1) {
  const receipts = 1 + ((kill * 7) % 12);
  if (kill % 2 === 0) {
    await sendUntil(senders, receipts, server.killWorkerd);
    restarts += 1;
    await server.heard("服务已恢复", restarts);
  } else {
    const what = kill % 4 === 1 ? "launcher" : "everything";
    await sendUntil(senders, receipts, () => server.kill(what));
    server = await launchServer(dataDirectory, port);
    restarts = 0;
  }
}
await sendUntil(senders, senders.length);
outcomes.push(await heldAgainst(`${kills} kills`, senders, atFirst));
await server.stop();
outcomes.push(await fillDisk(dataDirectory, join(folder, "small"), port));
await rm(folder, { recursive: true });

for (const outcome of outcomes) console.log(JSON.stringify(outcome));
if (outcomes.some(({ lost, twice }) => lost + twice > 0)) process.exitCode = 1;
