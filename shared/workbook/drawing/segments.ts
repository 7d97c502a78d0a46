/** Cuts columns into `count` runs of about the same width; every run has at least one column. */
export function segments(
  widths: readonly number[],
  count: number,
): { readonly from: number; readonly to: number }[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  let reached = 0;
  for (let run = 1; run <= count; run++) {
    let to = from;
    reached += widths[to] ?? 0;
    const room = () => widths.length - 1 - to > count - run;
    while (room() && (run === count || reached + (widths[to + 1] ?? 0) / 2 <= (whole * run) / count)) {
      to += 1;
      reached += widths[to] ?? 0;
    }
    runs.push({ from, to });
    from = to + 1;
  }
  return runs;
}
