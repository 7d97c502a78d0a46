import { incomparableParts } from "../../../shared/form/design/comparable.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import type { Earlier } from "../../../shared/form/design/earlier.ts";
import { formOfDesign, ROWS_COUNTED } from "../../../shared/form/design/form-of-design.ts";
import { text } from "../../messages/index.ts";

/** Why figures of a design could not stand beside those of published versions. */
export interface Incomparable {
  /** Id of the column that is to be changed back; absent: it has none in the design. */
  readonly column?: string;
  readonly said: string;
}

export function incomparableWith(earlier: Earlier, design: Design): Incomparable[] {
  const words = text.designer.incomparable;
  const here = new Set(design.columns.map(({ id }) => id));
  return incomparableParts(earlier, formOfDesign(design, 1)).map((part) => {
    if (here.has(part)) return { column: part, said: words.column };
    if (part === "accumulation") return { said: words.accumulation };
    if (part === ROWS_COUNTED) return { said: words.counted };
    return { said: words.gone(earlierName(earlier, part)) };
  });
}

/** What a column was called last. */
export function earlierName({ columns }: Earlier, id: string): string {
  return columns.findLast((column) => column.id === id)?.name ?? id;
}
