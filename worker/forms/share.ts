import type { z } from "zod";
import type { formFileBodySchema } from "../../shared/api/own-form-bodies.ts";
import type { FormFile, ImportedForm } from "../../shared/api/own-forms.ts";
import { indicatorsNamedBy } from "../../shared/form/catalogue.ts";
import { faultsOfDesign } from "../../shared/form/design/design-faults.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { draftOf } from "../store/forms/drafts.ts";
import { heldForm } from "../store/forms/own-forms.ts";
import { versionOf, visibleVersion } from "../store/forms/versions.ts";
import { saveDraft } from "./drafts.ts";
import { newFormId } from "./ids.ts";

/** A form of the account's catalogue as a file, with its design where it has one. @throws Refusal not_found */
export async function exportForm(act: Act, id: string, asked: number | undefined): Promise<FormFile> {
  const { db, catalogue } = act;
  const version = catalogue.findForm(id, asked)?.version;
  const { content } = catalogue;
  const form = content.forms.find((each) => each.id === id && each.version === version);
  if (form === undefined) return await exportKept(act, id, asked);
  const named = new Set(indicatorsNamedBy(form));
  const ratios = content.indicators.filter((indicator) => named.has(indicator.id));
  for (const { numerator, denominator } of ratios) {
    for (const operand of [numerator, denominator]) if (operand !== undefined) named.add(operand);
  }
  const kept = await versionOf(db, id, form.version);
  return {
    format: "halfsky-form/1",
    form,
    indicators: content.indicators.filter((indicator) => named.has(indicator.id)),
    ...(kept !== undefined && { design: kept.design }),
  };
}

/** A version that nobody was asked for and nobody can be asked for: catalogues hold it no longer. */
async function exportKept({ db, account }: Act, id: string, asked: number | undefined): Promise<FormFile> {
  const kept = await visibleVersion(db, account, id, asked);
  if (kept === undefined) throw new Refusal("not_found");
  const { form, indicators } = kept.parts;
  return { format: "halfsky-form/1", form, indicators: [...indicators], design: kept.design };
}

/**
 * Makes a draft of a file: of the form that it was exported from, where that is one's own and has no draft open; else of
 * a new form of the account's unit.
 * @throws Refusal form_without_design · form_limits · form_retired · names_unconfirmed, unless it is tried · form_budget
 */
export async function importForm(
  act: Act,
  { design, namesConfirmed }: z.infer<typeof formFileBodySchema>,
  dryRun: boolean,
): Promise<ImportedForm> {
  if (design === undefined) throw new Refusal("form_without_design");
  const { db, account } = act;
  const held = await heldForm(db, account, design.id);
  const goesOn = held !== undefined && held.retiredAt === null && (await draftOf(db, held.id)) === undefined;
  const id = goesOn ? held.id : await newFormId(act);
  const own = { ...design, id };
  if (!dryRun) {
    const revision = goesOn ? held.revision : null;
    await saveDraft(act, id, { design: own, revision, source: "", namesConfirmed });
  }
  return {
    dryRun,
    becomes: goesOn ? "new_draft" : "new_form",
    id,
    title: own.title,
    columns: own.columns.length,
    rules: own.rules.length,
    faults: faultsOfDesign(own).map(({ code, column, rule }) => ({
      code,
      ...(column !== undefined && { column }),
      ...(rule !== undefined && { rule }),
    })),
  };
}
