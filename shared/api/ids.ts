/** Names of ours: nobody's words travel in them. */
import { z } from "zod";

/** Of a form, a column, an indicator (which may be the form's and the column's together), a printed table. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9_]{0,99}$/);

/** Form and period, and what tells those of several cities apart: women_loans-2019-1f0a3c5d. */
export const collectionIdSchema = z.string().regex(/^[a-z][\w.-]{0,79}$/);
