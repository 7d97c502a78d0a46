import type { Form } from "../form/form.ts";
import { otherPeriod } from "./header-match.ts";
import { parseHeader } from "./normalise.ts";

const LEAST_LIKENESS = 0.5;
const MOST = 3;

/**
 * Columns of the form that a header could be meant for, best first. Likeness counts shared characters; short
 * Chinese headers differ by one character and mean different things (人数, 人次), so this is only ever offered.
 */
export function suggestColumns(form: Form, header: string, taken: ReadonlySet<string>): string[] {
  if (otherPeriod.test(header)) return [];
  const wanted = new Set(parseHeader(header).keys[0] ?? "");
  return form.columns
    .filter(({ id }) => !taken.has(id))
    .map(({ id, header: own, aliases }) => {
      const names = [own.zh, ...aliases].flatMap((name) => parseHeader(name).keys);
      const likeness = (name: string) => {
        const characters = new Set(name);
        const shared = [...characters].filter((character) => wanted.has(character)).length;
        return shared / Math.max(1, characters.size, wanted.size);
      };
      return { id, score: Math.max(0, ...names.map(likeness)) };
    })
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ id }) => id);
}
