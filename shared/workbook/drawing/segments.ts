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

/** Room to write in, between texts of one cell. */
const GAP = "　　";

/**
 * Texts of one line over the columns, each about as wide as it is long; all in one cell where a column would cut one off.
 * @param widths in characters
 */
export function sideBySide(
  widths: readonly number[],
  texts: readonly string[],
): { readonly from: number; readonly to: number; readonly said: string }[] {
  const whole = [{ from: 0, to: widths.length - 1, said: texts.join(GAP) }];
  if (texts.length > widths.length) return whole;
  const shares = texts.map((one) => one.length + 4);
  const runs = segments(widths, texts.length, shares).map((run, at) => ({ ...run, said: texts[at] ?? "" }));
  const fits = runs.every(({ from, to, said }) => {
    const wide = widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
    return wide >= said.length * 2;
  });
  return fits ? runs : whole;
}
