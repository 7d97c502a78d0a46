import type { Code, Column } from "../../../form/form.ts";
import { findCode } from "../../coerce/code.ts";
import { tickedCode } from "../../coerce/tick.ts";
import { remember } from "../../remember.ts";
import { codeNames } from "./code-names.ts";
import { type Likeness, likenesses, takeApart } from "./likeness.ts";
import { plainWord } from "./plain.ts";
import { refusal } from "./refusal.ts";
import { candidates } from "./word-model.ts";
import { wordModel } from "./word-weights.ts";

export interface UnderstoodWord {
  /**
   * certain: it means `code`. proposed: perhaps the first of `answers`. open: it may mean a code, and nobody can say which.
   * none: no code of the list fits.
   */
  readonly verdict: "certain" | "proposed" | "open" | "none";
  readonly code?: string;
  /** Of the first answer, from 0 to 1. */
  readonly probability: number;
  /** Codes, best first, at most three; none where nothing fits, or nobody can say what. */
  readonly answers: readonly string[];
}

const REMEMBERED_WORDS = 2_000;
const MOST_ANSWERS = 3;
/** A second answer less likely than this is not worth a press. */
const WORTH_OFFERING = 0.04;

const remembered = new WeakMap<readonly Code[], (word: string) => UnderstoodWord>();

/**
 * Which code of the column a word in a cell means: by its exact name or alias, else by its parts
 * (`docs/decisions/0104-words.md`). By its parts it means codes alone of which that was measured (`Code.byMeaning`); of
 * others it must plainly be one (`docs/decisions/0197-words-of-lists-nobody-measured.md`).
 */
export function understandWord(column: Column, word: string): UnderstoodWord {
  const { codes } = column;
  if (codes === undefined || codes.length === 0) return { verdict: "none", probability: 0, answers: [] };
  let understand = remembered.get(codes);
  if (understand === undefined) {
    understand = remember(REMEMBERED_WORDS, (text) => understandAnew({ ...column, codes }, text));
    remembered.set(codes, understand);
  }
  return understand(word);
}

const honouring = /^(?:全国|[省市县区旗镇]级?|自治区级?)(?=.{2,}(?:手|集体|标兵|岗|能手)$)/;

/** 市三八红旗手 is 三八红旗手, whoever gives it, where the list has both under no name of its own. */
function honoured(column: Column, word: string): Code | undefined {
  const bare = word.replace(/\s+/g, "").replace(honouring, "");
  return bare === word ? undefined : findCode(column, bare);
}

function understandAnew(column: Column & { readonly codes: readonly Code[] }, word: string): UnderstoodWord {
  const exact = (findCode(column, word) ?? tickedCode(column, word) ?? honoured(column, word))?.code;
  if (exact !== undefined) return { verdict: "certain", code: exact, probability: 1, answers: [exact] };
  const measured = new Set(column.codes.flatMap(({ code, byMeaning }) => (byMeaning === true ? [code] : [])));
  const list = codeNames(column.codes);
  const taken = takeApart(list, word);
  if (taken.whole === "") return { verdict: "none", probability: 0, answers: [] };
  const ranked = candidates(wordModel, likenesses(list, taken));
  const [best] = ranked;
  const plain = column.codes.length === measured.size ? undefined : plainWord(list, taken);
  if (plain !== undefined && !measured.has(plain.code.code)) {
    const { code } = plain.code;
    const found = ranked.find(({ likeness }) => likeness.code === plain.code);
    const understood = { probability: found?.probability ?? 0, answers: [code] };
    return plain.how === "named"
      ? { verdict: "certain", code, ...understood }
      : { verdict: "proposed", ...understood };
  }
  if (best === undefined || best.probability < wordModel.proposed || !isMeant(best.likeness, taken.plain)) {
    return { verdict: "none", probability: best?.probability ?? 0, answers: [] };
  }
  const { probability, likeness } = best;
  // What else is called so was measured of other lists.
  if (!measured.has(likeness.code.code)) return { verdict: "open", probability, answers: [] };
  const answers = ranked
    .slice(0, MOST_ANSWERS)
    .filter((one) => one.probability >= WORTH_OFFERING)
    .map((one) => one.likeness.code.code);
  return probability >= wordModel.certain && refusal(list, taken, likeness) === undefined
    ? { verdict: "certain", code: likeness.code.code, probability, answers }
    : { verdict: "proposed", probability, answers };
}

/** Shared characters alone offer nothing, 人大 is not 人社; but one slip in a name does: 宫劲癌. */
function isMeant({ code, of }: Likeness, word: string): boolean {
  if (of.meaning > 0 || of.nameInWord > 0 || of.wordInName > 0 || of.exactStem > 0) return true;
  return of.exactAdded > 0 || code.names.some(({ text }) => isSlip(text, word));
}

function isSlip(name: string, word: string): boolean {
  const differing = [...name].filter((character, at) => character !== word[at]).length;
  return name.length >= 3 && name.length === word.length && differing === 1;
}
