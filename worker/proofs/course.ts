import type { VersionEntry } from "../store/proofs/entries.ts";
import type { HeldReview } from "../store/proofs/holdings.ts";

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
  /** Of its place. */
  readonly newestVersion: number;
}

type Standing = { -readonly [Key in keyof Course]: Course[Key] } & { reviews: HeldReview[] };

const REVIEWS = new Set(["pass", "approve", "return", "withdraw", "revert", "purge"]);

/**
 * Goes through the entries of places, each with all of its versions, as the acts were done one after the other.
 * @returns courses by UUID; a version without a `submit` has none
 */
export function coursesOf(entries: readonly VersionEntry[]): ReadonlyMap<string, Course> {
  const courses = new Map<string, Standing>();
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
      const course = begun(entry);
      places.set(place, [...earlier, course]);
      for (const other of [...earlier, course]) other.newestVersion = versionOf(entry);
      courses.set(entry.target, course);
      continue;
    }
    if (known === undefined) continue;
    act(known, entry);
    if (entry.act === "approve") {
      const earlier = places
        .get(placeOf(known.submit))
        ?.filter((other) => versionOf(other.submit) < versionOf(known.submit));
      supersede(earlier ?? [], entry.at, ["approved"]);
    }
  }
  return courses;
}

function begun(submit: VersionEntry): Standing {
  const newestVersion = versionOf(submit);
  return {
    submit,
    repeated: false,
    state: "submitted",
    supersededAt: null,
    purgedAt: null,
    sealedAt: null,
    reviews: [],
    newestVersion,
  };
}

function act(course: Standing, { act, at, account, detail }: VersionEntry): void {
  if (act === "purge") {
    course.state = "withdrawn";
    course.purgedAt = at;
  } else if (typeof detail.state === "string") course.state = detail.state;
  if (act === "seal") course.sealedAt = at;
  if (act === "restore") course.sealedAt = null;
  // A newer version took its place while it was sealed.
  if (act === "restore" && course.state === "superseded") course.supersededAt ??= at;
  if (!REVIEWS.has(act)) return;
  course.reviews.push({ act, state: course.state, account: account ?? 0, at });
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
