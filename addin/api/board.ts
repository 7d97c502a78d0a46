/** The board of a period, and what one unit has reported over the periods. */
import {
  type BoardAnswer,
  boardSchema,
  type UnitReports,
  unitReportsSchema,
} from "../../shared/api/board.ts";
import { type Connection, mapped } from "./connection.ts";
import { everyPage } from "./every-page.ts";
import type { Outcome } from "./failure.ts";

/** With the units of all pages. */
export type WholeBoard = Omit<BoardAnswer, "next">;

export interface BoardApi {
  /** Without a period: of the latest that has begun. */
  readonly board: (period: string | undefined) => Promise<Outcome<WholeBoard>>;
  /** A page of a unit's reports, or of what it owes for one collection. */
  readonly unitReports: (
    code: string,
    asked: { readonly after?: string; readonly collection?: string },
  ) => Promise<Outcome<UnitReports>>;
}

export function createBoardApi({ server, read }: Connection): BoardApi {
  return {
    board: (period) => {
      // The pages after the first are of the period that it was of.
      let of = period;
      const page = async (query: { readonly after?: string }): Promise<Outcome<BoardAnswer>> => {
        const answer = await read(boardSchema, () =>
          server.board.$get({ query: { ...query, ...(of === undefined ? {} : { period: of }) } }),
        );
        if (answer.ok) of = answer.value.period ?? of;
        return answer;
      };
      return mapped(everyPage(page), wholeBoard);
    },
    unitReports: (code, query) =>
      read(unitReportsSchema, () => server.board.units[":code"].$get({ param: { code }, query })),
  };
}

/** What is said of all units as it was read last; cells stand under the collections of then, whatever came or went meanwhile. */
export function wholeBoard(pages: readonly BoardAnswer[]): WholeBoard {
  const { next: _, ...last } = pages.at(-1) ?? NO_BOARD;
  const places = new Map(last.collections.map(({ id }, place) => [id, place]));
  const units = pages.flatMap(({ collections, units: own }) =>
    own.map((unit) => ({
      ...unit,
      cells: unit.cells.flatMap(([place, ...rest]): typeof unit.cells => {
        const now = places.get(collections[place]?.id ?? "");
        return now === undefined ? [] : [[now, ...rest]];
      }),
    })),
  );
  return { ...last, units };
}

const NO_BOARD: BoardAnswer = {
  ...{ period: null, periods: [], collections: [], units: [], purged: 0, protested: 0, next: null },
};
