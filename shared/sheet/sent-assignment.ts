import type { z } from "zod";
import { enteredText } from "../api/entered-text.ts";
import { schemaWith } from "./assignment-schema.ts";

/** An assignment as it may be sent. */
export const sentAssignmentSchema = schemaWith(sentText);

export const sentFingerprintSchema = sentText(20_000);

/** Headers and words as they stand on a sheet: they are keys, and no other text may stand for them. */
function sentText(max: number): z.ZodString {
  return enteredText({ max, lines: true, asSent: true });
}
