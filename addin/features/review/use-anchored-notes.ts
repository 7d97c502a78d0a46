import { useEffect, useState } from "react";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { ReviewNote } from "../../../shared/api/review.ts";
import { cellFinder } from "../../../shared/check/cell-finder.ts";
import { type Engine, EngineStopped } from "../../engine/engine.ts";
import { useServices } from "../../services.ts";
import type { SheetState } from "../check/workbench.ts";
import { type AnchoredNote, anchored, placesOfNotes } from "./review-model.ts";
import type { ReturnedReport } from "./use-returned.ts";

/** A note with the cell on the open sheet to which it belongs now; null: the whole report, or the row is gone. */
export interface PlacedNote extends AnchoredNote {
  readonly cell: string | null;
}

/** The notes of one returned report on the sheet that is open for it. */
export interface SheetNotes {
  readonly returned: ReturnedReport;
  readonly notes: readonly PlacedNote[];
}

/**
 * Notes by the id of the open sheet they are about. They follow their rows: whenever a sheet was read again, the
 * rows that were sent are looked for in it.
 */
export function useAnchoredNotes(
  sheets: readonly SheetState[],
  returned: readonly ReturnedReport[],
): ReadonlyMap<string, SheetNotes> {
  const { engine } = useServices();
  const [placed, setPlaced] = useState<ReadonlyMap<string, SheetNotes>>(NONE);
  useEffect(() => {
    if (returned.length === 0) {
      setPlaced(NONE);
      return;
    }
    let current = true;
    placeAll(engine, sheets, returned).then(
      (found) => {
        if (current) setPlaced(found);
      },
      (error) => {
        if (!(error instanceof EngineStopped)) reportError(error);
      },
    );
    return () => {
      current = false;
    };
  }, [engine, sheets, returned]);
  return placed;
}

const NONE: ReadonlyMap<string, SheetNotes> = new Map();

type Places = Awaited<ReturnType<Engine["follow"]>>;

/** Rows that were read once are followed once, however often the page draws itself. */
const followed = new WeakMap<readonly SubmissionRecord[], Map<string, Promise<Places>>>();

function followOnce(
  engine: Pick<Engine, "follow">,
  { review, submission }: ReturnedReport,
  records: readonly SubmissionRecord[],
  notes: readonly ReviewNote[],
): Promise<Places> {
  const { form, formVersion, uuid } = review.receipt;
  const known = followed.get(records) ?? new Map<string, Promise<Places>>();
  followed.set(records, known);
  const places = placesOfNotes(notes);
  if (places.length === 0) return Promise.resolve([]);
  const asked =
    known.get(uuid) ??
    engine.follow({ form, formVersion, before: submission.records, after: records, places });
  known.set(uuid, asked);
  asked.catch(() => known.delete(uuid));
  return asked;
}

/** The first sheet that is open for a returned report is the one its notes are shown on. */
export async function placeAll(
  engine: Pick<Engine, "follow">,
  sheets: readonly SheetState[],
  returned: readonly ReturnedReport[],
): Promise<Map<string, SheetNotes>> {
  const found = await Promise.all(
    returned.map(async (each) => {
      const { collection } = each.report;
      for (const { id, ignored, assessment } of sheets) {
        if (ignored || assessment?.kind !== "recognised") continue;
        const { form, period, records, places: columns } = assessment;
        if (form.id !== collection.form || period !== collection.period) continue;
        const { versions, receipt } = each.review;
        const version = versions.find(({ uuid }) => uuid === receipt.uuid);
        if (version === undefined) continue;
        const places = await followOnce(engine, each, records, version.notes);
        const cellOf = cellFinder(columns);
        const notes = anchored(version, places).map((note) => {
          const { now } = note;
          if (now === null || now === undefined) return { ...note, cell: null };
          const place = { row: now.row, ...(now.at === undefined ? {} : { at: now.at }) };
          return { ...note, cell: cellOf(place, now.column ?? "") };
        });
        return [id, { returned: each, notes }] as const;
      }
      return undefined;
    }),
  );
  return new Map(found.filter((entry) => entry !== undefined));
}

/** Cells to mark, by the name of the sheet. */
export function notedCells(
  sheets: readonly SheetState[],
  placed: ReadonlyMap<string, SheetNotes>,
): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, string[]>();
  for (const { id, name } of sheets) {
    for (const { cell } of placed.get(id)?.notes ?? []) {
      if (cell !== null) cells.set(name, [...(cells.get(name) ?? []), cell]);
    }
  }
  return cells;
}
