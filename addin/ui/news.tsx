import { Button } from "@fluentui/react-components";
import { useState } from "react";
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
  const { state, reload } = from;
  // Of another period, or of what is shown by now, an earlier answer is no news.
  const [latest, setLatest] = useState<{ readonly of: T; readonly beside: typeof state } | null>(null);
  useLookAgain(() => {
    ask()
      // Who cannot ask now keeps what is shown, and asks again.
      .then((answer) => answer.ok && setLatest({ of: answer.value, beside: state }))
      .catch(reportError);
  }, true);
  if (state.kind !== "ready" || latest?.beside !== state) return null;
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
