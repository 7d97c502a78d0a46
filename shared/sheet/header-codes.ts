/** Codes that stand in a header (宫颈癌 | 乳腺癌 over 应查 | 实查). */
import { addsUp } from "../form/adds-up.ts";
import { type Code, type Column, type Form, isFigureColumn } from "../form/form.ts";
import { findCode } from "./coerce/code.ts";
import type { HeaderCell } from "./header-cell.ts";
import { columnNames } from "./header-names.ts";
import { parseHeader } from "./normalise.ts";
import { piecedFigure } from "./pieced-names.ts";
import { understandWord } from "./understand/words/understand-word.ts";

type Path = readonly string[];
export type HeaderCodes = Readonly<Record<string, string>>;

const FEWEST_SPREAD_CODES = 2;
/** 级别 | 全国级 | 省级 | 市级: the column's own name heads the names of the rows. */
const FEWEST_BESIDE_NAME = 3;

const REMEMBERED_HEADERS = 200;

/** Column sets by the header's paths, asked for again at every edit of a cell. */
const known = new WeakMap<Form, Map<string, readonly Column[]>>();

/**
 * Code columns that have no column of their own and at least two codes in the header, most frequent first. A header of
 * the column above its codes (复核结果 over 保留 | 撤销) is none of its own.
 */
export function spreadColumns(form: Form, paths: readonly Path[], down = false): readonly Column[] {
  const ofForm = known.get(form) ?? new Map<string, readonly Column[]>();
  known.set(form, ofForm);
  const key = JSON.stringify([down, paths]);
  const before = ofForm.get(key);
  if (before !== undefined) return before;
  const spread = findSpread(form, paths, down);
  if (ofForm.size >= REMEMBERED_HEADERS) ofForm.clear();
  ofForm.set(key, spread);
  return spread;
}

function findSpread(form: Form, paths: readonly Path[], down: boolean): readonly Column[] {
  const named = new Set(
    paths.flatMap((path) => (down || piecedFigure(form, path) === undefined ? [] : path.slice(-2, -1))),
  );
  const counts = form.columns.flatMap((column) => {
    if (column.type !== "code") return [];
    const codes = new Set<string>();
    const figures = new Set<string>();
    for (const path of paths) {
      path.forEach((text, level) => {
        const code = codeAt(form, column, path, level);
        // HPV检测 over 检测人数 and 阳性人数 is in the names of columns, whatever code it sounds like.
        if (code === undefined || (named.has(text) && findCode(column, text) === undefined)) return;
        codes.add(code.code);
        if (level === path.length - 1 && figureOf(form, column, path, text) !== undefined)
          figures.add(code.code);
      });
    }
    // 复核结果 over 保留 | 撤销: each a figure of the form's own.
    if (codes.size > 0 && figures.size === codes.size) return [];
    const headed = paths.some((path) => isHeadedBy(form, column, path));
    const fewest = headed ? FEWEST_BESIDE_NAME : FEWEST_SPREAD_CODES;
    return codes.size >= fewest ? [{ column, size: codes.size }] : [];
  });
  return counts.sort((a, b) => b.size - a.size).map(({ column }) => column);
}

/**
 * The figure that counts what a code says, where the form has one of its own: 撤销 under 复核结果 is 撤销数. Under other
 * headings, or none, it is the code.
 */
export function figureOf(form: Form, column: Column, path: Path, text: string): Column | undefined {
  const [above = ""] = path.slice(-2, -1);
  if (findCode(column, text) === undefined || !isNameOf(form, column, above)) return undefined;
  const names = columnNames(form);
  const name = parseHeader(text)
    .keys.map((key) => names.get(`${key}数`))
    .find((known) => known !== undefined);
  return name !== undefined && "column" in name && isFigureColumn(name.column) ? name.column : undefined;
}

/** Takes the codes out of a header; what is left names the column. `codes` is undefined where there are none. */
export function takeCodes(
  form: Form,
  path: Path,
  spread: readonly Column[],
): { codes: HeaderCodes | undefined; rest: Path } {
  const codes: Record<string, string> = {};
  const rest: string[] = [];
  path.forEach((text, level) => {
    const found = spread
      .filter((column) => !(column.id in codes))
      .map((column) => ({ column, code: codeAt(form, column, path, level, true) }))
      .find(({ code }) => code !== undefined);
    if (found?.code === undefined) rest.push(text);
    else codes[found.column.id] = found.code.code;
  });
  if (Object.keys(codes).length === 0) return { codes: undefined, rest: path };
  return { codes, rest: rest.filter((text) => !spread.some((column) => isNameOf(form, column, text))) };
}

