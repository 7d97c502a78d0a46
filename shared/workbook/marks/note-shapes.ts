/** The boxes of notes (VML, as Excel since 2007, WPS and LibreOffice expect them). Not always well-formed XML: searched as text. */
import type { Edit } from "../patch/xml-tags.ts";
import { removed } from "./elements.ts";
import type { Note } from "./notes.ts";

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Characters of a line of the box; full-width ones count twice. */
const LINE = 36;
/** As far as the root of such a part is looked for. */
const HEAD = 4_000;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

export function newShapes(notes: readonly Note[]): string {
  const layout = '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>';
  const shapes = notes.map((note, index) => shapeXml(note, 1025 + index, "")).join("");
  return `<xml ${NAMESPACES}>${layout}${TYPE}${shapes}</xml>`;
}

/** Undefined where the part is none with shapes. */
export function shapeEdits(xml: string, notes: readonly Note[]): Edit[] | undefined {
  const [open] = [...xml.slice(0, HEAD).matchAll(/<((?:[^\s:/<>?!]{1,40}:)?)xml[\s>]/g)];
  const [, prefix = ""] = open ?? [];
  const end = xml.lastIndexOf(`</${prefix}xml>`);
  if (open === undefined || end === -1) return undefined;
  const root = xml.slice(open.index, xml.indexOf(">", open.index));
  const isKnown = ["v", "o", "x"].every((prefix) => root.includes(`xmlns:${prefix}=`));
  const names = isKnown ? "" : ` ${NAMESPACES}`;
  let id = 1024;
  for (const [, used] of xml.matchAll(/\bid\s*=\s*["']_x0000_s(\d{1,8})["']/g))
    id = Math.max(id, Number(used));
  const type = xml.includes('id="_x0000_t202"')
    ? ""
    : names === ""
      ? TYPE
      : TYPE.replace(" id=", `${names} id=`);
  const shapes = notes.map((note, index) => shapeXml(note, id + 1 + index, names)).join("");
  return [{ from: end, to: end, text: type + shapes }];
}

function shapeXml({ row, column, lines }: Note, id: number, names: string): string {
  const tall = Math.min(
    14,
    lines.reduce((sum, line) => sum + linesOf(line), 2),
  );
  const left = Math.min(column + 1, LAST_COLUMN - 4);
  const top = Math.min(row, LAST_ROW - tall - 1);
  const anchor = `${left}, 15, ${top}, 4, ${left + 4}, 15, ${top + tall}, 4`;
  return (
    `<v:shape${names} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:220pt;height:${tall * 14}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

function linesOf(text: string): number {
  const width = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 2 : 1), 0);
  return Math.max(1, Math.ceil(width / LINE));
}

interface Shape {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function* shapesOf(xml: string): Generator<Shape> {
  const opening = /<((?:[^\s:/<>]{1,40}:)?)shape\s/g;
  for (let found = opening.exec(xml); found !== null; found = opening.exec(xml)) {
    const ending = `</${found[1] ?? ""}shape>`;
    const end = xml.indexOf(ending, found.index);
    if (end === -1) return;
    const to = end + ending.length;
    yield { from: found.index, to, text: xml.slice(found.index, to) };
    opening.lastIndex = to;
  }
}

export interface ShapesOff {
  readonly edits: readonly Edit[];
  /** Nothing is left to be drawn. */
  readonly isEmpty: boolean;
}

/** @param isTaken whether the note of a cell goes, by row and column */
export function shapesOff(xml: string, isTaken: (row: number, column: number) => boolean): ShapesOff {
  const edits: Edit[] = [];
  let rest = "";
  let at = 0;
  for (const { from, to, text } of shapesOf(xml)) {
    if (!/ObjectType\s*=\s*["']Note["']/.test(text)) continue;
    if (!isTaken(numberIn(text, "Row"), numberIn(text, "Column"))) continue;
    edits.push(removed({ from, to }));
    rest += xml.slice(at, from);
    at = to;
  }
  rest += xml.slice(at);
  const type = xml.indexOf(TYPE);
  if (type !== -1 && !rest.includes("#_x0000_t202"))
    edits.push(removed({ from: type, to: type + TYPE.length }));
  return { edits, isEmpty: edits.length > 0 && !rest.includes("ClientData") };
}

function numberIn(text: string, name: string): number {
  return Number(new RegExp(`<(?:[^\\s:/>]+:)?${name}>\\s*(\\d+)\\s*<`).exec(text)?.[1] ?? -1);
}
