/** What keeps a fit from being a version of its form, all of it at once. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { designLimits } from "../design/design.ts";
import { type Form, isFigureColumn, leavesWorkbook } from "../form.ts";
import { validateForm } from "../validate-form.ts";
import type { Fit } from "./fit.ts";
import type { FitFault, FitFaultCode } from "./fit-fault.ts";
import { fitForm } from "./fit-form.ts";
import { faultsOfOffColumns } from "./off-faults.ts";
import { faultsOfOwnColumns, faultsOfOwnRules } from "./own-faults.ts";
import { faultsOfWords } from "./word-faults.ts";

export type { FitFault, FitFaultCode };

/**
 * Empty for a fit of which a version can be made. Whose city's ids and codes are is not looked at.
 * @param standard version `fit.base` of the form, with the words that are in use
 */
export function faultsOfFit(standard: Form, fit: Fit): FitFault[] {
  if (fit.base !== standard.version) return [{ code: "base_other", path: "fit" }];
  const faults = [
    ...ofLimits(standard, fit),
    ...faultsOfWords(standard, fit),
    ...faultsOfOwnColumns(standard, fit),
    ...faultsOfOffColumns(standard, fit),
    ...ofOffRules(standard, fit),
  ];
  // What names and lists have twice would be blamed on the checks that use them.
  if (faults.length > 0) return faults;
  const { form } = fitForm(standard, { ...fit, rules: [] }, standard.version);
  const rules = faultsOfOwnRules(standard, form, fit);
  return rules.length > 0 ? rules : ofWhole(form, fitForm(standard, fit, standard.version).form);
}

function ofLimits({ columns, relations }: Form, fit: Fit): FitFault[] {
  const faults: FitFault[] = [];
  const add = (code: FitFaultCode) => faults.push({ code, path: "fit" });
  if (columns.length + fit.columns.length > designLimits.columns) add("too_many_columns");
  if (relations.length + fit.rules.length > designLimits.rules) add("too_many_rules");
  const own = [...fit.columns.map(({ codes = [] }) => codes), ...Object.values(fit.codes)];
  if (own.reduce((sum, codes) => sum + codes.length, 0) > designLimits.codes) add("too_many_codes");
  if (utf8ToBytes(JSON.stringify(fit)).length > designLimits.bytes) add("too_large");
  return faults;
}

function ofOffRules({ relations, uniqueKeys, history }: Form, { offRules }: Fit): FitFault[] {
  const known = new Set([...relations, ...uniqueKeys, ...history].map(({ id }) => id));
  const guarding = new Set(relations.flatMap((rule) => (rule.class === "PRIVACY" ? [rule.id] : [])));
  return offRules.flatMap((id): FitFault[] => {
    const path = `offRules.${id}`;
    if (!known.has(id)) return [{ code: "rule_unknown", path, word: id }];
    return guarding.has(id) ? [{ code: "rule_kept", path }] : [];
  });
}

/** What the rules of all forms say of it; `contradiction` is what no fault above has foreseen. */
function ofWhole(withoutRules: Form, form: Form): FitFault[] {
  const sends = withoutRules.columns.some(
    (column) => isFigureColumn(column) && leavesWorkbook(column) && column.feeds !== undefined,
  );
  if (!sends) return [{ code: "nothing_sent", path: "fit" }];
  try {
    validateForm(form);
    return [];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [{ code: "contradiction", path: "fit", word: error.message }];
  }
}
