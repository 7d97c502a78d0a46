import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure, Outcome } from "../api/failure.ts";

export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "ready"; readonly value: T };

/**
 * Loads once, and again when asked or when `key` is another; meanwhile the last value stays on the page.
 * @param key what the answer depends on
 */
export function useLoaded<T>(
  load: () => Promise<Outcome<T>>,
  key?: string,
): {
  readonly state: Loaded<T>;
  readonly reload: () => Promise<void>;
} {
  const [state, setState] = useState<Loaded<T>>({ kind: "loading" });
  const run = useRef(0);
  const loader = useRef(load);
  loader.current = load;

  const reload = useCallback(async () => {
    run.current += 1;
    const mine = run.current;
    const outcome = await loader.current();
    if (mine !== run.current) return;
    if (outcome.ok) setState({ kind: "ready", value: outcome.value });
    else
      setState((before) => (before.kind === "ready" ? before : { kind: "failed", failure: outcome.failure }));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another key asks for another answer.
  useEffect(() => {
    reload().catch(reportError);
    return () => {
      run.current += 1;
    };
  }, [reload, key]);

  return { state, reload };
}
