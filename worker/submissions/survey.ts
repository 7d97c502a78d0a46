import type { SubmissionRecord } from "../../shared/api/records.ts";
import { formsToKnow } from "../../shared/check/history/known.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Act } from "../base/act.ts";
import { type Survey, surveyPlace } from "../store/submissions/survey.ts";
import type { Sender } from "./sender.ts";

/** What stands at a place for rows of the sender's unit. @param uuid of the version that is to be stored */
export function surveyOf(
  { db, catalogue }: Pick<Act, "db" | "catalogue">,
  sender: Sender,
  body: { readonly collection: string; readonly records: readonly Pick<SubmissionRecord, "subject">[] },
  uuid?: string,
): Promise<Survey> {
  return surveyPlace(db, {
    collection: body.collection,
    unit: sender.unit,
    scope: sender,
    uuid,
    subjects: [...new Set(body.records.map(({ subject }) => subject))],
    forms: comparedForms(catalogue),
  });
}

const compared = new WeakMap<Catalogue, Readonly<Record<string, readonly string[]>>>();

/** Of each form, whatever its version, those whose reports its rules read. */
function comparedForms(catalogue: Catalogue): Readonly<Record<string, readonly string[]>> {
  const known = compared.get(catalogue);
  if (known !== undefined) return known;
  const forms: Record<string, string[]> = {};
  for (const form of catalogue.forms) {
    forms[form.id] = [...new Set([...(forms[form.id] ?? []), ...formsToKnow(catalogue, form)])];
  }
  compared.set(catalogue, forms);
  return forms;
}
