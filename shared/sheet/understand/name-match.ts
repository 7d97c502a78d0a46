import type { ColumnNameParts, ColumnProfile } from "./column-profile.ts";
import type { Features } from "./features.ts";
import type { Meeting } from "./meeting.ts";
import { likeness } from "./text.ts";
import { unitOfConcept } from "./unit-class.ts";

/** The name of a column that is nearest to a header, by weights of parts. */
export interface NameMatch {
  readonly name: ColumnNameParts;
  /** What of the name stands in the header's lowest level, and what only above. */
  readonly inLeaf: number;
  readonly above: number;
  readonly missing: number;
  readonly total: number;
}

/** Which names of a column may be looked at; to learn what a header does whose name nobody wrote down. */
export type Allows = (name: ColumnNameParts, meeting: Meeting) => boolean;

const UNKNOWN_CHARACTER = 0.5;
const ABOVE = 0.6;
const BY_UNIT = 0.8;

/** The nearest of the column's names; its first where none has anything in common with the header. */
export function nearestName(
  meeting: Meeting,
  { names }: ColumnProfile,
  allows?: Allows,
): NameMatch | undefined {
  let best: NameMatch | undefined;
  let most = Number.NEGATIVE_INFINITY;
  const near = names.filter((name) => meeting.near.has(name) && allows?.(name, meeting) !== false);
  for (const name of near.length > 0 ? near : names.slice(0, 1)) {
    const match = matchName(meeting, name);
    const score =
      match.inLeaf +
      match.above -
      0.8 * match.missing +
      1.5 * likeness(meeting.header.bigrams, name.bigrams) +
      (name.text === meeting.header.leaf ? 3 : 0);
    if (score <= most) continue;
    most = score;
    best = match;
  }
  return best;
}

function matchName(meeting: Meeting, name: ColumnNameParts): NameMatch {
  let [inLeaf, above, missing, total] = [0, 0, 0, 0];
  for (const part of name.parts) {
    const found =
      part.concepts.length === 0
        ? findText(meeting, part.text)
        : findConcepts(meeting, withoutWhole(part.concepts));
    total += found.weight;
    if (found.got === 0) missing += found.weight;
    else if (found.leaf) inLeaf += found.got;
    else above += found.got;
  }
  return { name, inLeaf, above, missing, total };
}

/** Who says 妇女 has not said 农村妇女, which means them and more. */
function withoutWhole(concepts: readonly string[]): readonly string[] {
  return concepts.length === 1 ? concepts : concepts.filter((concept) => concept !== "women");
}

interface Found {
  readonly weight: number;
  readonly got: number;
  readonly leaf: boolean;
}

function findText({ header }: Meeting, text: string): Found {
  const weight = UNKNOWN_CHARACTER * text.length;
  if (header.leaf.includes(text)) return { weight, got: weight, leaf: true };
  const got = (header.above + header.leaf).includes(text) ? weight * ABOVE : 0;
  return { weight, got, leaf: false };
}

function findConcepts({ header, weightOf }: Meeting, concepts: readonly string[]): Found {
  let least = Number.POSITIVE_INFINITY;
  let inLeaf = -1;
  let above = 0;
  for (const concept of concepts) {
    const weight = weightOf(concept);
    least = Math.min(least, weight);
    if (header.leafConcepts.has(concept)) inLeaf = Math.max(inLeaf, weight);
    else if (header.concepts.has(concept)) above = Math.max(above, weight * ABOVE);
  }
  const got = Math.max(inLeaf, above);
  const weight = Math.max(least, got);
  const byUnit = concepts.some(
    (concept) => header.unit !== undefined && unitOfConcept[concept] === header.unit,
  );
  return got === 0 && byUnit
    ? { weight, got: weight * BY_UNIT, leaf: true }
    : { weight, got, leaf: inLeaf >= 0 };
}

/** Measures the name against the header. */
export function measureName(features: Features, { header }: Meeting, match: NameMatch): void {
  const { name } = match;
  const { leaf, above } = header;
  const isLeaf = name.text === leaf;
  features.ownName = isLeaf && name.own ? 1 : 0;
  features.anyName = isLeaf || name.text === above + leaf ? 1 : 0;
  features.likeness = likeness(header.bigrams, name.bigrams);
  const isWord = (text: string) => text.length >= 2;
  if (isWord(name.text) && leaf.includes(name.text)) features.holdsName = Math.min(1, name.text.length / 4);
  if (isWord(leaf) && name.text.includes(leaf)) features.heldByName = Math.min(1, leaf.length / 4);
  if (isWord(leaf) && isWord(name.text) && leaf.slice(-2) === name.text.slice(-2)) features.sameEnd = 1;
  features.sharedInLeaf = match.inLeaf;
  features.sharedAbove = match.above;
  features.missing = match.missing;
  features.nameCover = match.total > 0 ? (match.inLeaf + match.above) / match.total : 0;
}

/** Parts of the column's name that stand nowhere in the header. */
export function lacks({ header }: Meeting, { name }: NameMatch, concept: string): boolean {
  return name.concepts.has(concept) && !header.concepts.has(concept);
}
