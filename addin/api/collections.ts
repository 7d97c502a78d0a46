/** Planning, changing, locking and reminding. */
import type {
  CollectionChange,
  CollectionStateBody,
  ExemptionsBody,
  FormVersionBody,
  NewCollectionsBody,
  RemindersBody,
} from "../../shared/api/collection-bodies.ts";
import {
  type CollectionDetails,
  type CollectionOverview,
  collectionDetailsSchema,
  collectionOverviewsSchema,
  createdCollectionsSchema,
  remindedSchema,
} from "../../shared/api/collections.ts";
import { earlierTotalsSchema, type ReportTotals } from "../../shared/api/review.ts";
import { acted, type Connection, mapped } from "./connection.ts";
import { everyPage } from "./every-page.ts";
import type { Outcome } from "./failure.ts";

/** Of all pages. */
export interface CollectionOverviews {
  readonly collections: readonly CollectionOverview[];
  readonly years: readonly number[];
}

export interface CollectionsApi {
  readonly collectionOverviews: (year: number) => Promise<Outcome<CollectionOverviews>>;
  /** Those of a form that are open, of whatever year. */
  readonly openCollections: (form: string) => Promise<Outcome<readonly CollectionOverview[]>>;
  /** What the own unit reported for the period before and a year before. */
  readonly earlierTotals: (id: string) => Promise<Outcome<readonly ReportTotals[]>>;
  readonly collectionDetails: (id: string) => Promise<Outcome<CollectionDetails>>;
  /** All of them or none. */
  readonly createCollections: (body: NewCollectionsBody) => Promise<Outcome<readonly string[]>>;
  readonly changeCollection: (id: string, change: CollectionChange) => Promise<Outcome<CollectionDetails>>;
  readonly deleteCollection: (id: string) => Promise<Outcome<null>>;
  readonly setCollectionState: (id: string, body: CollectionStateBody) => Promise<Outcome<CollectionDetails>>;
  readonly setExemptions: (id: string, body: ExemptionsBody) => Promise<Outcome<CollectionDetails>>;
  readonly takeUpVersion: (id: string, body: FormVersionBody) => Promise<Outcome<CollectionDetails>>;
  /** How many units still had to report and were asked. */
  readonly remind: (id: string, body: RemindersBody) => Promise<Outcome<number>>;
}

export function createCollectionsApi({ server, send, read }: Connection): CollectionsApi {
  const one = server.collections[":id"];
  const overviews = (which: { readonly year: string } | { readonly form: string }) =>
    mapped(
      everyPage((page) =>
        read(collectionOverviewsSchema, () =>
          server.collections.overview.$get({ query: { ...which, ...page } }),
        ),
      ),
      (pages) => ({
        collections: pages.flatMap(({ collections }) => collections),
        years: pages.at(-1)?.years ?? [],
      }),
    );
  return {
    collectionOverviews: (year) => overviews({ year: String(year) }),
    earlierTotals: (id) =>
      mapped(
        read(earlierTotalsSchema, () => one["earlier-totals"].$get({ param: { id } })),
        ({ reports }) => reports,
      ),
    openCollections: (form) => mapped(overviews({ form }), ({ collections }) => collections),
    collectionDetails: (id) => read(collectionDetailsSchema, () => one.$get({ param: { id } })),
    createCollections: (body) =>
      mapped(
        read(createdCollectionsSchema, () => server.collections.$post({ json: body })),
        ({ ids }) => ids,
      ),
    changeCollection: (id, change) =>
      read(collectionDetailsSchema, () => one.$put({ param: { id }, json: change })),
    deleteCollection: async (id) => {
      return acted(send(() => one.$delete({ param: { id } })));
    },
    setCollectionState: (id, body) =>
      read(collectionDetailsSchema, () => one.state.$put({ param: { id }, json: body })),
    setExemptions: (id, body) =>
      read(collectionDetailsSchema, () => one.exemptions.$put({ param: { id }, json: body })),
    takeUpVersion: (id, body) =>
      read(collectionDetailsSchema, () => one["form-version"].$put({ param: { id }, json: body })),
    remind: (id, body) =>
      mapped(
        read(remindedSchema, () => one.reminders.$post({ param: { id }, json: body })),
        ({ reminded }) => reminded,
      ),
  };
}
