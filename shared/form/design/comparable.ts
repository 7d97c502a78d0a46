import type { Form } from "../form.ts";

/**
 * What keeps a new version's figures from standing beside those of published ones: ids of columns that have another kind,
 * unit or scale than a column of the same id ever had, and `accumulation` where figures add up over time in another way.
 * Words, codes, groups and order may change; money is stored in 分 whether it is written in 元 or 万元.
 */
export function incomparableParts(published: readonly Form[], next: Form): string[] {
  const filled = (form: Form) =>
    new Map(form.columns.map(({ id, type, unit = "", scale }) => [id, { type, unit, scale }]));
  const earlier = published.map(filled);
  const columns = [...filled(next)].flatMap(([id, now]) => {
    const differs = earlier.some((columns) => {
      const was = columns.get(id);
      return was !== undefined && (was.type !== now.type || was.unit !== now.unit || was.scale !== now.scale);
    });
    return differs ? [id] : [];
  });
  const accumulates = published.every(({ accumulation }) => accumulation === next.accumulation);
  return accumulates ? columns : [...columns, "accumulation"];
}
