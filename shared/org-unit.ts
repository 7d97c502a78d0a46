import { z } from "zod";

export const unitKinds = ["federation", "system", "zone", "chamber", "enterprise", "member"] as const;
export const unitLevels = ["province", "city", "district", "township", "village"] as const;

/** A federation, or a unit beside the tree (系统单位, 开发区, 商会 …). */
export const orgUnitSchema = z.strictObject({
  /** 12-digit division code, or the register's own code for units without one. */
  code: z.string().regex(/^[0-9A-Z-]{4,20}$/),
  name: z.string().min(1).max(60),
  /** Short and former names by which sheets may call it. */
  aliases: z.array(z.string().min(1).max(60)),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  parent: z.string().nullable(),
});

export type OrgUnit = z.infer<typeof orgUnitSchema>;

/** Compares names of units: without spaces and brackets, without 妇联/妇女联合会 at the end. */
export function normaliseUnitName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s()（）·]/g, "")
    .replace(/(妇女联合会|妇联)$/, "");
}

/** The unit that `text` names, by name or alias; undefined when none or more than one does. */
export function findUnit(units: readonly OrgUnit[], text: string): OrgUnit | undefined {
  const wanted = normaliseUnitName(text);
  if (wanted === "") return undefined;
  const found = units.filter((unit) =>
    [unit.name, ...unit.aliases].some((name) => normaliseUnitName(name) === wanted),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Units whose name shares the most characters with `text`, best first: to offer, never to assume. */
export function suggestUnits(units: readonly OrgUnit[], text: string, most = 3): OrgUnit[] {
  const wanted = new Set(normaliseUnitName(text));
  const scored = units.map((unit) => {
    const score = Math.max(
      ...[unit.name, ...unit.aliases].map((name) => {
        const characters = [...normaliseUnitName(name)];
        return (
          characters.filter((character) => wanted.has(character)).length /
          Math.max(characters.length, wanted.size)
        );
      }),
    );
    return { unit, score };
  });
  return scored
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ unit }) => unit);
}
