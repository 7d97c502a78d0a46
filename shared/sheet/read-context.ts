import type { Form } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import type { ConfirmedMappings } from "./header.ts";

/** Who reads, for which period, and what people have decided about the sheet. */
export interface ReadContext {
  readonly forms: readonly Form[];
  /** The reporter's unit and every unit below it. */
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  /** Period of the collection being filled; without it the sheet's own period counts. */
  readonly period?: string;
  /** Mappings that people confirmed for headers seen before, by fingerprint (`Reading.fingerprint`). */
  readonly confirmed?: ConfirmedMappings;
  /** Form that the user chose for this sheet; recognition is then not asked. */
  readonly form?: string;
}

/** Unit in which a sheet keeps each column, by column id. */
export type SheetUnits = ReadonlyMap<string, string | undefined>;
