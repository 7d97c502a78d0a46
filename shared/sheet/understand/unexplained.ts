import type { Column } from "../../form/form.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { genericMeasures } from "./column-profile.ts";
import { kindOf, type Part } from "./concepts.ts";
import type { Features } from "./features.ts";
import type { HeaderPart } from "./header-parts.ts";
import {
  isCodeWord,
  isInCodes,
  isUsual,
  type Meeting,
  onceMet,
  onceOfPart,
  saysAny,
  saysUnitOf,
} from "./meeting.ts";
import type { NameMatch } from "./name-match.ts";

/** Measures that say no more than that something is counted. */
const counting: ReadonlySet<string> = new Set(["quantity", "total", "value", "result", "status", "light"]);
const USUAL = 0.15;
const GENERIC = 0.35;
const UNKNOWN_CHARACTER = 0.45;
const MOST = 3;

/** Measures which parts of the header the column does not explain, and how much is explained. */
export function measureUnexplained(
  features: Features,
  meeting: Meeting,
  column: ColumnProfile,
  match: NameMatch,
): void {
  let total = 0;
  let explained = 0;
  for (const part of meeting.header.parts) {
    const unknown = part.concepts.length === 0;
    const weight =
      part.weight * (unknown ? UNKNOWN_CHARACTER * Math.min(3, part.text.length) : tells(meeting, part));
    const share = unknown
      ? unknownShare(meeting, column, part)
      : explainedShare(meeting, column, match, part);
    const left = weight * (1 - share);
    if (unknown) {
      features.unknown += left;
      features.hinted += part.weight * hintOf(meeting, column, part);
    } else if (part.inLeaf) features.unexplainedLeaf += left;
    else features.unexplainedAbove += left;
    total += weight;
    explained += weight * share;
  }
  features.cover = total > 0 ? explained / total : 0;
  measureLeaf(features, meeting, column);
  measureSpecial(features, meeting, column, match);
}

const tells = onceOfPart((meeting: Meeting, part: HeaderPart): number => {
  const weights = part.concepts.map((concept) =>
    genericMeasures.has(concept) ? GENERIC : meeting.weightOf(concept),
  );
  const least = Math.min(...weights);
  return isUsual(meeting, part) ? Math.min(least, USUAL) : least;
});

function unknownShare({ form }: Meeting, column: ColumnProfile, { text }: HeaderPart): number {
  if (column.text.includes(text)) return 1;
  return isInCodes(form, text) ? 0.75 : 0;
}

/** How far an unknown piece speaks of what the column is about, by its characters; weighed as the concept is. */
function hintOf(
  { weightOf }: Meeting,
  { concepts }: ColumnProfile,
  { hints = new Map() }: HeaderPart,
): number {
  let most = 0;
  for (const [concept, agreement] of hints) {
    if (concepts.has(concept)) most = Math.max(most, agreement * weightOf(concept));
  }
  return most;
}

function explainedShare(
  { form }: Meeting,
  column: ColumnProfile,
  { name }: NameMatch,
  part: HeaderPart,
): number {
  if (saysAny(part.concepts, name.concepts)) return 1;
  if (saysAny(part.concepts, column.concepts)) return 0.8;
  if (saysUnitOf(column, part)) return 0.9;
  return isCodeWord(form, part.text) ? 0.75 : 0;
}

/** Parts of the lowest level that other columns have, that no column has, and that nobody knows. */
function measureLeaf(features: Features, meeting: Meeting, column: ColumnProfile): void {
  const { form, header } = meeting;
  let [characters, unknown] = [0, 0];
  for (const part of header.parts) {
    if (!part.inLeaf) continue;
    characters += part.text.length;
    if (part.concepts.length === 0) {
      if (!column.text.includes(part.text) && !isInCodes(form, part.text)) unknown += part.text.length;
      continue;
    }
    const isExplained =
      saysAny(part.concepts, column.concepts) ||
      isUsual(meeting, part) ||
      saysAny(part.concepts, form.context) ||
      part.concepts.includes("women") ||
      saysUnitOf(column, part) ||
      (isCodeWord(form, part.text) && !saysAny(part.concepts, form.figures));
    if (isExplained) continue;
    if (part.concepts.some((concept) => form.weights.has(concept))) features.ofOtherColumns += part.weight;
    else features.foreign += part.weight;
  }
  features.ofOtherColumns = Math.min(MOST, features.ofOtherColumns);
  features.foreign = Math.min(MOST, features.foreign);
  features.unknownShare = characters > 0 ? unknown / characters : 0;
}

