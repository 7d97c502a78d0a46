import { randomUUID } from "node:crypto";
import type { PlaceInLine } from "../../shared/api/downloads.ts";
import type { Act } from "../base/act.ts";
import { SECOND } from "../base/clock.ts";
import { Refusal } from "../base/refusal.ts";
import { keepWorking, leaveLine, type Place, stepUp, type Ticket } from "../store/merge/work-line.ts";

/** How often one who works says so. */
const SAYING = 5 * SECOND;
/** How often a request that is held asks whether its turn has come, and for how long. */
const ASKING = SECOND / 2;
const HELD = 60 * SECOND;

/** A ticket of a request that comes with the token of a session. */
export function ticketOf({ account }: Pick<Act, "account">, kind: string): Ticket {
  return { ticket: randomUUID(), account: account.id, kind };
}

/** What people are told of a place. */
export function toldPlace({ ahead, ms }: Place): PlaceInLine {
  return { ahead, seconds: Math.max(1, Math.ceil(ms / SECOND)) };
}

/**
 * Holds a request until its turn comes; one whose client leaves gives its place up.
 * @throws Refusal busy when it does not come within a minute, or too many of the account wait already: the client is told
 * when to ask again
 */
export async function waitForTurn(
  { db, clock }: Pick<Act, "db" | "clock">,
  ticket: Ticket,
  signal: AbortSignal,
): Promise<void> {
  const began = clock();
  for (;;) {
    const place = await stepUp(db, ticket, clock());
    if (place.working) return;
    if (!place.kept || signal.aborted || clock() - began > HELD) {
      await leaveLine(db, ticket.ticket);
      throw new Refusal("busy", { retryAfter: toldPlace(place).seconds });
    }
    await new Promise((resolve) => setTimeout(resolve, ASKING));
  }
}

/** The chunks of whoever's turn it is; the place is free again once they end, fail, or nobody takes them any more. */
export async function* inTurn(
  { db, clock }: Pick<Act, "db" | "clock">,
  { ticket }: Ticket,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let said = clock();
  let made: number | undefined;
  try {
    for await (const chunk of chunks) {
      yield chunk;
      const now = clock();
      if (now - said < SAYING) continue;
      said = now;
      await keepWorking(db, ticket, now);
    }
    made = clock();
  } finally {
    await leaveLine(db, ticket, made);
  }
}
