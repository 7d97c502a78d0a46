/** A draft as it is kept on this computer. */
import { z } from "zod";
import { fitSchema } from "../../../../shared/api/form-fits.ts";

const keptSchema = z.strictObject({
  /** The fitted version that was newest when it was begun; null: none. */
  seen: z.number().int().nullable(),
  /** What it was begun with. */
  before: fitSchema,
  fit: fitSchema,
});
export type KeptFit = z.infer<typeof keptSchema>;

/** @returns null for nothing, and for what another version of the pane has kept */
export function readKept(kept: string | null): KeptFit | null {
  if (kept === null) return null;
  try {
    return keptSchema.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    return null;
  }
}

export function writtenKept(kept: KeptFit): string {
  return JSON.stringify(kept);
}
