import { baseOfVersion, fitOfVersion } from "../../../shared/form/fit/fit.ts";

import type * as zh from "../zh/words.ts";

export const statusWords: typeof zh.statusWords = {
  missing: "not reported",
  exempt: "exempt",
  nil: "nil return",
  submitted: "to be reviewed",
  passed: "waits for the city",
  approved: "approved",
  returned: "returned",
  withdrawn: "withdrawn",
  purged: "purged",
  superseded: "replaced by a newer version",
};

export const severityWords: typeof zh.severityWords = {
  error: "error",
  warning: "warning",
  information: "note",
};

export const severityHints: typeof zh.severityHints = {
  error: "must be corrected",
  warning: "may be explained",
  information: "for your information",
};

export const reasonWords: typeof zh.reasonWords = {
  source_lost: "the source is lost",
  policy: "a policy changed",
  real_situation: "it is true as stated",
  definition: "counted by another definition",
  other: "another reason",
};

/** "1 row", "37 rows". */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === "1" ? one : many}`;
}

/** Version 2; of a fitted one Version 2 (city’s 1). */
export function versionOf(version: number): string {
  const base = baseOfVersion(version);
  return base === undefined ? `version ${version}` : `version ${base} (city’s ${fitOfVersion(version)})`;
}
