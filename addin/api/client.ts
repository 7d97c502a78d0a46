/** The one way to the server: an area of the interface each, over one connection. */
import { type Collection, collectionsSchema } from "../../shared/api/collections.ts";
import { type Place, type PlaceAsked, placesSchema } from "../../shared/api/intake.ts";
import { samplesSchema } from "../../shared/api/samples.ts";
import { type Me, meSchema } from "../../shared/api/sessions.ts";
import {
  type Receipt,
  receiptSchema,
  type Submission,
  submissionSchema,
} from "../../shared/api/submissions.ts";
import { joinedCollections } from "../../shared/collections/joined.ts";
import type { Payload } from "../../shared/submission/payload.ts";
import { type AssignmentsApi, createAssignmentsApi } from "./assignments.ts";
import { byCatalogue, type CatalogueApi, createCatalogueApi } from "./catalogue.ts";
import { type CollectionsApi, createCollectionsApi } from "./collections.ts";
import { bodyOf, type Connection, mapped } from "./connection.ts";
import { createDownloadsApi, type DownloadsApi } from "./downloads.ts";
import { createDryRunApi, type DryRunApi, inTheNameOf } from "./dry-run.ts";
import { everyPage } from "./every-page.ts";
import type { Outcome } from "./failure.ts";
import { createReviewApi, type ReviewApi } from "./review.ts";
import { createSignInApi, type SignInApi } from "./sign-in.ts";

export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly unit: string | null;
}

export interface Api extends SignInApi, CatalogueApi, CollectionsApi, DownloadsApi, DryRunApi {
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
  /**
   * @param digest of the catalogue by which it was made
   * @param onBehalfOf code of the unit below in whose name it is sent
   */
  readonly submit: (
    uuid: string,
    payload: Payload,
    digest: string,
    onBehalfOf?: string,
  ) => Promise<Outcome<Receipt>>;
  /** Where reports of units below belong and what stands there, in the order asked; at most `MOST_PLACES`. */
  readonly places: (asked: readonly PlaceAsked[]) => Promise<Outcome<readonly (Place | null)[]>>;
  readonly samples: () => Promise<Outcome<readonly Sample[]>>;
  readonly sample: (name: string) => Promise<Outcome<ArrayBuffer>>;
  /** The response itself: its headers name the file. */
  readonly template: (query: TemplateQuery) => Promise<Outcome<Response>>;
  readonly review: ReviewApi;
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

export function createApi(connection: Connection): Api {
  const { server, send, read } = connection;
  const everyCollection = (query: CollectionsQuery) =>
    mapped(
      everyPage((page) =>
        read(collectionsSchema, () => server.collections.$get({ query: { ...query, ...page } })),
      ),
      joinedCollections,
    );
  return {
    ...createSignInApi(connection),
    ...createCatalogueApi(connection),
    ...createCollectionsApi(connection),
    ...createDryRunApi(connection),
    review: createReviewApi(connection),
    ...createDownloadsApi(connection),
    assignments: createAssignmentsApi(connection),
    me: () => read(meSchema, () => server.me.$get()),
    collections: () => everyCollection({}),
    collectionsInBrief: () => everyCollection({ receipts: "0" }),
    collectionsOf: (period) => everyCollection({ period }),
    ownCollections: () => everyCollection({ own: "1" }),
    submission: (uuid) => read(submissionSchema, () => server.submissions[":uuid"].$get({ param: { uuid } })),
    submit: (uuid, json, digest, onBehalfOf) =>
      read(receiptSchema, () =>
        server.submissions[":uuid"].$put(
          { param: { uuid }, query: inTheNameOf(onBehalfOf), json },
          { headers: byCatalogue(digest) },
        ),
      ),
    places: (places) =>
      mapped(
        read(placesSchema, () => server.intake.places.$post({ json: { places: [...places] } })),
        (found) => found.places,
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
