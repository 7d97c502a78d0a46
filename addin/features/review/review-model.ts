/** What the officer's page shows, worked out from what the server and the engine gave. */

import { z } from "zod";
import type { Collection } from "../../../shared/api/collections.ts";
import type {
  FindingState,
  PurgeAct,
  PurgedVersion,
  ReportVersion,
  Review,
  ReviewNote,
  WaitingVersion,
} from "../../../shared/api/review.ts";
import type { NoteBody } from "../../../shared/api/review-bodies.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import type { Explanation, Receipt, Submission } from "../../../shared/api/submissions.ts";
import { type SentLayout, type SentPlace, sentPlace } from "../../../shared/sheet/sent-layout.ts";
import type { WholeQueue } from "../../api/review.ts";
import type { ReviewRow, ReviewSheet } from "../../engine/review-sheet.ts";

/** One line of the list: a version to look at. */
export interface ListedVersion {
  readonly uuid: string;
  readonly unit: string;
  readonly title: string;
  readonly period: string;
  readonly version: number;
  readonly state: WaitingVersion["receipt"]["state"];
  readonly late: boolean;
  readonly nil: boolean;
  /** Waits for this account; only such can be chosen for an approval of several. */
  readonly mine: boolean;
  readonly waitsFor: WaitingVersion["waitsFor"] | null;
  readonly warnings: number;
  readonly resubmission: boolean;
  /** Returned, and answered without a new version. */
  readonly replied: boolean;
  /** Somebody above sent it in the unit's name; and whether the unit protests and waits. */
  readonly onBehalf: boolean;
  readonly protested: boolean;
}

/** What an officer may be asked about a version before it is done. */
export type ActName = "approve" | "return" | "revert" | PurgeAct;

/** Whether a purge waits for this account's answer: of two who erase at once, the other one. */
export function asksFor({ account }: Pick<Me, "account">, { step, may, by }: PurgedVersion): boolean {
  if (step === "asked") return may.includes("decline_purge");
  const own = by.name === account.name && by.unit === account.unit.name;
  return step === "erase_asked" && may.includes("erase") && !own;
}

/** The version that an address names; undefined for none, and for what cannot be one. */
export function versionIn({ version }: Readonly<Record<string, string>>): string | undefined {
  return z.uuid().safeParse(version).data;
}

/** The cell that an address names beside the version; undefined for none. */
export function placeIn({ row, at, column }: Readonly<Record<string, string>>): Place | undefined {
  const number = z.coerce.number().int().positive().safeParse(row).data;
  return number === undefined ? undefined : { row: number, ...(at !== undefined && { at }), column };
}

/** Whether the account's own unit reports upwards; the unit that receives reports in the end reviews its own. */
export function reviewedAbove({ account }: Pick<Me, "account">): boolean {
  return account.unit.level !== "city" && account.unit.parent !== null;
}

/** How many versions and purges wait now that did not before. */
export function cameSince(shown: WholeQueue, now: WholeQueue): number {
  const known = new Set([...shown.versions, ...shown.purges].map(({ receipt }) => receipt.uuid));
  return [...now.versions, ...now.purges].filter(({ receipt }) => !known.has(receipt.uuid)).length;
}

export interface VersionGroup {
  /** Code of the unit below the account's own; null: what units send directly. */
  readonly key: string | null;
  readonly name: string | null;
  readonly versions: readonly ListedVersion[];
}

/** What waits, by district; what waits for the account itself comes first within each. */
export function waitingGroups(versions: readonly WaitingVersion[]): VersionGroup[] {
  const groups = new Map<string | null, { name: string | null; versions: ListedVersion[] }>();
  for (const { receipt, title, waitsFor, mine, district, warnings, resubmission, replied } of versions) {
    const key = district?.code ?? null;
    const group = groups.get(key) ?? { name: district?.name ?? null, versions: [] };
    groups.set(key, group);
    const { uuid, unit, period, version, state, late, nil } = receipt;
    group.versions.push({
      ...{ uuid, unit: unit.name, title, period, version, state, late, nil },
      ...{ mine, waitsFor, warnings, resubmission, replied },
      ...saidOf(receipt),
    });
  }
  return [...groups].map(([key, { name, versions: members }]) => ({
    key,
    name,
    versions: members.toSorted((a, b) => Number(b.mine) - Number(a.mine)),
  }));
}

