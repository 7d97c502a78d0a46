import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "../../../shared/api/own-forms.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
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
  | { readonly kind: "conflict"; readonly theirs: Draft }
  /** Somebody else took the draft away. */
  | { readonly kind: "gone" };

/** A pause in typing after which a change is kept, and after a failure until it is tried again; ms. */
const PAUSE = 1_200;
const RETRY = 10_000;

/** A connection that broke, a server that failed: what was sent may be kept there all the same. */
function mayHaveArrived(failure: Failure): boolean {
  return failure.kind !== "problem" || failure.problem.status >= 500;
}

interface Autosave {
  readonly saving: Saving;
  /** Keeps what is on the screen at once; null where it could not be kept. */
  readonly settle: () => Promise<number | null>;
  /** Goes on from the other's revision: with the own design over it, or with theirs. null: there is none any more. */
  readonly rebase: (revision: number | null) => void;
}

interface AutosaveParts {
  readonly api: OwnFormsApi;
  readonly design: Design;
  readonly source: string;
  /** What is on the screen at first; `unsaved`: not what the server has under this revision. */
  readonly first: { readonly revision: number | null; readonly at: string; readonly unsaved: boolean };
  /** The design is not on the server; from which revision it was made. */
  readonly onUnsaved: (design: Design, revision: number | null) => void;
  readonly onSaved: (design: Design) => void;
  /** Another form has the id by now: this one, which no server has, is to have this one. */
  readonly onNewId: (id: string) => void;
  /** What was typed last was saved after the page had been left. */
  readonly onLeft: () => void;
}

/** Keeps a draft as it is changed, one request at a time; also what was typed right before the page is left. */
export function useAutosave(parts: AutosaveParts): Autosave {
  const { api, design, source, first } = parts;
  const isNew = first.revision === null || first.unsaved;
  const [saving, setSaving] = useState<Saving>(isNew ? { kind: "waiting" } : { kind: "saved", at: first.at });
  const kept = useRef<Design | null>(isNew ? null : design);
  const latest = useRef({
    ...{ design, parts, revision: first.revision, stuck: false },
    busy: null as Promise<number | null> | null,
    /** What was sent and not answered: it may have arrived. */
    unanswered: null as string | null,
  });
  latest.current.design = design;
  latest.current.parts = parts;

  const save = useCallback(async (): Promise<number | null> => {
    const { current } = latest;
    if (current.busy !== null) await current.busy;
    if (kept.current === current.design) return current.revision;
    const sent = current.design;
    const stuck = (why: Saving): null => {
      current.stuck = why.kind === "conflict" || why.kind === "gone";
      setSaving(why);
      return null;
    };
    /** Whoever was faster: oneself, with an answer that was lost; another, with this form or with one of another kind. */
    const rival = async (): Promise<number | null> => {
      const theirs = await api.draft(sent.id);
      if (!theirs.ok) {
        const { failure } = theirs;
        const isGone = failure.kind === "problem" && failure.problem.code === "not_found";
        return stuck(isGone ? { kind: "gone" } : { kind: "failed", failure });
      }
      if (current.unanswered === canonicalJson(theirs.value.design)) {
        current.unanswered = null;
        current.revision = theirs.value.revision;
        return await run();
      }
      if (current.revision !== null) return stuck({ kind: "conflict", theirs: theirs.value });
      const id = await api.newId();
      if (!id.ok) return stuck({ kind: "failed", failure: id.failure });
      current.parts.onNewId(id.value);
      return stuck({ kind: "waiting" });
    };
    const run = async (): Promise<number | null> => {
      setSaving({ kind: "saving" });
      const outcome = await api.save(sent.id, { design: sent, revision: current.revision, source });
      if (outcome.ok) {
        kept.current = sent;
        current.unanswered = null;
        current.revision = outcome.value.revision;
        current.parts.onSaved(sent);
        setSaving({ kind: "saved", at: outcome.value.changedAt });
        return outcome.value.revision;
      }
      const { failure } = outcome;
      if (mayHaveArrived(failure)) current.unanswered = canonicalJson(sent);
      if (failure.kind === "problem" && failure.problem.code === "draft_changed") return await rival();
      return stuck({ kind: "failed", failure });
    };
    current.busy = run();
    const done = await current.busy;
    current.busy = null;
    return done;
  }, [api, source]);

  useEffect(() => {
    if (kept.current !== design) latest.current.parts.onUnsaved(design, latest.current.revision);
  }, [design]);

  useEffect(() => {
    if (kept.current === design || latest.current.stuck || saving.kind === "saving") return;
    if (saving.kind === "saved") setSaving({ kind: "waiting" });
    const timer = setTimeout(() => void save().catch(reportError), saving.kind === "failed" ? RETRY : PAUSE);
    return () => clearTimeout(timer);
  }, [design, save, saving]);

  useEffect(
    () => () => {
      const { current } = latest;
      if (kept.current === current.design || current.stuck) return;
      const left = async (): Promise<void> => {
        await save();
        current.parts.onLeft();
      };
      left().catch(reportError);
    },
    [save],
  );

  return {
    saving,
    settle: save,
    rebase: (to) => {
      latest.current.revision = to;
      latest.current.stuck = false;
      latest.current.unanswered = null;
      kept.current = null;
      setSaving({ kind: "waiting" });
    },
  };
}
