import type { z } from "zod";

/**
 * Pages of a list, from the first to the last.
 * @param ask gets "" or `after=…`
 * @param between done after every page, as others do while somebody reads
 * @throws Error when an answer is no page, or leads back to one that was asked for
 */
export async function walked<P extends { readonly next: string | null }>(
  schema: z.ZodType<P>,
  ask: (query: string) => Promise<Response>,
  between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<P[]> {
  const pages: P[] = [];
  const askedFor = new Set<string>();
  for (let query = ""; ; ) {
    if (askedFor.has(query)) throw new Error(`${query}: page ${pages.length} leads back to it`);
    askedFor.add(query);
    const response = await ask(query);
    if (response.status !== 200) throw new Error(`${query}: ${response.status} ${await response.text()}`);
    const page = schema.parse(await response.json());
    pages.push(page);
    await between(pages.length);
    if (page.next === null) return pages;
    query = `after=${page.next}`;
  }
}
