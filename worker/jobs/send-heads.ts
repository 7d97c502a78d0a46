import type { D1Database } from "@cloudflare/workers-types";
import { type Head, proofText } from "../../shared/api/proof.ts";
import { webhookHost } from "../../shared/api/webhook-address.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { chainHead } from "../store/audit/chain.ts";
import { type Awaiting, awaitingHead, noteHead } from "../store/audit/head-notes.ts";

/** Sends a request; `fetch`, but in tests. */
export type Post = (address: string, init: RequestInit) => Promise<Response>;

const MILLISECONDS = 10_000;

/**
 * Tells every city that has set an address, once a day, where the chain of the log stands. What does not arrive is written
 * down, and tried again by the next run of the hour.
 */
export async function sendHeads(db: D1Database, now: number, post: Post = fetch): Promise<void> {
  const time = chinaTime(now);
  const day = time.slice(0, 10);
  const awaiting = await awaitingHead(db, day);
  if (awaiting.length === 0) return;
  const head = await chainHead(db);
  for (const one of awaiting)
    await noteHead(db, one.city, day, time, head, await failureOf(post, one, day, head));
}

/** Why the message did not arrive, in a code or two: what the other side says is nobody's to keep. */
async function failureOf(post: Post, to: Awaiting, day: string, head: Head): Promise<string | undefined> {
  // It was looked at when it was set; rules may have become stricter since.
  if (webhookHost(to.address) === undefined) return "address";
  try {
    const response = await post(to.address, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(messageOf(to, day, head)),
      redirect: "manual",
      signal: AbortSignal.timeout(MILLISECONDS),
    });
    if (!response.ok) return `HTTP ${response.status}`;
    return refusedBy(await response.text());
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "timeout" : "unreachable";
  }
}

/** As the robots of 企业微信, 钉钉 (`msgtype`) and 飞书 (`msg_type`) take it; members of the others are passed over. */
function messageOf({ name, city }: Awaiting, day: string, head: Head): object {
  const text =
    `半边天统计日志存证 ${name} ${day}\n${proofText(head)}\n` +
    "请保留这条消息：以后日志被整个换掉时，凭它能查出来。";
  return {
    msgtype: "text",
    text: { content: text },
    msg_type: "text",
    content: { text },
    halfsky: { city, day, ...head },
  };
}

/** Those robots answer 200 to everything, and say in a code whether they took it. */
function refusedBy(answer: string): string | undefined {
  let said: unknown;
  try {
    said = JSON.parse(answer);
  } catch {
    return undefined;
  }
  const { errcode, code } = Object(said);
  const [refused] = [errcode, code].filter((value) => typeof value === "number" && value !== 0);
  return refused === undefined ? undefined : `code ${refused}`;
}
