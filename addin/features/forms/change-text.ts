/** Changes of a design or a form, as they are told to whoever publishes one or meets another's. */
import type { FormChange } from "../../../shared/api/own-forms.ts";
import type { Design, DesignColumn, DesignRule } from "../../../shared/form/design/design.ts";
import { text } from "../../messages/index.ts";

/** What each property is called: one that has no words does not compile. */
interface PartWords {
  readonly column: Readonly<Record<Exclude<keyof DesignColumn, "id" | "name">, string>>;
  readonly rule: Readonly<Record<Exclude<keyof DesignRule, "id">, string>>;
  readonly form: Readonly<
    Record<Exclude<keyof Design, "id" | "columns" | "rules"> | "order" | "countedOverTime", string>
  >;
}

/** One line, in the words that the designer has for it. */
export function changeText(change: FormChange): string {
  const { kind, about, part = "", before, after } = change;
  const words = text.designer;
  const parts: PartWords = words.changedParts;
  switch (kind) {
    case "column_changed":
      return words.columnChanged(about, ...told(parts.column, part, before, after));
    case "rule_changed":
      return words.ruleChanged(about, ...told(parts.rule, part, before, after));
    case "form_changed":
      // All columns twice would be read by nobody.
      if (part === "order") return parts.form.order;
      return words.formChanged(...told(parts.form, part, before, after));
    case "column_renamed":
      return words.columnRenamed(before ?? "", after ?? "");
    case "codes_added":
      return words.codesAdded(about, after ?? "");
    case "codes_removed":
      return words.codesRemoved(about, before ?? "");
    case "column_added":
    case "column_removed":
    case "rule_added":
    case "rule_removed":
      return words.changes[kind](about);
  }
}

function told(
  parts: Readonly<Record<string, string>>,
  part: string,
  before: string | undefined,
  after: string | undefined,
): [part: string, before: string | undefined, after: string | undefined] {
  return [parts[part] ?? part, valueText(part, before), valueText(part, after)];
}

/** What is chosen of a list, by what stands in the list. */
function valueText(part: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const words = text.designer;
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: words.kinds,
    leaving: words.leaving,
    aggregation: words.aggregations,
    severity: words.severities,
    rows: words.rowKinds,
    accumulation: words.accumulations,
    required: words.yesOrNo,
    grouping: words.yesOrNo,
    apart: words.yesOrNo,
    countedOverTime: words.countedOverTimes,
  };
  if (part === "across") {
    const said: Readonly<Record<string, string>> = { ...words.acrossTimes, ...words.acrossWhole };
    return value
      .split("、")
      .map((word) => said[word] ?? word)
      .join("、");
  }
  const list = lists[part];
  return list !== undefined && Object.hasOwn(list, value) ? list[value] : value;
}
