import type { ColumnProfile } from "./column-profile.ts";
import type { Features } from "./features.ts";
import type { HeaderParts } from "./header-parts.ts";
import type { Witness } from "./witness.ts";

/** Below this share of fitting cells a header is not this column's. */
const FEWEST_FITTING = 0.2;
const HALF_WORD = 0.8;

/** Share of the cells that can stand in the column; 0 … 1. */
export function fittingShare({ figures, dates, words, share }: Witness, { role }: ColumnProfile): number {
  switch (role) {
    case "figure":
      return figures;
    case "date":
      return dates;
    case "identity":
      return share.identity;
    case "remark":
      return Math.min(1, words + share.numberWithUnit);
    case "document":
      return Math.min(1, words + share.number);
    default:
      return words;
  }
}

/** Whether the cells rule the column out: by their kind, or because they are personal and the column is not. */
export function cellsExclude(
  { witness }: HeaderParts,
  column: ColumnProfile,
): "cells" | "phone" | "identity" | undefined {
  if (witness.count === 0) return undefined;
  if (fittingShare(witness, column) < FEWEST_FITTING) return "cells";
  if (column.role === "identity") return undefined;
  if (witness.share.phone > 0.3) return "phone";
  return witness.share.identity > 0.5 ? "identity" : undefined;
}

/** Measures the cells below the header against what the column holds. */
export function measureCells(features: Features, { witness }: HeaderParts, column: ColumnProfile): void {
  if (witness.count === 0) return;
  features.cellsFit = fittingShare(witness, column);
  features.cellsDoNotFit = features.cellsFit < 0.34 ? 1 : 0;
  if (column.codes !== undefined) measureCodes(features, witness, column.codes);
  const [fits, doesNot] = roleFit(witness, column);
  features.roleFits = fits;
  features.roleDoesNotFit = doesNot;
}

function measureCodes(features: Features, { values, count }: Witness, codes: readonly string[]): void {
  const fit = values.reduce((sum, value) => sum + codeFit(codes, value), 0);
  features.codesFit = fit / count;
  features.codesDoNotFit = fit === 0 ? 1 : 0;
}

const wordFits = new WeakMap<readonly string[], Map<string, number>>();
const REMEMBERED_WORDS = 2_000;

/** How well a word names one of the codes: 1 by name, less where one holds the other. */
function codeFit(codes: readonly string[], value: string): number {
  const known = wordFits.get(codes) ?? new Map<string, number>();
  wordFits.set(codes, known);
  const before = known.get(value);
  if (before !== undefined) return before;
  const holds = (whole: string, piece: string) => piece.length >= 2 && whole.includes(piece);
  const isPart = codes.some((code) => holds(value, code) || holds(code, value));
  const fit = codes.includes(value) ? 1 : isPart ? HALF_WORD : 0;
  if (known.size >= REMEMBERED_WORDS) known.clear();
  known.set(value, fit);
  return fit;
}

/** How far the cells are what such a column holds: names of people, bodies, places, yes and no; for it and against it. */
function roleFit(
  { share, words }: Witness,
  { role, codes }: ColumnProfile,
): readonly [fits: number, not: number] {
  switch (role) {
    case "figure":
    case "date":
      return [0, 0];
    case "person":
      return [share.person, share.person === 0 && words > 0 ? 0.5 : 0];
    case "body":
    case "place":
      return [share[role], share.person > 0.5 ? 1 : 0];
    case "identity":
      return [share.identity, 0];
    case "document":
      return [share.document, share.document === 0 ? 1 : 0];
    case "name":
    case "remark":
      return [0, Math.max(share.person, share.place, share.tick) > 0.6 ? 1 : 0];
    case "code": {
      if (share.tick <= 0.6) return [0, share.person > 0.6 ? 1 : 0];
      const asks = codes?.some((code) => code === "是" || code === "否") === true;
      return asks ? [1, 0] : [0, 1];
    }
  }
}
