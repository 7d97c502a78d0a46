import { env } from "cloudflare:workers";
import { formsSchema } from "../../../shared/api/forms.ts";
import {
  type Draft,
  draftSchema,
  type FormFile,
  newFormIdSchema,
  type OwnForm,
  ownFormsSchema,
  publishedFormSchema,
} from "../../../shared/api/own-forms.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { workshops } from "../../support/designs.ts";
import type { TestUnit } from "./city.ts";
import { pagesOf } from "./pages.ts";
import { ask, send } from "./requests.ts";

/** What a body says of names in its texts. */
interface NamesAsked {
  readonly namesConfirmed?: true;
}

/** An id for a form of a unit that nobody has. */
export async function newIdOf(as: TestUnit, unit = as.unit.code): Promise<string> {
  const response = await ask(`/api/forms/own/new-id?unit=${unit}`, {}, as);
  return newFormIdSchema.parse(await response.json()).id;
}

export function saveAs(
  as: TestUnit,
  design: Design,
  revision: number | null,
  source = "",
  names: NamesAsked = {},
): Promise<Response> {
  return send("PUT", `/api/forms/drafts/${design.id}`, { design, revision, source, ...names }, as);
}

export async function draftAs(as: TestUnit, id: string): Promise<Draft> {
  return draftSchema.parse(await (await ask(`/api/forms/drafts/${id}`, {}, as)).json());
}

let made = 0;

/** A draft of a form of a unit that is new, under a title that no other form has. @returns its design, at revision 1 */
export async function newDraftOf(
  as: TestUnit,
  unit = as.unit.code,
  design = workshops,
  names: NamesAsked = {},
): Promise<Design> {
  const id = await newIdOf(as, unit);
  made += 1;
  const title = design.title === "" ? "" : `${design.title}之${made}`;
  const own = { ...design, id, title };
  const saved = await saveAs(as, own, null, "", names);
  if (!saved.ok) throw new Error(await saved.text());
  return own;
}

export function publishAs(
  as: TestUnit,
  id: string,
  revision: number,
  names: NamesAsked = {},
): Promise<Response> {
  return send("POST", `/api/forms/drafts/${id}/publish`, { revision, ...names }, as);
}

/** A form of a unit, in its first version. */
export async function publishedOf(as: TestUnit, unit = as.unit.code, design = workshops): Promise<Design> {
  const own = await newDraftOf(as, unit, design);
  const published = await publishAs(as, own.id, 1);
  publishedFormSchema.parse(await published.json());
  return own;
}

/** The file that a form would be exported as. */
export function fileOf(design: Design): FormFile {
  return { format: "halfsky-form/1", ...formOfDesign(design, 1), indicators: [], design };
}

export async function listAs(as: TestUnit): Promise<readonly OwnForm[]> {
  return (await pagesOf(ownFormsSchema, "/api/forms/own", as)).flatMap(({ forms }) => forms);
}

export async function formAs(as: TestUnit, id: string): Promise<OwnForm | undefined> {
  return (await listAs(as)).find((form) => form.id === id);
}

export async function catalogueIds(as: TestUnit): Promise<readonly string[]> {
  return formsSchema.parse(await (await ask("/api/forms", {}, as)).json()).forms.map(({ id }) => id);
}

export async function actsOn(id: string): Promise<readonly string[]> {
  const { results } = await env.DB.prepare("SELECT act FROM audit WHERE target = ?1 ORDER BY id")
    .bind(`form/${id}`)
    .all<{ act: string }>();
  return results.map(({ act }) => act);
}

/** A task of a form for one unit. */
export function plannedOf(
  as: TestUnit,
  form: string,
  formVersion: number,
  unit: TestUnit,
): Promise<Response> {
  const named = { form, formVersion, title: "加工点", period: "2026Q2", asOf: null };
  const dates = { opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] };
  const owing = { units: [unit.unit.code] };
  return send("POST", "/api/collections", { collections: [{ ...named, ...dates, owing }] }, as);
}
