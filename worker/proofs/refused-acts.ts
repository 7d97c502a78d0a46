import type { VersionEntry } from "../store/proofs/entries.ts";
import type { HeldReview, HeldStep } from "../store/proofs/holdings.ts";
import type { Rights } from "./rights.ts";

/** Why an entry cannot be what somebody did through the interface. */
export type Refusal =
  | "act_before_arrival"
  | "act_after_purge"
  | "act_by_sender"
  | "act_while_locked"
  | "act_without_right"
  | "act_impossible";

/** What stands when an act comes. */
export interface Before {
  readonly submit: VersionEntry;
  readonly version: number;
  readonly newestVersion: number;
  readonly state: string;
  readonly sealedAt: string | null;
  readonly purgedAt: string | null;
  /** The steps of a purge so far. */
  readonly steps: readonly Pick<HeldStep, "act" | "account" | "at">[];
  readonly protests: readonly Pick<HeldReview, "act">[];
}

/** States by act, from and to, as any release has let them follow: what one release forbids, an older one may have done. */
const MOVES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  pass: { submitted: ["passed"], returned: ["passed"] },
  approve: { submitted: ["approved"], passed: ["approved"], returned: ["approved"] },
  return: { submitted: ["returned"], passed: ["returned"] },
  revert: { passed: ["submitted"], approved: ["submitted", "passed"] },
  withdraw: { submitted: ["withdrawn"] },
};
const OF_THE_SENDER: ReadonlySet<string> = new Set(["withdraw", "reply", "protest", "withdraw_protest"]);
/** What somebody decides about a report of others. */
const REVIEWS: ReadonlySet<string> = new Set(["pass", "approve", "return", "revert"]);
/** What is not done in a collection that is locked: every release asked so in the batch of the act itself. */
const BEFORE_THE_LOCK: ReadonlySet<string> = new Set([...REVIEWS, ...OF_THE_SENDER, "answer_protest"]);
const SEALED_AT_LEAST = 30 * 24 * 60 * 60 * 1000;

/** @returns what stands against the act; undefined when it may have been done so */
export function refusalOf(before: Before, entry: VersionEntry, rights: Rights): Refusal | undefined {
  if (before.purgedAt !== null) return "act_after_purge";
  if (REVIEWS.has(entry.act) && isOwn(before.submit, entry)) return "act_by_sender";
  const collection = String(before.submit.detail.collection);
  if (BEFORE_THE_LOCK.has(entry.act) && rights.isLocked(collection, entry)) return "act_while_locked";
  if (entry.act === "purge" && isDue(before, entry)) return undefined;
  if (!mayAct(before, entry, rights)) return "act_without_right";
  return isPossible(before, entry) ? undefined : "act_impossible";
}

/** What an officer sent in the name of a unit below is that unit's report, not hers. */
function isOwn({ account, detail }: VersionEntry, act: VersionEntry): boolean {
  return act.account === account && detail.senderUnit === undefined;
}

/** The job erases in the name of who sealed, whatever has become of her since. */
function isDue({ sealedAt, steps }: Before, { account, at }: VersionEntry): boolean {
  const seal = steps.findLast(({ act }) => act === "seal");
  return (
    sealedAt !== null && seal?.account === account && Date.parse(at) - Date.parse(sealedAt) >= SEALED_AT_LEAST
  );
}

/**
 * What stands against the arrival of a version: its sender was neither of the unit nor an officer above it that the entry
 * names, or nothing was taken any more.
 */
export function refusalOfArrival(submit: VersionEntry, rights: Rights): Refusal | undefined {
  if (rights.isLocked(String(submit.detail.collection), submit)) return "act_while_locked";
  const { unit: reporting, senderUnit } = submit.detail;
  const mightSend = rights.standings(submit.account, submit).some(({ unit, role, disabled }) => {
    if (disabled) return false;
    if (senderUnit === undefined) return unit === reporting;
    return unit === senderUnit && role !== "reporter" && rights.isAbove(unit, String(reporting));
  });
  return mightSend ? undefined : "act_without_right";
}

function mayAct({ submit }: Before, entry: VersionEntry, rights: Rights): boolean {
  // Whoever sent it in another's name may take back what nobody has reviewed.
  const inAnothersName = submit.detail.senderUnit !== undefined;
  if (inAnothersName && entry.act === "withdraw" && entry.account === submit.account) return true;
  const sender = String(submit.detail.unit);
  return rights
    .standings(entry.account, entry)
    .some((standing) => !standing.disabled && mayActAs(standing, entry.act, sender, rights));
}

function mayActAs(
  { unit, role }: { readonly unit: string; readonly role: string },
  act: string,
  sender: string,
  rights: Rights,
): boolean {
  if (OF_THE_SENDER.has(act)) return unit === sender;
  const receives = rights.receives(unit, sender);
  const isAbove = rights.isAbove(unit, sender);
  if (REVIEWS.has(act) || act === "answer_protest") {
    if (role === "reporter") return false;
    return act === "approve" ? receives : act === "pass" ? isAbove : receives || isAbove;
  }
  if (role !== "administrator") return false;
  const isReceivers = act === "restore" || act === "decline_purge";
  return isReceivers ? receives : receives || isAbove || unit === sender;
}

function isPossible(before: Before, { act, account, detail }: VersionEntry): boolean {
  const { state, sealedAt, steps, protests } = before;
  const last = steps.at(-1);
  switch (act) {
    case "reply":
      return sealedAt === null;
    case "protest":
      return sealedAt === null && before.submit.detail.senderUnit !== undefined && protests.length === 0;
    case "withdraw_protest":
    case "answer_protest":
      return sealedAt === null && protests.length === 1;
    case "ask_purge":
      return sealedAt === null && last?.act !== "ask_purge";
    case "decline_purge":
      return sealedAt === null && last?.act === "ask_purge";
    case "seal":
      return sealedAt === null;
    case "restore":
      return sealedAt !== null;
    case "ask_erase":
      return sealedAt !== null && last?.act !== "ask_erase";
    case "purge":
      // Until purges had two steps, one was enough.
      return sealedAt === null || (last?.act === "ask_erase" && last.account !== account);
    default:
      return (
        sealedAt === null &&
        before.version === before.newestVersion &&
        (MOVES[act]?.[state]?.includes(String(detail.state)) ?? false)
      );
  }
}
