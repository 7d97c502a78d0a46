/** Where records stand on the sheet that was sent. */

import type { SentPlace } from "../../../shared/sheet/sent-layout.ts";

const nameOf = ({ kind, name }: SentPlace): string => (kind === "cell" ? name : `${kind} ${name}`);

/** "row 8"; where names run down the sheet "column E" or "E4"; of several sheets "sheet 2, row 8". */
export const line = (at: SentPlace): string =>
  `${at.nth === undefined ? "" : `sheet ${at.nth}, `}${nameOf(at)}`;

/** "row 4, row 5". */
export const linesText = (lines: readonly SentPlace[]): string => lines.map(line).join(", ");
