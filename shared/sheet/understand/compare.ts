import { ageBandOf, bandFit } from "./age-bands.ts";
import { type Cap, capOf, isDoubtful } from "./caps.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { type Features, noFeatures } from "./features.ts";
import type { Meeting } from "./meeting.ts";
import { type Allows, measureName, nearestName } from "./name-match.ts";
import { areOtherSchooling } from "./schooling.ts";
import { measurePart, measureUnexplained } from "./unexplained.ts";
import { baseOf } from "./unit-class.ts";
import { measureUnit, unitsExclude } from "./unit-fit.ts";
import { measureContrary } from "./vetoes.ts";
import { cellsExclude, measureCells } from "./witness-fit.ts";

/** What speaks for a header being a column's. */
export interface Comparison {
  readonly column: ColumnProfile;
  readonly features: Features;
  readonly cap?: Cap;
  /** To be certain it has to be likelier. */
  readonly doubtful: boolean;
  /** The header speaks of other people (46-55岁 for 36-45岁): it is not meant, and what is has not become surer by that. */
  readonly isOther: boolean;
}

/** A quick look: whether header and figure have anything in common, be it the unit or a character. */
function mayMean({ header, near }: Meeting, { role, concepts, names, key, column }: ColumnProfile): boolean {
  if (role !== "figure" || column.requirement !== "optional") return true;
  if (header.unitText !== "" && baseOf(header.unitText) === key) return true;
  if (names.some((name) => near.has(name))) return true;
  const shares = (concept: string) => concepts.has(concept);
  return header.parts.some(
    ({ concepts: meant, hints }) => meant.some(shares) || [...(hints?.keys() ?? [])].some(shares),
  );
}

/** Compares a header with a column; undefined when something rules the column out. */
export function compare(meeting: Meeting, column: ColumnProfile, allows?: Allows): Comparison | undefined {
  const { header } = meeting;
  if (cellsExclude(header, column) !== undefined || !mayMean(meeting, column)) return undefined;
  const features = noFeatures();
  measureUnit(features, meeting, column);
  if (unitsExclude(features, header, column)) return undefined;
  const band = bandOfHeader(meeting, column);
  const match = nearestName(meeting, column, allows);
  if (match === undefined) return undefined;
  if (measureContrary(features, meeting, column, match) !== undefined) return undefined;
  measureName(features, meeting, match);
  measureUnexplained(features, meeting, column, match);
  measurePart(features, meeting, column);
  if (features.partUnlike > 0 && column.names[0]?.concepts.has("ofWhich") !== true) return undefined;
  measureCells(features, meeting, column);
  features.generic = header.isGeneric ? 1 : 0;
  features.clean = cleanness(features);
  const isNear = band !== undefined && band < 1;
  const cap = isNear ? "otherBand" : capOf(features, meeting, column, match);
  const isOther = band === 0 || isOfOtherSchooling(meeting, column);
  const doubtful = isDoubtful(meeting, features);
  return { column, features, doubtful, isOther, ...(cap !== undefined && { cap }) };
}

function bandOfHeader({ header, form }: Meeting, column: ColumnProfile): ReturnType<typeof bandFit> {
  const own = bandOf(column);
  if (own === undefined) return undefined;
  const others = form.columns.flatMap((other) => (other === column ? [] : (bandOf(other) ?? [])));
  return bandFit(ageBandOf(header.leaf), own, others);
}

function isOfOtherSchooling({ header }: Meeting, { role, names }: ColumnProfile): boolean {
  return role === "figure" && areOtherSchooling(header.leaf, names[0]?.text ?? "");
}

const bands = new WeakMap<ColumnProfile, ReturnType<typeof ageBandOf> | null>();

/** By its own header. */
function bandOf(column: ColumnProfile): ReturnType<typeof ageBandOf> {
  const known = bands.get(column);
  if (known !== undefined) return known ?? undefined;
  const band = ageBandOf(column.names[0]?.text ?? "");
  bands.set(column, band ?? null);
  return band;
}

/** How nearly header and name say the same, with nothing left over on either side; 0 … 1. */
function cleanness(features: Features): number {
  const { unexplainedLeaf, unknown, ofOtherColumns, foreign } = features;
  if (features.unitDiffers > 0 || features.contrary > 0 || features.contraryMissing > 0) return 0;
  const left = Math.max(0, 1 - unexplainedLeaf - unknown - ofOtherColumns - foreign);
  return features.cover * Math.min(1, features.nameCover) * left * (features.cellsFit > 0.6 ? 1 : 0.5);
}
