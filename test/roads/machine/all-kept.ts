import { expect } from "vitest";
import type { Receipt } from "../../../shared/api/submissions.ts";
import type { SteadySender } from "./steady-sender.ts";

/** How many versions each unit has before it sends. */
export async function versionsBefore(senders: readonly SteadySender[]): Promise<ReadonlyMap<string, number>> {
  const counted = await Promise.all(
    senders.map(async (sender) => [sender.unit, (await sender.stored()).length] as const),
  );
  return new Map(counted);
}

/** Expects gapless versions of different UUIDs, and nothing but what a receipt was given for. */
export async function expectAllKept(
  senders: readonly SteadySender[],
  before: ReadonlyMap<string, number>,
): Promise<void> {
  for (const sender of senders) {
    const stored = await sender.stored();
    expect(stored.map(({ version }) => version)).toEqual(stored.map((_, index) => index + 1));
    expect(new Set(stored.map(({ uuid }) => uuid)).size).toBe(stored.length);
    expect(asSent(stored.slice(before.get(sender.unit)))).toEqual(asSent(sender.receipts));
  }
}

/** What never changes about a version: its state moves on. */
function asSent(receipts: readonly Receipt[]) {
  return receipts.map(({ uuid, version, sha256, submittedAt }) => ({ uuid, version, sha256, submittedAt }));
}
