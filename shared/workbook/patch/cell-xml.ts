import type { RawValue } from "../../sheet/grid.ts";
import { escapeText } from "./part-text.ts";
import type { CellSpan } from "./sheet-scan.ts";
import { attributeAt, type Edit, prefixAt } from "./xml-tags.ts";

/** Characters that a cell of Excel holds at most. */
export const LONGEST_TEXT = 32_767;

/** What Excel writes as _xHHHH_: what XML cannot hold, and texts that look like that. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML cannot hold
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[\da-fA-F]{4}_)/g;

/** Halves of a surrogate pair by themselves. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `type` as the attribute t of a cell; "" for a number. `content` goes inside the cell. */
interface WrittenValue {
  readonly type: string;
  readonly content: string;
}

/** @param prefix "x:" where the elements of the part bear one */
function writtenValue(value: RawValue, prefix: string): WrittenValue {
  if (value === null) return { type: "", content: "" };
  if (typeof value === "number") return { type: "", content: `<${prefix}v>${value}</${prefix}v>` };
  if (typeof value === "boolean") return { type: "b", content: `<${prefix}v>${value ? 1 : 0}</${prefix}v>` };
  return { type: "inlineStr", content: `<${prefix}is>${textElement(value, prefix)}</${prefix}is>` };
}

/** `<t>` with a text of any characters, as cells and notes have it. */
export function textElement(value: string, prefix: string): string {
  const text = escapeText(
    value
      .replace(halves, "\ufffd")
      .replace(
        unwritable,
        (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      ),
  );
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${text}</${prefix}t>`;
}

/** A cell that is not there yet. */
export function newCell(address: string, style: string | undefined, value: RawValue, prefix: string): string {
  const { type, content } = writtenValue(value, prefix);
  const attributes = `${style === undefined ? "" : ` s="${style}"`}${type === "" ? "" : ` t="${type}"`}`;
  return `<${prefix}c r="${address}"${attributes}>${content}</${prefix}c>`;
}

/** Puts a value into a cell that is there. Its style stays, and whatever else its tag says and it holds. */
export function valueEdits(
  xml: string,
  cell: CellSpan,
  value: RawValue,
  encode: (xml: string) => string,
): Edit[] {
  const prefix = prefixAt(xml, cell.from);
  const { type, content } = writtenValue(value, prefix);
  // Metadata belong to the value that stood there, or to its formula.
  const tag = openingTag(xml, cell, ["t", "cm", "vm"], type);
  if (cell.empty) {
    if (content === "")
      return tag === xml.slice(cell.from, cell.inside) ? [] : [{ from: cell.from, to: cell.to, text: tag }];
    const opening = tag.replace(/\s*\/>$/, ">");
    return [{ from: cell.from, to: cell.to, text: `${opening}${encode(content)}</${prefix}c>` }];
  }
  const edits: Edit[] = [{ from: cell.from, to: cell.inside, text: tag + encode(content) }];
  for (const { from, to } of cell.content) edits.push({ from, to, text: "" });
  return edits;
}

/** Another result of its formula. */
export function anotherResult(xml: string, cell: CellSpan, result: number): Edit[] {
  const prefix = prefixAt(xml, cell.from);
  const end = cell.formula?.to ?? cell.inside;
  const edits = withoutResult(xml, cell).filter(({ from }) => from !== cell.from);
  const tag = openingTag(xml, cell, ["t", "vm"], "");
  return [
    ...edits,
    { from: cell.from, to: cell.inside, text: tag },
    { from: end, to: end, text: `<${prefix}v>${result}</${prefix}v>` },
  ];
}

/** Takes the result of its formula out of a cell; what it says of the result goes with it. */
export function withoutResult(xml: string, cell: CellSpan): Edit[] {
  const results = cell.content.filter(({ from }) => from !== cell.formula?.from);
  if (results.length === 0) return [];
  const tag = openingTag(xml, cell, ["t", "vm"], "");
  const edits: Edit[] = [{ from: cell.from, to: cell.inside, text: tag }];
  for (const { from, to } of results) edits.push({ from, to, text: "" });
  return edits;
}

/** A cell that an array formula elsewhere fills says that its result is not known yet. */
export function unknownResult(xml: string, cell: CellSpan): Edit[] {
  if (cell.content.length === 0) return [];
  const prefix = prefixAt(xml, cell.from);
  const tag = openingTag(xml, cell, ["t", "vm"], "e");
  const edits: Edit[] = [{ from: cell.from, to: cell.inside, text: `${tag}<${prefix}v>#N/A</${prefix}v>` }];
  for (const { from, to } of cell.content) edits.push({ from, to, text: "" });
  return edits;
}

function openingTag(
  xml: string,
  { from, inside }: CellSpan,
  without: readonly string[],
  type: string,
): string {
  let tag = xml.slice(from, inside);
  for (const name of without) {
    const found = attributeAt(tag, 0, tag.length, name);
    if (found !== undefined) tag = tag.slice(0, found.from) + tag.slice(found.to);
  }
  return type === "" ? tag : tag.replace(/\s*(\/?>)$/, ` t="${type}"$1`);
}
