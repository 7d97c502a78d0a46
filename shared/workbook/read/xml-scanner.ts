import { strFromU8, strToU8 } from "fflate";
import { damaged } from "./unreadable.ts";

/** Value of an attribute of the tag at hand, as written (entities unresolved, one character per byte). */
export type Attribute = (name: string) => string | undefined;

/**
 * What a scanner reports. Names come without their prefix; `<a/>` opens, as empty, and closes. Depth of the root is 0.
 * Bytes and attributes are only valid during the call.
 */
export interface XmlHandler {
  readonly open: (name: string, depth: number, attribute: Attribute, empty: boolean) => void;
  readonly close: (name: string, depth: number) => void;
  /** Character data as written, entities unresolved, from `from` up to `to`; one text may come in several pieces. */
  readonly text: (bytes: Uint8Array, from: number, to: number) => void;
  /**
   * Takes a whole element of the depth at `from`, tags and all, where it is written in a plain way, and says where it ends;
   * -1 where it is not, or has not come to its end: then it is reported piece by piece.
   */
  readonly short?: (bytes: Uint8Array, from: number, depth: number) => number;
}

export interface XmlScanner {
  readonly push: (chunk: Uint8Array) => void;
  /** Throws when the document did not end. */
  readonly end: () => void;
}

/** Longer tags, comments and CDATA sections are no work of a spreadsheet program. */
const LONGEST_TOKEN = 2 ** 20;
const DEEPEST = 100;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const COLON = 0x3a;
const COMMENT = mark("<!--");
const COMMENT_END = mark("-->");
const CDATA = mark("<![CDATA[");
const CDATA_END = mark("]]>");
const PROCESSING_END = mark("?>");

/**
 * A forward scanner for the XML inside workbooks, fed with chunks of UTF-8: memory does not grow with the
 * document, and neither nesting nor document types (entity bombs) are followed. Throws `Unreadable`.
 */
export function xmlScanner(handler: XmlHandler): XmlScanner {
  const { open, close, text, short } = handler;
  const names = nameReader();
  let carry = new Uint8Array(0);
  let depth = 0;
  let rootSeen = false;
  let tagBytes = carry;
  let tagFrom = 0;
  let tagTo = 0;
  const attribute: Attribute = (wanted) => attributeOf(tagBytes, tagFrom, tagTo, wanted);

  function push(chunk: Uint8Array): void {
    const bytes = carry.length === 0 ? (chunk as Uint8Array<ArrayBuffer>) : joined(carry, chunk);
    carry = new Uint8Array(0);
    let at = 0;
    while (at < bytes.length) {
      let tag = at;
      if (bytes[at] !== LT) {
        tag = bytes.indexOf(LT, at);
        if (depth > 0) text(bytes, at, tag === -1 ? bytes.length : tag);
        if (tag === -1) return;
      }
      if (short !== undefined) {
        const behind = short(bytes, tag, depth);
        if (behind !== -1) {
          at = behind;
          continue;
        }
      }
      const end = tokenEnd(bytes, tag);
      if (end === -1) {
        if (bytes.length - tag > LONGEST_TOKEN) throw damaged("内容不是电子表格程序所写");
        carry = bytes.slice(tag);
        return;
      }
      token(bytes, tag, end);
      at = end;
    }
  }

  function token(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    const second = bytes[from + 1];
    if (second === SLASH) {
      depth -= 1;
      if (depth < 0) throw damaged("内容的结构不完整");
      close(names(bytes, from + 2, to), depth);
    } else if (second === BANG) {
      if (bytesAre(bytes, from, CDATA)) {
        const content = escaped(bytes.subarray(from + CDATA.length, to - CDATA_END.length));
        text(content, 0, content.length);
      } else if (!bytesAre(bytes, from, COMMENT)) throw damaged("内容带有文档类型声明");
    } else if (second !== QUESTION) {
      if (depth === 0 && rootSeen) throw damaged("内容的结构不完整");
      rootSeen = true;
      const name = names(bytes, from + 1, to);
      const empty = bytes[to - 2] === SLASH;
      tagBytes = bytes;
      tagFrom = from;
      tagTo = to;
      open(name, depth, attribute, empty);
      if (empty) close(name, depth);
      else depth += 1;
      if (depth > DEEPEST) throw damaged("内容嵌套过深");
    }
  }

  return {
    push,
    end() {
      if (carry.length > 0 || depth !== 0 || !rootSeen) throw damaged("内容的结构不完整");
    },
  };
}

