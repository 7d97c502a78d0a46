import { z } from "zod";
import { isPeriod } from "../period/period.ts";

export const periodSchema = z
  .string()
  .refine(isPeriod, "not a period")
  .describe("2026, 2026H1, 2026Q3, 2026-09, 2026April, 2026AprilS1");