function saidOf({ onBehalf, protested }: Receipt): Pick<ListedVersion, "onBehalf" | "protested"> {
  return { onBehalf: onBehalf !== undefined, protested: protested === true };
}

const decidedStates = new Set(["passed", "approved", "returned"]);

/** Newest versions on which somebody decided, a collection each, the newest collection first. */
export function decidedGroups(
  collections: readonly Collection[],
  waiting: readonly WaitingVersion[],
): VersionGroup[] {
  const stillWaiting = new Set(waiting.filter(({ mine }) => mine).map(({ receipt }) => receipt.uuid));
  return collections
    .map(({ id, title, units }) => ({
      key: id,
      name: title,
      versions: units.flatMap(({ newest }): ListedVersion[] => {
        if (newest === null || !decidedStates.has(newest.state) || stillWaiting.has(newest.uuid)) return [];
        const { uuid, unit, period, version, state, late, nil } = newest;
        return [
          {
            ...{ uuid, unit: unit.name, title, period, version, state, late, nil },
            ...{ mine: false, waitsFor: null, warnings: 0, resubmission: version > 1, replied: false },
            ...saidOf(newest),
          },
        ];
      }),
    }))
    .filter(({ versions }) => versions.length > 0)
    .reverse();
}

/** The version before or after the current one in the list; the first when there is none. */
export function neighbour(
  groups: readonly VersionGroup[],
  current: string | null,
  step: 1 | -1,
): string | undefined {
  const uuids = groups.flatMap(({ versions }) => versions.map(({ uuid }) => uuid));
  const index = current === null ? -1 : uuids.indexOf(current);
  if (index < 0) return uuids[0];
  return uuids[index + step] ?? uuids[index];
}

/** The version to decide on after this one: the next in the list that waits for the account, else the first before it. */
export function nextToDecide(groups: readonly VersionGroup[], current: string): string | undefined {
  const listed = groups.flatMap(({ versions }) => versions);
  const place = listed.findIndex(({ uuid }) => uuid === current);
  return [...listed.slice(place + 1), ...listed.slice(0, Math.max(place, 0))].find(({ mine }) => mine)?.uuid;
}

/** Warnings that nobody has accepted yet, as the list and the board count them. */
export function countOpenFindings({
  findings,
  localFindings,
}: Pick<Review, "findings" | "localFindings">): number {
  const open = findings.filter(({ state }) => state === "open" || state === "explained");
  return open.length + localFindings.length;
}

interface FollowedFinding {
  readonly finding: Submission["findings"][number];
  readonly state: FindingState | undefined;
  readonly explanations: readonly Explanation[];
}

/** Warnings with what was said to them first; information after them. */
export function followedFindings(
  { findings, explanations }: Pick<Submission, "findings" | "explanations">,
  states: Review["findings"],
): FollowedFinding[] {
  const rank = { error: 0, warning: 1, information: 2 } as const;
  return findings
    .toSorted((a, b) => rank[a.severity] - rank[b.severity])
    .map((finding) => ({
      finding,
      state: states.find(({ id }) => id === finding.id)?.state,
      explanations: explanations.filter(
        ({ rule, column }) => rule === finding.rule && (column === undefined || column === finding.column),
      ),
    }));
}

export interface Place {
  readonly row: number;
  readonly at?: string | undefined;
  readonly column?: string | undefined;
}

export function placeKeyOf({ row, at = "", column = "" }: Place): string {
  return `${row}|${at}|${column}`;
}

export function samePlace(a: Place, b: Place): boolean {
  return placeKeyOf(a) === placeKeyOf(b);
}

