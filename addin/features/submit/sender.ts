import type { Receipt, SubmissionBody } from "../../../shared/api/submissions.ts";
import type { Payload } from "../../../shared/submission/payload.ts";
import type { Api } from "../../api/client.ts";
import { type Failure, isOutdated, mayRetry } from "../../api/failure.ts";
import type { CatalogueKeeper } from "../../catalogue-keeper.ts";
import type { Engine } from "../../engine/engine.ts";
import { createStore, type Store } from "../../ui/store.ts";
import type { Outbox, PendingSubmission } from "./outbox.ts";

/**
 * `kept`: no answer yet; the same UUID can be sent again. `refused`: the server said why it will not take it.
 * `withheld`: it is not what its form asks for, a fault of the program; nothing has left. `changed`: the forms are
 * others now, and by them the sheet says something else; nothing has arrived.
 */
export type SendResult =
  | { readonly kind: "received"; readonly receipt: Receipt }
  | { readonly kind: "kept"; readonly failure: Failure }
  | { readonly kind: "refused"; readonly failure: Failure }
  | { readonly kind: "withheld" }
  | { readonly kind: "changed" };

/** What is being submitted, in words for the list of submissions that wait. */
export interface Submission {
  readonly account: string;
  readonly title: string;
  readonly form: string;
  readonly period: string;
  readonly body: SubmissionBody;
}

/** The question that led to a submission. */
export interface Asked {
  /** Of the catalogue by which the sheet was checked then. */
  readonly digest: string;
  /** Whether the sheet, checked by another catalogue since, still says what was asked about. */
  readonly stands: () => Promise<boolean>;
}

export interface Sender {
  /** Keeps it and sends it. `kept`: whether this computer has it while there is no receipt. */
  readonly submit: (
    submission: Submission,
    asked?: Asked,
  ) => Promise<{ readonly result: SendResult; readonly kept: boolean }>;
  /** Sends what waits, once however often it is called while under way. */
  readonly send: (pending: PendingSubmission, form: string) => Promise<SendResult>;
  /** UUIDs that are being sent now. */
  readonly sending: Store<ReadonlySet<string>>;
}

interface SenderParts {
  readonly api: Pick<Api, "submit">;
  readonly outbox: Pick<Outbox, "put" | "remove">;
  readonly engine: Pick<Engine, "payload">;
  readonly catalogue: Pick<CatalogueKeeper, "digest" | "renew">;
  /** Hears of what was withheld. */
  readonly onFault: (fault: unknown) => void;
}

/** So often in a row the server may name another catalogue before the submission waits. */
const MOST_RENEWALS = 2;

export function createSender({ api, outbox, engine, catalogue, onFault }: SenderParts): Sender {
  const underWay = new Map<string, Promise<SendResult>>();
  const sending = createStore<ReadonlySet<string>>(new Set());
  const changed = (): void => sending.update(() => new Set(underWay.keys()));

  const weigh = async (form: string, body: SubmissionBody): Promise<Payload | undefined> => {
    try {
      const weighed = await engine.payload({ form, body });
      if (weighed.ok) return weighed.payload;
      const issues = weighed.issues.slice(0, 5).map(({ path, message }) => `${path} ${message}`);
      onFault(new Error(`withheld ${form} ${body.formVersion}: ${issues.join("; ")}`));
    } catch (error) {
      onFault(error);
    }
    return undefined;
  };

  const transmit = async (
    { uuid, body }: PendingSubmission,
    form: string,
    first?: Payload,
    asked?: Asked,
  ): Promise<SendResult> => {
    let weighed = first;
    for (let renewals = 0; ; renewals += 1) {
      weighed ??= await weigh(form, body);
      if (weighed === undefined) return { kind: "withheld" };
      const digest = catalogue.digest();
      const other = asked !== undefined && digest !== asked.digest;
      if (other && !(await asked.stands())) return { kind: "changed" };
      const outcome = await api.submit(uuid, weighed, digest);
      if (outcome.ok) {
        outbox.remove(uuid);
        return { kind: "received", receipt: outcome.value };
      }
      const { failure } = outcome;
      if (isOutdated(failure)) {
        const renewed = await catalogue.renew();
        if (!renewed.ok) return { kind: "kept", failure: renewed.failure };
        if (renewed.value === digest || renewals === MOST_RENEWALS) return { kind: "kept", failure };
        weighed = undefined;
        continue;
      }
      if (mayRetry(failure) || failure.kind === "unexpected" || failure.kind === "unread")
        return { kind: "kept", failure };
      outbox.remove(uuid);
      return { kind: "refused", failure };
    }
  };

  const once = (uuid: string, send: () => Promise<SendResult>): Promise<SendResult> => {
    const already = underWay.get(uuid);
    if (already !== undefined) return already;
    const result = send().finally(() => {
      underWay.delete(uuid);
      changed();
    });
    underWay.set(uuid, result);
    changed();
    return result;
  };

  return {
    submit: async ({ form, ...submission }, asked) => {
      const payload = await weigh(form, submission.body);
      if (payload === undefined) return { result: { kind: "withheld" }, kept: false };
      const { pending, kept } = outbox.put({ ...submission, body: payload });
      const result = await once(pending.uuid, () => transmit(pending, form, payload, asked));
      return { result, kept };
    },
    send: (pending, form) => once(pending.uuid, () => transmit(pending, form)),
    sending,
  };
}
