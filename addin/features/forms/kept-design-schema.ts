import { z } from "zod";
import { designSchema, earlierSchema } from "../../../shared/api/own-forms.ts";

/** A design as it is kept on this computer. A part of its own: whoever signs in needs it later, or never. */
export const keptDesignSchema = z.strictObject({
  login: z.string(),
  /** Code of the unit whose form it is. */
  unit: z.string(),
  design: designSchema,
  source: z.string(),
  /** The one it was made from; null: no server has had it. */
  revision: z.number().int().nullable(),
  version: z.number().int().nullable(),
  published: designSchema.nullable(),
  /** Absent: kept by a pane that knew of the newest version alone. */
  earlier: earlierSchema.exactOptional(),
  /** China time. */
  at: z.string(),
});
export type KeptDesign = z.infer<typeof keptDesignSchema>;
