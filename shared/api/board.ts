/** The board: units × collections of one period, and what one unit has reported over the periods. */
import { z } from "zod";
import { unitLevels } from "../register/org-unit.ts";
import { reportStatusSchema } from "./collections.ts";
import { nextSchema } from "./pages.ts";
import { shownStates } from "./submissions.ts";

/** Place of a status in a cell. */
export const boardStatuses = reportStatusSchema.options;

/** `[collection, status, version, late, open]`, all numbers: three hundred units make four thousand of them. */
export const boardCellSchema = z
  .tuple([
    z.number().int().describe("Place in `collections`"),
    z
      .number()
      .int()
      .min(0)
      .max(boardStatuses.length - 1)
      .describe("Place in the list of report statuses"),
    z.number().int().describe("Newest version; 0 without one"),
    z.number().int().describe("1: the first version that was not withdrawn came late"),
    z.number().int().describe("Findings of the newest version that are neither corrected nor accepted"),
  ])
  .describe("[collection, status, version, late, open findings]");

export const boardSchema = z.object({
  period: z.string().nullable().describe("null: no unit in scope owes anything"),
  periods: z.array(z.string()).describe("Periods with collections, the latest first"),
  collections: z.array(
    z.object({
      id: z.string(),
      form: z.string(),
      title: z.string(),
      opensAt: z.string().nullable(),
      dueAt: z.string().nullable(),
      graceDays: z.number().int(),
      state: z.enum(["open", "locked"]),
    }),
  ),
  units: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        level: z.enum(unitLevels),
        parent: z.string().nullable(),
        cells: z.array(boardCellSchema),
      }),
    )
    .describe("Units of this page that owe something, in the register's order"),
  purged: z
    .number()
    .int()
    .describe(
      "Reports of all units for the period whose newest version was purged: their figures are left out",
    ),
  protested: z
    .number()
    .int()
    .describe(
      "Reports of all units for the period that were sent in their names, and that they protest against",
    ),
  next: nextSchema,
});

export const unitReportsSchema = z.object({
  code: z.string(),
  name: z.string(),
  reports: z
    .array(
      z.object({
        collection: z.string(),
        form: z.string(),
        title: z.string(),
        period: z.string(),
        dueAt: z.string().nullable(),
        status: reportStatusSchema,
        exemption: z.string().nullable(),
        versions: z.array(
          z.object({
            uuid: z.string(),
            version: z.number().int(),
            state: z.enum(shownStates),
            submittedAt: z.string(),
            late: z.boolean(),
            nil: z.boolean(),
            rows: z.number().int(),
          }),
        ),
      }),
    )
    .describe(
      "A page of what the unit owes or owed, the latest year first; each with all its versions, newest first",
    ),
  next: nextSchema,
});

export type BoardAnswer = z.infer<typeof boardSchema>;
export type UnitReports = z.infer<typeof unitReportsSchema>;
