/** The parts of a workbook's container that a patch reads, each once, as texts that can be written back. */
import { byteSink } from "../read/byte-sink.ts";
import { containerKind } from "../read/container-kind.ts";
import { paneReadLimits } from "../read/limits.ts";
import { partDecoder } from "../read/part-encoding.ts";
import { unfolder } from "../read/unfold.ts";
import { Unreadable } from "../read/unreadable.ts";
import { findEntry, partKey, readZipDirectory } from "../read/zip-directory.ts";
import { type PartText, partText } from "./part-text.ts";
import { attributeAt, type Edit, edited, tagCursor } from "./xml-tags.ts";

export interface Relationship {
  readonly id: string;
  /** Last segment of the type: "table", "calcChain". */
  readonly type: string;
  /** Key of the target part. */
  readonly target: string;
  readonly from: number;
  readonly to: number;
}

export interface Package {
  /** Keys of all parts. */
  readonly keys: readonly string[];
  /** Undefined where there is no such part. Throws `Unreadable`. */
  readonly part: (key: string) => PartText | undefined;
  /** The same as UTF-8, whatever it is. */
  readonly utf8: (key: string) => Uint8Array | undefined;
  /** Internal relationships of a part; none where it has none. */
  readonly relationships: (key: string) => readonly Relationship[];
  /** Beside what was edited in the part before; the very same edit counts once. */
  readonly edit: (key: string, edits: readonly Edit[]) => void;
  /** Puts a part in, behind all others. Who reads the package must be led to it, and told what it is. */
  readonly add: (name: string, content: Uint8Array) => void;
  /** Takes a part away, with what leads to it from `owner` and its content type. */
  readonly drop: (owner: string, relationship: Relationship) => void;
  /** Takes away a part to which nothing leads. */
  readonly remove: (key: string) => void;
  /** By name in the container. */
  readonly changed: () => ReadonlyMap<string, Uint8Array>;
  readonly added: () => ReadonlyMap<string, Uint8Array>;
  readonly dropped: () => ReadonlySet<string>;
}

/** Throws `Unreadable`. */
export function openPackage(bytes: Uint8Array): Package {
  refuseOtherKinds(bytes);
  const limits = paneReadLimits;
  const directory = readZipDirectory(bytes, limits.entries);
  const guard = unfolder(limits);
  const parts = new Map<string, PartText>();
  const edits = new Map<string, Edit[]>();
  const fresh = new Map<string, Uint8Array>();
  const gone = new Set<string>();

  function raw(key: string): Uint8Array | undefined {
    const entry = findEntry(directory, key);
    if (entry === undefined) return undefined;
    const sink = byteSink(limits.partBytes);
    guard.unfold(entry, sink.bytes);
    return sink.content();
  }

  function part(key: string): PartText | undefined {
    const known = parts.get(key);
    if (known !== undefined) return known;
    const content = raw(key);
    if (content === undefined) return undefined;
    const read = partText(content);
    parts.set(key, read);
    return read;
  }

  function utf8(key: string): Uint8Array | undefined {
    const content = raw(key);
    if (content === undefined) return undefined;
    const sink = byteSink(limits.partBytes * 2);
    const decoder = partDecoder(sink.bytes);
    decoder.push(content);
    decoder.end();
    return sink.content();
  }

  function relationships(key: string): Relationship[] {
    const links = part(linksOf(key));
    if (links === undefined) return [];
    const { xml, decode } = links;
    const tags = tagCursor(xml);
    const found: Relationship[] = [];
    while (tags.next()) {
      if (tags.closing || tags.name !== "Relationship") continue;
      const { from } = tags;
      const value = (name: string): string => decode(attributeAt(xml, from, tags.to, name)?.value ?? "");
      const [id, type, target] = [value("Id"), value("Type"), value("Target")];
      const external = value("TargetMode") === "External";
      while (!tags.empty && !tags.closing && tags.next());
      if (external) continue;
      found.push({
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolved(target, key),
        from,
        to: tags.to,
      });
    }
    return found;
  }

  function edit(key: string, more: readonly Edit[]): void {
    if (more.length === 0 || part(key) === undefined) return;
    const before = edits.get(key) ?? [];
    const known = new Set(before.map(({ from, to }) => (from === to ? "" : `${from} ${to}`)));
    edits.set(key, [...before, ...more.filter(({ from, to }) => from === to || !known.has(`${from} ${to}`))]);
  }

  function changed(): Map<string, Uint8Array> {
    const changes = new Map<string, Uint8Array>();
    for (const [key, own] of edits) {
      const entry = findEntry(directory, key);
      const text = part(key);
      if (entry !== undefined && text !== undefined && !gone.has(entry.name))
        changes.set(entry.name, text.bytes(edited(text.xml, own)));
    }
    return changes;
  }

  function remove(key: string): void {
    const entry = findEntry(directory, key);
    if (entry !== undefined) gone.add(entry.name);
  }

  function drop(owner: string, { target, from, to }: Relationship): void {
    remove(target);
    edit(linksOf(owner), [{ from, to, text: "" }]);
    const types = part(CONTENT_TYPES);
    if (types === undefined) return;
    const tags = tagCursor(types.xml);
    while (tags.next()) {
      if (tags.closing || tags.name !== "Override") continue;
      const { from: start } = tags;
      const name = attributeAt(types.xml, start, tags.to, "PartName")?.value ?? "";
      while (!tags.empty && !tags.closing && tags.next());
      if (partKey(types.decode(name)) !== target) continue;
      edit(CONTENT_TYPES, [{ from: start, to: tags.to, text: "" }]);
      return;
    }
  }

  return {
    keys: [...directory.keys()],
    part,
    utf8,
    relationships,
    edit,
    drop,
    add: (name, content) => fresh.set(name, content),
    remove,
    changed,
    added: () => fresh,
    dropped: () => gone,
  };
}

function refuseOtherKinds(bytes: Uint8Array): void {
  const kind = containerKind(bytes);
  if (kind === "encrypted") throw new Unreadable("workbook_encrypted", "文件设了打开密码");
  if (kind === "legacy") throw new Unreadable("workbook_legacy", "文件是 Excel 97-2003 格式");
  if (kind === "unknown") throw new Unreadable("not_a_workbook", "文件开头不是 .xlsx 工作簿的格式");
}

export const CONTENT_TYPES = "[content_types].xml";

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels" */
export function linksOf(key: string): string {
  const end = key.lastIndexOf("/") + 1;
  return `${key.slice(0, end)}_rels/${key.slice(end)}.rels`;
}

/** ("../tables/table1.xml", "xl/worksheets/sheet1.xml") → "xl/tables/table1.xml" */
function resolved(target: string, owner: string): string {
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  const path: string[] = [];
  for (const segment of (/^[/\\]/.test(target) ? target : folder + target).split(/[/\\]/)) {
    if (segment === "..") path.pop();
    else if (segment !== "." && segment !== "") path.push(segment);
  }
  return partKey(path.join("/"));
}
