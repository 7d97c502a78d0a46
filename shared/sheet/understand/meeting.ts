import { codesShare } from "./code-fit.ts";
import type { ColumnNameParts, ColumnProfile, FormProfile } from "./column-profile.ts";
import { genericMeasures } from "./column-profile.ts";
import type { Part } from "./concepts.ts";
import type { HeaderPart, HeaderParts } from "./header-parts.ts";
import { unitOfConcept } from "./unit-class.ts";

/** A header before the columns of one form. */
export interface Meeting {
  readonly form: FormProfile;
  readonly header: HeaderParts;
  /** Whether women are what the header asks for, as 其中：女 does, and not only whom the form is about. */
  readonly asksForWomen: boolean;
  /** How much a concept tells here. */
  readonly weightOf: (concept: string) => number;
  /** Names that have anything in common with the header but for words that stand in many. */
  readonly near: ReadonlySet<ColumnNameParts>;
  /** Code column → share of the cells that name one of its codes. */
  readonly codesFit: ReadonlyMap<ColumnProfile, number>;
}

const UNKNOWN_TO_FORM = 1.6;
const IN_TITLE = 0.35;
const GENERIC = 0.7;
const WOMEN_ASKED = 1.4;
const LIGHT = 0.1;

export function meet(form: FormProfile, header: HeaderParts): Meeting {
  const onlyWomen = ({ concepts }: Part) =>
    concepts.some((concept) => concept === "women" || genericMeasures.has(concept));
  const saysWomen = ({ inLeaf, concepts, text }: HeaderPart) =>
    inLeaf && concepts.includes("women") && /^(?:女|female|woman|women)/.test(text);
  const asksForWomen =
    header.ofWhich ||
    (form.hasWomen && header.parts.some(saysWomen)) ||
    (header.levels > 1 && header.parts.every((part) => !part.inLeaf || onlyWomen(part)));
  const findWeight = (concept: string): number => {
    if (concept === "light") return LIGHT;
    if (asksForWomen && concept === "women" && header.leafConcepts.has(concept)) return WOMEN_ASKED;
    const weight = form.weights.get(concept) ?? UNKNOWN_TO_FORM;
    if (!form.weights.has(concept)) return weight;
    if (form.context.has(concept)) return Math.min(weight, IN_TITLE);
    return genericMeasures.has(concept) ? Math.min(weight, GENERIC) : weight;
  };
  const weights = new Map<string, number>();
  const weightOf = (concept: string): number => {
    const known = weights.get(concept);
    if (known !== undefined) return known;
    const weight = findWeight(concept);
    weights.set(concept, weight);
    return weight;
  };
  const codesFit = new Map(
    form.columns.flatMap((column) =>
      column.codes === undefined ? [] : [[column, codesShare(header.witness, column.codes)] as const],
    ),
  );
  return { form, header, asksForWomen, weightOf, near: namesNear(form, header), codesFit };
}

/** What is asked of a header before each column of a form and is the same for all of them: found at the first. */
export function onceMet<Found>(find: (meeting: Meeting) => Found): (meeting: Meeting) => Found {
  const known = new WeakMap<Meeting, { readonly found: Found }>();
  return (meeting) => {
    const before = known.get(meeting);
    if (before !== undefined) return before.found;
    const found = find(meeting);
    known.set(meeting, { found });
    return found;
  };
}

/** The same of one of its parts. */
export function onceOfPart<Of extends Part, Found>(
  find: (meeting: Meeting, part: Of) => Found,
): (meeting: Meeting, part: Of) => Found {
  const ofMeeting = onceMet(() => new Map<Of, { readonly found: Found }>());
  return (meeting, part) => {
    const known = ofMeeting(meeting);
    const before = known.get(part);
    if (before !== undefined) return before.found;
    const found = find(meeting, part);
    known.set(part, { found });
    return found;
  };
}

/** Parts that every header of a report may have. */
const usual: ReadonlySet<string> = new Set(["period", "total", "actual", "done", "stock"]);

function namesNear({ names }: FormProfile, { concepts, bigrams }: HeaderParts): ReadonlySet<ColumnNameParts> {
  const telling = [...concepts].filter(
    (concept) => !genericMeasures.has(concept) && concept !== "women" && concept !== "light",
  );
  return new Set([...telling, ...bigrams].flatMap((key) => names.get(key) ?? []));
}

/** Whether a part tells no columns apart: 本期, 合计, and 举办 where no column of the form has a word for it. */
export const isUsual = onceOfPart(({ form }: Meeting, { concepts }: Part): boolean => {
  if (saysAny(concepts, usual)) return true;
  return concepts.includes("light") && !concepts.some((one) => one !== "light" && form.weights.has(one));
});

/** Whether a piece of the header stands in the name of a code, as the whole of one or at some length. */
export function isCodeWord({ codes, codeText }: FormProfile, text: string): boolean {
  return codes.has(text) || (text.length > 1 && codeText.includes(text));
}

/** Whether it stands there at all. */
export function isInCodes({ codeText }: FormProfile, text: string): boolean {
  return codeText.includes(text);
}

/** Whether a piece counts what the column counts: 人数 and a column in 人. */
export function saysUnitOf({ unit }: ColumnProfile, { concepts }: Part): boolean {
  return unit !== undefined && concepts.some((concept) => unitOfConcept[concept] === unit);
}

export function saysAny(concepts: readonly string[], of: ReadonlySet<string>): boolean {
  return concepts.some((concept) => of.has(concept));
}
