import { timeText } from "./format.ts";
import { text } from "./index.ts";

interface Kept {
  /** China time. */
  readonly at: string;
  readonly corrections: number;
  readonly explanations: number;
  /** More than a file that was looked at. */
  readonly work: boolean;
}

/** When a workbook was worked on last, and what was done on it. */
export function aboutWork({ at, corrections, explanations, work }: Kept): string {
  const words = text.keptWork;
  return [
    work ? words.last(timeText(at)) : `${timeText(at)} ${words.untouched}`,
    ...(corrections > 0 ? [words.corrections(corrections)] : []),
    ...(explanations > 0 ? [words.explanations(explanations)] : []),
  ].join(" · ");
}
