/** The rows of the mailbox as they are counted, sifted and sorted. */
import { type IntakeRow, type Stage, stages } from "./intake-model.ts";

/** How many rows wait for what. */
export function countStages(rows: readonly IntakeRow[]): Readonly<Record<Stage, number>> {
  const counts = { fix: 0, decide: 0, ready: 0, sent: 0, out: 0, none: 0, waiting: 0 };
  for (const { stage } of rows) counts[stage] += 1;
  return counts;
}

export type SortBy = "stage" | "path" | "unit" | "form";

/** Rows as they are shown: of some stages, by what they wait for, by file, unit or form. */
export function arranged(
  rows: readonly IntakeRow[],
  { stage, by, search }: { readonly stage: Stage | null; readonly by: SortBy; readonly search: string },
): IntakeRow[] {
  const wanted = search.normalize("NFKC").trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (stage === null || row.stage === stage) &&
      (wanted === "" ||
        [row.path, row.sheet ?? "", row.unit?.name ?? "", row.form?.title ?? ""].some((said) =>
          said.normalize("NFKC").toLowerCase().includes(wanted),
        )),
  );
  const keys: Readonly<Record<SortBy, (row: IntakeRow) => string>> = {
    stage: ({ stage: of }) => String(stages.indexOf(of)),
    path: ({ path }) => path,
    unit: ({ unit }) => unit?.code ?? "\uffff",
    form: ({ form }) => form?.title ?? "\uffff",
  };
  const keyOf = keys[by];
  return shown
    .map((row, at) => ({ row, at, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at))
    .map(({ row }) => row);
}

/**
 * Other files of which the same would be said: whose sheets name the same unit that nobody knows, that lie in the same
 * folder, or whose names differ by numbers alone. Only those that still ask.
 */
export function alikeFiles(rows: readonly IntakeRow[], of: IntakeRow): string[] {
  const key = alikeKey(of);
  const files = rows.filter(
    (row) => row.file !== of.file && row.outcome.kind === "unit" && alikeKey(row) === key,
  );
  return [...new Set(files.map(({ file }) => file))];
}

function alikeKey({ path, outcome }: IntakeRow): string {
  if (outcome.kind === "unit" && outcome.said !== null) return `said ${outcome.said}`;
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  return folder === "" ? `name ${path.replace(/\d+/g, "#")}` : `folder ${folder}`;
}
