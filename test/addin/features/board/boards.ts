import type { WholeBoard } from "../../../../addin/api/board.ts";
import { type Board, type BoardFilter, boardOf } from "../../../../addin/features/board/board-model.ts";
import type { ReportStatus } from "../../../../addin/messages/status.ts";
import { type BoardAnswer, boardStatuses } from "../../../../shared/api/board.ts";
import type { UnitLevel } from "../../../../shared/register/org-unit.ts";

function column(form: string, more: Partial<BoardAnswer["collections"][number]> = {}) {
  return {
    id: `${form}-2019`,
    form,
    title: `2019年${form}`,
    opensAt: null,
    dueAt: "2020-01-10T23:59:59+08:00" as string | null,
    graceDays: 0,
    state: "open" as const,
    ...more,
  };
}

interface Sent {
  readonly version?: number;
  readonly late?: boolean;
  readonly open?: number;
}

function cell(place: number, status: ReportStatus, { version = 0, late = false, open = 0 }: Sent = {}) {
  const sent: BoardAnswer["units"][number]["cells"][number] = [
    place,
    boardStatuses.indexOf(status),
    version,
    late ? 1 : 0,
    open,
  ];
  return sent;
}

function unit(name: string, level: UnitLevel, ...cells: BoardAnswer["units"][number]["cells"]) {
  return { code: name, name: `${name}妇联`, level, parent: null, cells };
}

/** Three forms of 2019, and what four units sent for them. */
export const answer: WholeBoard = {
  period: "2019",
  periods: ["2019", "2018"],
  collections: [
    column("贷款台账"),
    column("培训台账", { dueAt: "2020-02-10T23:59:59+08:00" }),
    column("表彰台账", { dueAt: null }),
  ],
  units: [
    unit("甲区", "district", cell(0, "approved", { version: 2 }), cell(1, "nil", { version: 1 })),
    unit("乙区", "district", cell(0, "submitted", { version: 1, late: true, open: 3 })),
    unit("单县", "district", cell(0, "missing"), cell(1, "returned", { version: 1 }), cell(2, "missing")),
    unit("长安街道", "township", cell(0, "withdrawn", { version: 1 }), cell(1, "exempt")),
  ],
  purged: 0,
  protested: 0,
};

export function board(changes: Partial<WholeBoard> = {}): Board {
  const made = boardOf({ ...answer, ...changes });
  if (made === null) throw new Error("no board");
  return made;
}

export const all: BoardFilter = { level: null, form: null, cells: null, named: () => true };
