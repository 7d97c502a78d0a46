import type { z } from "zod";
import type { TestUnit } from "./city.ts";
import { ask } from "./requests.ts";

/**
 * Pages of a list, from the first to the last.
 * @param path with a query or without
 * @param between done after every page, as others do while somebody reads
 */
export async function pagesOf<P extends { readonly next: string | null }>(
  schema: z.ZodType<P>,
  path: string,
  as: TestUnit,
  between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<P[]> {
  const pages: P[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const asked = after === "" ? path : `${path}${path.includes("?") ? "&" : "?"}after=${after}`;
    const response = await ask(asked, {}, as);
    if (response.status !== 200) throw new Error(`${asked}: ${response.status} ${await response.text()}`);
    const page: P = schema.parse(await response.json());
    pages.push(page);
    await between(pages.length);
    after = page.next;
  }
  return pages;
}
