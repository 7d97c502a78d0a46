import type { Receipt } from "../../../shared/api/submissions.ts";
import type { Api } from "../../api/client.ts";
import { type Failure, mayRetry } from "../../api/failure.ts";
import { createStore, type Store } from "../../ui/store.ts";
import type { Outbox, PendingSubmission } from "./outbox.ts";

/** `kept`: no answer yet; the same UUID can be sent again. `refused`: the server said why it will not take it. */
export type SendResult =
  | { readonly kind: "received"; readonly receipt: Receipt }
  | { readonly kind: "kept"; readonly failure: Failure }
  | { readonly kind: "refused"; readonly failure: Failure };

export interface Sender {
  /** Sends once however often it is called while under way. */
  readonly send: (pending: PendingSubmission) => Promise<SendResult>;
  /** UUIDs that are being sent now. */
  readonly sending: Store<ReadonlySet<string>>;
}

export function createSender(api: Pick<Api, "submit">, outbox: Pick<Outbox, "remove">): Sender {
  const underWay = new Map<string, Promise<SendResult>>();
  const sending = createStore<ReadonlySet<string>>(new Set());
  const changed = (): void => sending.update(() => new Set(underWay.keys()));

  const transmit = async ({ uuid, body }: PendingSubmission): Promise<SendResult> => {
    const outcome = await api.submit(uuid, body);
    if (!outcome.ok && (mayRetry(outcome.failure) || outcome.failure.kind === "unexpected")) {
      return { kind: "kept", failure: outcome.failure };
    }
    outbox.remove(uuid);
    return outcome.ok
      ? { kind: "received", receipt: outcome.value }
      : { kind: "refused", failure: outcome.failure };
  };

  return {
    send: (pending) => {
      const already = underWay.get(pending.uuid);
      if (already !== undefined) return already;
      const result = transmit(pending).finally(() => {
        underWay.delete(pending.uuid);
        changed();
      });
      underWay.set(pending.uuid, result);
      changed();
      return result;
    },
    sending,
  };
}
