import { type FormEvent, type RefObject, useRef, useState } from "react";
import type { Failure, Outcome } from "../../../api/failure.ts";
import { failureText } from "../../../messages/failure-text.ts";

interface Asked<T> {
  /** What is wrong with it before it is sent; null: nothing. */
  readonly faultOf: (value: string) => string | null;
  readonly send: (value: string) => Promise<Outcome<T>>;
  readonly onDone: (value: T) => void;
  /** What to say of a failure; null where it is dealt with elsewhere. */
  readonly said?: (failure: Failure) => string | null;
}

interface OneAnswer {
  readonly value: string;
  readonly setValue: (value: string) => void;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly fault: string | null;
  readonly failure: string | null;
  readonly busy: boolean;
  readonly onSubmit: (event: FormEvent) => void;
}

/** A form of one field, sent with Enter: what was wrong leads back into the field. */
export function useOneAnswer<T>({ faultOf, send, onDone, said = failureText }: Asked<T>): OneAnswer {
  const [value, setValue] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setFailure(null);
    const found = faultOf(value);
    setFault(found);
    if (found !== null) {
      input.current?.focus();
      return;
    }
    setBusy(true);
    const outcome = await send(value);
    setBusy(false);
    if (outcome.ok) {
      onDone(outcome.value);
      return;
    }
    const wrong = said(outcome.failure);
    if (wrong === null) return;
    setFailure(wrong);
    input.current?.select();
  };

  return {
    ...{ value, setValue, input, fault, failure, busy },
    onSubmit: (event) => void submit(event).catch(reportError),
  };
}
