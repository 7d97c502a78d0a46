import { describe, isMessageCode, type Language } from "../../shared/finding/messages.ts";
import type { Assessment } from "./assessment.ts";

/**
 * An assessment with its findings in another language. Columns keep the names that stand on the form and the sheet, so
 * that they can be found there.
 */
export function wordedIn(language: Language, assessment: Assessment): Assessment {
  if (language === "zh") return assessment;
  const titles = new Map(
    assessment.kind === "recognised" ? assessment.columns.map(({ id, title }) => [id, title]) : [],
  );
  return {
    ...assessment,
    findings: assessment.findings.map((finding) => {
      const { code, params, cells, rows, column } = finding;
      if (!isMessageCode(code)) return finding;
      const count = Math.max(cells.length, rows.length, 1);
      const place = {
        column: column === undefined ? undefined : titles.get(column),
        cell: cells[0],
        row: rows[0],
        count,
      };
      return { ...finding, message: describe(code, params, place, language) };
    }),
  };
}