export function sameCodes(a: HeaderCodes, b: HeaderCodes): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/**
 * A code by its name; a group above the lowest level also by another word that can mean nothing else.
 * @param among other codes of the column stand in the header: beside 机关事业 and 村 社会组织 is a kind of unit, although a
 * column may be called so
 */
function codeAt(form: Form, column: Column, path: Path, level: number, among = false): Code | undefined {
  const text = path[level] ?? "";
  // 合计 beside 国家级 and 省级 is their sum, and no level of its own; beside 城镇 and 农村 a rate is of all.
  if (namesTotal(text)) return neverAdds(form) ? findCode(column, text) : undefined;
  const isLeaf = level === path.length - 1;
  if (isLeaf && isName(form, text, among)) return undefined;
  const exact = findCode(column, text) ?? withoutUnit(form, column, text);
  if (exact !== undefined || isLeaf) return exact;
  const { verdict, code } = understandWord(column, text);
  return verdict === "certain" ? column.codes?.find((known) => known.code === code) : undefined;
}

/** Whether no figure of the form is a sum of others: each row has one of its own kind. */
function neverAdds({ columns }: Form): boolean {
  return columns.filter(isFigureColumn).every((column) => !addsUp(column));
}

/** 婴儿死亡率（‰）, 募集（万元）: a code with the unit of the figures below it. 两新组织（个） is the column called so. */
function withoutUnit(form: Form, column: Column, text: string): Code | undefined {
  const { keys, unit } = parseHeader(text);
  if (unit === undefined || keys[0] === undefined || isName(form, text, false)) return undefined;
  return findCode(column, keys[0]);
}

function isName(form: Form, text: string, among: boolean): boolean {
  return parseHeader(text).keys.some((key) => {
    const name = columnNames(form).get(key);
    return name !== undefined && !(among && "column" in name && name.how === "alias");
  });
}

const total = /^(?:各[级类]别?)?(?:合计|总计|共计|小计|计|总数)数?(?:各类)?$/;

/** Whether a text of a header says that its figures are the sum of others. */
export function namesTotal(text: string): boolean {
  return total.test(parseHeader(text).keys[0] ?? "");
}

const wholeArea = /^全(?:省|市|州|盟|县|区|旗|镇|乡|街道|街|村)(?:[合总小共]计|总数|汇总)?$/;

/** Also 全市: the sum of the places in it. */
export function namesWhole(text: string): boolean {
  return namesTotal(text) || wholeArea.test(parseHeader(text).keys[0] ?? "");
}

/**
 * Headers that name places and stand over figures (村 | 社区 over how many there are) are codes, where a column of the form
 * knows them: said by their ids, which no column is called.
 */
export function withCountedPlaces(
  form: Form,
  cells: readonly HeaderCell[],
  holdsFigures: (at: number) => boolean,
): readonly HeaderCell[] {
  const names = columnNames(form);
  const places = cells.filter(({ path }) =>
    parseHeader(path.at(-1) ?? "").keys.some((key) => {
      const name = names.get(key);
      return name !== undefined && "frame" in name && name.frame === "reporting_unit";
    }),
  );
  const counted = places.length < 2 ? [] : places.filter(({ at }) => holdsFigures(at));
  if (counted.length === 0) return cells;
  return cells.map((cell) => {
    const text = cell.path.at(-1) ?? "";
    const code = counted.includes(cell)
      ? form.columns.flatMap((column) => (column.type === "code" ? (findCode(column, text) ?? []) : []))[0]
      : undefined;
    return code === undefined ? cell : { ...cell, said: [...cell.path.slice(0, -1), code.code] };
  });
}

/** Whether the lowest level names the code column itself. */
function isHeadedBy(form: Form, column: Column, path: Path): boolean {
  const leaf = path.at(-1) ?? "";
  return isNameOf(form, column, leaf) || isNameOf(form, column, path.join(""));
}

function isNameOf(form: Form, column: Column, text: string): boolean {
  return parseHeader(text).keys.some((key) => {
    const name = columnNames(form).get(key);
    return name !== undefined && "column" in name && name.column.id === column.id;
  });
}