function measureSpecial(
  features: Features,
  meeting: Meeting,
  column: ColumnProfile,
  { name }: NameMatch,
): void {
  const { form, header, asksForWomen } = meeting;
  const isAlone = header.unit === undefined && header.levels === 1;
  if (header.leaf.length <= 2 && isAlone && name.text !== header.leaf) features.tooShort = 1;
  const isCode = ({ text, concepts }: HeaderPart) =>
    isCodeWord(form, text) && !saysAny(concepts, form.figures);
  const isMain = column.column === mainFigure(meeting);
  if ((column.isGeneric || isMain) && header.parts.some(isCode)) features.genericColumn = 1;
  if (!hasHead(meeting, column)) features.headDiffers = 1;
  const bare = bareFigure(meeting);
  if ((bare === undefined ? isMain : column.column === bare) && saysNoFigure(meeting)) {
    features.mainFigure = 1;
    // Its own name need not stand there.
    features.missing = 0;
  }
  if (!asksForWomen || !header.leafConcepts.has("women")) return;
  if (column.isWomen) features.womenOnly = 1;
  else if (form.hasWomen && column.role === "figure") features.womenElsewhere = 1;
}

/** The measure that a header ends in (日期, 年龄, 人数) is the column's own, or says no more than that it counts. */
function hasHead(meeting: Meeting, column: ColumnProfile): boolean {
  const head = meeting.header.parts.findLast(
    ({ inLeaf, inBrackets, concepts }) =>
      inLeaf && !inBrackets && concepts.some((concept) => kindOf(concept) === "measure"),
  );
  if (head === undefined || saysAny(head.concepts, column.concepts) || saysUnitOf(column, head)) return true;
  return column.role === "figure" && saysAny(head.concepts, counting);
}

/** The figure that a row of the form is about: the first it needs, of the header's unit where one has it. */
const mainFigure = onceMet(({ form, header }): Column | undefined => {
  const needed = form.columns.filter(
    ({ role, column }) => role === "figure" && column.requirement !== "optional",
  );
  return (needed.find(({ unit }) => unit !== undefined && unit === header.unit) ?? needed[0])?.column;
});

/** The figure that is called no more than 件数 or 人数, in the header's unit, where the header names no other. */
const bareFigure = onceMet(({ form, header }): Column | undefined => {
  if (header.parts.some(({ concepts }) => saysAny(concepts, form.figureHeads))) return undefined;
  const isBare = ({ concepts }: Part) => concepts.some((concept) => genericMeasures.has(concept));
  return form.columns.find(
    ({ names, unit, isGeneric }) =>
      isGeneric && unit !== undefined && unit === header.unit && names[0]?.parts.every(isBare) === true,
  )?.column;
});

/** Whether the header names codes and measures and no figure: 一等奖 / 篇, 最美家庭 / 小计. */
const saysNoFigure = onceMet((meeting): boolean => {
  const { form, header } = meeting;
  if (form.nameTexts.has(header.leaf)) return false;
  return header.parts.every(
    (part) =>
      (isCodeWord(form, part.text) && !saysAny(part.concepts, form.figureHeads)) ||
      isUsual(meeting, part) ||
      part.concepts.some((concept) => genericMeasures.has(concept) || form.context.has(concept)),
  );
});

/** Measures a header that begins with 其中 against the column: whether it is that part of the whole. */
export function measurePart(features: Features, { form, header }: Meeting, column: ColumnProfile): void {
  if (!header.ofWhich) return;
  const leaf = header.parts.filter(({ inLeaf }) => inLeaf);
  const specific = leaf.filter(
    ({ concepts }) => !concepts.every((concept) => genericMeasures.has(concept) || concept === "total"),
  );
  const isOfColumn = ({ concepts, text }: HeaderPart) =>
    saysAny(concepts, column.concepts) ||
    (concepts.length === 0 && column.text.includes(text)) ||
    isInCodes(form, text);
  const isOnlyWomen = leaf.every(({ concepts }) =>
    concepts.some((concept) => concept === "women" || genericMeasures.has(concept)),
  );
  const elsewhere =
    header.leafConcepts.has("women") && isOnlyWomen && form.hasWomen && features.womenOnly === 0;
  const alike = !elsewhere && specific.length > 0 && specific.every(isOfColumn);
  features.partAlike = alike ? 1 : 0;
  features.partUnlike = alike ? 0 : 1;
}
