import { useEffect, useRef, useState } from "react";
import { isWork } from "../../check/work-done.ts";
import type { KeptWork, ResumedWork } from "../../kept-work/kept-work.ts";
import type { Intake } from "../intake-box.ts";

/** A file among several that was left half done: what was done on it is no part of what stands in the table. */
export interface LeftHalfDone {
  readonly file: string;
  readonly path: string;
  readonly kept: ResumedWork;
}

/** Looks for each file that has come, once. @returns those about which she has not been asked yet, and the way to answer */
export function useLeftHalfDone(
  files: Intake,
  list: readonly { readonly id: string; readonly path: string }[],
  keptWork: KeptWork | null,
  atRest: boolean,
): {
  readonly open: readonly LeftHalfDone[];
  readonly looking: boolean;
  readonly answered: (file: string) => void;
} {
  const looked = useRef(new Set<string>());
  const [found, setFound] = useState<readonly LeftHalfDone[]>([]);
  const [looking, setLooking] = useState(0);
  useEffect(() => {
    if (!atRest || keptWork === null) return;
    const fresh = list.filter(({ id }) => !looked.current.has(id) && files.benchOf(id) === undefined);
    if (fresh.length === 0) return;
    for (const { id } of fresh) looked.current.add(id);
    const look = async (): Promise<void> => {
      for (const { id: file, path } of fresh) {
        const bytes = await files.bytesOf(file).catch(() => undefined);
        // A file that is gone says so in its row.
        if (bytes === undefined) continue;
        const kept = await keptWork.sameAs(new Uint8Array(bytes));
        if (kept === undefined || !isWork(kept.record.work)) continue;
        setFound((before) => [...before, { file, path, kept }]);
      }
    };
    setLooking((before) => before + 1);
    look()
      .catch(reportError)
      .finally(() => setLooking((before) => before - 1));
  }, [files, list, keptWork, atRest]);
  const here = new Set(list.map(({ id }) => id));
  return {
    open: found.filter(({ file }) => here.has(file)),
    looking: looking > 0,
    answered: (file) => setFound((before) => before.filter((one) => one.file !== file)),
  };
}
