import type { FactDifference } from "../../shared/api/integrity.ts";
import type { ControlTotals } from "../../shared/api/submissions.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { contentDigest } from "../base/digest.ts";
import type { Held, Holding } from "../store/proofs/holdings.ts";
import {
  differentExplanations,
  differentFacts,
  differentFindings,
  differentRecords,
  parsed,
} from "./compare-rows.ts";
import type { Course, PurgeStep } from "./course.ts";
import type { Rebuilt } from "./rebuild.ts";

type Difference = Omit<FactDifference, "submission">;
type Field = Difference["fields"][number];

/** What the version's row says against the entry of its arrival, and against what was done to it since. */
export function compareWithLog(holding: Holding, held: Held, course: Course | undefined): Difference[] {
  if (course === undefined) return [difference("entry_missing")];
  const { submit } = course;
  const { detail } = submit;
  const entry = fieldsOf([
    ["collection", detail.collection, holding.collection],
    ["unit", detail.unit, holding.unit],
    ["version", detail.version, holding.version],
    ["rows", detail.rows, holding.rows],
    ["sha256", detail.sha256, holding.sha256],
    ["account", submit.account, holding.account],
    ["submitted_at", submit.at, holding.submittedAt],
    ["channel", detail.channel ?? "pane", holding.channel],
    ["sender_unit", detail.senderUnit ?? null, holding.senderUnit],
    ["late", detail.late === undefined ? undefined : Number(detail.late), holding.late],
    ["mirrored", detail.mirrored, listLength(holding.mirrored)],
    ["mirrored_units", detail.mirroredUnits, contentDigest(parsed(holding.mirrored))],
    // While there is evidence, it says so, and more.
    ...(course.purgedAt === null
      ? []
      : [["outside_rows", detail.outsidePeriod, rowsOutside(holding)] as const]),
  ]);
  const since = fieldsOf([
    ["state", course.state, holding.state],
    ["superseded_at", course.supersededAt, holding.supersededAt],
    ["purged_at", course.purgedAt, holding.purgedAt],
    ["sealed_at", course.sealedAt, holding.sealedAt],
    ["newest_version", course.newestVersion, holding.newestVersion],
    ["reviews", canonicalJson(course.reviews), canonicalJson(held.reviews)],
    ["purges", canonicalJson(completed(course.purges, held)), canonicalJson(held.purges)],
    ["protests", canonicalJson(course.protests), canonicalJson(held.protests)],
    // Rows go with a purge, or some time after the version was superseded.
    ...(mayLackRows(course) ? [] : [["records_deleted_at", null, holding.rowsDeletedAt] as const]),
  ]);
  return [
    ...(course.repeated ? [difference("entry_repeated")] : []),
    ...(submit.lacking ? [difference("entry_lacking")] : []),
    ...(entry.length === 0 ? [] : [difference("entry", { fields: entry })]),
    ...refusals(course),
    ...(since.length === 0 ? [] : [difference("course", { fields: since })]),
  ];
}

/** Acts in the log that count for nothing, by why; `ordinals` are their entries. */
function refusals({ refused }: Course): Difference[] {
  const reasons = [...new Set(refused.map(({ why }) => why))].sort();
  return reasons.map((kind) => {
    const ordinals = refused.flatMap(({ why, entry }) => (why === kind ? [entry] : []));
    return difference(kind, { ordinals });
  });
}

/** Entries of older releases do not say where whoever took a step stood. */
function completed(steps: readonly PurgeStep[], { purges }: Held): Held["purges"] {
  return steps.map((step, index) => ({ ...step, receiver: step.receiver ?? purges[index]?.receiver ?? 0 }));
}

