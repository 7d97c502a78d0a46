/** What an XML parser would refuse; every element's name and attributes where it would not. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const name = "[A-Za-z_][\\w.:-]*";
const value = "\"[^<\"]*\"|'[^<']*'";
const tag = new RegExp(`^<(/?)(${name})((?:\\s+${name}\\s*=\\s*(?:${value}))*)\\s*(/?)>`);
const attribute = new RegExp(`(${name})\\s*=\\s*(${value})`, "g");
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/;

/** Reads XML as strictly as its specification asks, for documents without DTD, CDATA and comments. @throws SyntaxError */
export function xmlElements(xml: string): XmlElement[] {
  if (forbidden.test(xml)) throw new SyntaxError("a character that XML does not allow");
  if (bareAmpersand.test(xml)) throw new SyntaxError("an & that begins no entity");
  const elements: XmlElement[] = [];
  const open: string[] = [];
  const pieces = xml.replace(/^<\?xml [^?]*\?>\s*/, "").split(/(?=<)/);
  for (const piece of pieces) {
    const match = tag.exec(piece);
    if (match === null) throw new SyntaxError(`no tag: ${piece.slice(0, 60)}`);
    const [whole, closing, element = "", attributes = "", empty] = match;
    if (closing === "/") {
      if (open.pop() !== element) throw new SyntaxError(`</${element}> closes something else`);
    } else {
      if (open.length === 0 && elements.length > 0) throw new SyntaxError("a second root element");
      elements.push({ name: element, attributes: attributesOf(attributes) });
      if (empty !== "/") open.push(element);
    }
    if (open.length === 0 && piece.slice(whole.length).trim() !== "") throw new SyntaxError("text outside");
  }
  if (open.length > 0) throw new SyntaxError(`<${open.join("><")}> stays open`);
  return elements;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, key = "", quoted = ""] of text.matchAll(attribute)) {
    if (key in found) throw new SyntaxError(`two attributes ${key}`);
    found[key] = quoted.slice(1, -1);
  }
  return found;
}
