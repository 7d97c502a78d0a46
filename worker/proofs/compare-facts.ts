import type { D1Database } from "@cloudflare/workers-types";
import type { FactComparison, FactDifference } from "../../shared/api/integrity.ts";
import type { Act } from "../base/act.ts";
import { versionEntries } from "../store/proofs/entries.ts";
import { type Held, type Holding, heldOf, holdings } from "../store/proofs/holdings.ts";
import { officesOf } from "../store/proofs/offices.ts";
import type { Scope } from "../store/scope.ts";
import { compareWithEvidence, compareWithLog, compareWithPurge, difference } from "./compare-version.ts";
import { type Course, coursesOf } from "./course.ts";
import { rebuilt } from "./rebuild.ts";
import { rightsOf } from "./rights.ts";

/** Rows of small versions that are read together. */
const ROWS_TOGETHER = 2_000;

type Stores = Pick<Act, "db" | "bucket" | "catalogue">;

/**
 * Holds versions against the log and against what follows from their payloads, `most` at a time in the order of their
 * UUIDs. Nothing is changed.
 */
export async function compareFacts(
  stores: Stores,
  scope: Scope,
  page: { readonly after: string; readonly most: number },
): Promise<FactComparison> {
  const versions = await holdings(stores.db, scope, page);
  const uuids = versions.map(({ uuid }) => uuid);
  const courses = await coursesIn(stores.db, uuids);
  const differences: FactDifference[] = [];
  let facts = 0;
  for (const group of together(versions)) {
    const held = await heldOf(
      stores.db,
      group.map(({ uuid }) => uuid),
    );
    for (const holding of group) {
      const own = held.get(holding.uuid);
      if (own === undefined) throw new Error("a version was not read");
      facts += own.facts.length;
      const found = await differencesOf(stores, holding, own, courses.get(holding.uuid));
      differences.push(...found.map((what) => ({ submission: holding.uuid, ...what })));
    }
  }
  const last = versions.at(-1);
  const next = last === undefined || versions.length < page.most ? null : last.uuid;
  return { versions: versions.length, facts, older: olderIn(uuids, courses), differences, next };
}

/** What the log tells of versions, by UUID. */
export async function coursesIn(
  db: D1Database,
  uuids: readonly string[],
): Promise<ReadonlyMap<string, Course>> {
  if (uuids.length === 0) return new Map();
  const entries = await versionEntries(db, uuids);
  const accounts = new Set(entries.flatMap(({ account }) => account ?? []));
  const arrivals = entries.filter(({ act }) => act === "submit");
  const units = new Set(arrivals.map(({ detail }) => String(detail.unit)));
  const collections = new Set(arrivals.map(({ detail }) => String(detail.collection)));
  return coursesOf(entries, rightsOf(await officesOf(db, [...accounts], [...units], [...collections])));
}

type Found = Omit<FactDifference, "submission">;

/** Of a version without its entry the row's own digest is what there is to hold the evidence against. */
export async function differencesOf(
  stores: Stores,
  holding: Holding,
  held: Held,
  course: Course | undefined,
): Promise<Found[]> {
  const log = compareWithLog(holding, held, course);
  if (course === undefined) {
    const evidence = await rebuilt(stores, holding, holding.sha256);
    return "fault" in evidence && holding.purgedAt === null ? [...log, difference(evidence.fault)] : log;
  }
  if (course.purgedAt !== null) return [...log, ...compareWithPurge(held)];
  const evidence = await rebuilt(stores, holding, String(course.submit.detail.sha256));
  if ("fault" in evidence) return [...log, difference(evidence.fault)];
  const rows = compareWithEvidence(holding, held, course, evidence);
  // Nothing is made anew for a version of which it is not certain whose it is, and what it was.
  const certain = log.every(({ kind }) => kind === "course" || kind.startsWith("act_"));
  return [...log, ...rows.map((what) => ({ ...what, repairable: what.repairable && certain }))];
}

function olderIn(uuids: readonly string[], courses: ReadonlyMap<string, Course>): number {
  return uuids.filter((uuid) => {
    const course = courses.get(uuid);
    return course !== undefined && course.submit.detail.totals === undefined && !course.submit.lacking;
  }).length;
}

/** Neighbouring versions whose rows are few; a larger one is alone. */
function together(versions: readonly Holding[]): Holding[][] {
  const groups: Holding[][] = [];
  let room = 0;
  for (const version of versions) {
    const rows = Math.max(version.rows, 1);
    const group = groups.at(-1);
    if (group !== undefined && rows <= room) group.push(version);
    else {
      groups.push([version]);
      room = ROWS_TOGETHER;
    }
    room -= rows;
  }
  return groups;
}
