import type { Column, Form } from "./form.ts";

/** A check relation that cannot be understood, or names what the form does not have. */
export class RelationError extends Error {
  override readonly name = "RelationError";
  /** The word or sign at which it fails, as it was written, where one is to blame. */
  readonly word: string | undefined;

  constructor(message: string, options: { readonly cause?: unknown; readonly word?: string } = {}) {
    super(message, options);
    this.word = options.word;
  }
}

/** Headers, aliases and ids are compared without regard to width and white space. */
export function nameKey(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/** Stands for a column in the text that the expression parser reads. */
const placeholder = /^\$(\d+)$/;

/** Index in `form.columns` that an identifier of the prepared text stands for; undefined when it is none. */
export function columnIndex(identifier: string): number | undefined {
  const match = placeholder.exec(identifier);
  return match === null ? undefined : Number(match[1]);
}

const words: Readonly<Record<string, string>> = {
  and: " && ",
  且: " && ",
  并且: " && ",
  or: " || ",
  或: " || ",
  或者: " || ",
  in: " in ",
  not: " not ",
  max: "max",
  空: "blank",
};

export function isReservedWord(text: string): boolean {
  return Object.hasOwn(words, text);
}

const signs: readonly (readonly [string, string])[] = [
  ["==", "=="],
  [">=", ">="],
  ["<=", "<="],
  ["!=", "!="],
  ["<>", "!="],
  ["≥", ">="],
  ["≤", "<="],
  ["≠", "!="],
  ["≈", "~="],
  ["=", "=="],
  [">", ">"],
  ["<", "<"],
  ["×", "*"],
  ["÷", "/"],
  ["、", ","],
  ...[..."+-*/(),[]"].map((sign) => [sign, sign] as const),
];

const quotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", "“": "”", "‘": "’" };
const wordCharacter = /[\p{L}\p{N}_]/u;
const decimal = String.raw`\d+(?:\.\d+)?`;
const rangePattern = new RegExp(`^(${decimal})(万|亿)?\\.\\.(${decimal})(万|亿)?`);
const numberPattern = new RegExp(`^(${decimal})(万|亿)?`);
const columnNumberPattern = /^\[(\d+)\]/;
const wordPattern = /^[\p{L}_][\p{L}\p{N}_]*/u;

type Name = readonly [name: string, column: number];

const known = new WeakMap<readonly Column[], ReadonlyMap<string, readonly Name[]>>();

/**
 * Column names of a form by their first character, longest first, so that 取证人数 is never read as 人数. Looked through for
 * every word of every relation, of which some name a hundred codes.
 */
function namesOf({ columns }: Form): ReadonlyMap<string, readonly Name[]> {
  const before = known.get(columns);
  if (before !== undefined) return before;
  const names = columns
    .flatMap((column, index) =>
      [column.header.zh, ...column.aliases, column.id].map((name): Name => [nameKey(name), index]),
    )
    .sort((a, b) => b[0].length - a[0].length);
  const byFirst = new Map<string, Name[]>();
  for (const name of names) {
    const first = name[0][0] ?? "";
    const alike = byFirst.get(first);
    if (alike === undefined) byFirst.set(first, [name]);
    else alike.push(name);
  }
  known.set(columns, byFirst);
  return byFirst;
}

function standsAlone(text: string, at: number, name: string): boolean {
  const before = text[at - 1];
  const after = text[at + name.length];
  const joined = (edge: string | undefined, neighbour: string | undefined) =>
    edge !== undefined &&
    neighbour !== undefined &&
    wordCharacter.test(edge) &&
    wordCharacter.test(neighbour);
  return !joined(name[0], before) && !joined(name.at(-1), after);
}

/** 0.1万 → "1000": a decimal with its multiple written out. */
function written(number: string, multiple: string | undefined): string {
  const shift = multiple === "万" ? 4 : multiple === "亿" ? 8 : 0;
  if (shift === 0) return number;
  const [whole = "", fraction = ""] = number.split(".");
  const rest = fraction.slice(shift);
  const digits = `${whole}${fraction.slice(0, shift).padEnd(shift, "0")}`.replace(/^0+(?=\d)/, "");
  return rest === "" ? digits : `${digits}.${rest}`;
}

/**
 * Turns a relation as forms print it into the text that the expression parser reads: columns become `$index`,
 * printed signs (≥ ≤ ＝ ≠ × ÷ 且 或) their plain form, `a..b` the list `[a, b]`, 万 and 亿 zeros.
 * @throws RelationError at a sign it does not know, or a column number that the form does not have.
 */
export function prepareRelation(form: Form, expression: string): string {
  const text = expression.normalize("NFKC");
  const names = namesOf(form);
  let prepared = "";
  let at = 0;

  const column = (number: number): string => {
    if (number < 1 || number > form.columns.length) {
      throw new RelationError(`${form.id}: no column [${number}] in "${expression}"`, {
        word: `[${number}]`,
      });
    }
    return `$${number - 1}`;
  };

  /** Reads one token at `at`: how many characters it takes and what it becomes. */
  const token = (rest: string): readonly [length: number, becomes: string] => {
    const space = /^\s+/.exec(rest);
    if (space !== null) return [space[0].length, " "];
    const name = names
      .get(rest[0] ?? "")
      ?.find(([candidate]) => rest.startsWith(candidate) && standsAlone(text, at, candidate));
    if (name !== undefined) return [name[0].length, `$${name[1]}`];
    const close = quotes[rest[0] ?? ""];
    if (close !== undefined) {
      const end = rest.indexOf(close, 1);
      if (end < 0) {
        throw new RelationError(`${form.id}: a quotation is not closed in "${expression}"`, { word: rest });
      }
      return [end + 1, JSON.stringify(rest.slice(1, end))];
    }
    const columnNumber = columnNumberPattern.exec(rest);
    if (columnNumber !== null) return [columnNumber[0].length, column(Number(columnNumber[1]))];
    const range = rangePattern.exec(rest);
    if (range !== null) {
      return [
        range[0].length,
        `[${written(range[1] ?? "", range[2])}, ${written(range[3] ?? "", range[4])}]`,
      ];
    }
    const number = numberPattern.exec(rest);
    if (number !== null) return [number[0].length, written(number[1] ?? "", number[2])];
    const word = wordPattern.exec(rest)?.[0];
    if (word !== undefined) return [word.length, words[word] ?? word];
    const sign = signs.find(([printed]) => rest.startsWith(printed));
    if (sign === undefined) {
      throw new RelationError(`${form.id}: "${rest[0]}" is not understood in "${expression}"`, {
        word: rest.slice(0, 1),
      });
    }
    return [sign[0].length, sign[1]];
  };

  while (at < text.length) {
    const [length, becomes] = token(text.slice(at));
    prepared += becomes;
    at += length;
  }
  if (prepared.includes("$")) return prepared.replace(/\bnot\s+in\b/g, "notin");
  return numbersAsColumns(prepared, column);
}

/** A relation of bare integers speaks of column numbers: `1>=2>=3`, `1=2+3`. */
function numbersAsColumns(prepared: string, column: (number: number) => string): string {
  if (/["'.\p{L}]/u.test(prepared) || !/\d/.test(prepared)) return prepared;
  return prepared.replace(/\d+/g, (digits) => column(Number(digits)));
}

/**
 * The relation as it reads after a column is called by another name; all else is left as it is written, and so is what
 * stands in quotation marks.
 * @param names of all columns, so that 取证人数 is never taken for 人数
 */
export function renamedIn(expression: string, names: readonly string[], from: string, to: string): string {
  const { text, places } = compared(expression);
  const longest = names.map(nameKey).sort((a, b) => b.length - a.length);
  let renamed = "";
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const close = quotes[rest[0] ?? ""];
    const end = close === undefined ? -1 : rest.indexOf(close, 1);
    const name = longest.find(
      (known) => known !== "" && rest.startsWith(known) && standsAlone(text, at, known),
    );
    const taken = end > 0 ? rest.slice(0, end + 1) : (name ?? rest.slice(0, 1));
    const written = expression.slice(places[at], places[at + taken.length]);
    renamed += end <= 0 && name === nameKey(from) ? to.replace(/\s+/g, "") : written;
    at += taken.length;
  }
  return renamed;
}

/** The text without regard to width, and for each of its places, and its end, the place in what was written. */
function compared(written: string): { readonly text: string; readonly places: readonly number[] } {
  let text = "";
  const places: number[] = [];
  let at = 0;
  for (const character of written) {
    const narrow = character.normalize("NFKC");
    // What becomes several signs (㎡ → m2) goes with the first of them.
    for (let index = 0; index < narrow.length; index++) places.push(index === 0 ? at : at + character.length);
    text += narrow;
    at += character.length;
  }
  return { text, places: [...places, at] };
}
