import { useEffect, useState } from "react";
import type { Finding } from "../../../shared/finding/finding.ts";
import { withGone } from "./lingering.ts";

const LINGER_MS = 1000;

/** Findings that have gone stay for a second, so that the list does not jump under the hand. */
export function useLingering(now: readonly Finding[]): ReturnType<typeof withGone> {
  const [settled, setSettled] = useState(now);
  const shown = withGone(settled, now);
  useEffect(() => {
    if (settled === now) return;
    const timer = setTimeout(() => setSettled(now), LINGER_MS);
    return () => clearTimeout(timer);
  }, [settled, now]);
  return shown;
}
