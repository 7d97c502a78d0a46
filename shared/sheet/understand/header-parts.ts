import { isFiller, kindOf, type Part, type Segment, segment } from "./concepts.ts";
import { bigrams, comparable } from "./text.ts";
import { type UnitClass, unitClassOf, unitOfConcept } from "./unit-class.ts";
import { type Witness, witnessOf } from "./witness.ts";

/** A header as it stands on a sheet. */
export interface SeenHeader {
  /** Its texts from the top level down. */
  readonly path: readonly string[];
  /** Unit of the unit line or unit row. */
  readonly unit?: string;
  /** Some cells below it, as text. */
  readonly cells: readonly string[];
}

export interface HeaderPart extends Part {
  /** How much it counts, 0 … 1: less in brackets and in levels above. */
  readonly weight: number;
  /** Whether it stands in the lowest level that says anything. */
  readonly inLeaf: boolean;
  readonly inBrackets: boolean;
}

/** A header taken apart. */
export interface HeaderParts {
  readonly levels: number;
  /** Comparable text of the lowest level, with the one above where it says nothing alone. */
  readonly leaf: string;
  readonly above: string;
  readonly parts: readonly HeaderPart[];
  readonly concepts: ReadonlySet<string>;
  readonly leafConcepts: ReadonlySet<string>;
  readonly bigrams: ReadonlySet<string>;
  readonly unit: UnitClass | undefined;
  /** The unit as written; "" where a word of the header says it (人数). */
  readonly unitText: string;
  readonly ofWhich: boolean;
  /** Whether the lowest level says nothing alone: 合计, 人数, 本期. */
  readonly isGeneric: boolean;
  readonly witness: Witness;
}

/** Words that say nothing alone. */
const genericLeaf: ReadonlySet<string> = new Set([
  "total",
  "quantity",
  "persons",
  "households",
  "cases",
  "times",
  "amount",
  "period",
  "personTimes",
  "rate",
  "done",
  "actual",
]);
const LEVEL_ABOVE = 0.55;
const IN_BRACKETS = 0.6;
const LIFTED = 0.95;

