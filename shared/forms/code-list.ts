import type { Code, Text } from "../form/form.ts";

type Row<C extends string> = readonly [code: C, zh: string, en: string, ...aliases: string[]];

/** Codes as rows: code, Chinese name, English name, other Chinese names. */
export function codeList<const C extends string>(
  ...rows: readonly Row<C>[]
): readonly (Code & { readonly code: C })[] {
  return rows.map(([code, zh, en, ...aliases]) => ({ code, zh, en, aliases }));
}

/** The same codes, each with the unit of the figures of its rows. */
export function withUnits<const C extends string>(
  codes: readonly (Code & { readonly code: C })[],
  units: Readonly<Record<C, string>>,
): readonly (Code & { readonly code: C })[] {
  return codes.map((entry) => ({ ...entry, unit: units[entry.code] }));
}

/** What the codes are called, in their order: headings of a printed table. @throws RangeError for a code that is not there */
export function titlesOf(list: readonly Code[], codes: readonly string[]): Text[] {
  return codes.map((code) => {
    const found = list.find((entry) => entry.code === code);
    if (found === undefined) throw new RangeError(`no code ${code}`);
    return { zh: found.zh, en: found.en };
  });
}
