import type { Finding } from "../finding/finding.ts";
import type { Notice } from "../finding/notice.ts";
import type { Reading } from "../sheet/reading.ts";

interface Settled {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}

/**
 * A column that the sheet lacks is as grave as its blanks, which are all that the server sees of it: an error is said
 * once of the column and not once a row; where the source may have lost the figures the rows ask for an explanation;
 * where no row needs it nothing is missing. Without rows nobody knows, and the column is asked for.
 */
export function settleAbsent({ findings, records }: Reading, notices: readonly Notice[]): Settled {
  const absent = new Map(
    findings.flatMap(({ code, column, params }) =>
      isAbsence(code) && column !== undefined ? [[column, params] as const] : [],
    ),
  );
  if (absent.size === 0 || records.length === 0) return { findings, notices };
  const blanks = notices.filter(({ rule }) => rule === "MANDATORY");
  const blocking = new Set(
    blanks.flatMap(({ column, severity }) =>
      column !== undefined && severity === "error" && absent.has(column) ? column : [],
    ),
  );
  return {
    findings: findings.filter(({ code, column = "" }) => !isAbsence(code) || blocking.has(column)),
    notices: notices.flatMap((notice): readonly Notice[] => {
      const { rule, column } = notice;
      const params = absent.get(column ?? "");
      if (rule !== "MANDATORY" || column === undefined || params === undefined) return [notice];
      return blocking.has(column) ? [] : [{ ...notice, code: "column_lost", params }];
    }),
  };
}

function isAbsence(code: string): boolean {
  return code === "column_missing" || code === "constant_missing";
}
