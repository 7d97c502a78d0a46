import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Outcome } from "../api/failure.ts";
import { text } from "../messages/index.ts";
import { useLookAgain } from "./look-again.ts";
import { useSharedStyles } from "./styles.ts";
import type { Loading } from "./use-loaded.ts";

interface NewsProps<T> {
  readonly from: Loading<T>;
  /** Asks the server again. */
  readonly ask: () => Promise<Outcome<T>>;
  /** How many reports `now` has that are not in what is shown. */
  readonly count: (shown: T, now: T) => number;
}

/** Says that reports came which the page does not show yet. Rows move when somebody asks for them, not under her hands. */
export function News<T>({ from, ask, count }: NewsProps<T>) {
  const shared = useSharedStyles();
  const [latest, setLatest] = useState<{ readonly of: T } | null>(null);
  const { state, reload } = from;
  const run = useRef(0);
  // Another period: what was asked of the one before is no news of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when something else is shown.
  useEffect(() => {
    run.current += 1;
    setLatest(null);
  }, [state]);
  useLookAgain(() => {
    const mine = run.current;
    ask()
      // Who cannot ask now keeps what is shown, and asks again.
      .then((answer) => answer.ok && mine === run.current && setLatest({ of: answer.value }))
      .catch(reportError);
  }, true);
  if (state.kind !== "ready" || latest === null) return null;
  const news = count(state.value, latest.of);
  if (news === 0) return null;
  return (
    <div role="status" className={shared.row}>
      <span>{text.news.came(news)}</span>
      <Button size="small" onClick={() => void reload().catch(reportError)}>
        {text.news.show}
      </Button>
    </div>
  );
}
