import { useRef, useState } from "react";
import type { Receipt } from "../../../shared/api/submissions.ts";
import type { Failure } from "../../api/failure.ts";
import { useServices } from "../../services.ts";
import { useOnline } from "../../ui/use-online.ts";
import type { Asked, SendResult, Submission } from "./sender.ts";

export type SubmitStep =
  | { readonly kind: "asking" }
  | { readonly kind: "sending" }
  | { readonly kind: "kept"; readonly onThisMachine: boolean; readonly failure: Failure }
  | Exclude<SendResult, { kind: "received" | "kept" }>;

/** Keeps a submission, sends it, and says how far it is. */
export function useSubmit(parts: {
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onRefused: (failure: Failure) => void;
  /** Without it the submission goes as it is, whether or not the forms have changed meanwhile. */
  readonly asked?: Asked;
}): { readonly step: SubmitStep; readonly submit: (submission: Submission) => Promise<void> } {
  const { sender } = useServices();
  const [step, setStep] = useState<SubmitStep>({ kind: "asking" });
  const kept = useRef<Submission | null>(null);
  const submit = async (submission: Submission): Promise<void> => {
    kept.current = null;
    setStep({ kind: "sending" });
    const { result, kept: onThisMachine } = await sender.submit(submission, parts.asked);
    if (result.kind === "received") {
      parts.onReceipt(result.receipt);
    } else if (result.kind === "kept") {
      kept.current = submission;
      setStep({ kind: "kept", onThisMachine, failure: result.failure });
    } else {
      setStep(result);
      if (result.kind === "refused") parts.onRefused(result.failure);
    }
  };
  useOnline(() => {
    if (kept.current !== null) void submit(kept.current);
  });
  return { step, submit };
}
