import { z } from "zod";

/** Key of a value in a record: the id of a column, or of a figure beside it. Names of ours, nobody's words. */
export const columnKeySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,59}(?:@(?:ytd|all_time|prior|target|done_rate|change|growth))?$/);
