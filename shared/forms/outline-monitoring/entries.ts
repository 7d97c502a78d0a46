import { childrenIndicators } from "./children.ts";
import type { OutlineEntry } from "./lines.ts";
import { localIndicators } from "./local.ts";
import { womenIndicators } from "./women.ts";

/** The indicators of the monitoring tables (form 14). 配备率 alone is no name: it is said of two different rates. */
export const outlineEntries: readonly OutlineEntry[] = [
  ...womenIndicators,
  ...childrenIndicators,
  ...localIndicators,
];
