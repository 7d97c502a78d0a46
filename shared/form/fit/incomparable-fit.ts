/** What a fit is held to by what the city made of the form before. */
import { exchangedCodes, incomparableParts } from "../design/comparable.ts";
import { type Earlier, earlierOf } from "../design/earlier.ts";
import type { FormParts } from "../design/form-of-design.ts";
import { isOwnId } from "./fit.ts";

/** As `earlierOf`, of the city's own columns, and of lists: their codes may have changed owners. */
export function earlierOfFits(versions: readonly FormParts[]): Earlier {
  const { accumulations, columns } = earlierOf(versions);
  return { accumulations, columns: columns.filter(({ id, codes }) => isOwnId(id) || codes !== undefined) };
}

/**
 * Paths (`columns.ID`, `codes.ID`) of what keeps figures of the city's own columns, and of codes that it added, from standing
 * beside those of earlier versions.
 */
export function incomparableInFit(earlier: Earlier, parts: FormParts): string[] {
  const exchanged = exchangedCodes(earlier, earlierOf([parts]).columns).filter(
    ({ column, code, of }) => !isOwnId(column) && (isOwnId(code) || isOwnId(of)),
  );
  return [
    ...new Set([
      ...incomparableParts(earlier, parts)
        .filter(isOwnId)
        .map((id) => `columns.${id}`),
      ...exchanged.map(({ column }) => `codes.${column}`),
    ]),
  ];
}
