/**
 * Which things stand elsewhere among those that both orders have: as few as can be, so that one that was taken up over
 * ten others is told of as one.
 * @returns in the order of `after`; things that only one of the orders has are none of it
 */
export function movedAmong(before: readonly string[], after: readonly string[]): string[] {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  // The longest run that still stands in its old order stays; whatever is not of it was moved.
  const best: { readonly length: number; readonly from: number }[] = [];
  let last = -1;
  for (const [at, { place }] of common.entries()) {
    let longest = { length: 1, from: -1 };
    for (let earlier = 0; earlier < at; earlier++) {
      const run = best[earlier];
      const is = common[earlier];
      if (run === undefined || is === undefined || is.place >= place) continue;
      if (run.length >= longest.length) longest = { length: run.length + 1, from: earlier };
    }
    best.push(longest);
    if (longest.length > (best[last]?.length ?? 0)) last = at;
  }
  const stays = new Set<number>();
  for (let at = last; at >= 0; at = best[at]?.from ?? -1) stays.add(at);
  return common.flatMap(({ id }, at) => (stays.has(at) ? [] : [id]));
}
