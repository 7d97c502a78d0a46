import { setImmediate } from "node:timers/promises";
import type { D1Database } from "@cloudflare/workers-types";
import { problemSchema } from "../../../shared/api/problem.ts";
import { reviewQueueSchema } from "../../../shared/api/review.ts";
import { type Explanation, receiptSchema, type SubmissionBody } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { startSession } from "../../accounts/sign-in.ts";
import { systemClock } from "../../base/clock.ts";
import { accountByLogin } from "../../store/accounts/accounts.ts";
import { explain } from "./explanations.ts";
import { townshipCollection } from "./register.ts";
import { stableUuid } from "./stable-uuid.ts";
import { city, townships } from "./units.ts";

/** What one account sends: bodies in their order, each for another collection. */
export interface Sending {
  readonly login: string;
  readonly bodies: readonly SubmissionBody[];
  /** What the unit says to a warning. */
  readonly explain: (finding: Finding) => Explanation;
  /** Whether the city approves it at once. */
  readonly approved: boolean;
}

interface Sent {
  readonly uuid: string;
  readonly approved: boolean;
}

/**
 * Sends through the interface, as the accounts of the units: one unit after the other, so that each finds the same
 * peers every time, and all of a unit side by side while the next one's workbook is read. Sending again changes nothing.
 * @param sendings made one by one, as they are asked for
 */
export async function sendAll(db: D1Database, url: string, sendings: Iterable<Sending>): Promise<number> {
  const tokens = new Map<string, string>();
  const sent: Sent[] = [];
  let underWay: Promise<unknown> = Promise.resolve();
  for (const { login, bodies, explain, approved } of sendings) {
    await underWay;
    const token = tokens.get(login) ?? (await enter(db, login));
    tokens.set(login, token);
    underWay = Promise.all(
      bodies.map((body) => {
        const uuid = stableUuid(`${body.collection}/${login}`);
        sent.push({ uuid, approved });
        return send(url, body, { uuid, token, explain });
      }),
    );
    await setImmediate();
  }
  await underWay;
  const officer = await enter(db, city.login);
  await approve(url, officer, sent);
  for (const token of [...tokens.values(), officer]) await ask(url, "DELETE", "/api/sessions", token);
  return sent.length;
}

/** The city approves; what it did in a start that was cut short stays done. */
async function approve(url: string, token: string, sent: readonly Sent[]): Promise<void> {
  const waiting = new Set<string>();
  for (let query = "", more = true; more; ) {
    const { body } = await ask(url, "GET", `/api/reviews${query}`, token);
    const { versions, next } = reviewQueueSchema.parse(body);
    for (const { receipt } of versions) waiting.add(receipt.uuid);
    query = `?after=${next}`;
    more = next !== null;
  }
  const submissions = sent
    .filter(({ uuid, approved }) => approved && waiting.has(uuid))
    .map(({ uuid }) => uuid);
  if (submissions.length === 0) return;
  const answer = await ask(url, "POST", "/api/reviews/approve", token, { submissions });
  if (!answer.ok) throw new Error(`/api/reviews/approve: ${JSON.stringify(answer.body)}`);
}

/** The session that signing in would open. Proving twenty passwords takes seconds, and they are ours. */
async function enter(db: D1Database, login: string): Promise<string> {
  const found = await accountByLogin(db, login);
  if (found === undefined) throw new RangeError(`no account ${login}`);
  return (await startSession(db, systemClock, found.account)).token;
}

/** Sends, and again with answers to the warnings that only the server has: published figures stand among their peers'. */
async function send(
  url: string,
  body: SubmissionBody,
  { uuid, token, explain }: Pick<Sending, "explain"> & { readonly uuid: string; readonly token: string },
): Promise<void> {
  const path = `/api/submissions/${uuid}`;
  const first = await ask(url, "PUT", path, token, body);
  if (first.ok) return void receiptSchema.parse(first.body);
  const { code, findings } = problemSchema.parse(first.body);
  // Received before a start was cut short, with answers.
  if (code === "uuid_reused") return;
  if (code !== "explanation_missing" || findings === undefined)
    throw new Error(`${path}: ${JSON.stringify(first.body)}`);
  const explanations = [...body.explanations, ...(findings as Finding[]).map(explain)];
  const second = await ask(url, "PUT", path, token, { ...body, explanations });
  if (!second.ok) throw new Error(`${path}: ${JSON.stringify(second.body)}`);
  receiptSchema.parse(second.body);
}

/** A township's report that nothing happened; it comes long after it was due. */
export function nilReport(catalogue: Catalogue): Sending {
  const [first] = townships;
  if (first === undefined) throw new Error("the demonstration has no township");
  const body: SubmissionBody = {
    collection: townshipCollection.id,
    formVersion: catalogue.form(townshipCollection.form).version,
    baseVersion: null,
    records: [],
    explanations: [],
    nil: true,
  };
  return { login: first.login, bodies: [body], explain, approved: false };
}

async function ask(
  url: string,
  method: string,
  path: string,
  token: string,
  body?: unknown,
): Promise<{ readonly ok: boolean; readonly body: unknown }> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.text();
  return { ok: response.ok, body: answer === "" ? undefined : JSON.parse(answer) };
}
