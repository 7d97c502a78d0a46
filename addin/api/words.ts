/** 词语: what the city's units were asked about. */
import {
  awaitedWordsSchema,
  type CityWord,
  cityWordsSchema,
  mostAskedFirst,
  type WordDecisionBody,
} from "../../shared/api/words.ts";
import { acted, type Connection, mapped } from "./connection.ts";
import { everyPage } from "./every-page.ts";
import type { Outcome } from "./failure.ts";

export interface WordsApi {
  readonly list: () => Promise<Outcome<readonly CityWord[]>>;
  /** How many words units of the city wait for. */
  readonly awaited: () => Promise<Outcome<number>>;
  readonly decide: (id: string, decision: WordDecisionBody) => Promise<Outcome<null>>;
  readonly undo: (id: string) => Promise<Outcome<null>>;
}

export function createWordsApi({ server, send, read }: Connection): WordsApi {
  const one = server.words[":id"];
  const done = (request: () => Promise<Response>) => acted(send(request));
  return {
    list: () =>
      mapped(
        everyPage((query) => read(cityWordsSchema, () => server.words.$get({ query }))),
        (pages) => mostAskedFirst(pages.flatMap(({ words }) => words)),
      ),
    awaited: () =>
      mapped(
        read(awaitedWordsSchema, () => server.words.awaited.$get()),
        ({ count }) => count,
      ),
    decide: (id, json) => done(() => one.$put({ param: { id }, json })),
    undo: (id) => done(() => one.$delete({ param: { id } })),
  };
}
