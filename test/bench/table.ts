/** One comparison, as it is printed and as docs/benchmarks.md keeps it. */
export interface Comparison {
  readonly title: string;
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What could not be compared here, and why. */
  readonly skipped?: readonly string[];
}

export function markdown({ title, note, head, rows, skipped = [] }: Comparison): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `## ${title}`,
    "",
    note,
    "",
    line(head),
    line(head.map((_, column) => (column === 0 ? "---" : "---:"))),
    ...rows.map(line),
    ...skipped.flatMap((reason) => ["", `Skipped: ${reason}`]),
    "",
  ].join("\n");
}

/** 3 digits are all that a timing is worth. */
export function figure(value: number | undefined): string {
  if (value === undefined) return "–";
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}

/** How many times as much as ours: "2.1×". */
export function ratio(theirs: number | undefined, ours: number | undefined): string {
  return theirs === undefined || ours === undefined ? "–" : `${(theirs / ours).toPrecision(2)}×`;
}
