/** Excel's limits of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** Index from 0 of column letters. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `B2`, `$A$1:$C$9`, `$A:$B`, `$1:$3`; undefined for what is no area, or lies outside a sheet. */
export function areaOf(text: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/.exec(text);
  if (match === null) return undefined;
  const [, left, top, right = left, bottom = top] = match;
  const whole = text.includes(":");
  if ((left === undefined || top === undefined) && !whole) return undefined;
  if ((left === undefined) !== (right === undefined) || (top === undefined) !== (bottom === undefined))
    return undefined;
  const area = {
    top: Number(top ?? 1),
    left: left === undefined ? 0 : columnIndex(left),
    bottom: Number(bottom ?? ROWS),
    right: right === undefined ? COLUMNS - 1 : columnIndex(right),
  };
  const inside = area.top >= 1 && area.bottom <= ROWS && area.right < COLUMNS;
  return inside && area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** A sheet's name without quotes holds letters, digits, points and underscores, and is no number or address. */
const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/**
 * What is wrong with a reference of another sheet, `'明细-表'!$A$1:$B$2`, several joined by commas; "" for nothing.
 * @param names of the workbook's sheets
 */
export function referenceFault(reference: string, names: readonly string[]): string {
  for (const part of split(reference)) {
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(part);
    if (match === null) return `${part} names no sheet`;
    const [, quoted, bare, area = ""] = match;
    if (bare !== undefined && !plainName.test(bare)) return `${bare} needs quotes`;
    const name = quoted?.replaceAll("''", "'") ?? bare ?? "";
    if (!names.includes(name)) return `no sheet ${name}`;
    if (areaOf(area) === undefined) return `${area} is no area`;
  }
  return "";
}

function split(reference: string): string[] {
  return reference.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [reference];
}

/** The references of other sheets within a formula, texts left out. */
export function foreignReferences(formula: string): string[] {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return (
    withoutTexts.match(
      /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.-]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gu,
    ) ?? []
  );
}
