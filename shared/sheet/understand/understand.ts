/** Which column of a form a header means, by its parts and by the cells below it. */
import type { Form } from "../../form/form.ts";
import { type Aside, asideOf } from "./aside.ts";
import { type Assigned, assignColumns, type Bonus } from "./assign-columns.ts";
import type { SeenHeader } from "./header-parts.ts";
import { model } from "./model.ts";
import { partsOf } from "./rank-columns.ts";

export type { SeenHeader } from "./header-parts.ts";

export interface Understood {
  /** certain: may be taken without asking. proposed: to be asked. none: means no column that is known, or one of `answers`. */
  readonly verdict: "certain" | "proposed" | "none";
  /** Id of the column, when certain or proposed. */
  readonly column?: string;
  /** Of the best column, 0 … 1. */
  readonly probability: number;
  /** Ids of columns that could be meant, best first, at most three. */
  readonly answers: readonly string[];
  /** Of a header that means no column: the kind of other column that it is known to be. */
  readonly aside?: Aside;
}

const MOST_ANSWERS = 3;
/** An answer that is less likely than this share of the best one only distracts. */
const LEAST_LIKELY_ANSWER = 0.12;

/** Of two lists of codes, where what the header shares with either is said of much: the one that is no likelier than this is no answer. */
const AS_LIKELY = 0.75;

/** What one header means, seen by itself. */
export function understandHeader(form: Form, header: SeenHeader): Understood {
  const [understood] = assignHeaders(form, [header]);
  if (understood === undefined) throw new RangeError("a header was lost");
  return understood;
}

/** What the headers of one sheet mean: one column for each, and within one parent one header for each column. */
export function assignHeaders(
  form: Form,
  headers: readonly SeenHeader[],
  bonus?: Bonus,
  sets?: readonly (number | undefined)[],
): readonly Understood[] {
  return assignColumns(form, headers, bonus, sets).map((assigned, index) => {
    const header = headers[index];
    return understood(assigned, header === undefined ? undefined : asideOf(partsOf(header)));
  });
}

function understood({ candidates: likeliest }: Assigned, aside: Aside | undefined): Understood {
  const candidates = byLetters(likeliest);
  const [top] = candidates;
  if (top === undefined || top.probability < model.proposed) {
    const probability = top?.probability ?? 0;
    return { verdict: "none", probability, answers: [], ...(aside !== undefined && { aside }) };
  }
  const { candidate, probability } = top;
  const answers = candidates
    .filter((one) => one.probability >= LEAST_LIKELY_ANSWER * probability)
    .slice(0, MOST_ANSWERS)
    .map((one) => one.candidate.column.column.id);
  if (isTossUp(candidates)) return { verdict: "none", probability, answers };
  const least = candidate.doubtful ? model.certainInDoubt : model.certain;
  const isCertain = probability >= least && candidate.cap === undefined;
  return {
    verdict: isCertain ? "certain" : "proposed",
    column: candidate.column.column.id,
    probability,
    answers,
  };
}

/**
 * 赞助 stands in the name 社会赞助 and shares no letter with 财政拨款, which means money that somebody gives as well: the first comes
 * first, where it is an answer at all.
 */
function byLetters(candidates: Assigned["candidates"]): Assigned["candidates"] {
  const [top] = candidates;
  if (top === undefined || top.probability >= model.certain || top.candidate.features.likeness > 0)
    return candidates;
  const named = candidates.find(
    ({ candidate: { features }, probability }) =>
      features.heldByName > 0 && features.sameEnd > 0 && probability >= LEAST_LIKELY_ANSWER * top.probability,
  );
  if (named === undefined) return candidates;
  const { probability } = top;
  return [{ ...named, probability }, ...candidates.filter((one) => one !== named)];
}

/** 帮扶内容 shares as much with 帮扶状态 as with 救助类别, and says neither: which of them is asked without an answer. */
function isTossUp([first, second]: Assigned["candidates"]): boolean {
  return (
    first?.candidate.cap === "weak" &&
    second !== undefined &&
    [first, second].every(({ candidate }) => candidate.column.role === "code") &&
    second.probability >= AS_LIKELY * first.probability
  );
}