/** Drafts with the note of this place replaced; an empty text takes it away. */
export function withNote(drafts: readonly NoteBody[], place: Place, text: string): NoteBody[] {
  const rest = drafts.filter(
    ({ row, ...other }) => row === undefined || !samePlace({ row, ...other }, place),
  );
  const trimmed = text.trim();
  return trimmed === "" ? rest : [...rest, { ...place, text: trimmed }];
}

/** What is needed to say where something stands on the sheet that was sent. */
export interface Placing {
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly layout: SentLayout;
}

/** Where the columns of a version stand on its sender's sheet. */
export function layoutOf(
  versions: readonly Pick<ReportVersion, "uuid" | "layout">[],
  uuid: string | undefined,
): SentLayout {
  return versions.find((version) => version.uuid === uuid)?.layout ?? {};
}

/** How notes of a version say where they are. */
export function placingIn(
  { columns, versions }: Pick<Review, "columns" | "versions">,
  uuid: string,
): Placing {
  return { columns, layout: layoutOf(versions, uuid) };
}

/** "第8行 贷款金额"; where names run down a column of the sheet "D4 贷款金额". */
export function placeWords(
  place: { readonly row?: number | undefined; readonly column?: string | undefined },
  { columns, layout }: Placing,
  words: {
    readonly line: (line: SentPlace) => string;
    readonly place: (line: string, column: string) => string;
    readonly wholeRow: string;
    readonly wholeColumn: string;
    readonly wholeReport: string;
  },
): string {
  if (place.row === undefined) return words.wholeReport;
  const line = sentPlace(layout, place.row, place.column);
  const title = columns.find(({ id }) => id === place.column)?.title ?? place.column;
  const whole = line.kind === "column" ? words.wholeColumn : words.wholeRow;
  return words.place(words.line(line), title ?? whole);
}

/** A note of an earlier version, with where its row stands now. */
export interface AnchoredNote {
  readonly version: number;
  readonly submission: string;
  readonly note: ReviewNote;
  /** Undefined: about the whole version. Null: the row is gone. */
  readonly now: Place | null | undefined;
}

/** Notes with the rows where they stand now; `places` answers for those that name a row, in order. */
export function anchored(
  earlier: { readonly uuid: string; readonly version: number; readonly notes: readonly ReviewNote[] },
  places: readonly ({ readonly row: number; readonly at?: string | undefined } | null)[],
): AnchoredNote[] {
  let next = 0;
  return earlier.notes.map((note) => {
    const base = { version: earlier.version, submission: earlier.uuid, note };
    if (note.row === undefined) return { ...base, now: undefined };
    const place = places[next] ?? null;
    next += 1;
    if (place === null) return { ...base, now: null };
    return { ...base, now: { row: place.row, at: place.at, column: note.column } };
  });
}

/** Places that notes with a row name in their own version: what the engine is asked to follow. */
export function placesOfNotes(notes: readonly ReviewNote[]): Place[] {
  return notes.flatMap(({ row, at }) => (row === undefined ? [] : [{ row, at }]));
}

export type Mark = "warning" | "information" | "note" | "draft";

/** Cell → why it is marked; a note in the making hides an earlier one, and that a finding. */
export function marksOf(
  findings: Submission["findings"],
  notes: readonly AnchoredNote[],
  drafts: readonly NoteBody[],
): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const severity of ["information", "warning"] as const) {
    for (const { rows, column, severity: own } of findings) {
      if ((own === "information") !== (severity === "information")) continue;
      for (const row of rows) marks.set(placeKeyOf({ row, column }), severity);
    }
  }
  for (const { now } of notes) if (now !== null && now !== undefined) marks.set(placeKeyOf(now), "note");
  for (const { row, at, column } of drafts) {
    if (row !== undefined) marks.set(placeKeyOf({ row, at, column }), "draft");
  }
  return marks;
}

interface ChangeCounts {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

export function countRowChanges(rows: readonly ReviewRow[]): ChangeCounts {
  const counts = { changed: 0, added: 0, removed: 0, same: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
}

export function shownRows(sheet: ReviewSheet, onlyChanges: boolean): readonly ReviewRow[] {
  return onlyChanges ? sheet.rows.filter(({ change }) => change !== "same") : sheet.rows;
}
