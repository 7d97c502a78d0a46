import type { VersionEntry } from "../store/proofs/entries.ts";
import type { HeldReview, HeldStep } from "../store/proofs/holdings.ts";
import { type Refusal, refusalOf, refusalOfArrival } from "./refused-acts.ts";
import type { Rights } from "./rights.ts";

/** What the log says of one version. */
export interface Course {
  /** The first of them: a version arrives once. */
  readonly submit: VersionEntry;
  /** Whether the log lets it arrive again, which no release does. */
  readonly repeated: boolean;
  readonly state: string;
  readonly supersededAt: string | null;
  readonly purgedAt: string | null;
  readonly sealedAt: string | null;
  readonly reviews: readonly HeldReview[];
  readonly purges: readonly PurgeStep[];
  readonly protests: readonly HeldReview[];
  /** Of its place. */
  readonly newestVersion: number;
  /** Entries that nobody can have written by what he did. Acts of them count for nothing; what arrived is there. */
  readonly refused: readonly RefusedEntry[];
}

export interface RefusedEntry {
  readonly entry: number;
  readonly why: Refusal;
}

/** `receiver`: undefined where an older release did not write it down. */
export type PurgeStep = Omit<HeldStep, "receiver"> & { readonly receiver: number | undefined };

type Standing = { -readonly [Key in keyof Course]: Course[Key] } & {
  reviews: HeldReview[];
  purges: PurgeStep[];
  protests: HeldReview[];
  refused: RefusedEntry[];
  /** What it was when it was sealed. */
  before: string;
};

const REVIEWS = new Set(["pass", "approve", "return", "withdraw", "revert", "purge"]);
const STEPS = new Set(["ask_purge", "decline_purge", "seal", "restore", "ask_erase"]);
const PROTESTS = new Set(["protest", "withdraw_protest", "answer_protest"]);
const ACTS = new Set([...REVIEWS, ...STEPS, ...PROTESTS, "reply"]);

/**
 * Goes through the entries of places, each with all of its versions, as the acts were done one after the other. One that
 * nobody can have done moves nothing.
 * @returns courses by UUID; a version without a `submit` has none
 */
export function coursesOf(entries: readonly VersionEntry[], rights: Rights): ReadonlyMap<string, Course> {
  const courses = new Map<string, Standing>();
  const early = new Map<string, RefusedEntry[]>();
  const places = new Map<string, Standing[]>();
  for (const entry of entries) {
    const known = courses.get(entry.target);
    if (entry.act === "submit" && known !== undefined) {
      known.repeated = true;
      continue;
    }
    if (entry.act === "submit") {
      const place = placeOf(entry);
      const earlier = places.get(place) ?? [];
      supersede(earlier, entry.at, ["submitted", "passed", "returned"]);
      const course = begun(entry, early.get(entry.target) ?? []);
      const against = refusalOfArrival(entry, rights);
      if (against !== undefined) course.refused.push({ entry: entry.id, why: against });
      places.set(place, [...earlier, course]);
      for (const other of [...earlier, course]) other.newestVersion = versionOf(entry);
      courses.set(entry.target, course);
      continue;
    }
    if (!ACTS.has(entry.act)) continue;
    if (known === undefined) {
      const why = "act_before_arrival";
      early.set(entry.target, [...(early.get(entry.target) ?? []), { entry: entry.id, why }]);
      continue;
    }
    const why = refusalOf({ ...known, version: versionOf(known.submit), steps: known.purges }, entry, rights);
    if (why !== undefined) {
      known.refused.push({ entry: entry.id, why });
      continue;
    }
    if (STEPS.has(entry.act)) step(known, entry, places.get(placeOf(known.submit)) ?? []);
    else if (PROTESTS.has(entry.act)) protest(known, entry);
    else review(known, entry);
    if (entry.act === "approve") {
      const earlier = places
        .get(placeOf(known.submit))
        ?.filter((other) => versionOf(other.submit) < versionOf(known.submit));
      supersede(earlier ?? [], entry.at, ["approved"]);
    }
  }
  return courses;
}

function begun(submit: VersionEntry, early: readonly RefusedEntry[]): Standing {
  const newestVersion = versionOf(submit);
  return {
    submit,
    repeated: false,
    state: "submitted",
    supersededAt: null,
    purgedAt: null,
    sealedAt: null,
    reviews: [],
    purges: [],
    protests: [],
    before: "submitted",
    newestVersion,
    refused: [...early],
  };
}

function review(course: Standing, { act, at, account, detail }: VersionEntry): void {
  if (!REVIEWS.has(act)) return;
  if (act === "purge") {
    course.state = "withdrawn";
    course.purgedAt = at;
  } else if (typeof detail.state === "string") course.state = detail.state;
  course.reviews.push({ act, state: course.state, account: account ?? 0, at });
}

function protest({ state, protests }: Standing, { act, at, account }: VersionEntry): void {
  protests.push({ act, state, account: account ?? 0, at });
}

/** What comes back is what was sealed, whatever the entry says: that was read from rows that somebody may have changed. */
function step(
  course: Standing,
  { act, at, account, detail }: VersionEntry,
  place: readonly Standing[],
): void {
  const sealed = course.state;
  if (act === "seal") {
    course.before = course.state;
    course.state = "withdrawn";
    course.sealedAt = at;
  }
  if (act === "restore") {
    course.state = restored(course, place);
    course.sealedAt = null;
    // A newer version took its place while it was sealed.
    if (course.state === "superseded") course.supersededAt ??= at;
  }
  const receiver = typeof detail.receiver === "boolean" ? Number(detail.receiver) : undefined;
  const state = act === "seal" ? sealed : course.state;
  course.purges.push({ act, state, account: account ?? 0, at, receiver });
}

function restored({ before, submit }: Standing, place: readonly Standing[]): string {
  const newer = place.filter((other) => versionOf(other.submit) > versionOf(submit));
  const replaced =
    before === "approved"
      ? newer.some(({ state }) => state === "approved")
      : ["submitted", "passed", "returned"].includes(before) && newer.length > 0;
  return replaced ? "superseded" : before;
}

function supersede(versions: readonly Standing[], at: string, states: readonly string[]): void {
  for (const version of versions) {
    if (!states.includes(version.state)) continue;
    version.state = "superseded";
    version.supersededAt = at;
  }
}

function versionOf({ detail }: VersionEntry): number {
  return Number(detail.version);
}

function placeOf({ detail }: VersionEntry): string {
  return `${String(detail.collection)}\n${String(detail.unit)}`;
}
