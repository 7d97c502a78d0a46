import type { Outcome } from "./failure.ts";

/** Reads a list to its end, one page after the other: the whole of it or, where a page fails, nothing. */
export async function everyPage<P extends { readonly next: string | null }>(
  read: (page: { readonly after?: string }) => Promise<Outcome<P>>,
): Promise<Outcome<readonly P[]>> {
  const pages: P[] = [];
  const seen = new Set<string>();
  let page: { readonly after?: string } = {};
  for (;;) {
    const outcome = await read(page);
    if (!outcome.ok) return outcome;
    pages.push(outcome.value);
    const { next } = outcome.value;
    if (next === null) return { ok: true, value: pages };
    // A list that leads back to where one was has no end.
    if (seen.has(next)) return { ok: false, failure: { kind: "unexpected", status: 200 } };
    seen.add(next);
    page = { after: next };
  }
}
