import { useState } from "react";
import type { RegisterOutcome } from "../../../shared/api/register.ts";
import type { Outcome } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";

/** A change that is first looked at and then made; the server refuses what it did not show. */
interface RegisterChanging {
  /** What the dry run said; null before it. */
  readonly preview: RegisterOutcome | null;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly look: () => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly back: () => void;
}

type Send = (run: {
  readonly dryRun: boolean;
  readonly revision: number | null;
}) => Promise<Outcome<RegisterOutcome>>;

export function useRegisterChange(
  send: Send,
  onApplied: (outcome: RegisterOutcome) => void,
): RegisterChanging {
  const [preview, setPreview] = useState<RegisterOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const run = async (revision: number | null): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const outcome = await send({ dryRun: revision === null, revision });
    setBusy(false);
    if (!outcome.ok) {
      // What was shown is no longer what would happen: it has to be looked at again.
      setPreview(null);
      setFailure(failureText(outcome.failure));
    } else if (outcome.value.applied) {
      onApplied(outcome.value);
    } else {
      setPreview(outcome.value);
    }
  };
  return {
    preview,
    busy,
    failure,
    look: () => run(null),
    apply: () => (preview === null ? Promise.resolve() : run(preview.revision)),
    back: () => setPreview(null),
  };
}
