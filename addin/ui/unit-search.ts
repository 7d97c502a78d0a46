/** Finding units by what people type: characters of the name, or the first letters of its pinyin. */

export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Initials of a unit's name, once for every character: "示例甲区妇联" → "sljqfl". */
export type Initials = ReadonlyMap<string, string>;

/** Loads the pinyin of these names; the table behind it is large and comes only when somebody looks for a unit. */
export async function loadInitials(units: readonly Named[]): Promise<Initials> {
  const { pinyin } = await import("pinyin-pro");
  const initialsOf = (name: string, surname: "head" | "off"): string =>
    pinyin(name, { pattern: "first", toneType: "none", type: "array", surname }).join("").toLowerCase();
  return new Map(
    units.map(({ code, name }) => {
      // 单县 is Shan, not Dan: a place's first character is often read as the family name it once was.
      const readings = new Set([initialsOf(name, "off"), initialsOf(name, "head")]);
      return [code, [...readings].join(" ")];
    }),
  );
}

/** Whether a unit is meant by what was typed; letters are compared as soon as the initials are there. */
export function matchesUnit({ code, name }: Named, typed: string, initials: Initials | null): boolean {
  const wanted = typed.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  if (wanted === "") return true;
  return name.toLowerCase().includes(wanted) || (initials?.get(code)?.includes(wanted) ?? false);
}
