/** What is asked about files that came from many units, and what is answered. */
import type { Owed } from "../../shared/form/forms-owed.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import type { Assignments } from "../../shared/sheet/assignment.ts";
import type { ArchiveFile } from "../../shared/workbook/read/archive.ts";
import type { UnreadableCode } from "../../shared/workbook/read/read-result.ts";
import type { Assessment } from "./assessment.ts";

/** What holds for all files alike; handed over once, and known by its key from then on. */
export interface IntakeContext {
  readonly key: string;
  /** The unit whose officer takes them in, and every unit below it. */
  readonly units: readonly OrgUnit[];
  readonly receiver: OrgUnit;
  /** What each unit owes, by its code. */
  readonly owed: Readonly<Record<string, readonly Owed[]>>;
  /** What the officer settled about headers, and texts that are meant to be sent: for every unit's sheet. */
  readonly confirmed: Assignments;
  readonly namesConfirmed: readonly string[];
  /** Every sheet is the receiver's own report, read as when it is opened alone: what names another unit is asked about. */
  readonly ownAlone?: true;
}

export interface IntakeRequest {
  readonly key: string;
  /** null: as it was handed over last. */
  readonly context: IntakeContext | null;
  readonly bytes: Uint8Array;
  /** With the folders above it. */
  readonly path: string;
  /** Said by a person, for every sheet of the file. */
  readonly unit?: string;
  /** It may be an archive: one within another is opened, and no further one in that. */
  readonly mayUnpack: boolean;
}

/** Whose report a sheet is, and what says so. */
export type UnitFound =
  | {
      readonly kind: "found";
      readonly unit: string;
      readonly by: "person" | "sheet" | "rows" | "file" | "account";
      readonly said: string | null;
    }
  /** Somebody has to say: nothing names a unit, what the sheet says is none, or only much like one. */
  | { readonly kind: "asked"; readonly said: string | null; readonly likely: string | null }
  /** The sheet says one unit and the file's name another. */
  | { readonly kind: "apart"; readonly sheet: string; readonly file: string };

export interface IntakeSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly unit: UnitFound;
  /** As read for the unit; as long as none is known, for the receiver. */
  readonly tables: readonly Assessment[];
}

export type IntakeAnswer =
  | { readonly kind: "workbook"; readonly sheets: readonly IntakeSheet[] }
  | { readonly kind: "archive"; readonly files: readonly ArchiveFile[] }
  | { readonly kind: "unreadable"; readonly code: UnreadableCode; readonly detail: string };

/** Who was said to be meant by what a sheet calls its unit is called so, as far as that sheet goes. */
export function alsoCalled(unit: OrgUnit, called: string | null): OrgUnit {
  return called === null ? unit : { ...unit, aliases: [...unit.aliases, called] };
}
