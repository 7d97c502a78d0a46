import type { z } from "zod";
import type { DraftBody } from "../../shared/api/own-form-bodies.ts";
import type { Draft, savedDraftSchema } from "../../shared/api/own-forms.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import type { Design } from "../../shared/form/design/design.ts";
import { faultsOfDesign } from "../../shared/form/design/design-faults.ts";
import { earlierOf } from "../../shared/form/design/earlier.ts";
import { newWords, type WrittenWord, wordsOfDesign } from "../../shared/form/design/written-words.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { namedTexts } from "../../shared/submission/names/unconfirmed.ts";
import type { Act } from "../base/act.ts";
import { Refusal, refuseUnconfirmedNames } from "../base/refusal.ts";
import { deleteDraft, draftOf, type KeptDraft, writeDraft } from "../store/forms/drafts.ts";
import { type HeldForm, heldForm } from "../store/forms/own-forms.ts";
import { partsOfVersions, versionOf } from "../store/forms/versions.ts";
import { scopeBelow } from "../store/scope.ts";
import { unitOfId } from "./ids.ts";
import { entryOf } from "./log.ts";
import { refuseWithoutRoom } from "./room.ts";

/** @throws Refusal not_found unless it is of a unit at or below the account's own */
export async function findHeld({ db, account }: Act, id: string): Promise<HeldForm> {
  const held = await heldForm(db, account, id);
  if (held === undefined) throw new Refusal("not_found");
  return held;
}

/** The draft, or what one would begin with. @throws Refusal not_found where there is neither draft nor version */
export async function showDraft(act: Act, id: string): Promise<Draft> {
  const { unit, revision, version } = await findHeld(act, id);
  const [draft, newest, versions] = await Promise.all([
    draftOf(act.db, id),
    version === null ? undefined : versionOf(act.db, id, version),
    partsOfVersions(act.db, id),
  ]);
  const published = newest?.design ?? null;
  const own = { id, unit, revision, version, published, earlier: earlierOf(versions) };
  if (draft !== undefined) {
    const { design, source, changedAt, changedBy } = draft;
    return { ...own, design, source, changedAt, changedBy };
  }
  if (newest === undefined) throw new Refusal("not_found");
  const { design, publishedAt: changedAt, publishedBy: changedBy } = newest;
  return { ...own, design, source: "", changedAt, changedBy };
}

/** @throws Refusal draft_changed, saying by whom and when */
export function refuseChanged(draft: KeptDraft | undefined): never {
  if (draft === undefined) throw new Refusal("draft_changed");
  throw new Refusal("draft_changed", { changedBy: draft.changedBy, changedAt: draft.changedAt });
}

/**
 * Keeps a draft; what is kept already changes nothing.
 * @throws Refusal validation_failed · not_found · draft_changed · form_retired · form_limits · names_unconfirmed · form_budget
 */
export async function saveDraft(
  act: Act,
  id: string,
  { design, revision, source, namesConfirmed }: DraftBody,
): Promise<z.infer<typeof savedDraftSchema>> {
  if (design.id !== id) {
    throw new Refusal("validation_failed", { issues: [{ path: "design.id", message: "not_of_the_path" }] });
  }
  refuseTooLarge(design);
  const { db, account } = act;
  const held = await heldForm(db, account, id);
  if (held === undefined && revision !== null) throw new Refusal("not_found");
  if (held?.retiredAt != null) throw new Refusal("form_retired");
  const text = canonicalJson(design);
  const draft = held === undefined ? undefined : await draftOf(db, id);
  if (held !== undefined && draft?.text === text && draft.source === source) {
    return { id, revision: held.revision, changedAt: draft.changedAt };
  }
  const seen = held !== undefined && draft === undefined ? (revision ?? held.revision) : revision;
  if (held !== undefined && seen !== held.revision) refuseChanged(draft);
  if (namesConfirmed !== true) await refuseNewNames(act, held, { design, source }, draft);
  const unit = held?.unit ?? (await unitOfId(act, id));
  const makes = draft === undefined && (held?.version ?? null) === null ? await pathOf(act, unit) : undefined;
  const at = chinaTime(act.clock());
  const next = (held?.revision ?? 0) + 1;
  const { length: columns } = design.columns;
  const entry = entryOf(
    act,
    "form_draft",
    id,
    { unit, revision: next, columns, rules: design.rules.length },
    at,
  );
  const kept = { form: id, unit, revision: seen, design: text, source, account: account.id, at, makes };
  try {
    await writeDraft(db, kept, goesOn(draft, account.id, at) ? undefined : entry);
  } catch (failure) {
    if (makes !== undefined) await refuseWithoutRoom(act, { path: makes }, { forms: 1 });
    await refuseRival(act, id, held, failure);
  }
  return { id, revision: next, changedAt: at };
}

