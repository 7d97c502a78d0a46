import type { D1Database } from "@cloudflare/workers-types";
import { submissionBodySchema } from "../../shared/api/submissions.ts";
import type { Mirror } from "../../shared/check/mirror.ts";
import type { Form } from "../../shared/form/form.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import { fromSubmissionRecords } from "../../shared/submission/records.ts";
import type { Act } from "../base/act.ts";
import { readablePayload } from "../store/payloads.ts";
import { countedRecords, type Owner, type VersionAbove } from "../store/submissions/mirrors.ts";
import type { Slot } from "../store/submissions/slot.ts";
import type { Survey } from "../store/submissions/survey.ts";

/** Whose figures a submission holds besides its own. */
export interface Mirrors {
  /** Subjects that report for themselves, or whose superiors below the sender do: compared, not counted. */
  readonly mirrored: ReadonlySet<string>;
  readonly mirrors: readonly Mirror[];
}

/**
 * Each subject belongs to the nearest unit at or above it that owes the collection. Rows about subjects of others
 * are compared with what those reported; and if a sender above has told of this one's subjects, that is compared too.
 */
export async function readMirrors(
  { db, bucket }: Pick<Act, "db" | "bucket">,
  form: Form,
  slot: Pick<Slot, "collection" | "unit">,
  records: readonly SheetRecord[],
  { owners, above }: Pick<Survey, "owners" | "above">,
): Promise<Mirrors> {
  if (records.length === 0) return { mirrored: new Set(), mirrors: [] };
  const others = owners.filter(({ unit }) => unit !== slot.unit);
  const mirrored = new Set(others.map(({ subject }) => subject));
  const counted = records.filter(({ subject }) => !mirrored.has(subject));
  return {
    mirrored,
    mirrors: [
      ...(others.length === 0 ? [] : await mirrorsBelow(db, slot.collection, others, records)),
      ...(await mirrorsAbove(bucket, form, slot, counted, above)),
    ],
  };
}

async function mirrorsBelow(
  db: D1Database,
  collection: string,
  others: readonly Owner[],
  records: readonly SheetRecord[],
): Promise<Mirror[]> {
  const names = new Map(others.map(({ unit, name }) => [unit, name]));
  const reported = await countedRecords(db, collection, [...names.keys()]);
  return [...names].map(([unit, name]) => {
    const subjects = new Set(others.filter((owner) => owner.unit === unit).map(({ subject }) => subject));
    const here = records.filter(({ subject }) => subjects.has(subject));
    const theirs = reported.get(unit) ?? [];
    // A row about the unit itself stands for all it reported; rows about its villages only for theirs.
    const there = subjects.has(unit) ? theirs : theirs.filter(({ subject }) => subjects.has(subject));
    return { name, side: "below", here, there };
  });
}

async function mirrorsAbove(
  bucket: Act["bucket"],
  form: Form,
  slot: Pick<Slot, "unit">,
  counted: readonly SheetRecord[],
  above: readonly VersionAbove[],
): Promise<Mirror[]> {
  const subjects = new Set([slot.unit, ...counted.map(({ subject }) => subject)]);
  const telling = above.filter(({ mirrored }) =>
    (JSON.parse(mirrored) as string[]).some((subject) => subjects.has(subject)),
  );
  const mirrors = await Promise.all(
    telling.map(async ({ name, payloadKey }): Promise<Mirror[]> => {
      const text = await readablePayload(bucket, payloadKey);
      // The evidence of somebody else is lost: no reason to refuse what is sent here.
      if (text === undefined) return [];
      const body = submissionBodySchema.parse(JSON.parse(text));
      const there = fromSubmissionRecords(form, body.records).filter(({ subject }) => subjects.has(subject));
      const about = new Set(there.map(({ subject }) => subject));
      const here = about.has(slot.unit) ? counted : counted.filter(({ subject }) => about.has(subject));
      return [{ name, side: "above", here, there }];
    }),
  );
  return mirrors.flat();
}
