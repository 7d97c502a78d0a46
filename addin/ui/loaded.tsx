import { Button, Spinner } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { type Failure, isSignedOut, mayRetry } from "../api/failure.ts";
import { failureText } from "../messages/failure-text.ts";
import { firstText as text } from "../messages/first.ts";
import { Notice } from "./notice.tsx";
import { useSharedStyles } from "./styles.ts";
import type { Loading } from "./use-loaded.ts";

interface LoadedProps<T> {
  readonly from: Loading<T>;
  /** What is on its way. */
  readonly waiting?: string;
  readonly children: (value: T) => ReactNode;
}

/** What was loaded; until then that it is on its way, or why it did not come; and above it, when it may be outdated. */
export function Loaded<T>({ from, waiting = text.loading, children }: LoadedProps<T>) {
  const { state, reload } = from;
  if (state.kind === "loading") return <Spinner label={waiting} />;
  if (state.kind === "failed") return <Failed reason={state.failure} onRetry={reload} />;
  return (
    <>
      <Outdated from={from} />
      {children(state.value)}
    </>
  );
}

interface FailedProps {
  /** Words, or what a request failed of. Whoever is no longer signed in is told so by the sign-in. */
  readonly reason: Failure | string;
  readonly onRetry: () => unknown;
}

/** Why something is not here, and the way to try again unless the answer would be the same. */
export function Failed({ reason, onRetry }: FailedProps) {
  if (typeof reason !== "string" && isSignedOut(reason)) return null;
  return (
    <Notice kind="error">
      <span>{typeof reason === "string" ? reason : failureText(reason)}</span>
      {isOlderPage(reason) ? (
        <span>
          <Button onClick={() => location.reload()}>{text.failure.reload}</Button>
        </span>
      ) : (
        (typeof reason === "string" || reason.kind !== "problem" || mayRetry(reason)) && (
          <span>
            <Button onClick={() => void onRetry()}>{text.failure.retry}</Button>
          </span>
        )
      )}
    </Notice>
  );
}

/** The same request would be answered by the same: only the page of today reads it. */
function isOlderPage(reason: Failure | string): boolean {
  return typeof reason !== "string" && reason.kind === "unread";
}

/** Says quietly that what is shown is what was there before, because the last reload failed. */
export function Outdated({ from: { state, reload } }: { readonly from: Loading<unknown> }) {
  const shared = useSharedStyles();
  const [busy, setBusy] = useState(false);
  if (state.kind !== "ready" || state.outdated === null || isSignedOut(state.outdated)) return null;
  if (isOlderPage(state.outdated)) return <Failed reason={state.outdated} onRetry={reload} />;
  const retry = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    await reload();
    setBusy(false);
  };
  return (
    <div role="status" className={shared.row}>
      <span className={shared.quiet}>{busy ? text.failure.refreshing : text.failure.outdated}</span>
      <Button size="small" disabledFocusable={busy} onClick={() => void retry().catch(reportError)}>
        {text.failure.again}
      </Button>
    </div>
  );
}
