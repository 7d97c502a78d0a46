/** Changes of a design or a form, as they are told to whoever publishes one or meets another's. */
import type { FormChange } from "../../shared/api/own-forms.ts";
import type { Design, DesignColumn, DesignRule } from "../../shared/form/design/design.ts";
import { text } from "./index.ts";

/** What each property is called: one that has no words does not compile. */
interface PartWords {
  readonly column: Readonly<Record<Exclude<keyof DesignColumn, "id" | "name"> | "codesOrder", string>>;
  readonly rule: Readonly<Record<Exclude<keyof DesignRule, "id">, string>>;
  readonly form: Readonly<
    Record<Exclude<keyof Design, "id" | "columns" | "rules" | "asked"> | "countedOverTime", string>
  >;
}

/** One line, in the words that the designer has for it: what differs, and nothing of what is as it was. */
export function changeText(change: FormChange): string {
  const { kind, about, part = "", word, before, after, moved } = change;
  const words = text.designer;
  const parts: PartWords = words.changedParts;
  switch (kind) {
    case "column_changed":
      if (part === "codesOrder") return words.columnSaid(about, parts.column.codesOrder);
      if (word !== undefined) return words.codeChanged(about, word, before, namesText(change));
      return words.columnSaid(about, told(parts.column, change));
    case "rule_changed":
      if (part === "expression" && before !== undefined) return words.ruleRewritten(before, about);
      return words.ruleSaid(about, told(parts.rule, change));
    case "form_changed":
      if (part === "order") return words.orderChanged(moved ?? []);
      return told(parts.form, change);
    case "column_renamed":
      return words.columnRenamed(before ?? "", after ?? "");
    case "codes_added":
      return words.codesAdded(about, (after ?? "").split("、"));
    case "codes_removed":
      return words.codesRemoved(about, (before ?? "").split("、"));
    case "column_added":
    case "column_removed":
    case "rule_added":
    case "rule_removed":
      return (change.switched === true ? words.switches : words.changes)[kind](about);
  }
}

/** 单位由“万元”改为“元”; “也叫”加了“女工”. */
function told(parts: Readonly<Record<string, string>>, change: FormChange): string {
  const { part = "", before, after, added, removed } = change;
  const name = parts[part] ?? part;
  if (added !== undefined || removed !== undefined) return `${name}${namesText(change)}`;
  return text.designer.turned(name, valueText(part, before), valueText(part, after));
}

function namesText({ added = [], removed = [] }: FormChange): string {
  return text.designer.namesChanged(added, removed);
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
    signed: words.yesOrNo,
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
