import type { z } from "zod";
import type { PublishBody } from "../../shared/api/own-form-bodies.ts";
import type { publishedFormSchema } from "../../shared/api/own-forms.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { incomparableParts } from "../../shared/form/design/comparable.ts";
import { type Design, designLimits, settledDesign } from "../../shared/form/design/design.ts";
import { designChanges } from "../../shared/form/design/design-changes.ts";
import {
  type DesignFault,
  faultsOfDesign,
  personalColumnsSent,
} from "../../shared/form/design/design-faults.ts";
import { earlierOf } from "../../shared/form/design/earlier.ts";
import { type FormParts, formOfDesign } from "../../shared/form/design/form-of-design.ts";
import { newWords, wordsOfDesign } from "../../shared/form/design/written-words.ts";
import { formSchema } from "../../shared/form/form-schema.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { Refusal, refuseUnconfirmedNames } from "../base/refusal.ts";
import { versionDigest } from "../store/audit/published-forms.ts";
import { draftOf } from "../store/forms/drafts.ts";
import { heldForm } from "../store/forms/own-forms.ts";
import { bytesReplacedOf, partsOfVersions, versionOf, writeVersion } from "../store/forms/versions.ts";
import { findHeld, refuseChanged } from "./drafts.ts";
import { entryOf } from "./log.ts";
import { refuseTakenNames } from "./names.ts";
import { refuseWithoutRoom } from "./room.ts";

type Issue = { readonly path: string; readonly message: string };

/**
 * Makes the next version of a form of its draft, and of what it may be asked with.
 * @param body its revision is that of the draft, as it was seen
 * @throws Refusal not_found · draft_changed · form_retired · form_unchanged · design_faulty · form_personal ·
 * form_incomparable · names_unconfirmed · form_limits · form_name_taken · form_budget
 */
export async function publish(
  act: Act,
  id: string,
  { revision, namesConfirmed }: PublishBody,
): Promise<z.infer<typeof publishedFormSchema>> {
  const { db, account, clock } = act;
  const held = await findHeld(act, id);
  const draft = await draftOf(db, id);
  if (held.retiredAt !== null) throw new Refusal("form_retired");
  if (held.revision !== revision) refuseChanged(draft);
  if (draft === undefined) throw new Refusal("not_found");
  const newest = held.version === null ? undefined : await versionOf(db, id, held.version);
  const design = settledDesign(draft.design);
  const text = canonicalJson(design);
  if (newest !== undefined && canonicalJson(newest.design) === text) throw new Refusal("form_unchanged");

  const version = (newest?.version ?? 0) + 1;
  const parts = publishedParts(design, version);
  refuseAll(
    "form_incomparable",
    incomparableParts(earlierOf(await partsOfVersions(db, id)), parts).map((part) => ({
      path: part === "accumulation" ? part : `columns.${part}`,
      message: "changed",
    })),
  );
  refuseUnconfirmedNames(
    newWords(wordsOfDesign(design), newest === undefined ? [] : wordsOfDesign(newest.design)),
    namesConfirmed,
  );
  const content = canonicalJson(parts);
  // A row of the database holds two million bytes.
  if (bytesOf(content) + bytesOf(text) > 1.9 * designLimits.bytes) throw new Refusal("form_limits");

  await refuseTakenNames(act, held, design);
  const changes = newest === undefined ? [] : designChanges(newest.design, design);
  const texts = { design: text, content };
  const at = chinaTime(clock());
  const entry = entryOf(
    act,
    "form_publish",
    id,
    { unit: held.unit, version, digest: versionDigest(texts), changes: changes.length },
    at,
  );
  const made = { form: id, path: held.path, version, revision, ...texts, account: account.id, at };
  try {
    await writeVersion(db, made, entry);
  } catch (failure) {
    const now = await heldForm(db, account, id);
    if (now?.retiredAt != null) throw new Refusal("form_retired");
    if (now?.revision !== revision) refuseChanged(await draftOf(db, id));
    await refuseWithoutRoom(act, held, { bytes: bytesOf(content) - (await bytesReplacedOf(db, id)) });
    throw failure;
  }
  return { id, version, changes };
}

/**
 * What a design becomes, held to everything that a published form is held to.
 * @throws Refusal design_faulty · form_personal · form_limits
 */
function publishedParts(design: Design, version: number): FormParts {
  const faults = faultsOfDesign(design);
  refuseAll("form_limits", faults.filter(({ code }) => code.startsWith("too_")).map(issueOf));
  refuseAll("form_personal", faults.filter(({ code }) => code.endsWith("_personal")).map(issueOf));
  refuseAll("design_faulty", faults.map(issueOf));
  const parts = formOfDesign(design, version);
  refuseAll(
    "form_personal",
    personalColumnsSent(parts.form).map(({ id }) => ({ path: `columns.${id}`, message: "name_personal" })),
  );
  if (!formSchema.safeParse(parts.form).success) {
    refuseAll("design_faulty", [{ path: "design", message: "contradiction" }]);
  }
  return parts;
}

function issueOf({ code, column, rule }: DesignFault): Issue {
  const path = column === undefined ? (rule === undefined ? "design" : `rules.${rule}`) : `columns.${column}`;
  return { path, message: code };
}

function refuseAll(
  code: "design_faulty" | "form_personal" | "form_limits" | "form_incomparable",
  issues: readonly Issue[],
): void {
  if (issues.length > 0) throw new Refusal(code, { issues });
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
