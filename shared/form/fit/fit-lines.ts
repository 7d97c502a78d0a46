/** What a city changed in a standard form, in Chinese words for whoever reads the figures of it. */
import type { Catalogue } from "../catalogue.ts";
import type { Form } from "../form.ts";
import { baseOfVersion } from "./fit.ts";
import { formChanges } from "./form-changes.ts";

/**
 * 补充的栏目：市级补贴人数; 停用的栏目：培训经费; so also of words of lists and of checks. Names by which a sheet is known change
 * no figure and are not told.
 * @returns empty for a form that nobody fitted, and for a fit that changes nothing of this
 */
export function fitLines(catalogue: Catalogue, form: Form): string[] {
  const base = baseOfVersion(form.version);
  const standard = base === undefined ? undefined : catalogue.findForm(form.id, base);
  if (standard === undefined) return [];
  const changes = formChanges(standard, form);
  const named = (kind: string) => changes.flatMap((change) => (change.kind === kind ? [change.about] : []));
  const words = changes.flatMap(({ kind, about, after = "" }) =>
    kind === "codes_added" ? [`${about}（${after}）`] : [],
  );
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["补充的栏目", named("column_added")],
    ["补充的选项", words],
    ["补充的核对", named("rule_added")],
    ["停用的栏目", named("column_removed")],
    ["停用的核对", named("rule_removed")],
  ];
  return parts.flatMap(([what, names]) => (names.length === 0 ? [] : [`${what}：${names.join("、")}`]));
}
