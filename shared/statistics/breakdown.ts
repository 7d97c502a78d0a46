/** Column id → code. */
export type Breakdown = Readonly<Record<string, string>>;

/** The parts of a breakdown that belong to these columns, in their order. */
export function keepColumns(breakdown: Breakdown, columns: readonly string[]): Breakdown {
  const kept: Record<string, string> = {};
  for (const column of columns) {
    const code = breakdown[column];
    if (code !== undefined) kept[column] = code;
  }
  return kept;
}

/** Same text for the same codes, whatever their order. */
export function breakdownKey(breakdown: Breakdown): string {
  return Object.entries(breakdown)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([column, code]) => `${column}=${code}`)
    .join(",");
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
