/** What is asked of the board, and how much comes at once. */
import { z } from "zod";
import { unitLevels } from "../register/org-unit.ts";
import { soughtText } from "./bounded-text.ts";
import { pageQuery } from "./pages.ts";
import { periodSchema } from "./periods.ts";

/** Units of a page of the board, and reports of a page of one unit. */
export const BOARD_PAGE = 500;
export const REPORTS_PAGE = 60;

export const boardQuerySchema = z.object({
  period: periodSchema.optional().describe("Without it the latest that has opened, else the latest"),
  level: z.enum(unitLevels).optional().describe("Only units of this level"),
  ...pageQuery(2, BOARD_PAGE),
});

export const unitReportsQuerySchema = z.object({
  collection: soughtText(80).optional().describe("Only what the unit owes for this one"),
  ...pageQuery(2, REPORTS_PAGE),
});
