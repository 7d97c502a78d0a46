/** 自制报表: forms of one's own, their drafts and versions. */
import type { z } from "zod";
import type { DraftBody, PublishBody } from "../../shared/api/own-form-bodies.ts";
import {
  type Draft,
  draftSchema,
  type FormRoom,
  formRoomSchema,
  type ImportedForm,
  importedFormSchema,
  newFormIdSchema,
  type OwnForm,
  ownFormsSchema,
  publishedFormSchema,
  savedDraftSchema,
} from "../../shared/api/own-forms.ts";
import { type Connection, mapped } from "./connection.ts";
import { everyPage } from "./every-page.ts";
import type { Outcome } from "./failure.ts";

export type SavedDraft = z.infer<typeof savedDraftSchema>;
export type PublishedForm = z.infer<typeof publishedFormSchema>;
/** The JSON of a file of a form, whatever it holds: the server says whether it is one. */
export type FormFileJson = Parameters<Connection["server"]["forms"]["import"]["$post"]>[0]["json"];

export interface OwnFormsApi {
  readonly list: () => Promise<Outcome<readonly OwnForm[]>>;
  /** An id for a form that is to be made. */
  readonly newId: () => Promise<Outcome<string>>;
  /** How much room there is for forms of a unit; without it, of the own one. */
  readonly room: (unit?: string) => Promise<Outcome<FormRoom>>;
  readonly draft: (id: string) => Promise<Outcome<Draft>>;
  /** A draft that somebody else changed answers `draft_changed`. */
  readonly save: (id: string, body: DraftBody) => Promise<Outcome<SavedDraft>>;
  readonly discard: (id: string) => Promise<Outcome<null>>;
  readonly publish: (id: string, body: PublishBody) => Promise<Outcome<PublishedForm>>;
  readonly retire: (id: string) => Promise<Outcome<null>>;
  readonly restore: (id: string) => Promise<Outcome<null>>;
  /** The response itself: its headers name the file. */
  readonly exportFile: (id: string) => Promise<Outcome<Response>>;
  readonly importFile: (json: FormFileJson, dryRun: boolean) => Promise<Outcome<ImportedForm>>;
}

export function createOwnFormsApi({ server, send, read }: Connection): OwnFormsApi {
  const { own, drafts } = server.forms;
  const done = async (sent: Promise<Outcome<unknown>>): Promise<Outcome<null>> => {
    const outcome = await sent;
    return outcome.ok ? { ok: true, value: null } : outcome;
  };
  return {
    list: () =>
      mapped(
        everyPage((query) => read(ownFormsSchema, () => own.$get({ query }))),
        (pages) => pages.flatMap(({ forms }) => forms),
      ),
    newId: () =>
      mapped(
        read(newFormIdSchema, () => own["new-id"].$get({ query: {} })),
        ({ id }) => id,
      ),
    room: (unit) => read(formRoomSchema, () => own.room.$get({ query: unit === undefined ? {} : { unit } })),
    draft: (id) => read(draftSchema, () => drafts[":id"].$get({ param: { id } })),
    save: (id, json) => read(savedDraftSchema, () => drafts[":id"].$put({ param: { id }, json })),
    discard: (id) => done(send(() => drafts[":id"].$delete({ param: { id }, query: {} }))),
    publish: (id, json) =>
      read(publishedFormSchema, () => drafts[":id"].publish.$post({ param: { id }, json })),
    retire: (id) => done(send(() => own[":id"].retire.$post({ param: { id } }))),
    restore: (id) => done(send(() => own[":id"].restore.$post({ param: { id } }))),
    exportFile: (id) => send(() => server.forms[":id"]["export.json"].$get({ param: { id }, query: {} })),
    importFile: (json, dryRun) =>
      read(importedFormSchema, () =>
        server.forms.import.$post({ query: { dryRun: dryRun ? "true" : "false" }, json }),
      ),
  };
}
