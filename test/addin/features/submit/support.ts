import { createOutbox } from "../../../../addin/features/submit/outbox.ts";
import type { SubmissionBody } from "../../../../shared/api/submissions.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { type Payload, payloadOf } from "../../../../shared/submission/payload.ts";
import { newestVersion } from "../../../support/newest-version.ts";

/** The part of a browser's storage that matters here: it outlives the page, and can be full. */
export function browserStorage(room = Number.POSITIVE_INFINITY) {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      entries.set(key, value);
    },
    removeItem: (key: string) => {
      entries.delete(key);
    },
  };
}

export function body(amount = 500): SubmissionBody {
  return {
    collection: "women_loans-2019",
    formVersion: newestVersion("women_loans"),
    baseVersion: null,
    records: [{ row: 3, subject: "999901000000", values: { amount } }],
    explanations: [],
    nil: false,
  };
}

/** The body as the engine gives it out. */
export function payload(amount?: number): Payload {
  const weighed = payloadOf(standardCatalogue.form("women_loans"), body(amount));
  if (!weighed.ok) throw new Error(JSON.stringify(weighed.issues));
  return weighed.payload;
}

export const entry = (amount?: number) => ({
  account: "jia",
  title: "妇女创业小额贷款台账",
  period: "2019",
  body: payload(amount),
});

export const submission = (amount?: number) => ({ ...entry(amount), form: "women_loans" });

export function openOutbox(storage = browserStorage()) {
  let made = 0;
  return createOutbox({
    storage,
    newUuid: () => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`,
    now: () => Date.UTC(2019, 11, 31, 8, 20),
  });
}
