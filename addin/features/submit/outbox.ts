/**
 * Submissions that have been decided on but have no receipt yet. Each keeps its UUID until a receipt or a refusal
 * arrives, so that sending again can never double it; the browser's storage keeps it through a reload.
 * Only what leaves the workbook is in here.
 */
import { z } from "zod";
import { submissionBodySchema } from "../../../shared/api/submissions.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { Payload } from "../../../shared/submission/payload.ts";
import { createStore, type Store } from "../../ui/store.ts";

const pendingSchema = z.object({
  uuid: z.string(),
  account: z.string(),
  title: z.string(),
  period: z.string(),
  savedAt: z.string(),
  body: submissionBodySchema,
});

export type PendingSubmission = z.infer<typeof pendingSchema>;

export interface Outbox {
  /** The submission waiting to be sent; the same content gets the UUID it had before. */
  readonly put: (entry: {
    readonly account: string;
    readonly title: string;
    readonly period: string;
    readonly body: Payload;
  }) => { readonly pending: PendingSubmission; readonly kept: boolean };
  /** All that wait, of every account of this browser, the oldest first. */
  readonly waiting: Store<readonly PendingSubmission[]>;
  readonly remove: (uuid: string) => void;
}

interface OutboxParts {
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;
  readonly newUuid: () => string;
  readonly now: () => number;
}

const PREFIX = "halfsky.pending.";

export function createOutbox({ storage, newUuid, now }: OutboxParts): Outbox {
  /** Kept here as well: a full or forbidden storage must not lose a UUID while the page is open. */
  const waiting = createStore<readonly PendingSubmission[]>(
    stored(storage).sort((a, b) => a.savedAt.localeCompare(b.savedAt)),
  );
  const remove = (uuid: string): void => {
    storage.removeItem(PREFIX + uuid);
    waiting.update((entries) => entries.filter((entry) => entry.uuid !== uuid));
  };

  return {
    put: (entry) => {
      const content = JSON.stringify(entry.body);
      const same = waiting
        .get()
        .find(({ account, body }) => account === entry.account && JSON.stringify(body) === content);
      if (same !== undefined) return { pending: same, kept: storage.getItem(PREFIX + same.uuid) !== null };

      // A newer content for the same collection takes the place of the older one.
      for (const { uuid, account, body } of waiting.get()) {
        if (account === entry.account && body.collection === entry.body.collection) remove(uuid);
      }
      const pending = { ...entry, uuid: newUuid(), savedAt: chinaTime(now()) };
      waiting.update((entries) => [...entries, pending]);
      return { pending, kept: store(storage, pending) };
    },
    waiting,
    remove,
  };
}

/** @returns false when the browser has no room for it or forbids it: the user is then told to keep the page open. */
function store(storage: OutboxParts["storage"], pending: PendingSubmission): boolean {
  try {
    storage.setItem(PREFIX + pending.uuid, JSON.stringify(pending));
    return true;
  } catch {
    return false;
  }
}

function stored(storage: OutboxParts["storage"]): PendingSubmission[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys.flatMap((key) => {
    if (!key.startsWith(PREFIX)) return [];
    const parsed = pendingSchema.safeParse(parse(storage.getItem(key)));
    return parsed.success ? [parsed.data] : [];
  });
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
