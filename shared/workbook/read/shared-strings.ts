import { type Allowance, TEXT_BYTES } from "./allowance.ts";
import { byteSink } from "./byte-sink.ts";
import { damaged } from "./unreadable.ts";
import { bytesAre, endOfText, mark, type XmlScanner, xmlScanner } from "./xml-scanner.ts";
import { contentText } from "./xml-text.ts";

export interface SharedStrings {
  readonly scanner: XmlScanner;
  /** Filled when the scanner has come to the end. */
  readonly texts: readonly string[];
}

const OPEN = mark("<si><t>");
const CLOSE = mark("</t></si>");

/** The shared strings as one plain text each: runs are joined, pinyin glosses (rPh) left out, empty entries keep their place. */
export function sharedStrings(allowed: Allowance): SharedStrings {
  const texts: string[] = [];
  const gathered = byteSink(allowed.left());
  let inText = false;
  let inGloss = false;

  function add(bytes: Uint8Array, from: number, to: number): void {
    allowed.keep(TEXT_BYTES + to - from);
    texts.push(contentText(bytes, from, to));
  }

  const scanner = xmlScanner({
    short(bytes, from, depth) {
      if (depth !== 1 || !bytesAre(bytes, from, OPEN)) return -1;
      const text = from + OPEN.length;
      const end = endOfText(bytes, text);
      if (end === -1 || !bytesAre(bytes, end, CLOSE)) return -1;
      add(bytes, text, end);
      return end + CLOSE.length;
    },
    open(name, depth) {
      if (depth === 0 && name !== "sst") throw damaged("缺少文字表");
      if (depth === 1 && name === "si") gathered.clear();
      else if (name === "rPh") inGloss = true;
      else if (name === "t") inText = !inGloss;
    },
    text(bytes, from, to) {
      if (inText) gathered.bytes(bytes, from, to);
    },
    close(name, depth) {
      if (depth === 1 && name === "si") add(gathered.content(), 0, gathered.length());
      else if (name === "rPh") inGloss = false;
      else if (name === "t") inText = false;
    },
  });
  return { scanner, texts };
}