/** What stands beside the evidence, against what follows from it. */
export function compareWithEvidence(
  holding: Holding,
  held: Held,
  course: Course,
  { body, records, facts, controlTotals }: Rebuilt,
): Difference[] {
  const { detail } = course.submit;
  const content = fieldsOf([
    ["collection", body.collection, holding.collection],
    ["form_version", body.formVersion, holding.formVersion],
    ["nil", Number(body.nil), holding.nil],
    ["rows", records.length, holding.rows],
    ["layout", canonicalJson(body.layout ?? {}), canonicalJson(parsed(holding.layout))],
    ["local_findings", canonicalJson(body.localFindings ?? []), canonicalJson(parsed(holding.localFindings))],
    [
      "outside_period",
      canonicalJson(body.outsidePeriod ?? null),
      holding.outsidePeriod === null ? "null" : canonicalJson(parsed(holding.outsidePeriod)),
    ],
  ]);
  const rowsGone = holding.rowsDeletedAt !== null && mayLackRows(course);
  const rows = (kind: "records" | "facts" | "explanations", ordinals: number[]) =>
    ordinals.length === 0 ? [] : [difference(kind, { ordinals, repairable: true })];
  return [
    ...(content.length === 0 ? [] : [difference("content", { fields: content, repairable: true })]),
    ...compareTotals(detail.totals, controlTotals, parsed(holding.controlTotals)),
    ...rows("records", differentRecords(rowsGone ? [] : records, held.records)),
    ...rows("facts", differentFacts(rowsGone ? [] : facts, held.facts)),
    ...rows("explanations", differentExplanations(body.explanations, held.explanations)),
    ...compareFindings(detail.findings, held),
  ];
}

/** A purge leaves nothing of what a version said. */
export function compareWithPurge(held: Held): Difference[] {
  return (["records", "facts", "findings", "explanations"] as const).flatMap((kind) =>
    held[kind].length === 0 ? [] : [difference(kind, { ordinals: held[kind].map(({ ordinal }) => ordinal) })],
  );
}

export function difference(kind: Difference["kind"], more: Partial<Difference> = {}): Difference {
  return { kind, ordinals: [], fields: [], repairable: false, ...more };
}

function mayLackRows({ supersededAt, purgedAt }: Pick<Course, "supersededAt" | "purgedAt">): boolean {
  return supersededAt !== null || purgedAt !== null;
}

/**
 * Entries of today hold a digest of what was stored; a later release may sum otherwise. Of older ones the totals are
 * compared that both have.
 */
function compareTotals(digest: unknown, expected: ControlTotals, held: unknown): Difference[] {
  if (typeof digest === "string") {
    if (contentDigest(held) === digest) return [];
    const repairable = contentDigest(expected) === digest;
    return [difference("control_totals", { ordinals: differentTotals(expected, held), repairable })];
  }
  const ordinals = differentTotals(expected, held);
  return ordinals.length === 0 ? [] : [difference("control_totals", { ordinals, repairable: true })];
}

function differentTotals(expected: ControlTotals, held: unknown): number[] {
  const { rows, columns }: Partial<ControlTotals> = Object(held);
  if (!Array.isArray(columns) || rows !== expected.rows) return [0];
  const known = new Map(expected.columns.map((column) => [keyOf(column), canonicalJson(column.total)]));
  return (columns as ControlTotals["columns"]).flatMap((column, index) => {
    const total = known.get(keyOf(column));
    return total === undefined || total === canonicalJson(column.total) ? [] : [index];
  });
}

function keyOf({ column, codes = {}, unit }: ControlTotals["columns"][number]): string {
  return canonicalJson([column, codes, unit]);
}

function compareFindings(digest: unknown, { findings }: Held): Difference[] {
  const ordinals = differentFindings(findings);
  const changed =
    typeof digest === "string" && contentDigest(findings.map(({ body }) => parsed(body))) !== digest;
  return changed || ordinals.length > 0 ? [difference("findings", { ordinals })] : [];
}

/** Those of which the log or the evidence says something else; what it does not say is left alone. */
function fieldsOf(pairs: readonly (readonly [name: string, expected: unknown, found: unknown])[]): Field[] {
  return pairs.flatMap(([name, expected, found]) =>
    expected === undefined || expected === found
      ? []
      : [{ name, expected: String(expected ?? ""), found: String(found ?? "") }],
  );
}

function rowsOutside({ outsidePeriod }: Holding): unknown {
  return outsidePeriod === null ? 0 : Object(parsed(outsidePeriod)).rows;
}

function listLength(json: string): number {
  const list = parsed(json);
  return Array.isArray(list) ? list.length : -1;
}
