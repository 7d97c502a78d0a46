import type { D1Database } from "@cloudflare/workers-types";
import type { StandingVersion } from "../../../shared/check/history/known.ts";
import { codesValidIn, spansStatement, type UnitSpan } from "../register/units.ts";
import type { Scope } from "../scope.ts";
import { aboveStatement, type Owner, ownersStatement, type VersionAbove } from "./mirrors.ts";
import { type Slot, type SlotRow, slotOf, slotStatement } from "./slot.ts";
import { type StoredRow, type StoredSubmission, storedOf, uuidStatement } from "./submissions.ts";
import { type VersionsBeside, versionsBesideStatements } from "./versions-beside.ts";

/** A place of a collection, and what somebody wants to say there. */
export interface Surveyed {
  readonly collection: string;
  readonly unit: string;
  /** Of the unit. */
  readonly scope: Scope;
  /** UUID of the version; undefined where nothing is to be stored. */
  readonly uuid: string | undefined;
  /** Codes of the units that the rows are about. */
  readonly subjects: readonly string[];
  /** Of each form by its id, those whose reports it is compared with. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
}

/** What the database knows of a place and of what is to be said there, all at one moment. */
export interface Survey {
  /** Undefined when the unit owes nothing there. */
  readonly slot: Slot | undefined;
  /** What stands under the UUID already. */
  readonly stored: StoredSubmission | undefined;
  /** The subjects that the unit may report about for a period. */
  readonly unitsIn: (period: string) => ReadonlySet<string>;
  readonly owners: readonly Owner[];
  /** Versions above that carry any of the subjects, or the unit. */
  readonly above: readonly VersionAbove[];
  readonly beside: VersionsBeside;
}

/** Reads it in one round trip: a submission waits for its trips more than for anything else. */
export async function surveyPlace(db: D1Database, asked: Surveyed): Promise<Survey> {
  const { collection, unit, scope, subjects } = asked;
  const [slot, stored, spans, owners, above, own, peers] = await db.batch([
    slotStatement(db, collection, unit),
    uuidStatement(db, asked.uuid ?? ""),
    spansStatement(db, scope, subjects),
    ownersStatement(db, collection, subjects),
    aboveStatement(db, asked, [...new Set([unit, ...subjects])]),
    ...versionsBesideStatements(db, asked, asked.forms),
  ]);
  const [row] = (slot?.results ?? []) as SlotRow[];
  return {
    slot: row === undefined ? undefined : slotOf(row),
    stored: storedOf(((stored?.results ?? []) as StoredRow[])[0]),
    unitsIn: (period) => codesValidIn((spans?.results ?? []) as UnitSpan[], period),
    owners: (owners?.results ?? []) as Owner[],
    above: (above?.results ?? []) as VersionAbove[],
    beside: {
      own: (own?.results ?? []) as StandingVersion[],
      peers: (peers?.results ?? []) as StandingVersion[],
    },
  };
}
