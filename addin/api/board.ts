/** The board of a period, and what one unit has reported over the periods. */
import {
  type BoardAnswer,
  boardSchema,
  type UnitReports,
  unitReportsSchema,
} from "../../shared/api/board.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface BoardApi {
  /** Without a period: of the latest that has begun. */
  readonly board: (period: string | undefined) => Promise<Outcome<BoardAnswer>>;
  readonly unitReports: (code: string) => Promise<Outcome<UnitReports>>;
}

export function createBoardApi({ server, read }: Connection): BoardApi {
  return {
    board: (period) =>
      read(boardSchema, () => server.board.$get({ query: period === undefined ? {} : { period } })),
    unitReports: (code) =>
      read(unitReportsSchema, () => server.board.units[":code"].$get({ param: { code } })),
  };
}
