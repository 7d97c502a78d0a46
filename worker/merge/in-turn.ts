import { randomUUID } from "node:crypto";
import type { PlaceInLine } from "../../shared/api/downloads.ts";
import type { Act } from "../base/act.ts";
import { SECOND } from "../base/clock.ts";
import { Refusal } from "../base/refusal.ts";
import {
  AT_ONCE,
  keepWorking,
  leaveLine,
  type Place,
  stepUp,
  type Ticket,
} from "../store/merge/work-line.ts";

/** How often one who works says so. */
const SAYING = 5 * SECOND;
/** How long a request is held. */
const HELD = 60 * SECOND;
/** How often it looks whether somebody left the line in this isolate: that costs nothing. */
const LOOKING = SECOND / 4;
/** How often it asks the database, as others may have left elsewhere: the next in line, and for each before it more rarely. */
const ASKING = SECOND;
const ASKING_AT_LEAST = 5 * SECOND;

/** How often somebody left the line in this isolate. */
let left = 0;

/** Frees the place of a ticket. @param made when its file was whole */
export async function leave(db: Act["db"], ticket: string, made?: number): Promise<void> {
  await leaveLine(db, ticket, made);
  left += 1;
}

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
  pause: () => Promise<void> = shortPause,
): Promise<void> {
  const began = clock();
  for (;;) {
    const seen = left;
    const place = await stepUp(db, ticket, clock());
    if (place.working) return;
    if (!place.kept || signal.aborted || clock() - began > HELD) {
      await leave(db, ticket.ticket);
      throw new Refusal("busy", { retryAfter: toldPlace(place).seconds });
    }
    const before = place.ahead - AT_ONCE;
    const until = clock() + Math.min(ASKING * (1 + before), ASKING_AT_LEAST);
    // By a timer of its own: in workerd no request waits for another one's promise.
    do await pause();
    while (!signal.aborted && clock() < until && before - (left - seen) >= 0);
  }
}

function shortPause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LOOKING);
  });
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
    await leave(db, ticket, made);
  }
}
