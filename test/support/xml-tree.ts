import { xmlElements } from "./xml.ts";

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text directly inside, entities read. */
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Growing[];
  text: string;
}

/** A document as a tree. @throws SyntaxError for what `xmlElements` refuses. */
export function xmlTree(xml: string): XmlNode {
  xmlElements(xml);
  const top: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  for (const piece of xml.replace(/^<\?xml [^?]*\?>\s*/, "").split(/(?=<)/)) {
    const end = piece.indexOf(">");
    const tag = piece.slice(1, end);
    const here = open.at(-1) ?? top;
    if (tag.startsWith("/")) open.pop();
    else {
      const node: Growing = {
        name: /^[^\s/]+/.exec(tag)?.[0] ?? "",
        attributes: attributesOf(tag),
        children: [],
        text: "",
      };
      here.children.push(node);
      if (!tag.endsWith("/")) open.push(node);
    }
    (open.at(-1) ?? top).text += plain(piece.slice(end + 1));
  }
  const [root] = top.children;
  if (root === undefined) throw new SyntaxError("no root element");
  return root;
}

/** All nodes of a name at or below a node, in document order. */
export function nodesNamed(root: XmlNode, name: string): XmlNode[] {
  const own = root.name === name ? [root] : [];
  return [...own, ...root.children.flatMap((child) => nodesNamed(child, name))];
}

export function childrenNamed(root: XmlNode | undefined, name: string): readonly XmlNode[] {
  return root?.children.filter((child) => child.name === name) ?? [];
}

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(([, key = "", quoted = ""]) => [
      key,
      plain(quoted.slice(1, -1)),
    ]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(#x[0-9A-Fa-f]+|#\d+|\w+);/g, (_, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? "";
  });
}
