/** Elements of a part by where they stand, and edits of the lists that they are. */
import { attributeAt, type Edit, prefixAt, tagCursor } from "../patch/xml-tags.ts";

export interface ElementSpan {
  readonly name: string;
  readonly from: number;
  /** Behind its opening tag. */
  readonly inside: number;
  /** Where its closing tag begins; `to` where it is an empty tag. */
  readonly end: number;
  readonly to: number;
  readonly empty: boolean;
}

export interface RootSpan extends ElementSpan {
  /** "x:" where its elements bear one. */
  readonly prefix: string;
  readonly children: readonly ElementSpan[];
}

/** The root of a part, with what stands right below it. */
export function rootOf(xml: string): RootSpan | undefined {
  const tags = tagCursor(xml);
  const children: ElementSpan[] = [];
  while (tags.next()) {
    const { name, from, to: inside, empty } = tags;
    if (empty)
      return { name, from, inside, end: inside, to: inside, empty, prefix: prefixAt(xml, from), children };
    while (tags.next() && !(tags.closing && tags.depth === 0)) {
      if (tags.closing || tags.depth !== 1) continue;
      children.push(spanOf(tags));
    }
    return { name, from, inside, end: tags.from, to: tags.to, empty, prefix: prefixAt(xml, from), children };
  }
  return undefined;
}

/** Elements right below another one. */
export function childrenOf(xml: string, { inside, end, empty }: ElementSpan): ElementSpan[] {
  if (empty) return [];
  const tags = tagCursor(xml.slice(inside, end));
  const found: ElementSpan[] = [];
  while (tags.next()) {
    if (tags.closing || tags.depth !== 0) continue;
    const { name, from, to, end: close, inside: open, empty: isEmpty } = spanOf(tags);
    found.push({
      name,
      from: from + inside,
      inside: open + inside,
      end: close + inside,
      to: to + inside,
      empty: isEmpty,
    });
  }
  return found;
}

function spanOf(tags: ReturnType<typeof tagCursor>): ElementSpan {
  const { name, from, to: inside, empty, depth } = tags;
  if (empty) return { name, from, inside, end: inside, to: inside, empty };
  while (tags.next() && !(tags.closing && tags.depth === depth));
  return { name, from, inside, end: tags.from, to: tags.to, empty };
}

export function attributeOf(xml: string, { from, inside }: ElementSpan, name: string): string | undefined {
  return attributeAt(xml, from, inside, name)?.value;
}

/** Puts XML behind the last child of an element; an empty tag is opened. `count`: what its attribute says then. */
export function appended(xml: string, element: ElementSpan, text: string, more = 0): Edit[] {
  const { from, inside, end, empty } = element;
  const count = more === 0 ? [] : countEdit(xml, element, more);
  if (!empty) return [...count, { from: end, to: end, text }];
  const prefix = prefixAt(xml, from);
  const slash = inside - 2;
  return [...count, { from: slash, to: inside, text: `>${text}</${prefix}${element.name}>` }];
}

/** The count that an element tells of its children, where it tells one. */
export function countEdit(xml: string, { from, inside }: ElementSpan, more: number): Edit[] {
  const said = attributeAt(xml, from, inside, "count");
  if (said === undefined) return [];
  const written = xml.slice(said.from, said.to);
  return [
    { from: said.from, to: said.to, text: written.replace(said.value, `${Number(said.value) + more}`) },
  ];
}

/** Makes an empty tag again of an element that holds nothing any more. */
export function closedAgain(element: ElementSpan): Edit[] {
  return [
    { from: element.inside - 1, to: element.inside, text: "/>" },
    removed({ from: element.end, to: element.to }),
  ];
}

export function removed({ from, to }: { readonly from: number; readonly to: number }): Edit {
  return { from, to, text: "" };
}

/** Behind the last child of one of these names; where none is there, at the root's beginning. */
export function placeAfter({ children, inside }: RootSpan, names: ReadonlySet<string>): number {
  return children.findLast(({ name }) => names.has(name))?.to ?? inside;
}
