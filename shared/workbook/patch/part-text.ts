import { strFromU8, strToU8 } from "fflate";
import { partDecoder } from "../read/part-encoding.ts";
import { attributeText } from "../read/xml-text.ts";

/**
 * A part of a workbook as a text whose every character can be written back as it was: of UTF-8 one character per byte,
 * of UTF-16 one per unit. What is not touched comes out byte for byte, whatever it was.
 */
export interface PartText {
  readonly xml: string;
  /** What is written as XML, from how it stands in `xml`: characters of all alphabets, entities resolved. */
  readonly decode: (written: string) => string;
  /** XML of any characters, as it has to stand in `xml`. */
  readonly encode: (xml: string) => string;
  readonly bytes: (xml: string) => Uint8Array;
}

/** As far as an XML declaration names its encoding. */
const PROLOG = 256;

/** @throws Unreadable where the part is neither UTF-8 nor UTF-16 */
export function partText(bytes: Uint8Array): PartText {
  const little = byteOrder(bytes);
  if (little !== undefined) return wide(bytes, little);
  partDecoder(() => undefined).push(bytes.subarray(0, PROLOG));
  return {
    xml: strFromU8(bytes, true),
    decode: (written) => attributeText(withoutSections(written)),
    encode: (xml) => strFromU8(strToU8(xml), true),
    bytes: (xml) => strToU8(xml, true),
  };
}

/** true for little-endian UTF-16, false for big-endian; undefined for UTF-8. */
function byteOrder([a, b]: Uint8Array): boolean | undefined {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return true;
  return (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? false : undefined;
}

function wide(bytes: Uint8Array, little: boolean): PartText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2)
    units.push(String.fromCharCode(view.getUint16(at, little)));
  return {
    xml: units.join(""),
    decode: (written) => attributeText(strFromU8(strToU8(withoutSections(written)), true)),
    encode: (xml) => xml,
    bytes: (xml) => {
      const out = new Uint8Array(xml.length * 2);
      const target = new DataView(out.buffer);
      for (let at = 0; at < xml.length; at++) target.setUint16(at * 2, xml.charCodeAt(at), little);
      return out;
    },
  };
}

/** Comments gone, CDATA as plain character data. */
function withoutSections(written: string): string {
  if (!written.includes("<!")) return written;
  return written
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escapeText(text));
}

/** Character data of an element. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
