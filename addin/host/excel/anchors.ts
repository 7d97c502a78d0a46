import { shiftedCell } from "../shifts.ts";
import type { Heard } from "./changes.ts";

/** A cell that is followed while rows and columns come and go; `cell` is undefined once nobody knows where it is. */
export interface Anchor {
  readonly sheetId: string;
  cell: string | undefined;
}

interface Anchors {
  readonly hold: (sheetId: string, cell: string) => Anchor;
  readonly release: (anchors: readonly Anchor[]) => void;
  /** To be told at once of what Excel says, so that a click a moment later finds its cell. */
  readonly moved: (sheetId: string, heard: Heard) => void;
}

export function createAnchors(): Anchors {
  const held = new Set<Anchor>();
  return {
    hold: (sheetId, cell) => {
      const anchor: Anchor = { sheetId, cell };
      held.add(anchor);
      return anchor;
    },
    release: (anchors) => {
      for (const anchor of anchors) held.delete(anchor);
    },
    moved: (sheetId, { cells, shifts }) => {
      if (cells !== null && shifts.length === 0) return;
      for (const anchor of held) {
        if (anchor.sheetId !== sheetId || anchor.cell === undefined) continue;
        anchor.cell = cells === null ? undefined : shiftedCell(anchor.cell, shifts);
      }
    },
  };
}
