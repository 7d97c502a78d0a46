import { z } from "zod";

/**
 * Key of a value in a record: the id of a column, or of a figure beside it. Names of ours, nobody's words; which there are
 * the form says.
 */
export const columnKeySchema = z.string().regex(/^[a-z][a-z0-9_]{0,59}(@[a-z_]{3,9})?$/);
