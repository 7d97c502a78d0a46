import type { Form } from "../form/form.ts";
import { kindOf, segment } from "./understand/concepts.ts";
import { comparable } from "./understand/text.ts";

/** How much a title speaks of what each form is about, 0 … 1, by the words that few forms have. */
export function titleLikeness(forms: readonly Form[], title: string): ReadonlyMap<Form, number> {
  const about = new Map(forms.map((form) => [form, subjectsOf(form)]));
  const said = subjectsIn(title);
  const weightOf = (concept: string) => {
    const among = [...about.values()].filter((subjects) => subjects.has(concept)).length;
    return among === 0 ? 0 : Math.log((forms.length + 1) / among);
  };
  const all = [...said].reduce((sum, concept) => sum + Math.max(weightOf(concept), LEAST_WEIGHT), 0);
  return new Map(
    forms.map((form) => {
      const shared = [...said].filter((concept) => about.get(form)?.has(concept));
      const sum = shared.reduce((total, concept) => total + weightOf(concept), 0);
      return [form, all === 0 ? 0 : sum / all];
    }),
  );
}

/** What a word that no form knows takes from the likeness. */
const LEAST_WEIGHT = 0.7;

const known = new WeakMap<Form, ReadonlySet<string>>();

function subjectsOf(form: Form): ReadonlySet<string> {
  const before = known.get(form);
  if (before !== undefined) return before;
  const subjects = new Set([form.title.zh, ...form.titleAliases].flatMap((title) => [...subjectsIn(title)]));
  known.set(form, subjects);
  return subjects;
}

/** Acts and objects: what the title is about; 全市, 2019年 and 统计表 say nothing of it. */
function subjectsIn(title: string): ReadonlySet<string> {
  const parts = segment(comparable(title));
  const kinds: readonly (string | undefined)[] = ["act", "obj"];
  return new Set(
    parts.flatMap(({ concepts }) => concepts.filter((concept) => kinds.includes(kindOf(concept)))),
  );
}
