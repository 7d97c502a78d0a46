import { execFile } from "node:child_process";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createSenders } from "../../roads/machine/steady-sender.ts";
import { launchServer } from "../../support/launched.ts";
import { heldAgainst, type Outcome } from "./senders.ts";

const execute = promisify(execFile);
/** MB that are free at first, and that are given in the end. */
const FREE = 6;
const MORE = 200;

/**
 * Two districts send until the disk is full and each was refused; then it is made larger and they go on, under the
 * UUIDs that were refused.
 * @param mountPoint where a tmpfs is mounted meanwhile
 */
export async function fillDisk(dataDirectory: string, mountPoint: string, port: number): Promise<Outcome> {
  const { stdout } = await execute("du", ["-sm", dataDirectory]);
  const used = Number.parseInt(stdout, 10);
  await mkdir(mountPoint);
  try {
    await execute("mount", ["-t", "tmpfs", "-o", `size=${used + FREE}m`, "tmpfs", mountPoint]);
  } catch {
    return { what: "full disk", receipts: 0, lost: 0, twice: 0, said: "not tried: no tmpfs can be mounted" };
  }
  try {
    const copy = join(mountPoint, "data");
    await cp(dataDirectory, copy, { recursive: true });
    const server = await launchServer(copy, port);
    const senders = await createSenders(`http://127.0.0.1:${port}`, ["ding", "wu"]);
    const atFirst = await Promise.all(senders.map(async (sender) => (await sender.stored()).length));
    const refusals = await Promise.all(
      senders.map((sender) =>
        sender
          .send(
            () => false,
            () => {},
          )
          .then(
            () => "gone",
            (error: Error) => error.message.slice(0, 60),
          ),
      ),
    );
    const health = await fetch(`http://127.0.0.1:${port}/api/health`).then(({ status }) => status);
    const before = senders.map(({ receipts }) => receipts.length).join(" + ");
    await execute("mount", ["-o", `remount,size=${used + MORE}m`, mountPoint]);
    for (const sender of senders) {
      let left = 2;
      await sender.send(
        () => left === 0,
        () => left--,
      );
    }
    const outcome = await heldAgainst("full disk", senders, atFirst);
    await server.stop();
    return {
      ...outcome,
      said: `${before} receipts, then ${refusals.join(" | ")}, health ${health}; 4 more after`,
    };
  } finally {
    await execute("umount", ["-l", mountPoint]);
  }
}
