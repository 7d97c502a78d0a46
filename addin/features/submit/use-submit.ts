import { useState } from "react";
import type { Receipt, SubmissionBody } from "../../../shared/api.ts";
import { useServices } from "../../services.ts";
import type { SendResult } from "./sender.ts";

export type SubmitStep =
  | { readonly kind: "asking" }
  | { readonly kind: "sending" }
  | { readonly kind: "kept"; readonly onThisMachine: boolean; readonly result: SendResult }
  | { readonly kind: "refused"; readonly result: Extract<SendResult, { kind: "refused" }> };

/** What is being submitted, in words for the list of submissions that wait. */
export interface SubmitWhat {
  readonly account: string;
  readonly title: string;
  readonly period: string;
  readonly body: SubmissionBody;
}

/** Keeps a submission, sends it, and says how far it is. */
export function useSubmit(parts: {
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onRefused: () => void;
}): { readonly step: SubmitStep; readonly submit: (what: SubmitWhat) => Promise<void> } {
  const { outbox, sender } = useServices();
  const [step, setStep] = useState<SubmitStep>({ kind: "asking" });
  const submit = async (what: SubmitWhat): Promise<void> => {
    const { pending, kept } = outbox.put(what);
    setStep({ kind: "sending" });
    const result = await sender.send(pending);
    if (result.kind === "received") {
      parts.onReceipt(result.receipt);
    } else if (result.kind === "kept") {
      setStep({ kind: "kept", onThisMachine: kept, result });
    } else {
      setStep({ kind: "refused", result });
      parts.onRefused();
    }
  };
  return { step, submit };
}
