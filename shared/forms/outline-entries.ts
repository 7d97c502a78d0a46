import { childrenIndicators } from "./outline-children.ts";
import type { OutlineEntry } from "./outline-lines.ts";
import { localIndicators } from "./outline-local.ts";
import { womenIndicators } from "./outline-women.ts";

/** The indicators of the monitoring tables (form 14). 配备率 alone is no name: it is said of two different rates. */
export const outlineEntries: readonly OutlineEntry[] = [
  ...womenIndicators,
  ...childrenIndicators,
  ...localIndicators,
];
