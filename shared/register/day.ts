import { z } from "zod";
import { isIsoDate } from "../period/period.ts";

export const daySchema = z.string().refine(isIsoDate, "not a date").describe("ISO date, China time");
