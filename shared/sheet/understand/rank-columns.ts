import type { Form } from "../../form/form.ts";
import { profileOf } from "./column-profile.ts";
import { type Comparison, compare } from "./compare.ts";
import { type HeaderParts, headerParts, type SeenHeader } from "./header-parts.ts";
import { meet } from "./meeting.ts";
import { model, scoreOf } from "./model.ts";

/** A column that a header could mean, with its log-odds. */
export interface Candidate extends Comparison {
  readonly score: number;
}

const known = new WeakMap<SeenHeader, HeaderParts>();

/** A header taken apart, once for all forms. */
export function partsOf(header: SeenHeader): HeaderParts {
  const before = known.get(header);
  if (before !== undefined) return before;
  const found = headerParts(header);
  known.set(header, found);
  return found;
}

const found = new WeakMap<SeenHeader, WeakMap<Form, readonly Candidate[]>>();

/** The columns that a header could mean, in the form's order. */
export function candidatesOf(form: Form, header: SeenHeader): readonly Candidate[] {
  const ofHeader = found.get(header) ?? new WeakMap<Form, readonly Candidate[]>();
  found.set(header, ofHeader);
  const known = ofHeader.get(form);
  if (known !== undefined) return known;
  const candidates = compared(form, header);
  ofHeader.set(form, candidates);
  return candidates;
}

function compared(form: Form, header: SeenHeader): readonly Candidate[] {
  const profile = profileOf(form);
  const meeting = meet(profile, partsOf(header));
  return profile.columns.flatMap((column) => {
    const comparison = compare(meeting, column);
    return comparison === undefined ? [] : [{ ...comparison, score: scoreOf(comparison.features) }];
  });
}

/** Probability of each score against the others and against none at all, in their order. */
export function probabilities(scores: readonly number[], none = model.none): readonly number[] {
  const highest = Math.max(none, ...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const sum = odds.reduce((total, odd) => total + odd, Math.exp(none - highest));
  return odds.map((odd) => odd / sum);
}
