import { useCallback, useEffect, useState } from "react";
import type { OpenFit } from "../../../../shared/api/form-fits.ts";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { isSameFit } from "../../../../shared/form/fit/fit-edits.ts";
import { mergedFits } from "../../../../shared/form/fit/merge-fits.ts";
import { useServices } from "../../../services.ts";
import { type Undoable, useHistory } from "../use-history.ts";
import { readKept, writtenKept } from "./kept-fit.ts";

/** Somebody else published meanwhile: both put together, the own one, or theirs. */
export type Settling = "join" | "mine" | "theirs";

export interface EditedFit extends Omit<Undoable<Fit>, "replace"> {
  /** What it was begun with, which is published. */
  readonly before: Fit;
  /** The fitted version that its editor knows. */
  readonly seen: number | null;
  readonly isChanged: boolean;
  /** This browser keeps the changes when the page is closed. */
  readonly isKept: boolean;
  /** What somebody else published since; null: nobody did. */
  readonly theirs: OpenFit | null;
  readonly meet: (theirs: OpenFit) => void;
  /** Every way can be taken back. */
  readonly settle: (how: Settling) => void;
  readonly forget: () => void;
}

/** A fit as it is changed, and kept on this computer until it is published. */
export function useFit(open: OpenFit): EditedFit {
  const { fitDrafts } = useServices();
  const { form } = open;
  const [begun] = useState(() => {
    const kept = readKept(fitDrafts.get(form));
    // A draft of what is published by now is none.
    if (kept === null || isSameFit(kept.fit, open.fit)) {
      return { seen: open.version, before: open.fit, fit: open.fit };
    }
    return kept;
  });
  const { replace: _, ...history } = useHistory(begun.fit);
  const [{ before, seen }, setBegin] = useState({ before: begun.before, seen: begun.seen });
  const [theirs, setTheirs] = useState(begun.seen === open.version ? null : open);
  const [isKept, setKept] = useState(true);
  const { now, change } = history;
  const isChanged = !isSameFit(now, before);

  useEffect(() => {
    if (isChanged) setKept(fitDrafts.keep(form, writtenKept({ seen, before, fit: now })));
    else {
      fitDrafts.forget(form);
      setKept(true);
    }
  }, [fitDrafts, form, seen, before, now, isChanged]);

  return {
    ...history,
    before,
    seen,
    isChanged,
    isKept,
    theirs,
    meet: setTheirs,
    settle: (how) => {
      if (theirs === null) return;
      change(settled(how, before, now, theirs.fit));
      setBegin({ before: theirs.fit, seen: theirs.version });
      setTheirs(null);
    },
    forget: useCallback(() => fitDrafts.forget(form), [fitDrafts, form]),
  };
}

function settled(how: Settling, before: Fit, mine: Fit, theirs: Fit): Fit {
  switch (how) {
    case "join":
      return mergedFits(before, mine, theirs);
    case "mine":
      // A newer standard version that they took over is not gone back on.
      return { ...mine, base: Math.max(mine.base, theirs.base) };
    case "theirs":
      return theirs;
  }
}