/** Text to be looked for with `bytesAre`. */
export function mark(text: string): Uint8Array {
  return strToU8(text);
}

export function bytesAre(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}

/** Index of the "<" behind a text, or -1 when it has not come yet. */
export function endOfText(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) if (bytes[at] === LT) return at;
  return -1;
}

/** Scans bytes that are all there. */
export function scanXml(bytes: Uint8Array, handler: XmlHandler): void {
  const scanner = xmlScanner(handler);
  scanner.push(bytes);
  scanner.end();
}

/** Index behind the token that begins at `from`, or -1 when its end has not come yet. */
function tokenEnd(bytes: Uint8Array, from: number): number {
  const second = bytes[from + 1];
  if (second === QUESTION) return endOf(bytes, from + 2, PROCESSING_END);
  if (second === BANG) {
    if (bytes.length - from < CDATA.length) return -1;
    if (bytesAre(bytes, from, COMMENT)) return endOf(bytes, from + COMMENT.length, COMMENT_END);
    if (bytesAre(bytes, from, CDATA)) return endOf(bytes, from + CDATA.length, CDATA_END);
  }
  let quote = 0;
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at + 1;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  return -1;
}

function endOf(bytes: Uint8Array, from: number, mark: Uint8Array): number {
  const last = mark.length - 1;
  for (let at = bytes.indexOf(GT, from); at !== -1; at = bytes.indexOf(GT, at + 1)) {
    if (at - last >= from && bytesAre(bytes, at - last, mark)) return at + 1;
  }
  return -1;
}

/** Names of elements are few, and told millions of times: each is made into text once. */
const MOST_NAMES = 1_000;

function nameReader(): (bytes: Uint8Array, from: number, to: number) => string {
  const known = new Map<number, string>();
  return (bytes, from, to) => {
    let start = from;
    let end = from;
    let hash = 0;
    for (; end < to; end++) {
      const byte = bytes[end] ?? GT;
      if (byte === GT || byte === SLASH || byte <= 0x20) break;
      if (byte === COLON) {
        start = end + 1;
        hash = 0;
      } else hash = (hash * 31 + byte) | 0;
    }
    const found = known.get(hash);
    if (found !== undefined && isText(bytes, start, end, found)) return found;
    const name = strFromU8(bytes.subarray(start, end), true);
    if (known.size < MOST_NAMES) known.set(hash, name);
    return name;
  };
}

function isText(bytes: Uint8Array, from: number, to: number, text: string): boolean {
  if (to - from !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Works on bytes: a large sheet asks four million times. */
function attributeOf(bytes: Uint8Array, from: number, to: number, wanted: string): string | undefined {
  let at = from;
  for (;;) {
    const equals = bytes.indexOf(EQUALS, at);
    if (equals === -1 || equals >= to) return undefined;
    let open = equals + 1;
    while (isSpace(bytes[open])) open += 1;
    const quote = bytes[open];
    if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
    const close = bytes.indexOf(quote, open + 1);
    if (close === -1 || close >= to) return undefined;
    if (endsWithName(bytes, at, equals, wanted)) return latin1(bytes, open + 1, close);
    at = close + 1;
  }
}

/** Whether the name before "=" is the wanted one, with or without a prefix. */
function endsWithName(bytes: Uint8Array, from: number, equals: number, wanted: string): boolean {
  let end = equals;
  while (end > from && isSpace(bytes[end - 1])) end -= 1;
  const start = end - wanted.length;
  if (start <= from || !(isSpace(bytes[start - 1]) || bytes[start - 1] === COLON)) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted.charCodeAt(i)) return false;
  return true;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 32) return strFromU8(bytes.subarray(from, to), true);
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function escaped(bytes: Uint8Array): Uint8Array {
  const text = strFromU8(bytes, true)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return strToU8(text, true);
}
