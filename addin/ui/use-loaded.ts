import { useCallback, useContext, useEffect, useRef, useState } from "react";
import type { Failure, Outcome } from "../api/failure.ts";
import { LookAgain } from "./look-again.ts";
import { useOnline } from "./use-online.ts";

export type LoadState<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | {
      readonly kind: "ready";
      readonly value: T;
      /** Why the last reload brought nothing: the value is the one before it. null: it is what was asked for last. */
      readonly outdated: Failure | null;
    };

export interface Loading<T> {
  readonly state: LoadState<T>;
  readonly reload: () => Promise<void>;
}

/**
 * Loads once, and again when asked, when `key` is another, when the page is asked for once more, or when the network returns after a reload that failed;
 * meanwhile the last value stays on the page.
 * @param key what the answer depends on
 */
export function useLoaded<T>(load: () => Promise<Outcome<T>>, key?: string): Loading<T> {
  const [state, setState] = useState<LoadState<T>>({ kind: "loading" });
  const run = useRef(0);
  const loader = useRef(load);
  loader.current = load;

  const reload = useCallback(async () => {
    run.current += 1;
    const mine = run.current;
    const outcome = await loader.current();
    if (mine === run.current) setState((before) => withAnswer(before, outcome));
  }, []);

  const again = useContext(LookAgain);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key asks for another answer.
  useEffect(() => {
    reload().catch(reportError);
    return () => {
      run.current += 1;
    };
  }, [reload, key, again]);

  useOnline(() => {
    if (state.kind === "ready" && state.outdated !== null) reload().catch(reportError);
  });

  return { state, reload };
}

/** What is on the page after an answer: a failure takes nothing away that was there. */
export function withAnswer<T>(before: LoadState<T>, outcome: Outcome<T>): LoadState<T> {
  if (outcome.ok) return { kind: "ready", value: outcome.value, outdated: null };
  if (before.kind === "ready") return { ...before, outdated: outcome.failure };
  return { kind: "failed", failure: outcome.failure };
}

/** Two answers that one page needs. */
export function together<A, B>(a: Loading<A>, b: Loading<B>): Loading<readonly [A, B]> {
  const reload = async (): Promise<void> => {
    await Promise.all([a.reload(), b.reload()]);
  };
  const of = (): LoadState<readonly [A, B]> => {
    for (const { state } of [a, b]) if (state.kind === "failed") return state;
    if (a.state.kind !== "ready" || b.state.kind !== "ready") return { kind: "loading" };
    const value = [a.state.value, b.state.value] as const;
    return { kind: "ready", value, outdated: a.state.outdated ?? b.state.outdated };
  };
  return { state: of(), reload };
}
