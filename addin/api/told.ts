/** Words that a list lacks: what the own unit told the city of. */
import type { WaitingWordBody } from "../../shared/api/word-bodies.ts";
import { type WaitingWord, waitingWordsSchema } from "../../shared/api/words.ts";
import { acted, type Connection, mapped } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface ToldApi {
  readonly list: () => Promise<Outcome<readonly WaitingWord[]>>;
  readonly tell: (word: WaitingWordBody) => Promise<Outcome<null>>;
  readonly takeBack: (id: string) => Promise<Outcome<null>>;
}

export function createToldApi({ server, send, read }: Connection): ToldApi {
  const { waiting } = server.words;
  const done = (request: () => Promise<Response>) => acted(send(request));
  return {
    list: () =>
      mapped(
        read(waitingWordsSchema, () => waiting.$get()),
        ({ words }) => words,
      ),
    tell: (json) => done(() => waiting.$post({ json })),
    takeBack: (id) => done(() => waiting[":id"].$delete({ param: { id } })),
  };
}
