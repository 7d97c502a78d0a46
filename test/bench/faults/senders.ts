import type { SteadySender } from "../../roads/machine/steady-sender.ts";

/** What became of the receipts that a fault fell upon. */
export interface Outcome {
  readonly what: string;
  readonly receipts: number;
  /** Receipts that nothing stored belongs to, or something else does. */
  readonly lost: number;
  /** Versions stored beside those of the receipts. */
  readonly twice: number;
  /** What else happened. */
  readonly said?: string;
}

/** Lets all send until so many receipts were given; with `kill`, until that has cut them off. */
export async function sendUntil(
  senders: readonly SteadySender[],
  receipts: number,
  kill?: () => Promise<void>,
): Promise<void> {
  let left = receipts;
  let killed: Promise<void> | undefined;
  const onReceipt = () => {
    left -= 1;
    if (left === 0) killed = kill?.();
  };
  await Promise.all(senders.map((sender) => sender.send(() => left <= 0 && kill === undefined, onReceipt)));
  await killed;
}

/** @param atFirst versions that each had before it gave out receipts here */
export async function heldAgainst(
  what: string,
  senders: readonly SteadySender[],
  atFirst: readonly number[],
): Promise<Outcome> {
  let [receipts, lost, twice] = [0, 0, 0];
  for (const [index, sender] of senders.entries()) {
    const stored = (await sender.stored()).slice(atFirst[index]);
    const byUuid = new Map(stored.map((one) => [one.uuid, one]));
    for (const { uuid, version, sha256, submittedAt } of sender.receipts) {
      const one = byUuid.get(uuid);
      const same = one?.version === version && one.sha256 === sha256 && one.submittedAt === submittedAt;
      if (!same) lost += 1;
    }
    receipts += sender.receipts.length;
    twice += stored.length - new Set(sender.receipts.map(({ uuid }) => uuid)).size;
  }
  return { what, receipts, lost, twice };
}
