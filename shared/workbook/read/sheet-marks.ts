/**
 * What a workbook says of its cells beside their values: what may be typed in them, and how they are computed. Read only
 * where somebody makes a form of the workbook.
 */
import { strFromU8 } from "fflate";
import { type Area, type Grid, parseAddress, valueAt } from "../../sheet/grid.ts";
import { byteSink } from "./byte-sink.ts";
import { paneReadLimits, type ReadLimits } from "./limits.ts";
import { partDecoder } from "./part-encoding.ts";
import { type Unfolder, unfolder } from "./unfold.ts";
import { findWorkbookParts } from "./workbook-parts.ts";
import { scanXml, xmlScanner } from "./xml-scanner.ts";
import { attributeText } from "./xml-text.ts";
import { findEntry, readZipDirectory, type ZipDirectory } from "./zip-directory.ts";

/** What may be typed in some cells. */
export interface CellRule {
  readonly areas: readonly Area[];
  readonly type: "list" | "whole" | "decimal" | "date" | "textLength" | "other";
  /** The words of a list, where they can be found in the workbook. */
  readonly words?: readonly string[];
}

export interface SheetMarks {
  readonly rules: readonly CellRule[];
  /** Address → formula as it stands in the file, without "=". A formula shared with other cells stands at its first. */
  readonly formulas: ReadonlyMap<string, string>;
}

const none: SheetMarks = { rules: [], formulas: new Map() };

/** Formulas of so many cells say how a sheet computes. */
const MOST_FORMULAS = 20_000;
const MOST_RULES = 5_000;

/**
 * @param sheets what `readWorkbook` made of the same bytes: words of lists are looked up there
 * @returns for each of them what the workbook says of its cells
 * @throws Unreadable as `readWorkbook` answers
 */
export function readMarks(
  bytes: Uint8Array,
  sheets: readonly Grid[],
  options: Partial<ReadLimits> = {},
): SheetMarks[] {
  const limits = { ...paneReadLimits, ...options };
  const directory = readZipDirectory(bytes, limits.entries);
  const guard = unfolder(limits);
  const part = (key: string) => wholePart(directory, key, guard, limits);
  const parts = findWorkbookParts(part);
  const names = definedNames(part(parts.workbook));
  return parts.sheets.map(({ part: key }) => {
    if (key === undefined || findEntry(directory, key) === undefined) return none;
    return marksOf(directory, key, guard, (formula) => wordsOf(formula, sheets, names));
  });
}

function wholePart(
  directory: ZipDirectory,
  key: string,
  guard: Unfolder,
  limits: ReadLimits,
): Uint8Array | undefined {
  const entry = findEntry(directory, key);
  if (entry === undefined) return undefined;
  const sink = byteSink(limits.keptBytes);
  const decoder = partDecoder(sink.bytes);
  guard.unfold(entry, decoder.push);
  decoder.end();
  return sink.content();
}

/** Name → formula, of the workbook as a whole. */
function definedNames(workbook: Uint8Array | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (workbook === undefined) return names;
  let open: { readonly name: string; formula: string } | undefined;
  scanXml(workbook, {
    open(name, _depth, attribute) {
      if (name === "definedName") open = { name: attributeText(attribute("name") ?? ""), formula: "" };
    },
    close(name) {
      if (name === "definedName" && open !== undefined) names.set(open.name, attributeText(open.formula));
      if (name === "definedName") open = undefined;
    },
    text(bytes, from, to) {
      if (open !== undefined) open.formula += strFromU8(bytes.subarray(from, to), true);
    },
  });
  return names;
}

function marksOf(
  directory: ZipDirectory,
  key: string,
  guard: Unfolder,
  listWords: (formula: string) => readonly string[] | undefined,
): SheetMarks {
  const entry = findEntry(directory, key);
  if (entry === undefined) return none;
  const rules: CellRule[] = [];
  const formulas = new Map<string, string>();
  let address = "";
  let written: string | undefined;
  let rule: { readonly type: string; readonly areas: readonly Area[]; formula: string } | undefined;
  const scanner = xmlScanner({
    open(name, depth, attribute) {
      if (name === "c" && depth === 3) address = (attribute("r") ?? "").toUpperCase();
      else if (name === "f" && depth === 4) written = "";
      else if (name === "dataValidation") {
        const areas = areasOf(attributeText(attribute("sqref") ?? ""));
        rule = { type: attribute("type") ?? "other", areas, formula: "" };
      } else if (name === "formula1") written = "";
    },
    close(name) {
      if (name === "f" && written !== undefined && written !== "" && formulas.size < MOST_FORMULAS) {
        formulas.set(address, attributeText(written));
      } else if (name === "formula1" && rule !== undefined) rule.formula = attributeText(written ?? "");
      else if (name === "dataValidation" && rule !== undefined && rules.length < MOST_RULES) {
        const words = rule.type === "list" ? listWords(rule.formula) : undefined;
        rules.push({ areas: rule.areas, type: typeOf(rule.type), ...(words !== undefined && { words }) });
      }
      if (name === "f" || name === "formula1") written = undefined;
    },
    text(bytes, from, to) {
      if (written !== undefined) written += strFromU8(bytes.subarray(from, to), true);
    },
  });
  const decoder = partDecoder(scanner.push);
  guard.unfold(entry, decoder.push);
  decoder.end();
  scanner.end();
  return { rules, formulas };
}

function typeOf(type: string): CellRule["type"] {
  return type === "list" || type === "whole" || type === "decimal" || type === "date" || type === "textLength"
    ? type
    : "other";
}

function areasOf(refs: string): Area[] {
  return refs.split(/\s+/).flatMap((ref) => areaOf(ref) ?? []);
}

/** "B2:B9" or "$B$2"; undefined for what is neither, or a whole column. */
function areaOf(ref: string): Area | undefined {
  const [first = "", second = first] = ref.toUpperCase().split(":");
  const [from, to] = [parseAddress(first), parseAddress(second)];
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Words of a list: written out in quotation marks, or cells of this workbook, perhaps by a name. */
function wordsOf(
  formula: string,
  sheets: readonly Grid[],
  names: ReadonlyMap<string, string>,
): readonly string[] | undefined {
  const written = /^"(.*)"$/s.exec(formula.trim());
  if (written !== null) return distinct((written[1] ?? "").replaceAll('""', '"').split(/[,，]/));
  const named = names.get(formula.trim());
  const [, quoted, plain, ref = ""] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(named ?? formula.trim()) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const grid = sheets.find((sheet) => sheet.name === name);
  const area = areaOf(ref);
  if (grid === undefined || area === undefined) return undefined;
  const words: string[] = [];
  const bottom = Math.min(area.bottom, grid.top + grid.values.length - 1);
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      words.push(String(valueAt(grid, row, column) ?? ""));
    }
  }
  return distinct(words);
}

function distinct(words: readonly string[]): readonly string[] | undefined {
  const told = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ""))];
  return told.length === 0 ? undefined : told;
}