/** Takes a header apart; `cut` is there to learn with a thinner lexicon. */
export function headerParts(header: SeenHeader, cut: Segment = segment): HeaderParts {
  const { levels, unitText: written } = levelsOf(header);
  const seen = cutLevels(levels, cut);
  const above = levels.slice(0, -1);
  const promoted = promote(levels, seen.parts);
  const { parts } = promoted;
  const witness = witnessOf(header.cells);
  const mayCount = witness.count === 0 || witness.figures > 0 || witness.values.some((one) => /\d/.test(one));
  const byWord = unitClassOf(written) === undefined && mayCount ? unitOfWords(seen.parts) : undefined;
  return {
    levels: levels.length,
    leaf: promoted.leaf.replace(/^(?:其中:?|#)/, ""),
    above: above.join(""),
    parts,
    concepts: new Set(parts.flatMap(({ concepts }) => concepts)),
    leafConcepts: new Set(parts.filter(({ inLeaf }) => inLeaf).flatMap(({ concepts }) => concepts)),
    bigrams: bigrams(promoted.leaf),
    unit: unitClassOf(written) ?? byWord ?? witness.unit,
    unitText: unitClassOf(written) === undefined ? "" : written,
    ofWhich: seen.ofWhich,
    isGeneric: promoted.isGeneric,
    witness,
  };
}

/** Words above several columns of any kind: 基本情况 over 名称 and 人数. */
const plainParent =
  /^(?:基本|总体|整体|主要|有关|相关|具体|工作|统计|综合|各项)(?:工作|统计)?(?:情况|信息|内容|数据|指标|项目)$/;

/** The unit of a unit line, with or without its label: 单位：万元. A line of several says nothing of one header. */
function unitOfLine(line: string): string {
  const [first = ""] = comparable(line)
    .replace(/^(?:计量|金额|数量)?单位:/, "")
    .split(";");
  return /^[^、,]*$/.test(first) || !line.includes("单位") ? first : "";
}

/** The levels' comparable texts without units, and the unit: the line's, else the one in brackets. */
function levelsOf({ path, unit = "" }: SeenHeader): { levels: readonly string[]; unitText: string } {
  const texts = path.map(comparable);
  const told = texts.filter(
    (text, level) =>
      text !== "" && !/^[\d甲乙丙丁]+$/.test(text) && (level === texts.length - 1 || !plainParent.test(text)),
  );
  const line = unitOfLine(unit);
  let unitText = unitClassOf(line) === undefined ? "" : line;
  const levels = (told.length > 0 ? told : [texts.join("")]).map((text, level, all) => {
    let rest = text;
    const [bracket, inside = ""] = /[([]([^()[\]]{1,8})[)\]]$/.exec(text) ?? [];
    if (bracket !== undefined && unitClassOf(inside) !== undefined) {
      unitText ||= inside;
      rest = rest.slice(0, -bracket.length);
    }
    const [sign] = level === all.length - 1 ? (/[%‰]$/.exec(rest) ?? []) : [];
    if (sign === undefined) return rest;
    unitText ||= sign;
    return rest.slice(0, -1);
  });
  return { levels, unitText };
}

/** Years, ages and spans of months are no names: what they say of time is said by a word. */
export function withoutNumbers(text: string): string {
  return text
    .replace(/自.{1,6}(?:以来|起|累计)/, "以来")
    .replace(/\d+[—\-~至–]\d+月(?:累计)?/, "累计")
    .replace(/(?:19|20)\d\d年?|\d+[—\-–~]\d+岁|:/g, "");
}

function cutLevels(
  levels: readonly string[],
  cut: Segment,
): { parts: readonly HeaderPart[]; ofWhich: boolean } {
  const parts: HeaderPart[] = [];
  let ofWhich = false;
  levels.forEach((level, index) => {
    const inLeaf = index === levels.length - 1;
    withoutNumbers(level)
      .split(/[()]/)
      .forEach((text, piece) => {
        const inBrackets = piece % 2 === 1;
        const weight = (inLeaf ? 1 : LEVEL_ABOVE) * (inBrackets ? IN_BRACKETS : 1);
        for (const part of text === "" ? [] : cut(text)) {
          if (isFiller(part)) continue;
          if (part.concepts.includes("ofWhich")) ofWhich ||= inLeaf;
          else parts.push({ ...part, weight, inLeaf, inBrackets });
        }
      });
  });
  return { parts, ofWhich };
}

/** The unit that a word at the end of the lowest level says: 参训人数 counts persons. */
function unitOfWords(parts: readonly HeaderPart[]): UnitClass | undefined {
  for (const { concepts, inLeaf } of parts.toReversed()) {
    if (!inLeaf) return undefined;
    const unit = concepts.map((concept) => unitOfConcept[concept]).find((found) => found !== undefined);
    if (unit !== undefined) return unit;
    const goesOn = concepts.some((concept) => /^(?:measure|scope)$/.test(kindOf(concept) ?? ""));
    if (!goesOn) return undefined;
  }
  return undefined;
}

/** Where the lowest level says nothing alone, the one above is the name. */
function promote(
  levels: readonly string[],
  parts: readonly HeaderPart[],
): { leaf: string; parts: readonly HeaderPart[]; isGeneric: boolean } {
  const leaf = levels.at(-1) ?? "";
  const telling = ({ inLeaf, concepts }: HeaderPart) =>
    inLeaf && !concepts.some((concept) => genericLeaf.has(concept));
  if (levels.length < 2 || parts.some(telling)) return { leaf, parts, isGeneric: false };
  const own = levels.slice(0, -1).findLast((level) => level !== "") ?? "";
  const isDone = parts.some(
    ({ inLeaf, concepts }) =>
      inLeaf && concepts.some((concept) => concept === "done" || concept === "actual"),
  );
  const kept = isDone ? parts.filter(({ inLeaf, concepts }) => inLeaf || !concepts.includes("plan")) : parts;
  const lifted = kept.map((part) =>
    part.inLeaf || !own.includes(part.text)
      ? part
      : { ...part, inLeaf: true, weight: (part.weight / LEVEL_ABOVE) * LIFTED },
  );
  return { leaf: own + leaf, parts: lifted, isGeneric: true };
}
