import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "../../../shared/api/own-forms.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import type { Failure } from "../../api/failure.ts";
import type { OwnFormsApi } from "../../api/own-forms.ts";

/** How far the design on the screen is kept. */
export type Saving =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Somebody else changed the draft in the meantime. */
  | { readonly kind: "conflict"; readonly theirs: Draft };

/** A pause in typing after which a change is kept, and after a failure until it is tried again; ms. */
const PAUSE = 1_200;
const RETRY = 10_000;

interface Autosave {
  readonly saving: Saving;
  readonly revision: number | null;
  /** Keeps what is on the screen at once; null where it could not be kept. */
  readonly settle: () => Promise<number | null>;
  /** Goes on from the other's revision: with the own design over it, or with theirs. */
  readonly rebase: (revision: number) => void;
}

/** Keeps a draft as it is changed, one request at a time. */
export function useAutosave(
  api: OwnFormsApi,
  design: Design,
  source: string,
  first: { readonly revision: number | null; readonly at: string },
): Autosave {
  const [saving, setSaving] = useState<Saving>(
    first.revision === null ? { kind: "waiting" } : { kind: "saved", at: first.at },
  );
  const [revision, setRevision] = useState(first.revision);
  const kept = useRef<Design | null>(first.revision === null ? null : design);
  const latest = useRef({ design, revision, busy: null as Promise<number | null> | null });
  latest.current.design = design;

  const save = useCallback(async (): Promise<number | null> => {
    const { current } = latest;
    if (current.busy !== null) await current.busy;
    if (kept.current === current.design) return current.revision;
    const sent = current.design;
    const run = async (): Promise<number | null> => {
      setSaving({ kind: "saving" });
      const outcome = await api.save(sent.id, { design: sent, revision: current.revision, source });
      if (outcome.ok) {
        kept.current = sent;
        current.revision = outcome.value.revision;
        setRevision(outcome.value.revision);
        setSaving({ kind: "saved", at: outcome.value.changedAt });
        return outcome.value.revision;
      }
      const { failure } = outcome;
      if (failure.kind === "problem" && failure.problem.code === "draft_changed") {
        const theirs = await api.draft(sent.id);
        setSaving(
          theirs.ok
            ? { kind: "conflict", theirs: theirs.value }
            : { kind: "failed", failure: theirs.failure },
        );
      } else setSaving({ kind: "failed", failure });
      return null;
    };
    current.busy = run();
    const done = await current.busy;
    current.busy = null;
    return done;
  }, [api, source]);

  useEffect(() => {
    if (kept.current === design || saving.kind === "conflict" || saving.kind === "saving") return;
    if (saving.kind === "saved") setSaving({ kind: "waiting" });
    const timer = setTimeout(() => void save().catch(reportError), saving.kind === "failed" ? RETRY : PAUSE);
    return () => clearTimeout(timer);
  }, [design, save, saving]);

  return {
    saving,
    revision,
    settle: save,
    rebase: (to) => {
      latest.current.revision = to;
      setRevision(to);
      kept.current = null;
      setSaving({ kind: "waiting" });
    },
  };
}