/** Asks about names that neither the draft nor the version before it has. @throws Refusal names_unconfirmed */
async function refuseNewNames(
  { db }: Act,
  held: HeldForm | undefined,
  sent: Pick<KeptDraft, "design" | "source">,
  draft: KeptDraft | undefined,
): Promise<void> {
  const wordsOf = ({ design, source }: Pick<KeptDraft, "design" | "source">): WrittenWord[] => [
    ...wordsOfDesign(design),
    { path: "source", text: source },
  ];
  const words = newWords(wordsOf(sent), draft === undefined ? [] : wordsOf(draft));
  if (namedTexts(words).length === 0) return;
  const version = held?.version ?? null;
  const newest = version === null ? undefined : await versionOf(db, sent.design.id, version);
  refuseUnconfirmedNames(
    newWords(words, newest === undefined ? [] : wordsOfDesign(newest.design)),
    undefined,
  );
}

/** A change later than this after the one before is told to the log anew; ms. */
const STRETCH = 30 * 60_000;

/** Whether the log was told already that this person is at work: she types, and what she types is kept every second. */
function goesOn(draft: KeptDraft | undefined, account: number, at: string): boolean {
  if (draft?.account !== account) return false;
  const since = Date.parse(at) - Date.parse(draft.changedAt);
  return since >= 0 && since < STRETCH;
}

async function pathOf({ db, account }: Act, unit: string): Promise<string> {
  const scope = await scopeBelow(db, account, unit);
  if (scope === undefined) throw new Refusal("not_found");
  return scope.path;
}

/** Whoever was faster is told of; a form elsewhere that has the id is not. */
async function refuseRival(
  act: Act,
  id: string,
  seen: HeldForm | undefined,
  failure: unknown,
): Promise<never> {
  const now = await heldForm(act.db, act.account, id);
  if (now === undefined) throw seen === undefined ? new Refusal("not_found") : failure;
  if (now.retiredAt !== null) throw new Refusal("form_retired");
  if (now.revision !== seen?.revision) refuseChanged(await draftOf(act.db, id));
  throw failure;
}

/** What a draft may lack, it may not have too much of. */
function refuseTooLarge(design: Design): void {
  const issues = faultsOfDesign(design)
    .filter(({ code }) => code.startsWith("too_"))
    .map(({ code }) => ({ path: "design", message: code }));
  if (issues.length > 0) throw new Refusal("form_limits", { issues });
}

/**
 * Takes a draft away; what is published stays.
 * @param seen the revision it may be taken away in; undefined: in whichever it is
 * @throws Refusal not_found · draft_changed
 */
export async function dropDraft(act: Act, id: string, seen: number | undefined): Promise<void> {
  const held = await findHeld(act, id);
  const draft = await draftOf(act.db, id);
  if (draft === undefined) throw new Refusal("not_found");
  if (seen !== undefined && seen !== held.revision) refuseChanged(draft);
  const entry = entryOf(act, "form_draft_removed", id, { unit: held.unit, revision: held.revision });
  try {
    await deleteDraft(act.db, id, held.revision, entry);
  } catch (failure) {
    await refuseRival(act, id, held, failure);
  }
}
