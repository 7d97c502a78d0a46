import { strFromU8 } from "fflate";
import type { Stamp } from "../../sheet/grid.ts";
import { parseStamp, STAMP_NAME } from "../template/stamp.ts";
import { EXCERPT_NAME, MARKS_NAME, sheetReferred } from "./marks-name.ts";
import { damaged, Unreadable } from "./unreadable.ts";
import { scanXml } from "./xml-scanner.ts";
import { attributeFlag, attributeText } from "./xml-text.ts";
import { partKey } from "./zip-directory.ts";

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly stamp: Stamp | undefined;
  /** It lists findings and was put behind the others when they were marked. */
  readonly isList: boolean;
  /** It holds only some rows of another sheet. */
  readonly isExcerpt: boolean;
  /** Key of the worksheet's part; undefined where the workbook lists the sheet and nothing says where it is. */
  readonly part: string | undefined;
}

/** Which parts of the container hold the workbook, by key. */
export interface WorkbookParts {
  /** Key of the part that lists the sheets. */
  readonly workbook: string;
  readonly date1904: boolean;
  /** What was noted when findings were marked; undefined where nothing is marked. */
  readonly marks: string | undefined;
  /** Worksheets in the order of the tabs; chart, dialog and macro sheets are left out. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

interface Relationship {
  /** Last segment of the type: "worksheet", "styles". Transitional and strict files agree in it. */
  readonly type: string;
  /** Key of the target part. */
  readonly target: string;
}

const PACKAGE_RELATIONSHIPS = "_rels/.rels";
const USUAL_WORKBOOK = "xl/workbook.xml";

/** Follows the container's relationships to the worksheets. Throws `Unreadable`. */
export function findWorkbookParts(read: (part: string) => Uint8Array | undefined): WorkbookParts {
  const root = read(PACKAGE_RELATIONSHIPS);
  const main =
    root === undefined ? undefined : [...relationships(root, "").values()].find(isType("officeDocument"));
  const workbookPart = main?.target ?? USUAL_WORKBOOK;
  if (workbookPart.endsWith(".bin")) throw new Unreadable("workbook_binary", "内容是二进制格式");
  const workbook = read(workbookPart);
  if (workbook === undefined) throw new Unreadable("not_a_workbook", "压缩包里没有工作簿");
  const listed = readWorkbookPart(workbook);

  const folderEnd = workbookPart.lastIndexOf("/") + 1;
  const folder = workbookPart.slice(0, folderEnd);
  const links = read(`${folder}_rels/${workbookPart.slice(folderEnd)}.rels`);
  if (links === undefined) throw damaged("缺少工作表的目录");
  const byId = relationships(links, folder);
  const sheets = listed.sheets.flatMap(({ name, hidden, id }, place) => {
    const link = byId.get(id);
    if (link !== undefined && link.type !== "worksheet") return [];
    const isList = listed.lists.has(name);
    const isExcerpt = listed.excerpts.has(place);
    return [{ name, hidden, stamp: listed.stamps.get(place), isList, isExcerpt, part: link?.target }];
  });
  return {
    workbook: partKey(workbookPart),
    date1904: listed.date1904,
    marks: listed.marks,
    sheets,
    sharedStrings: [...byId.values()].find(isType("sharedStrings"))?.target,
    styles: [...byId.values()].find(isType("styles"))?.target,
  };
}

function readWorkbookPart(bytes: Uint8Array) {
  let date1904 = false;
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  const stamps = new Map<number, Stamp>();
  const lists = new Set<string | undefined>();
  const excerpts = new Set<number>();
  let marks: string | undefined;
  let named: { readonly name: string; readonly place: number; formula: string } | undefined;
  scanXml(bytes, {
    open(name, depth, attribute) {
      if (depth === 0 && name !== "workbook") {
        throw new Unreadable("not_a_workbook", "压缩包里是另一种文档");
      }
      if (depth === 1 && name === "workbookPr") date1904 = attributeFlag(attribute("date1904"));
      if (depth === 2 && name === "sheet") {
        const state = attribute("state");
        sheets.push({
          name: attributeText(attribute("name") ?? ""),
          hidden: state === "hidden" || state === "veryHidden",
          id: attribute("id") ?? "",
        });
      }
      if (depth === 2 && name === "definedName") {
        const defined = attribute("name");
        if (defined === STAMP_NAME || defined === MARKS_NAME || defined === EXCERPT_NAME) {
          named = { name: defined, place: Number(attribute("localSheetId") ?? -1), formula: "" };
        }
      }
    },
    close(name) {
      if (named === undefined || name !== "definedName") return;
      const formula = attributeText(named.formula);
      if (named.name === EXCERPT_NAME) excerpts.add(named.place);
      if (named.name === MARKS_NAME) {
        if (named.place === -1) marks = formula.trim().replace(/^=?"|"$/g, "");
        else lists.add(sheetReferred(formula));
      } else if (named.name === STAMP_NAME) {
        const parsed = parseStamp(formula);
        if (parsed !== undefined) stamps.set(named.place, parsed);
      }
      named = undefined;
    },
    text(bytes, from, to) {
      if (named !== undefined) named.formula += strFromU8(bytes.subarray(from, to), true);
    },
  });
  return { date1904, sheets, stamps, lists, excerpts, marks };
}

function relationships(bytes: Uint8Array, folder: string): Map<string, Relationship> {
  const found = new Map<string, Relationship>();
  scanXml(bytes, {
    open(name, _depth, attribute) {
      if (name !== "Relationship" || attribute("TargetMode") === "External") return;
      const type = attribute("Type") ?? "";
      found.set(attribute("Id") ?? "", {
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolved(attributeText(attribute("Target") ?? ""), folder),
      });
    },
    close() {},
    text() {},
  });
  return found;
}

function isType(type: string): (relationship: Relationship) => boolean {
  return (relationship) => relationship.type === type;
}

/** ("../styles.xml", "xl/") → "styles.xml"; ("/xl/styles.xml", …) → "xl/styles.xml" */
function resolved(target: string, folder: string): string {
  const path: string[] = [];
  for (const segment of (/^[/\\]/.test(target) ? target : folder + target).split(/[/\\]/)) {
    if (segment === "..") path.pop();
    else if (segment !== "." && segment !== "") path.push(segment);
  }
  return partKey(path.join("/"));
}
