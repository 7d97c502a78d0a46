/**
 * Cuts columns into `count` runs of about the same width, or as wide beside each other as `shares` are; every run has at
 * least one column. A run that must be wider than its share takes it from all behind it.
 */
export function segments(
  widths: readonly number[],
  count: number,
  shares: readonly number[] = Array.from({ length: count }, () => 1),
): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  let room = widths.reduce((sum, width) => sum + width, 0);
  let wanted = shares.reduce((sum, share) => sum + share, 0);
  for (let run = 0; run < count; run++) {
    const share = shares[run] ?? 0;
    const target = (room * share) / wanted;
    let to = from;
    let reached = widths[to] ?? 0;
    const isFree = () => widths.length - 1 - to > count - 1 - run;
    while (isFree() && (run === count - 1 || reached + (widths[to + 1] ?? 0) / 2 <= target)) {
      to += 1;
      reached += widths[to] ?? 0;
    }
    runs.push({ from, to });
    room -= reached;
    wanted -= share;
    from = to + 1;
  }
  return runs;
}
