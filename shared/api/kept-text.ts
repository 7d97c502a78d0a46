/** Texts of records that are sent whole: rules are younger than some of them. */
import { z } from "zod";

/** A text as it was sent, and what the rules of today say of it. */
export interface SentText {
  readonly sent: string;
  readonly checked: z.ZodSafeParseResult<string>;
}

/** What is longer was never stored. */
const LONGEST = 1_000;
const checks = new WeakMap<z.core.$ZodType, z.ZodType<string, string>>();

/**
 * A text of a record that is sent whole when any of it changes. Whoever writes the record holds it to `schema` only where
 * it is not what is stored (`settledText` of the Worker).
 */
export function keptText(schema: z.ZodType<string, string>) {
  const sent = z.string().max(LONGEST);
  checks.set(sent, schema);
  return sent.transform((text): SentText => ({ sent: text, checked: schema.safeParse(text) }));
}

/** What a text that may be kept has to be where it is another. @param schema of the text as it is sent */
export function checkedText(schema: z.core.$ZodType): z.ZodType<string, string> | undefined {
  return checks.get(schema);
}
