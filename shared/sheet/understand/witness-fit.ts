import type { ColumnProfile } from "./column-profile.ts";
import type { Features } from "./features.ts";
import type { HeaderParts } from "./header-parts.ts";
import type { Meeting } from "./meeting.ts";
import type { Witness } from "./witness.ts";

/** Below this share of fitting cells a header is not this column's. */
const FEWEST_FITTING = 0.2;

/** Share of the cells that can stand in the column; 0 … 1. */
function fittingShare({ figures, dates, words, share }: Witness, { role }: ColumnProfile): number {
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
export function measureCells(features: Features, meeting: Meeting, column: ColumnProfile): void {
  const { form, header, codesFit } = meeting;
  const { witness } = header;
  if (column.role === "remark") features.sparse = witness.blanks;
  if (witness.count === 0) return;
  features.cellsFit = fittingShare(witness, column);
  features.cellsDoNotFit = features.cellsFit < 0.34 ? 1 : 0;
  if (column.codes !== undefined) measureCodes(features, column, codesFit);
  const [fits, doesNot] = roleFit(witness, column);
  features.roleFits = fits;
  features.roleDoesNotFit = doesNot;
  const sure = column.role === "date" || column.role === "code" ? features.cellsFit : fits;
  if (column.role !== "figure") features.rareRole = sure / (form.counts.get(column.key) ?? 1);
}

function measureCodes(
  features: Features,
  column: ColumnProfile,
  codesFit: ReadonlyMap<ColumnProfile, number>,
): void {
  const fit = codesFit.get(column) ?? 0;
  const others = [...codesFit].filter(([other]) => other !== column).map(([, share]) => share);
  features.codesFit = fit;
  features.codesDoNotFit = fit === 0 ? 1 : 0;
  features.bestCodes = Math.max(0, fit - Math.max(0, ...others));
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
