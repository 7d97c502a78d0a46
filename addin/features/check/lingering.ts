import type { Finding } from "../../../shared/finding/finding.ts";

/**
 * The findings now, with those that have just gone kept in their old places.
 * @returns what to show, and the ids among it that are gone.
 */
export function withGone(
  before: readonly Finding[],
  now: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly gone: ReadonlySet<string> } {
  const current = new Map(now.map((finding) => [finding.id, finding]));
  const gone = new Set(before.filter(({ id }) => !current.has(id)).map(({ id }) => id));
  if (gone.size === 0) return { findings: now, gone };
  const old = new Set(before.map(({ id }) => id));
  return {
    findings: [
      ...before.map((finding) => current.get(finding.id) ?? finding),
      ...now.filter(({ id }) => !old.has(id)),
    ],
    gone,
  };
}
