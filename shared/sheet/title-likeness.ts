import type { Form } from "../form/form.ts";
import { titlesOfForm } from "../form/printed-table.ts";
import { kindOf, segment } from "./understand/concepts.ts";
import { comparable } from "./understand/text.ts";

/**
 * How much a title speaks of what each form is about, 0 … 1, by the words that few forms have: those of its own titles
 * whole, those of its columns and codes half.
 */
export function titleLikeness(forms: readonly Form[], title: string): ReadonlyMap<Form, number> {
  const about = forms.map((form) => [form, subjectsOf(form)] as const);
  const said = subjectsIn(title);
  const many = new Set(forms.map(({ id }) => id)).size;
  // A word that one form has tells as much among three hundred as among fourteen, beside words that none has.
  const scale = many <= MEASURED_AMONG ? 1 : Math.log(1 + MEASURED_AMONG) / Math.log(1 + many);
  const weightOf = (concept: string) => {
    // Of several versions of a form one counts.
    const among = new Map<string, number>();
    for (const [{ id }, subjects] of about) {
      const own = subjects.get(concept);
      if (own !== undefined) among.set(id, Math.max(own, among.get(id) ?? 0));
    }
    const sum = [...among.values()].reduce((whole, own) => whole + own, 0);
    return sum === 0 ? 0 : scale * Math.log(1 + many / sum);
  };
  const all = [...said].reduce((sum, concept) => sum + Math.max(weightOf(concept), LEAST_WEIGHT), 0);
  return new Map(
    about.map(([form, subjects]) => {
      const shared = [...said].reduce(
        (sum, concept) => sum + weightOf(concept) * (subjects.get(concept) ?? 0),
        0,
      );
      return [form, all === 0 ? 0 : shared / all];
    }),
  );
}

/** What a word that no form knows takes from the likeness. */
const LEAST_WEIGHT = 0.7;
const OF_A_COLUMN = 0.5;
/** As many forms as there were when it was measured what a title tells. */
const MEASURED_AMONG = 14;

const known = new WeakMap<Form, ReadonlyMap<string, number>>();

/** Concept → how much the form is about it, 0 … 1. */
function subjectsOf(form: Form): ReadonlyMap<string, number> {
  const before = known.get(form);
  if (before !== undefined) return before;
  const subjects = new Map<string, number>();
  const words = form.columns.flatMap(({ header, codes = [] }) => [header.zh, ...codes.map(({ zh }) => zh)]);
  for (const word of words) for (const concept of subjectsIn(word)) subjects.set(concept, OF_A_COLUMN);
  const titles = titlesOfForm(form);
  for (const title of titles) for (const concept of subjectsIn(title)) subjects.set(concept, 1);
  known.set(form, subjects);
  return subjects;
}

/** Acts and objects: what the title is about; 全市, 2019年 and 统计表 say nothing of it. */
function subjectsIn(title: string): ReadonlySet<string> {
  const parts = segment(comparable(title));
  const kinds: readonly (string | undefined)[] = ["act", "object"];
  return new Set(
    parts.flatMap(({ concepts }) => concepts.filter((concept) => kinds.includes(kindOf(concept)))),
  );
}
