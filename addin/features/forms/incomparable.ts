import { incomparableParts } from "../../../shared/form/design/comparable.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { formOfDesign, ROWS_COUNTED } from "../../../shared/form/design/form-of-design.ts";
import { text } from "../../messages/index.ts";

/** Why figures of a design could not stand beside those of the published version. */
export interface Incomparable {
  /** Id of the column that is to be changed back; absent: it has none in the design. */
  readonly column?: string;
  readonly said: string;
}

/** @param published null while there is no version */
export function incomparableWith(published: Design | null, design: Design): Incomparable[] {
  if (published === null) return [];
  const words = text.designer.incomparable;
  const here = new Set(design.columns.map(({ id }) => id));
  const before = new Map(published.columns.map(({ id, name }) => [id, name]));
  return incomparableParts([formOfDesign(published, 1)], formOfDesign(design, 2)).map((part) => {
    if (here.has(part)) return { column: part, said: words.column };
    if (part === "accumulation") return { said: words.accumulation };
    if (part === ROWS_COUNTED) return { said: words.counted };
    return { said: words.gone(before.get(part) ?? part) };
  });
}
