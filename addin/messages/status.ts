import type { Collection } from "../../shared/api/collections.ts";

export type ReportStatus = Collection["units"][number]["status"];

/** One glyph per status, always shown beside its word. */
export let statusGlyphs: Readonly<Record<ReportStatus, string>> = {
  missing: "—",
  exempt: "免",
  nil: "零",
  submitted: "◔",
  passed: "◑",
  approved: "✓",
  returned: "↩",
  withdrawn: "—",
  purged: "—",
  superseded: "—",
};

/** Other glyphs, for those that are characters of a language. */
export function glyphsAre(glyphs: Partial<Record<ReportStatus, string>>): void {
  statusGlyphs = { ...statusGlyphs, ...glyphs };
}
