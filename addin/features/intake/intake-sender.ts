/** Sends what is clean for its units, one report after the other; asks beforehand what would take whose place. */
import { MOST_PLACES, type PlaceAsked } from "../../../shared/api/intake.ts";
import type { SubmissionBody } from "../../../shared/api/submissions.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { Payload } from "../../../shared/submission/payload.ts";
import type { Api } from "../../api/client.ts";
import { type Failure, isOutdated, mayRetry } from "../../api/failure.ts";
import type { CatalogueKeeper } from "../../catalogue-keeper.ts";
import type { Engine } from "../../engine/engine.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { submissionBody } from "../submit/submission.ts";
import { digestOf, wholeEntry } from "./entry-body.ts";
import type { Intake } from "./intake-box.ts";
import type { IntakeEntry, Newest } from "./intake-model.ts";

export interface IntakeSender {
  /** Asks the server what stands where the entries would go, and notes which of them say the same. */
  readonly look: (entries: readonly IntakeEntry[]) => Promise<Failure | null>;
  /**
   * @param onSent hears after each how many are done
   * @param stopped asked before each
   * @returns why it ended before all were sent; null when nothing is left
   */
  readonly send: (
    entries: readonly IntakeEntry[],
    onSent: (done: number) => void,
    stopped: () => boolean,
  ) => Promise<SendingEnd | null>;
}

/** `outdated`: the forms are others now; everything has to be read by them first. */
export type SendingEnd =
  | { readonly kind: "stopped" }
  | { readonly kind: "outdated" }
  | { readonly kind: "failed"; readonly failure: Failure };

interface SenderParts {
  readonly api: Pick<Api, "submit" | "places">;
  readonly engine: Pick<Engine, "payload">;
  readonly catalogue: Pick<CatalogueKeeper, "digest" | "renew">;
  readonly intake: Pick<Intake, "state" | "setNewest" | "actOf" | "keepAct" | "setSent">;
  readonly newUuid: () => string;
  readonly onFault: (fault: unknown) => void;
}

export function createIntakeSender(parts: SenderParts): IntakeSender {
  const { api, engine, catalogue, intake, newUuid, onFault } = parts;

  /** What may leave of the entry, on top of this version; undefined for a fault of the program. */
  const payloadOf = async (entry: IntakeEntry, base: number | null): Promise<Payload | undefined> => {
    const body = await bodyOf(entry, base);
    if (body === undefined) return undefined;
    const weighed = await engine.payload({ form: entry.report.collection.form, body });
    if (weighed.ok) return weighed.payload;
    const issues = weighed.issues.slice(0, 5).map(({ path, message }) => `${path} ${message}`);
    onFault(new Error(`withheld ${entry.report.collection.form} ${body.formVersion}: ${issues.join("; ")}`));
    return undefined;
  };

  const saysTheSame = async (entry: IntakeEntry, { version, sha256 }: Newest): Promise<boolean> => {
    const payload = await payloadOf(entry, version === 1 ? null : version - 1);
    return payload !== undefined && (await digestOf(canonicalJson(payload))) === sha256;
  };

  const look: IntakeSender["look"] = async (entries) => {
    const found = new Map<string, Newest | null>();
    for (let at = 0; at < entries.length; at += MOST_PLACES) {
      const part = entries.slice(at, at + MOST_PLACES);
      const answer = await api.places(part.map(askedOf));
      if (!answer.ok) return answer.failure;
      for (const [index, entry] of part.entries()) {
        const newest = answer.value[index]?.newest ?? null;
        found.set(entry.group, newest === null ? null : { version: newest.version, sha256: newest.sha256 });
      }
    }
    const same = new Set(intake.state.get().same);
    for (const entry of entries) {
      const newest = found.get(entry.group) ?? null;
      if (newest !== null && entry.replaces && (await saysTheSame(entry, newest))) same.add(entry.id);
      else same.delete(entry.id);
    }
    intake.setNewest({ newest: { ...intake.state.get().newest, ...Object.fromEntries(found) }, same });
    return null;
  };

  /** @returns why nothing further can be sent just now */
  const sendOne = async (entry: IntakeEntry): Promise<Exclude<SendingEnd, { kind: "stopped" }> | null> => {
    const payload = await payloadOf(entry, entry.newest?.version ?? null);
    if (payload === undefined) {
      intake.setSent(entry.id, { kind: "refused", reason: text.submit.withheld });
      return null;
    }
    const content = await digestOf(canonicalJson(payload));
    const before = intake.actOf(entry.id);
    const act = before?.content === content ? before : { uuid: newUuid(), content };
    // Kept before it is sent: whoever loads the page anew sends the same act, never a second one.
    await intake.keepAct(entry.id, act);
    const outcome = await api.submit(act.uuid, payload, catalogue.digest(), entry.unit.code);
    if (outcome.ok) {
      const { uuid, version, sha256, submittedAt } = outcome.value;
      intake.setSent(entry.id, { kind: "received", receipt: { uuid, version, sha256, submittedAt } });
      return null;
    }
    const { failure } = outcome;
    if (isOutdated(failure)) {
      const renewed = await catalogue.renew();
      return renewed.ok ? { kind: "outdated" } : { kind: "failed", failure: renewed.failure };
    }
    const reason = failureText(failure);
    if (mayRetry(failure) || failure.kind !== "problem") {
      intake.setSent(entry.id, { kind: "unsure", reason });
      return { kind: "failed", failure };
    }
    intake.setSent(entry.id, { kind: "refused", reason });
    return null;
  };

  return {
    look,
    send: async (entries, onSent, stopped) => {
      for (const [done, entry] of entries.entries()) {
        if (stopped()) return { kind: "stopped" };
        const end = await sendOne(entry);
        if (end !== null) return end;
        onSent(done + 1);
      }
      return null;
    },
  };
}

function askedOf({ unit, report: { collection } }: IntakeEntry): PlaceAsked {
  return { unit: unit.code, form: collection.form, period: collection.period };
}

/** The body of a report of the unit, several tables as one; undefined where what was read of it is gone. */
async function bodyOf(entry: IntakeEntry, base: number | null): Promise<SubmissionBody | undefined> {
  const whole = await wholeEntry(entry);
  return whole && { ...submissionBody(whole.sheet, entry.report, whole.explanations), baseVersion: base };
}
