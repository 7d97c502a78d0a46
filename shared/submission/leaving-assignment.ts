import { type Form, leavesWorkbook } from "../form/form.ts";
import type { Assignment, PeriodAnswers } from "../sheet/assignment.ts";
import { likelyNames } from "./names/likely-names.ts";

/**
 * The assignment without values and words of columns that stay in the workbook, and without those that look like names of
 * people: they stay on the computer, too.
 */
export function leavingAssignment(versions: readonly Form[], assignment: Assignment): Assignment {
  const leaving = new Set(
    versions.flatMap(({ columns }) => columns.filter(leavesWorkbook).map(({ id }) => id)),
  );
  const { constants, words, periods, ...rest } = assignment;
  const kept = <Value>(record: Readonly<Record<string, Value>> = {}) =>
    Object.fromEntries(Object.entries(record).filter(([column]) => leaving.has(column)));
  const nameless = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => likelyNames(value).length === 0));
  const values = nameless(kept(constants));
  const meanings = Object.fromEntries(
    Object.entries(kept(words)).flatMap(([column, said]) => {
      const left = Object.entries(said).filter(([word]) => likelyNames(word).length === 0);
      return left.length === 0 ? [] : [[column, Object.fromEntries(left)]];
    }),
  );
  const timed = Object.entries(periods ?? {}).map(([period, answers]): [string, PeriodAnswers] => {
    const { constants: own, ...others } = answers;
    const left = nameless(kept(own));
    return [period, { ...others, ...(Object.keys(left).length > 0 && { constants: left }) }];
  });
  return {
    ...rest,
    ...(Object.keys(values).length > 0 && { constants: values }),
    ...(timed.length > 0 && { periods: Object.fromEntries(timed) }),
    ...(Object.keys(meanings).length > 0 && { words: meanings }),
  };
}
