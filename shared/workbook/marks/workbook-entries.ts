/** What the workbook says of its marks: the sheet with the list behind all others, and hidden names; and the way back. */
import { formulaSheet } from "../drawing/text.ts";
import { escapeText, type PartText } from "../patch/part-text.ts";
import { attributeAt, type Edit } from "../patch/xml-tags.ts";
import { MARKS_NAME, sheetReferred } from "../read/marks-name.ts";
import {
  appended,
  attributeOf,
  childrenOf,
  closedAgain,
  type ElementSpan,
  placeAfter,
  type RootSpan,
  removed,
  rootOf,
} from "./elements.ts";
import { LIST_LINK, memory } from "./signs.ts";

/** Edition of the marks; how the workbook was follows it. */
const EDITION = "1";

/** What stands before `definedNames` in a workbook (ECMA-376 18.2.27). */
const BEFORE = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
]);

/** @param remember of other parts of the workbook @param linkTypes namespace of relationships */
export function entryEdits(part: PartText, listName: string, remember: string, linkTypes: string): Edit[] {
  const { xml } = part;
  const root = rootOf(xml);
  const sheets = find(root, "sheets");
  if (root === undefined || sheets === undefined) return [];
  const listed = childrenOf(xml, sheets);
  const id =
    listed.reduce((most, sheet) => Math.max(most, Number(attributeOf(xml, sheet, "sheetId")) || 0), 0) + 1;
  const { prefix } = root;
  const own = `<${prefix}sheet xmlns:r="${linkTypes}" name="${escapeText(listName).replaceAll('"', "&quot;")}" sheetId="${id}" r:id="${LIST_LINK}"/>`;
  const names = find(root, "definedNames");
  const was = names === undefined ? memory.noNames : names.empty ? memory.emptyNames : "";
  const both = [
    { name: MARKS_NAME, formula: `"${EDITION}${remember}${was}"` },
    { name: MARKS_NAME, formula: `${formulaSheet(listName)}!$A$1`, sheet: listed.length },
  ];
  return [...appended(xml, sheets, part.encode(own)), ...nameEdits(part, both)];
}

interface HiddenName {
  readonly name: string;
  readonly formula: string;
  /** Place among the sheets, where it is a name of that sheet. */
  readonly sheet?: number;
}

/** Puts hidden names behind those of a workbook. */
export function nameEdits({ xml, encode }: PartText, hidden: readonly HiddenName[]): Edit[] {
  const root = rootOf(xml);
  if (root === undefined) return [];
  const { prefix } = root;
  const text = hidden
    .map(({ name, formula, sheet }) => {
      const scope = sheet === undefined ? "" : ` localSheetId="${sheet}"`;
      return `<${prefix}definedName name="${name}"${scope} hidden="1">${encode(escapeText(formula))}</${prefix}definedName>`;
    })
    .join("");
  const names = find(root, "definedNames");
  if (names !== undefined) return appended(xml, names, text);
  const at = placeAfter(root, BEFORE);
  return [{ from: at, to: at, text: `<${prefix}definedNames>${text}</${prefix}definedNames>` }];
}

/** Longest name of a sheet. */
const LONGEST_NAME = 31;

/** A name that no other sheet has, whatever its kind: 问题清单, 问题清单2 … */
export function freeName(name: string, part: PartText): string {
  const { xml } = part;
  const sheets = find(rootOf(xml), "sheets");
  const listed = sheets === undefined ? [] : childrenOf(xml, sheets);
  const taken = new Set(
    listed.map((sheet) => part.decode(attributeOf(xml, sheet, "name") ?? "").toLowerCase()),
  );
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : `${number}`;
    const free = name.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** Takes the names and the lists off; other sheets keep their names, though their numbers change. */
export function entriesOff(part: PartText, remembered: string): { edits: Edit[]; links: readonly string[] } {
  const { xml } = part;
  const root = rootOf(xml);
  const sheets = find(root, "sheets");
  if (root === undefined || sheets === undefined) return { edits: [], links: [] };
  const listed = childrenOf(xml, sheets);
  const names = find(root, "definedNames");
  const defined = names === undefined ? [] : childrenOf(xml, names);
  const scopeOf = (name: ElementSpan): number | undefined => {
    const scope = attributeOf(xml, name, "localSheetId");
    return scope === undefined ? undefined : Number(scope);
  };
  const isMark = (name: ElementSpan): boolean => attributeOf(xml, name, "name") === MARKS_NAME;
  const formulaOf = (name: ElementSpan): string => part.decode(xml.slice(name.inside, name.end));
  const referred = new Set(defined.filter(isMark).map((name) => sheetReferred(formulaOf(name))));
  const isList = (sheet: ElementSpan): boolean =>
    referred.has(part.decode(attributeOf(xml, sheet, "name") ?? ""));
  const lists = new Set(listed.flatMap((sheet, place) => (isList(sheet) ? [place] : [])));
  const gone = listed.filter(isList);
  // What another program has named on the list: its filter, its print area.
  const goneNames = defined.filter(
    (name) =>
      isMark(name) || (lists.has(scopeOf(name) ?? -1) && referred.has(sheetReferred(formulaOf(name)))),
  );
  const isGone = new Set(goneNames);
  const edits = [...gone.map(removed), ...viewEdits(xml, root, lists)];
  const isEmpty = names !== undefined && goneNames.length > 0 && goneNames.length === defined.length;
  if (isEmpty && remembered.includes(memory.noNames)) edits.push(removed(names));
  else if (isEmpty && remembered.includes(memory.emptyNames)) {
    edits.push(...closedAgain({ ...names, end: names.inside }));
  } else {
    edits.push(...goneNames.map(removed));
    for (const name of defined.filter((other) => !isGone.has(other))) {
      edits.push(...numberEdit(xml, name, "localSheetId", lists));
    }
  }
  return { edits, links: gone.flatMap((sheet) => part.decode(attributeOf(xml, sheet, "id") ?? "")) };
}

/** Which sheet is in front, and which tab comes first. */
function viewEdits(xml: string, root: RootSpan, lists: ReadonlySet<number>): Edit[] {
  const views = find(root, "bookViews");
  if (views === undefined) return [];
  return childrenOf(xml, views).flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((name) => numberEdit(xml, view, name, lists)),
  );
}

/** The number of a sheet once those of the lists are gone; the first sheet in the place of a list. */
function numberEdit(xml: string, element: ElementSpan, name: string, lists: ReadonlySet<number>): Edit[] {
  const said = attributeAt(xml, element.from, element.inside, name);
  if (said === undefined) return [];
  const before = Number(said.value);
  const after = lists.has(before) ? 0 : before - [...lists].filter((list) => list < before).length;
  if (after === before) return [];
  return [{ from: said.to - 1 - said.value.length, to: said.to - 1, text: `${after}` }];
}

function find(root: RootSpan | undefined, name: string): ElementSpan | undefined {
  return root?.children.find((child) => child.name === name);
}
