/** Notes (comments as every Excel has them) of a sheet: ours are put behind hers, and taken away again. */
import { cellAddress, parseAddress } from "../../sheet/grid.ts";
import { textElement } from "../patch/cell-xml.ts";
import type { PartText } from "../patch/part-text.ts";
import { type Edit, tagCursor } from "../patch/xml-tags.ts";
import { appended, attributeOf, childrenOf, type ElementSpan, removed, rootOf } from "./elements.ts";
import { AUTHOR, NOTE_END } from "./signs.ts";

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly string[];
}

interface NotesPart {
  readonly authors: ElementSpan;
  readonly list: ElementSpan;
  readonly notes: readonly ElementSpan[];
  readonly prefix: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** A part that holds nothing but our notes. */
export function newNotes(notes: readonly Note[], isStrict: boolean): string {
  const list = notes.map((note) => noteXml(note, 0, "")).join("");
  const namespace = isStrict ? STRICT_MAIN : MAIN;
  return `<comments xmlns="${namespace}"><authors><author>${AUTHOR}</author></authors><commentList>${list}</commentList></comments>`;
}

/** Undefined where the part is none with notes. */
export function noteEdits(part: PartText, notes: readonly Note[]): Edit[] | undefined {
  const found = partsOf(part.xml);
  if (found === undefined) return undefined;
  const { authors, list, prefix } = found;
  const author = childrenOf(part.xml, authors).length;
  const text = notes.map((note) => noteXml(note, author, prefix)).join("");
  return [
    ...appended(part.xml, authors, part.encode(`<${prefix}author>${AUTHOR}</${prefix}author>`)),
    ...appended(part.xml, list, part.encode(text)),
  ];
}

/** Addresses of cells that have a note. */
export function notedCells({ xml }: PartText): Set<string> {
  return new Set((partsOf(xml)?.notes ?? []).flatMap((note) => attributeOf(xml, note, "ref") ?? []));
}

function noteXml({ row, column, lines }: Note, author: number, prefix: string): string {
  const text = textElement([...lines, NOTE_END].join("\n"), prefix);
  const look = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/></${prefix}rPr>`;
  return `<${prefix}comment ref="${cellAddress(row, column)}" authorId="${author}"><${prefix}text><${prefix}r>${look}${text}</${prefix}r></${prefix}text></${prefix}comment>`;
}

export interface NotesOff {
  readonly edits: readonly Edit[];
  /** Places of the notes that are taken away. */
  readonly cells: ReadonlySet<string>;
  /** No note is left. */
  readonly isEmpty: boolean;
}

/** Ours are known by their end; what somebody wrote on below is hers by now, and stays. */
export function notesOff(part: PartText): NotesOff {
  const { xml } = part;
  const found = partsOf(xml);
  if (found === undefined) return { edits: [], cells: new Set(), isEmpty: false };
  const ours = found.notes.filter((note) => textOf(part, note).trim().endsWith(NOTE_END));
  const isOurNote = new Set(ours);
  const others = found.notes.filter((note) => !isOurNote.has(note));
  const authors = childrenOf(xml, found.authors);
  const last = authors.at(-1);
  const isOurs = last !== undefined && part.decode(xml.slice(last.inside, last.end)) === AUTHOR;
  const isUsed = others.some((note) => Number(attributeOf(xml, note, "authorId")) === authors.length - 1);
  return {
    edits: [...ours.map(removed), ...(last !== undefined && isOurs && !isUsed ? [removed(last)] : [])],
    cells: new Set(ours.flatMap((note) => plainAddress(attributeOf(xml, note, "ref")) ?? [])),
    isEmpty: ours.length > 0 && others.length === 0,
  };
}

function plainAddress(written: string | undefined): string | undefined {
  const place = parseAddress((written ?? "").toUpperCase());
  return place === undefined ? undefined : cellAddress(place.row, place.column);
}

function partsOf(xml: string): NotesPart | undefined {
  const root = rootOf(xml);
  const authors = root?.children.find(({ name }) => name === "authors");
  const list = root?.children.find(({ name }) => name === "commentList");
  if (root === undefined || authors === undefined || list === undefined) return undefined;
  const notes = childrenOf(xml, list).filter(({ name }) => name === "comment");
  return { authors, list, notes, prefix: root.prefix };
}

/** What a note says; how it is pronounced, which some writers add, is no part of it. */
function textOf({ xml, decode }: PartText, { inside, end }: ElementSpan): string {
  const tags = tagCursor(xml.slice(inside, end));
  let text = "";
  let pronounced = -1;
  let from = -1;
  while (tags.next()) {
    if (tags.name === "rPh" && !tags.empty) pronounced = tags.closing ? -1 : tags.depth;
    if (tags.name !== "t" || tags.empty || pronounced !== -1) continue;
    if (tags.closing && from !== -1) text += decode(xml.slice(inside + from, inside + tags.from));
    from = tags.closing ? -1 : tags.to;
  }
  return text;
}
