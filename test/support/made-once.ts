import { existsSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";

/** How often who waits looks whether it is there, milliseconds. */
const LOOKING = 200;
/** Who claimed it says who it is at once. */
const UNSAID = 5_000;

/**
 * Makes what stands at `path` where nothing stands, once among processes that ask side by side: the others wait. Whoever has
 * died or failed over it is followed by the next.
 */
export async function madeOnce(path: string, make: () => Promise<void>): Promise<void> {
  const claim = `${path}.claim`;
  while (!existsSync(path)) {
    if (await isClaimed(claim)) {
      try {
        if (!existsSync(path)) await make();
      } finally {
        await rm(claim, { force: true });
      }
    } else if (await isLeft(claim)) await rm(claim, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, LOOKING));
  }
}

async function isClaimed(claim: string): Promise<boolean> {
  try {
    await writeFile(claim, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (existsSync(claim)) return false;
    throw error;
  }
}

/** Whether who claimed it is there no more. */
async function isLeft(claim: string): Promise<boolean> {
  const said = await readFile(claim, "utf8").catch(() => null);
  if (said === null) return false;
  if (said === "") {
    const { mtimeMs } = await stat(claim).catch(() => ({ mtimeMs: Date.now() }));
    return Date.now() - mtimeMs > UNSAID;
  }
  try {
    process.kill(Number(said), 0);
    return false;
  } catch {
    return true;
  }
}
