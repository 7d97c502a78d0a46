import type { Form, RuleClass, Severity } from "../form/form.ts";
import { baseOf } from "../form/spans.ts";
import type { Finding } from "./finding.ts";
import { describeFinding, type MessageCode, type MessageParams } from "./messages.ts";

/** One occurrence of a rule at one place; occurrences of the same rule (and word) in a column become one Finding. */
export interface Notice {
  readonly rule: string;
  readonly class: RuleClass;
  readonly severity: Severity;
  readonly code: MessageCode;
  readonly params?: MessageParams;
  readonly column?: string;
  /** From 1. */
  readonly row?: number;
  readonly cell?: string;
  readonly local?: boolean;
  /** What a cell says where each saying is a finding of its own: a word that is no code. */
  readonly word?: string;
  readonly change?: { readonly before: string; readonly after: string; readonly certain: boolean };
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Groups occurrences into findings, in order. Nothing is dropped. */
export function groupNotices(notices: readonly Notice[], sheet: string, form: Form | undefined): Finding[] {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const { rule, column = "", code, severity, word } = notice;
    const id = [rule, column, code, severity, ...(word === undefined ? [] : [word])].join("|");
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [notice]);
    else group.push(notice);
  }
  return orderFindings(
    [...groups].map(([id, group]) => toFinding(id, group, sheet, form)),
    form,
  );
}

/** Errors first, then in the order of the form's columns, then down the sheet. */
export function orderFindings(findings: readonly Finding[], form: Form | undefined): Finding[] {
  const place = new Map(form?.columns.map((column, index) => [column.id, index]));
  const rank = (finding: Finding) => place.get(baseOf(finding.column ?? "")) ?? -1;
  return [...findings].sort(
    (a, b) =>
      order[a.severity] - order[b.severity] || rank(a) - rank(b) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0),
  );
}

function toFinding(id: string, group: readonly Notice[], sheet: string, form: Form | undefined): Finding {
  const [first] = group;
  if (first === undefined) throw new RangeError(`empty group ${id}`);
  const changes = group.flatMap((notice) =>
    notice.change === undefined || notice.cell === undefined
      ? []
      : [{ cell: notice.cell, before: notice.change.before, after: notice.change.after }],
  );
  const said = {
    code: first.code,
    params: first.params ?? {},
    cells: [...new Set(group.flatMap((notice) => notice.cell ?? []))],
    rows: [...new Set(group.flatMap((notice) => notice.row ?? []))],
    ...(first.column === undefined ? {} : { column: first.column }),
    message: "",
  };
  return {
    id,
    rule: first.rule,
    class: first.class,
    severity: first.severity,
    sheet,
    ...said,
    message: describeFinding(said, form, "zh"),
    ...(changes.length === 0
      ? {}
      : { fix: { certain: group.every((notice) => notice.change?.certain !== false), changes } }),
    local: group.some((notice) => notice.local === true),
  };
}
