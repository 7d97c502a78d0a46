/** Tags of an XML text one after another, with where they stand. The text has been read before: it is well-formed. */
import { damaged } from "../read/unreadable.ts";

export interface TagCursor {
  /** Moves to the next tag; false at the end of the text. */
  readonly next: () => boolean;
  /** Where the tag stands: from its "<" to behind its ">". */
  from: number;
  to: number;
  /** Name without its prefix. */
  name: string;
  closing: boolean;
  /** `<a/>` */
  empty: boolean;
  /** Elements around the tag: 0 for the root, its closing tag included. */
  depth: number;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;

/** Throws `Unreadable` where a tag or a section does not end. */
export function tagCursor(xml: string): TagCursor {
  let at = 0;
  let inside = 0;
  const cursor: TagCursor = { next, from: 0, to: 0, name: "", closing: false, empty: false, depth: 0 };

  function next(): boolean {
    for (;;) {
      const from = xml.indexOf("<", at);
      if (from === -1) return false;
      const second = xml.charCodeAt(from + 1);
      if (second === BANG) at = sectionEnd(xml, from);
      else if (second === QUESTION) at = after(xml, "?>", from);
      else {
        read(from, second === SLASH);
        return true;
      }
    }
  }

  function read(from: number, closing: boolean): void {
    let to = from + 1;
    let nameEnd = -1;
    let nameStart = closing ? from + 2 : from + 1;
    let quote = 0;
    for (; ; to++) {
      const code = xml.charCodeAt(to);
      // Also where the text has ended: NaN.
      if (!(code >= 0)) throw damaged("内容的结构不完整");
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GT) break;
      else if (code === QUOTE || code === APOSTROPHE) quote = code;
      else if (code === LT) throw damaged("内容的结构不完整");
      else if (nameEnd === -1 && to >= nameStart) {
        if (code === COLON) nameStart = to + 1;
        else if (code <= 0x20 || code === SLASH) nameEnd = to;
      }
    }
    cursor.from = from;
    cursor.to = to + 1;
    cursor.name = xml.slice(nameStart, nameEnd === -1 ? to : nameEnd);
    cursor.closing = closing;
    cursor.empty = !closing && xml.charCodeAt(to - 1) === SLASH;
    if (closing) inside -= 1;
    cursor.depth = inside;
    if (!closing && !cursor.empty) inside += 1;
    at = cursor.to;
  }

  return cursor;
}

function sectionEnd(xml: string, from: number): number {
  if (xml.startsWith("<!--", from)) return after(xml, "-->", from + 4);
  if (xml.startsWith("<![CDATA[", from)) return after(xml, "]]>", from);
  throw damaged("内容带有文档类型声明");
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw damaged("内容的结构不完整");
  return at + mark.length;
}

interface AttributeSpan {
  /** From the white space before the name to behind the closing quotation mark. */
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** An attribute of the tag that stands from `from` to `to`, found by its name without prefix; its value as written. */
export function attributeAt(xml: string, from: number, to: number, name: string): AttributeSpan | undefined {
  let at = from;
  for (;;) {
    const equals = xml.indexOf("=", at);
    if (equals === -1 || equals >= to) return undefined;
    let open = equals + 1;
    while (xml.charCodeAt(open) <= 0x20) open += 1;
    const close = xml.indexOf(xml.charAt(open), open + 1);
    if (close === -1 || close >= to) return undefined;
    let end = equals;
    while (xml.charCodeAt(end - 1) <= 0x20) end -= 1;
    const start = end - name.length;
    const before = xml.charCodeAt(start - 1);
    if (start > from && (before <= 0x20 || before === COLON) && xml.startsWith(name, start)) {
      let begin = start;
      while (begin > from && xml.charCodeAt(begin - 1) > 0x20) begin -= 1;
      while (begin > from && xml.charCodeAt(begin - 1) <= 0x20) begin -= 1;
      return { from: begin, to: close + 1, value: xml.slice(open + 1, close) };
    }
    at = close + 1;
  }
}

/** "x:" of `<x:row …>`; "" where there is none. */
export function prefixAt(xml: string, from: number): string {
  return /^<\/?((?:[^\s:/>]+:)?)/.exec(xml.slice(from, from + 80))?.[1] ?? "";
}

export interface Edit {
  /** What stands from here to there is taken out, and the text put in its place. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What is merely put in comes before what stands there, in the order given. They must not overlap. */
export function edited(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) throw new RangeError("edits overlap");
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}
