/** Looks for names of people in text that would leave: asked about before it is sent, never taken for certain. */
import { toSimplified } from "../../script.ts";
import { doubleSurnames, givenWeight, surnameKind } from "./characters.ts";
import type { NameSign } from "./found-name.ts";
import { hanNamesIn } from "./han-names.ts";
import { latinNamesIn } from "./latin-names.ts";
import { minorityNamesIn } from "./minority-names.ts";
import { placeNames } from "./place-names.ts";

export interface LikelyName {
  /** As it is written, without invisible characters and blanks between its characters. */
  readonly text: string;
  readonly why: NameSign;
}

const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const mayHoldName = /[\u3400-\u9fff]\s*[\u3400-\u9fff]|[A-Za-z]{2}/;
const plainHan = /^[\u3400-\u9fff]*$/;
/** A surname and a given name. */
const apart = /(?<![\u3400-\u9fff])([\u3400-\u9fff]{1,2})\s+([\u3400-\u9fff]{1,2})(?![\u3400-\u9fff])/g;
/** One character each. */
const spread =
  /(?<![\u3400-\u9fff])([\u3400-\u9fff])\s+([\u3400-\u9fff])(?:\s+([\u3400-\u9fff]))?(?![\u3400-\u9fff])/g;

/**
 * Names of people that a text seems to hold, each once, in the order in which they stand there.
 * @param known names of units, headers, words of code lists: what stands within one of them is no person
 */
export function likelyNames(text: string, known: Iterable<string> = []): readonly LikelyName[] {
  const plain = plainHan.test(text) ? text : withoutTones(text.normalize("NFKC").replace(invisible, ""));
  if (!mayHoldName.test(plain)) return [];
  const written = /\s/.test(plain) ? joined(plain) : plain;
  const simple = toSimplified(written);
  const found = [...minorityNamesIn(simple), ...hanNamesIn(simple), ...latinNamesIn(simple)].sort(
    (one, other) => one.at - other.at,
  );
  if (found.length === 0) return [];
  const spans = spansOf(simple, known);
  const places = spansOf(simple, placeNames);
  const names = new Map<string, LikelyName>();
  let end = 0;
  for (const { at, length, why } of found) {
    if (at < end || within(spans, at, length)) continue;
    if (why !== "label" && why !== "address" && within(places, at, length)) continue;
    end = at + length;
    const name = simple.length === written.length ? written.slice(at, end) : simple.slice(at, end);
    if (!names.has(name)) names.set(name, { text: name, why });
  }
  return [...names.values()];
}

/** Zhāng Sān → Zhang San */
function withoutTones(text: string): string {
  return /[\u00c0-\u01dc]/.test(text) ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text;
}

/** The text with the characters of one name side by side: 王 芳, 李　秀　英, 欧阳 春梅. */
function joined(text: string): string {
  return text
    .replace(spread, (_, first: string, second: string, third = "") => first + second + third)
    .replace(apart, (all, surname: string, given: string) => {
      const simple = toSimplified(surname + given);
      const [family, own] = [simple.slice(0, surname.length), simple.slice(surname.length)];
      const known = surname.length === 2 ? doubleSurnames.has(family) : surnameKind(family) !== undefined;
      return known && givenWeight(own) >= 1 ? surname + given : all;
    });
}

type Span = readonly [from: number, to: number];

function within(spans: readonly Span[], at: number, length: number): boolean {
  return spans.some(([from, to]) => from <= at && at + length <= to);
}

/** Where known words stand in the text: from, and behind the last. */
function spansOf(text: string, known: Iterable<string>): Span[] {
  const spans: Span[] = [];
  for (const word of known) {
    if (word.length < 2) continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      spans.push([at, at + word.length]);
  }
  return spans;
}
