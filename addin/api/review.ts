/** Reviewing: the queue, a version's course, and every act on it. */

import {
  type Review,
  type Reviewed,
  type ReviewQueue,
  reviewedSchema,
  reviewQueueSchema,
  reviewSchema,
  reviewSettingSchema,
} from "../../shared/api/review.ts";
import type {
  ProtestBody,
  PurgeBody,
  ReplyBody,
  ReturnBody,
  RevertBody,
} from "../../shared/api/review-bodies.ts";
import { acted, type Connection, mapped } from "./connection.ts";
import { everyPage } from "./every-page.ts";
import type { Outcome } from "./failure.ts";

/** Purges by their last step, the latest first. */
export type WholeQueue = Omit<ReviewQueue, "next">;

export interface ReviewApi {
  readonly queue: () => Promise<Outcome<WholeQueue>>;
  readonly review: (uuid: string) => Promise<Outcome<Review>>;
  /** Passes or approves, by the account's level; all or none. */
  readonly approve: (
    uuids: readonly string[],
    /** Whoever decides was told of protests against them. */
    despiteProtests?: boolean,
  ) => Promise<Outcome<Reviewed>>;
  readonly protest: (uuid: string, said: ProtestBody) => Promise<Outcome<Reviewed>>;
  readonly takeProtestBack: (uuid: string) => Promise<Outcome<Reviewed>>;
  readonly answerProtest: (uuid: string, said: ProtestBody) => Promise<Outcome<Reviewed>>;
  readonly revert: (
    uuids: readonly string[],
    said: Omit<RevertBody, "submissions">,
  ) => Promise<Outcome<Reviewed>>;
  readonly giveBack: (uuid: string, body: ReturnBody) => Promise<Outcome<Reviewed>>;
  readonly withdraw: (uuid: string) => Promise<Outcome<Reviewed>>;
  /** One step on the way of a purge. */
  readonly purge: (uuid: string, said: PurgeBody) => Promise<Outcome<Reviewed>>;
  readonly reply: (uuid: string, note: number, said: ReplyBody) => Promise<Outcome<null>>;
  readonly setLevels: (levels: 1 | 2) => Promise<Outcome<{ readonly levels: 1 | 2 }>>;
}

export function createReviewApi({ server, send, read }: Connection): ReviewApi {
  const version = server.submissions[":uuid"];
  return {
    queue: () =>
      mapped(
        everyPage((query) => read(reviewQueueSchema, () => server.reviews.$get({ query }))),
        wholeQueue,
      ),
    review: (uuid) => read(reviewSchema, () => version.review.$get({ param: { uuid } })),
    approve: (uuids, despiteProtests = false) =>
      read(reviewedSchema, () =>
        server.reviews.approve.$post({
          json: { submissions: [...uuids], ...(despiteProtests && { despiteProtests: true as const }) },
        }),
      ),
    protest: (uuid, said) =>
      read(reviewedSchema, () => version.protest.$post({ param: { uuid }, json: said })),
    takeProtestBack: (uuid) => read(reviewedSchema, () => version.protest.$delete({ param: { uuid } })),
    answerProtest: (uuid, said) =>
      read(reviewedSchema, () => version.protest.answer.$post({ param: { uuid }, json: said })),
    revert: (uuids, said) =>
      read(reviewedSchema, () => server.reviews.revert.$post({ json: { submissions: [...uuids], ...said } })),
    giveBack: (uuid, body) =>
      read(reviewedSchema, () => version.return.$post({ param: { uuid }, json: body })),
    withdraw: (uuid) => read(reviewedSchema, () => version.withdraw.$post({ param: { uuid } })),
    purge: (uuid, said) => read(reviewedSchema, () => version.purge.$post({ param: { uuid }, json: said })),
    reply: async (uuid, note, said) => {
      return acted(
        send(() => version.notes[":note"].replies.$post({ param: { uuid, note: String(note) }, json: said })),
      );
    },
    setLevels: (levels) => read(reviewSettingSchema, () => server.reviews.levels.$put({ json: { levels } })),
  };
}

function wholeQueue(pages: readonly ReviewQueue[]): WholeQueue {
  return {
    levels: pages.at(-1)?.levels ?? 2,
    versions: pages.flatMap(({ versions }) => versions),
    purges: pages.flatMap(({ purges }) => purges).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
  };
}
