/** Parts that are put into a package: what leads to them, and what they are. */
import { strToU8 } from "fflate";
import { CONTENT_TYPES, linksOf, type Package, type Relationship } from "../patch/package.ts";
import type { Edit } from "../patch/xml-tags.ts";
import { appended, childrenOf, rootOf } from "./elements.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The space tells it from those of other writers. */
const LINKS = `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" >`;
const LINKS_END = "</Relationships>";
const LINK_TYPES = {
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  strict: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export interface Addition {
  /** Id of the relationship. */
  readonly id: string;
  /** Last segment of its type. */
  readonly type: string;
  /** Name of the part. */
  readonly name: string;
  readonly contentType: string;
  /** XML without a declaration. */
  readonly xml: string;
}

export interface Additions {
  /** Namespace of relationships, by the kind of this workbook. */
  readonly linkTypes: string;
  readonly add: (owner: string, addition: Addition) => void;
  /** Writes what was gathered: one edit for each list of relationships, and one of the content types. */
  readonly end: () => void;
}

/** @param isStrict the workbook is ISO 29500 Strict */
export function additions(container: Package, isStrict: boolean): Additions {
  const linkTypes = isStrict ? LINK_TYPES.strict : LINK_TYPES.transitional;
  const links = new Map<string, string>();
  let types = "";
  return {
    linkTypes,
    add(owner, { id, type, name, contentType, xml }) {
      container.add(name, strToU8(DECLARATION + xml));
      const link = `Relationship Id="${id}" Type="${linkTypes}/${type}" Target="/${name}"/>`;
      links.set(owner, `${links.get(owner) ?? ""}<${link}`);
      types += `<Override PartName="/${name}" ContentType="${contentType}"/>`;
    },
    end() {
      for (const [owner, text] of links) {
        const key = linksOf(owner);
        const edits = putInto(container, key, text);
        if (edits === undefined) container.add(key, strToU8(`${LINKS}${text}${LINKS_END}`));
        else container.edit(key, edits);
      }
      if (types !== "") container.edit(CONTENT_TYPES, putInto(container, CONTENT_TYPES, types) ?? []);
    },
  };
}

/** @param text elements without a prefix */
function putInto(container: Package, key: string, text: string): Edit[] | undefined {
  const part = container.part(key);
  const root = part === undefined ? undefined : rootOf(part.xml);
  if (part === undefined || root === undefined) return undefined;
  return appended(part.xml, root, part.encode(text.replaceAll("<", `<${root.prefix}`)));
}

/** Takes parts away, and the list of relationships where marking has made it. */
export function dropped(container: Package, owner: string, relationships: readonly Relationship[]): void {
  if (relationships.length === 0) return;
  for (const relationship of relationships) container.drop(owner, relationship);
  const key = linksOf(owner);
  const part = container.part(key);
  const root = part === undefined ? undefined : rootOf(part.xml);
  if (part === undefined || root === undefined || !part.xml.startsWith(LINKS)) return;
  if (childrenOf(part.xml, root).length === relationships.length) container.remove(key);
}
