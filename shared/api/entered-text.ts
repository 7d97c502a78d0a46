/**
 * Every text that a person can put into the interface, by one builder: what is too long, cannot be shown, or is the number
 * of a person is refused wherever it enters.
 */
import type { z } from "zod";
import { personalPattern } from "../submission/personal/personal-pattern.ts";
import { boundedText, fault, type TextOptions } from "./bounded-text.ts";

/** Words of a person that are kept and shown. */
export function enteredText(options: TextOptions): z.ZodString {
  return boundedText(options).refine((text) => personalPattern(text) === undefined, fault("personal_data"));
}
