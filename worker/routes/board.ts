import { z } from "@hono/zod-openapi";
import { boardSchema, unitReportsSchema } from "../../shared/api/board.ts";
import {
  BOARD_PAGE,
  boardQuerySchema,
  REPORTS_PAGE,
  unitReportsQuerySchema,
} from "../../shared/api/board-queries.ts";
import { soughtText } from "../../shared/api/bounded-text.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { comparePeriods } from "../../shared/period/period-range.ts";
import { Refusal } from "../base/refusal.ts";
import { bearer, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { boardOf, boardPeriods } from "../store/collections/board.ts";
import { unitReports } from "../store/collections/board-unit.ts";

const board = route({
  method: "get",
  path: "/api/board",
  summary: "Units × collections of a period: state, version, late or not, open findings; a page of units",
  security: bearer,
  middleware: [signedIn] as const,
  request: {
    query: boardQuerySchema,
  },
  responses: {
    200: json(boardSchema, "the board, a page of its units"),
    ...refusals("validation_failed", "not_signed_in"),
  },
});

const unit = route({
  method: "get",
  path: "/api/board/units/{code}",
  summary: "What one unit owes and has sent, over all periods",
  security: bearer,
  middleware: [signedIn] as const,
  request: { params: z.object({ code: soughtText(40) }), query: unitReportsQuerySchema },
  responses: {
    200: json(unitReportsSchema, "a page of its reports"),
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

export const boardRoutes = createRouter()
  .openapi(board, async (context) => {
    const { period: asked, level, after, most = BOARD_PAGE } = context.req.valid("query");
    const { db, account, clock } = context.var.act;
    const known = await boardPeriods(db, account);
    const periods = known.map(({ period }) => period).sort((a, b) => comparePeriods(b, a));
    const now = chinaTime(clock());
    const open = new Set(known.filter(({ opensAt }) => opensAt <= now).map(({ period }) => period));
    const period = asked ?? periods.find((candidate) => open.has(candidate)) ?? periods[0] ?? null;
    const shown =
      period === null
        ? { collections: [], units: [], purged: 0, protested: 0, next: null }
        : await boardOf(db, account, period, level, { after, most });
    return context.json({ period, periods, ...shown }, 200);
  })
  .openapi(unit, async (context) => {
    const { code } = context.req.valid("param");
    const { db, account } = context.var.act;
    const { after, most = REPORTS_PAGE, collection } = context.req.valid("query");
    const reports = await unitReports(db, account, code, { after, most, collection });
    if (reports === undefined) throw new Refusal("not_found");
    return context.json(reports, 200);
  });
