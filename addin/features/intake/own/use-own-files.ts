import { useEffect, useMemo, useState } from "react";
import type { Collection } from "../../../../shared/api/collections.ts";
import type { Me } from "../../../../shared/api/sessions.ts";
import type { Receipt } from "../../../../shared/api/submissions.ts";
import type { Owed } from "../../../../shared/form/forms-owed.ts";
import { useServices } from "../../../services.ts";
import { useStore } from "../../../ui/use-store.ts";
import type { SeveralFiles } from "../../check/open-workbook.tsx";
import type { OpenedWorkbook } from "../../check/opened-workbook.ts";
import type { SheetState } from "../../check/sheet-state.ts";
import { chosenSources, droppedSources, sourceOf } from "../intake-source.ts";
import { tableId } from "../read-tables.ts";

export interface OwnFiles {
  /** How many there are. */
  readonly count: number;
  readonly several: SeveralFiles;
  /** The row that was open last. */
  readonly last: string | null;
  readonly openedFrom: (row: string) => void;
  /** One of them was sent from its own workbook: by the first of the tables that were sent. */
  readonly received: (opened: OpenedWorkbook, sheet: SheetState | undefined, receipt: Receipt) => void;
  /** Of what was sent whole nothing need be kept. */
  readonly sent: () => void;
}

/** Several files of the own unit, by what it owes. @param owed as `KeptWork.follow` has it */
export function useOwnFiles(
  me: Me,
  collections: readonly Collection[],
  tasks: readonly Owed[],
  owed: (form: string, period: string) => boolean,
): OwnFiles {
  const { ownFiles, keptWork } = useServices();
  const [last, openedFrom] = useState<string | null>(null);
  const { files } = useStore(ownFiles.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tasks are those of the collections.
  useEffect(() => ownFiles.know({ me, collections, tasks }), [ownFiles, me, collections]);
  const several = useMemo(
    (): SeveralFiles => ({
      onChosen: (chosen) => ownFiles.add(chosenSources(chosen)),
      onPicked: (handles) => {
        Promise.all(
          handles.map(async (handle) => sourceOf(await handle.getFile(), handle.name, handle)),
        ).then(ownFiles.add, reportError);
      },
      onDropped: (list, dropped) => {
        droppedSources(list, dropped).then(ownFiles.add, reportError);
      },
    }),
    [ownFiles],
  );
  return {
    count: files.length,
    several,
    last,
    openedFrom,
    received: ({ among }, sheet, { uuid, version, sha256, submittedAt }) => {
      if (among === undefined || sheet === undefined) return;
      const receipt = { uuid, version, sha256, submittedAt };
      ownFiles.setSent(tableId(among, sheet.name, sheet.table), { kind: "received", receipt });
    },
    sent: () => {
      for (const { id } of files) {
        const opened = ownFiles.benchOf(id);
        if (opened !== undefined) keptWork?.follow(opened, owed)();
      }
    },
  };
}
