import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "../../../shared/api/own-forms.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { newWords, wordsOfDesign } from "../../../shared/form/design/written-words.ts";
import { personalPattern } from "../../../shared/submission/personal/personal-pattern.ts";
import type { Failure } from "../../api/failure.ts";
import type { OwnFormsApi } from "../../api/own-forms.ts";
import { namesIn } from "../../ui/names-question.tsx";

/** How far the design on the screen is kept. */
export type Saving =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** What looks like names of people stands in it: it stays on this computer until they are gone, or meant. */
  | { readonly kind: "names"; readonly names: readonly string[]; readonly design: Design }
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
  /** Goes on from the other's draft: with the own design over it, or with theirs. null: there is none any more. */
  readonly rebase: (theirs: Draft | null) => void;
  /** What looks like names on the screen is meant, and kept with the rest. */
  readonly keepNames: () => void;
}

interface AutosaveParts {
  readonly api: OwnFormsApi;
  readonly design: Design;
  /** Name of the file; one that looks like somebody's name is told to no server. */
  readonly source: string;
  readonly published: Design | null;
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
  /** Texts that the server has, and those that she was asked about. */
  const texts = useRef({
    there: new Set([...textsOf(parts.published), ...(isNew ? [] : textsOf(design))]),
    meant: new Set<string>(),
  });

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
      const { there, meant } = texts.current;
      const fresh = textsOf(sent).filter((said) => !there.has(said));
      const [names, from] = await namesOf(
        fresh.filter((said) => !meant.has(said)),
        source,
      );
      if (names === undefined) return stuck({ kind: "failed", failure: { kind: "network" } });
      if (names.length > 0) return stuck({ kind: "names", names, design: sent });
      setSaving({ kind: "saving" });
      const outcome = await api.save(sent.id, {
        ...{ design: sent, revision: current.revision, source: from },
        ...(fresh.some((said) => meant.has(said)) && { namesConfirmed: true as const }),
      });
      if (outcome.ok) {
        kept.current = sent;
        for (const said of fresh) there.add(said);
        current.unanswered = null;
        current.revision = outcome.value.revision;
        current.parts.onSaved(sent);
        setSaving({ kind: "saved", at: outcome.value.changedAt });
        return outcome.value.revision;
      }
      const { failure } = outcome;
      if (mayHaveArrived(failure)) current.unanswered = canonicalJson(sent);
      if (failure.kind === "problem" && failure.problem.code === "draft_changed") return await rival();
      if (failure.kind === "problem" && failure.problem.code === "names_unconfirmed")
        return stuck({ kind: "names", names: [], design: sent });
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
    if (saving.kind === "names" && saving.design === design) return;
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
    rebase: (theirs) => {
      latest.current.revision = theirs?.revision ?? null;
      const { published } = latest.current.parts;
      texts.current.there = new Set([...textsOf(published), ...textsOf(theirs?.design ?? null)]);
      latest.current.stuck = false;
      latest.current.unanswered = null;
      kept.current = null;
      setSaving({ kind: "waiting" });
    },
    keepNames: () => {
      for (const said of textsOf(latest.current.design)) texts.current.meant.add(said);
      save().catch(reportError);
    },
  };
}

function textsOf(design: Design | null): readonly string[] {
  return design === null ? [] : newWords(wordsOfDesign(design), []).map(({ text }) => text);
}

/** @returns names in the texts, undefined where what finds them does not arrive; and what may be said of the file */
async function namesOf(
  texts: readonly string[],
  source: string,
): Promise<[names: readonly string[] | undefined, source: string]> {
  const found = await Promise.all([namesIn(texts), namesIn([source])]).catch(() => undefined);
  if (found === undefined) return [undefined, ""];
  const [names, ofFile] = found;
  return [names, ofFile.length > 0 || personalPattern(source) !== undefined ? "" : source];
}
