/**
 * What a password must be. The pane says so before anything is sent, the Worker decides by the same function.
 * After NIST SP 800-63B: length, and no password that guessers try first; no rule about kinds of characters.
 */
import { PASSWORD_LENGTH, PASSWORD_MOST } from "./limits.ts";
import { commonPieces, pinyinSyllables } from "./pieces.ts";

/** `short`, `long` · `common`: made of nothing but what guessers try · `own`: made of the login or the name. */
export type PasswordFault = "short" | "long" | "common" | "own";

/** Pieces of this many or fewer are guessed by machine; a longer row of common words is a pass phrase. */
const MOST_PIECES = 4;

/**
 * Why a password is refused; undefined when it is good.
 * @param own what anybody knows of its owner: login, name, unit
 */
export function passwordFault(password: string, own: readonly string[]): PasswordFault | undefined {
  const text = normalisePassword(password);
  const { length } = [...text];
  if (length < PASSWORD_LENGTH) return "short";
  if (length > PASSWORD_MOST) return "long";
  const plain = text.toLowerCase();
  const mine = own.map((each) => normalisePassword(each).toLowerCase()).filter((each) => each.length >= 2);
  if (pieces(plain, []) <= MOST_PIECES) return "common";
  if (mine.some((each) => plain.includes(each)) && pieces(plain, mine) <= MOST_PIECES) return "own";
  return undefined;
}

/** As it is hashed: one spelling for full and half width. */
function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/**
 * The fewest guessable pieces that make up the whole text; infinite when something in it is not guessable. Common
 * words, runs (1234, qwer), repeats (888888), dates and other short numbers, marks, and one name: a sentence in
 * pinyin or in Chinese is no name.
 */
function pieces(text: string, own: readonly string[]): number {
  const NONE = Number.POSITIVE_INFINITY;
  /** At each place the fewest without a name so far, and with one. */
  const best: (readonly [number, number])[] = [[0, NONE]];
  for (let end = 1; end <= text.length; end += 1) {
    let [without, withOne] = [NONE, NONE];
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
      const [before, beforeWithOne] = best[start] ?? [NONE, NONE];
      if (before === NONE && beforeWithOne === NONE) continue;
      const piece = text.slice(start, end);
      if (isGuessable(piece, own)) {
        without = Math.min(without, before + 1);
        withOne = Math.min(withOne, beforeWithOne + 1);
      } else if (isName(piece)) {
        withOne = Math.min(withOne, before + 1);
      }
    }
    best.push([without, withOne]);
  }
  return Math.min(...(best[text.length] ?? [NONE]));
}

const LONGEST_PIECE = 40;

function isGuessable(piece: string, own: readonly string[]): boolean {
  return (
    own.includes(piece) ||
    commonPieces.has(piece) ||
    commonPieces.has(unleet(piece)) ||
    isRepeat(piece) ||
    isRun(piece) ||
    isShortNumber(piece) ||
    /^[\p{P}\p{S}\s]{1,2}$/u.test(piece)
  );
}

/** p@ssw0rd → password */
function unleet(piece: string): string {
  return piece.replace(/[@4310$5!7]/g, (mark) => leet[mark] ?? mark);
}

const leet: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "!": "i",
  "7": "t",
};

/** aaaa, 121212, abcabcabc */
function isRepeat(piece: string): boolean {
  return /^(.)\1+$/u.test(piece) || /^(.{1,4}?)\1{2,}$/u.test(piece) || /^(.{2,6})\1$/u.test(piece);
}

const rows = [
  "0123456789",
  "1234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "`1234567890-=",
  "~!@#$%^&*()_+",
  "qwertyuiop[]",
  "asdfghjkl;'",
  "zxcvbnm,./",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
  "qazwsxedcrfvtgbyhnujmikolp",
  "!qaz@wsx#edc$rfv%tgb",
  "147258369",
  "789456123",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "a1s2d3f4g5h6j7k8l9",
  "z1x2c3v4b5n6m7",
  "1a2b3c4d5e6f7g8h9i",
  "a1b2c3d4e5f6g7h8i9",
].flatMap((row) => [row, [...row].reverse().join("")]);

/** At least three neighbours of the alphabet, the digits or a keyboard. */
function isRun(piece: string): boolean {
  return piece.length >= 3 && rows.some((row) => row.includes(piece));
}

/** Years, days, dates of birth (19850312, 850312, 1985-3-12), and any other number of at most four digits. */
function isShortNumber(piece: string): boolean {
  if (/^\d{1,4}$/.test(piece)) return true;
  const date = /^(?:(?:19|20)?\d{2})[-./]?(\d{1,2})[-./]?(\d{1,2})$/.exec(piece);
  if (date === null) return false;
  const [, month, day] = date;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

/** One to three syllables in pinyin, or up to four Chinese characters: a person's name, a place. */
function isName(piece: string): boolean {
  if (/^\p{Script=Han}{1,4}$/u.test(piece)) return true;
  return piece.length <= 18 && syllables(piece, 3);
}

function syllables(text: string, most: number): boolean {
  if (text === "") return true;
  if (most === 0) return false;
  for (let length = Math.min(6, text.length); length >= 1; length -= 1) {
    if (pinyinSyllables.has(text.slice(0, length)) && syllables(text.slice(length), most - 1)) return true;
  }
  return false;
}
