import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";

/** Name of the one unit that all records are about, where that is another than the reporter; else null. */
export function soleSubject(
  records: readonly Pick<SubmissionRecord, "subject">[],
  reporter: Pick<OrgUnit, "code">,
  units: readonly Pick<OrgUnit, "code" | "name">[],
): string | null {
  const [subject, ...others] = new Set(records.map((record) => record.subject));
  if (subject === undefined || others.length > 0 || subject === reporter.code) return null;
  return units.find(({ code }) => code === subject)?.name ?? subject;
}
