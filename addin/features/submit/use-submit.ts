import { useRef, useState } from "react";
import type { Receipt, SubmissionBody } from "../../../shared/api/submissions.ts";
import type { Failure } from "../../api/failure.ts";
import { useServices } from "../../services.ts";
import { useOnline } from "../../ui/use-online.ts";
import type { SendResult } from "./sender.ts";

export type SubmitStep =
  | { readonly kind: "asking" }
  | { readonly kind: "sending" }
  | { readonly kind: "kept"; readonly onThisMachine: boolean; readonly result: SendResult }
  | { readonly kind: "refused"; readonly result: Extract<SendResult, { kind: "refused" }> };

/** What is being submitted, in words for the list of submissions that wait. */
interface SubmitWhat {
  readonly account: string;
  readonly title: string;
  readonly period: string;
  readonly body: SubmissionBody;
}

/** Keeps a submission, sends it, and says how far it is. */
export function useSubmit(parts: {
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onRefused: (failure: Failure) => void;
}): { readonly step: SubmitStep; readonly submit: (what: SubmitWhat) => Promise<void> } {
  const { outbox, sender } = useServices();
  const [step, setStep] = useState<SubmitStep>({ kind: "asking" });
  const kept = useRef<SubmitWhat | null>(null);
  const submit = async (what: SubmitWhat): Promise<void> => {
    const { pending, kept: onThisMachine } = outbox.put(what);
    kept.current = null;
    setStep({ kind: "sending" });
    const result = await sender.send(pending);
    if (result.kind === "received") {
      parts.onReceipt(result.receipt);
    } else if (result.kind === "kept") {
      kept.current = what;
      setStep({ kind: "kept", onThisMachine, result });
    } else {
      setStep({ kind: "refused", result });
      parts.onRefused(result.failure);
    }
  };
  useOnline(() => {
    if (kept.current !== null) void submit(kept.current);
  });
  return { step, submit };
}
