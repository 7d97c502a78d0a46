/** The one way to the server: an area of the interface each, over one connection. */
import { type Collection, collectionsSchema } from "../../shared/api/collections.ts";
import { samplesSchema } from "../../shared/api/samples.ts";
import { type Admission, admissionSchema, type Me, meSchema } from "../../shared/api/sessions.ts";
import {
  type Receipt,
  receiptSchema,
  type Submission,
  submissionSchema,
} from "../../shared/api/submissions.ts";
import { joinedCollections } from "../../shared/collections/joined.ts";
import type { Payload } from "../../shared/submission/payload.ts";
import { type AccountsApi, createAccountsApi } from "./accounts.ts";
import { type AssignmentsApi, createAssignmentsApi } from "./assignments.ts";
import { byCatalogue, type CatalogueApi, createCatalogueApi } from "./catalogue.ts";
import { type CollectionsApi, createCollectionsApi } from "./collections.ts";
import { type ApiSession, bodyOf, type Connection, createConnection, mapped } from "./connection.ts";
import { createDownloadsApi, type DownloadsApi } from "./downloads.ts";
import { createDryRunApi, type DryRunApi } from "./dry-run.ts";
import { everyPage } from "./every-page.ts";
import type { Outcome } from "./failure.ts";
import type { Pause } from "./in-line.ts";
import { createReviewApi, type ReviewApi } from "./review.ts";

export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly unit: string | null;
}

export interface Api extends CatalogueApi, CollectionsApi, DownloadsApi, DryRunApi {
  /** A session, or a second step that is awaited. */
  readonly signIn: (login: string, password: string) => Promise<Outcome<Admission>>;
  readonly signOut: () => Promise<Outcome<null>>;
  readonly me: () => Promise<Outcome<Me>>;
  /** What every unit in scope owes, with receipts: large for a city. */
  readonly collections: () => Promise<Outcome<readonly Collection[]>>;
  /** The same without receipts: how far every unit is. */
  readonly collectionsInBrief: () => Promise<Outcome<readonly Collection[]>>;
  /** The collections of one period, with receipts. */
  readonly collectionsOf: (period: string) => Promise<Outcome<readonly Collection[]>>;
  /** What the account's own unit owes. */
  readonly ownCollections: () => Promise<Outcome<readonly Collection[]>>;
  readonly submission: (uuid: string) => Promise<Outcome<Submission>>;
  /** @param digest of the catalogue by which it was made */
  readonly submit: (uuid: string, payload: Payload, digest: string) => Promise<Outcome<Receipt>>;
  readonly samples: () => Promise<Outcome<readonly Sample[]>>;
  readonly sample: (name: string) => Promise<Outcome<ArrayBuffer>>;
  /** The response itself: its headers name the file. */
  readonly template: (query: TemplateQuery) => Promise<Outcome<Response>>;
  readonly review: ReviewApi;
  readonly accounts: AccountsApi;
  /** For areas that are fetched with the part of the pane that asks them. */
  readonly connection: Connection;
  readonly assignments: AssignmentsApi;
}

/** A blank form for the account's own unit. */
export interface TemplateQuery {
  readonly form: string;
  readonly period: string | undefined;
  /** Id of a printed table, or `all`; without it, the form's first. */
  readonly table?: string;
}

/** Which collections; all of them, unless it says. */
interface CollectionsQuery {
  readonly period?: string;
  readonly own?: "1";
  readonly receipts?: "0";
}

export function createApi(fetch: typeof globalThis.fetch, session: ApiSession, pause?: Pause): Api {
  const connection = createConnection(fetch, session, pause);
  const { server, send, read } = connection;
  const everyCollection = (query: CollectionsQuery) =>
    mapped(
      everyPage((page) =>
        read(collectionsSchema, () => server.collections.$get({ query: { ...query, ...page } })),
      ),
      joinedCollections,
    );
  return {
    ...createCatalogueApi(connection),
    ...createCollectionsApi(connection),
    ...createDryRunApi(connection),
    review: createReviewApi(connection),
    ...createDownloadsApi(connection),
    accounts: createAccountsApi(connection),
    connection,
    assignments: createAssignmentsApi(connection),
    signIn: (login, password) =>
      read(admissionSchema, () => server.sessions.$post({ json: { login, password } })),
    signOut: async () => {
      const sent = await send(() => server.sessions.$delete());
      return sent.ok ? { ok: true, value: null } : sent;
    },
    me: () => read(meSchema, () => server.me.$get()),
    collections: () => everyCollection({}),
    collectionsInBrief: () => everyCollection({ receipts: "0" }),
    collectionsOf: (period) => everyCollection({ period }),
    ownCollections: () => everyCollection({ own: "1" }),
    submission: (uuid) => read(submissionSchema, () => server.submissions[":uuid"].$get({ param: { uuid } })),
    submit: (uuid, json, digest) =>
      read(receiptSchema, () =>
        server.submissions[":uuid"].$put({ param: { uuid }, json }, { headers: byCatalogue(digest) }),
      ),
    samples: () =>
      mapped(
        read(samplesSchema, () => server.samples.$get()),
        ({ samples }) => samples,
      ),
    sample: async (name) => {
      const sent = await send(() =>
        server.samples[":name"].$get({ param: { name: encodeURIComponent(name) } }),
      );
      return sent.ok ? bodyOf(() => sent.value.arrayBuffer()) : sent;
    },
    template: ({ form, period, table }) =>
      send(() =>
        server.forms[":id"]["template.xlsx"].$get({
          param: { id: form },
          query: { ...(period !== undefined && { period }), ...(table !== undefined && { table }) },
        }),
      ),
  };
}
