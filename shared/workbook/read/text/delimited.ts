/** Rows of a text whose lines are cut into fields: .csv, .tsv, and what systems export as .txt or name .xls. */

/** What stands between two fields. */
export type Delimiter = "\t" | "," | ";" | "|" | "，";

const DELIMITERS: readonly Delimiter[] = ["\t", ",", ";", "|", "，"];
/** Lines from which the delimiter is seen. */
const LOOKED_AT = 200;

/**
 * The delimiter that cuts most lines into the same number of fields; a title above the table is cut by none.
 * @returns undefined where no line is cut
 */
export function delimiterOf(text: string): Delimiter | undefined {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, alike: linesAlike(text, delimiter) }));
  const most = Math.max(...found.map(({ alike }) => alike));
  return most === 0 ? undefined : found.find(({ alike }) => alike === most)?.delimiter;
}

/** How many of the first lines have the number of fields that most have, of those that have more than one. */
function linesAlike(text: string, delimiter: Delimiter): number {
  const counts = new Map<number, number>();
  let lines = 0;
  for (const { length } of fieldsByLine(text, delimiter)) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    lines += 1;
    if (lines === LOOKED_AT) break;
  }
  return Math.max(0, ...counts.values());
}

/**
 * The fields of each line (RFC 4180). Line ends may be of any system. A quotation mark that begins a field and is not closed
 * before a delimiter or a line's end is one of the text: “"三八"红旗手” stays as it is.
 */
export function* fieldsByLine(text: string, delimiter: Delimiter): Generator<readonly string[]> {
  const lineEnd = new RegExp(`[${delimiter}\r\n]`, "g");
  let [fields, at]: [string[], number] = [[], 0];
  // From here on no quotation mark closes anything: it is looked for once.
  let unclosed = text.length;
  while (at < text.length) {
    const quoted: Quoted = text[at] === '"' && at < unclosed ? quotedField(text, at, delimiter) : "literal";
    if (quoted === "unclosed") unclosed = at;
    const field = typeof quoted === "object" ? quoted : plainField(text, at, lineEnd);
    fields.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end is followed by an empty field.
      if (at === text.length) fields.push("");
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    yield fields;
    fields = [];
  }
  if (fields.length > 0) yield fields;
}

interface Field {
  readonly value: string;
  /** Where what ends the field stands: a delimiter, a line's end, or the end of the text. */
  readonly end: number;
}

type Quoted = Field | "literal" | "unclosed";

function quotedField(text: string, from: number, delimiter: Delimiter): Quoted {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return "unclosed";
  const next = text[end + 1];
  if (next !== undefined && next !== delimiter && next !== "\r" && next !== "\n") return "literal";
  return { value: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function plainField(text: string, from: number, lineEnd: RegExp): Field {
  lineEnd.lastIndex = from;
  const end = lineEnd.exec(text)?.index ?? text.length;
  return { value: text.slice(from, end), end };
}
