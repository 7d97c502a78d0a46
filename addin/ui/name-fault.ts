import type { z } from "zod";
import { textFaultOf } from "../../shared/api/bounded-text.ts";
import { text } from "../messages/index.ts";

/** What stands against a name as it was typed; null where nothing does. */
export function nameFault(schema: z.ZodString, name: string): string | null {
  const { error } = schema.safeParse(name);
  if (error === undefined) return null;
  const fault = error.issues.map(textFaultOf).find((each) => each !== undefined);
  if (fault === "characters") return text.door.characters;
  return fault === "personal_data" ? text.door.personal : text.door.missing;
}
