import type { z } from "zod";
import { walked } from "../../support/walked.ts";
import type { TestUnit } from "./city.ts";
import { ask } from "./requests.ts";

/** Pages of the list at a path, with a query or without. */
export function pagesOf<P extends { readonly next: string | null }>(
  schema: z.ZodType<P>,
  path: string,
  as: TestUnit,
  between?: (page: number) => Promise<unknown>,
): Promise<P[]> {
  const joint = path.includes("?") ? "&" : "?";
  return walked(schema, (query) => ask(query === "" ? path : path + joint + query, {}, as), between);
}
