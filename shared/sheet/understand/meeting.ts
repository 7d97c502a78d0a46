import type { ColumnProfile, FormProfile } from "./column-profile.ts";
import { genericMeasures } from "./column-profile.ts";
import type { Part } from "./concepts.ts";
import type { HeaderParts } from "./header-parts.ts";
import { unitOfConcept } from "./unit-class.ts";

/** A header before the columns of one form. */
export interface Meeting {
  readonly form: FormProfile;
  readonly header: HeaderParts;
  /** Whether women are what the header asks for, as 其中：女 does, and not only whom the form is about. */
  readonly asksForWomen: boolean;
  /** How much a concept tells here. */
  readonly weightOf: (concept: string) => number;
}

const UNKNOWN_TO_FORM = 1.6;
const IN_TITLE = 0.35;
const GENERIC = 0.7;
const WOMEN_ASKED = 1.4;

export function meet(form: FormProfile, header: HeaderParts): Meeting {
  const onlyWomen = ({ concepts }: Part) =>
    concepts.some((concept) => concept === "women" || genericMeasures.has(concept));
  const asksForWomen =
    header.ofWhich || (header.levels > 1 && header.parts.every((part) => !part.inLeaf || onlyWomen(part)));
  const weightOf = (concept: string): number => {
    if (asksForWomen && concept === "women" && header.leafConcepts.has(concept)) return WOMEN_ASKED;
    const weight = form.weights.get(concept) ?? UNKNOWN_TO_FORM;
    if (!form.weights.has(concept)) return weight;
    if (form.context.has(concept)) return Math.min(weight, IN_TITLE);
    return genericMeasures.has(concept) ? Math.min(weight, GENERIC) : weight;
  };
  return { form, header, asksForWomen, weightOf };
}

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
