import type { Notice } from "../finding/notice.ts";
import { type CheckContext, placeOf } from "../finding/place.ts";
import { type Form, leavesWorkbook } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { wordsOfForm } from "../submission/names/known-words.ts";
import { likelyNames } from "../submission/names/likely-names.ts";
import { nameKey } from "../submission/names/name-key.ts";

/** What the person who reports has said about names, and what no name is. */
export interface NamesContext {
  readonly units: readonly Pick<OrgUnit, "name" | "aliases">[];
  /** Texts that she means to send although they look like names, each as `nameKey` gives it. */
  readonly namesConfirmed?: readonly string[];
}

/** Texts that were looked at, by form; a sheet is checked again at every edit. */
const looked = new WeakMap<Form, Map<string, boolean>>();
const MOST_LOOKED = 300_000;

function mayBeName(form: Form, text: string): boolean {
  const before = looked.get(form);
  const known = before === undefined || before.size >= MOST_LOOKED ? new Map<string, boolean>() : before;
  if (known !== before) looked.set(form, known);
  const found = known.get(text) ?? likelyNames(text).length > 0;
  known.set(text, found);
  return found;
}

/**
 * What looks like a person's name in columns that leave. Equal texts are looked at once; in the workbook alone: the
 * server asks whether she was asked.
 */
export function nameNotices(
  records: readonly SheetRecord[],
  context: CheckContext,
  { units, namesConfirmed = [] }: NamesContext,
): Notice[] {
  const columns = context.form.columns.filter((column) => column.type === "text" && leavesWorkbook(column));
  if (columns.length === 0) return [];
  const seen = new Map<string, "name_likely" | "name_confirmed" | undefined>();
  const isName = (text: string): boolean => {
    if (!mayBeName(context.form, text)) return false;
    const named = units.flatMap(({ name, aliases }) => [name, ...aliases]);
    return likelyNames(text, [...wordsOfForm(context.form), ...named]).length > 0;
  };
  const lookAt = (text: string) => {
    const confirmed = () => namesConfirmed.includes(nameKey(text));
    const code = isName(text) ? (confirmed() ? "name_confirmed" : "name_likely") : undefined;
    seen.set(text, code);
    return code;
  };
  return records.flatMap((record) =>
    columns.flatMap(({ id }): Notice[] => {
      const value = record.values[id];
      if (typeof value !== "string") return [];
      const code = seen.has(value) ? seen.get(value) : lookAt(value);
      if (code === undefined) return [];
      const severity = code === "name_likely" ? "warning" : "information";
      return [
        {
          rule: "PRIVACY.name",
          class: "PRIVACY",
          severity,
          code,
          local: true,
          ...placeOf(context, record, id),
        },
      ];
    }),
  );
}
