import { z } from "zod";

export const unitKinds = ["federation", "system", "zone", "chamber", "enterprise", "member"] as const;
/** From the top down. A 直辖市 is of the level `province`, and its 区 stand directly below it. */
export const unitLevels = ["province", "city", "district", "township", "village"] as const;

export const codePattern = /^[0-9A-Z-]{4,20}$/;
export const unitCodeSchema = z.string().regex(codePattern);

/** A federation, or a unit beside the tree (系统单位, 开发区, 商会 …), as it is today. */
export const orgUnitSchema = z.strictObject({
  /** 12-digit division code, or the register's own code for units without one. */
  code: unitCodeSchema,
  name: z.string(),
  /** Short and former names by which sheets may call it. */
  aliases: z.array(z.string()),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  parent: z.string().nullable(),
  area: z
    .boolean()
    .optional()
    .describe("Whether it stands for an area; without it federations do and others do not"),
  validTo: z.string().optional().describe("Last day of a unit that has ended"),
});

export type OrgUnit = z.infer<typeof orgUnitSchema>;
export type UnitLevel = OrgUnit["level"];

/** Whether a unit stands for an area (镇街, 村居) and counts in denominators. */
export function isArea(unit: Pick<OrgUnit, "kind" | "area">): boolean {
  return unit.area ?? unit.kind === "federation";
}

/** Negative when `a` stands above `b`. */
export function compareLevels(a: UnitLevel, b: UnitLevel): number {
  return unitLevels.indexOf(a) - unitLevels.indexOf(b);
}

/** Compares names of units: without spaces and brackets, without 妇联/妇女联合会 at the end. */
export function normaliseUnitName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s()（）·]/g, "")
    .replace(/(妇女联合会|妇联)$/, "");
}

const compared = new WeakMap<OrgUnit, readonly string[]>();

/** A unit's name and behind it its aliases, as names are compared: a sheet asks for each cell of many columns. */
export function comparedNames(unit: OrgUnit): readonly string[] {
  const known = compared.get(unit);
  if (known !== undefined) return known;
  const names = [unit.name, ...unit.aliases].map(normaliseUnitName);
  compared.set(unit, names);
  return names;
}

/**
 * The unit that `text` names, by name or alias; undefined when none or more than one does. A unit that has ended
 * gives way to one that has not: after a merge the old name is an alias of the successor.
 */
export function findUnit(units: readonly OrgUnit[], text: string): OrgUnit | undefined {
  const wanted = normaliseUnitName(text);
  if (wanted === "") return undefined;
  const found = units.filter((unit) => comparedNames(unit).includes(wanted));
  const living = found.filter(({ validTo }) => validTo === undefined);
  const named = living.length === 0 ? found : living;
  return named.length === 1 ? named[0] : undefined;
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
