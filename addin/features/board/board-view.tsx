import { Button } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { WholeBoard } from "../../api/board.ts";
import { percentText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { type ReportStatus, statusGlyphs } from "../../messages/status.ts";
import { useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { printPage, saveFile } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { matchesUnit } from "../../ui/unit-search.ts";
import { useInitials } from "../../ui/use-initials.ts";
import { boardCsv } from "./board-csv.ts";
import { BoardFilters, everything, type Looking } from "./board-filters.tsx";
import { BoardGrid } from "./board-grid.tsx";
import { boardOf, filteredBoard, overdueUnits, type Rate } from "./board-model.ts";
import { ChaseList, useChaseList } from "./chase-list.tsx";

interface BoardViewProps {
  readonly answer: WholeBoard;
  readonly onPeriod: (period: string) => void;
  readonly onOpen: (unit: string, collection: string | null) => void;
}

export function BoardView({ answer, onPeriod, onOpen }: BoardViewProps) {
  const { now } = useServices();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [looking, setLooking] = useState<Looking>(everything);
  const initials = useInitials(answer.units, looking.search);
  const wanted = useDeferredValue(looking);
  const board = useMemo(() => boardOf(answer), [answer]);
  const shown = useMemo(
    () =>
      board === null
        ? null
        : filteredBoard(board, {
            ...wanted,
            form: board.forms.some(({ id }) => id === wanted.form) ? wanted.form : null,
            named: (row) => matchesUnit(row, wanted.search, initials),
          }),
    [board, wanted, initials],
  );
  const chase = useChaseList(() =>
    board === null || shown === null
      ? null
      : { overdue: overdueUnits(board, shown.rows, chinaTime(now())), period: board.period },
  );
  if (board === null || shown === null) {
    return (
      <>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {text.board.heading}
        </h2>
        <p className={shared.paragraph}>{text.board.none}</p>
        <p className={shared.quiet}>{text.board.noneHow}</p>
      </>
    );
  }

  const title = periodText(board.period);
  return (
    <div className={shared.stackWide}>
      <BoardFilters
        board={board}
        periods={answer.periods}
        looking={looking}
        onPeriod={onPeriod}
        onLook={setLooking}
      />
      <div className={shared.row}>
        <Button onClick={() => void chase.open()}>{text.board.chase}</Button>
        <Button
          onClick={() =>
            saveFile(
              new Blob([boardCsv(shown, board.period)], { type: "text/csv;charset=utf-8" }),
              text.board.csvName(title),
            )
          }
        >
          {text.board.csv}
        </Button>
        <Button onClick={printPage}>{text.board.print}</Button>
        <span role="status">{chase.said}</span>
      </div>
      {chase.list !== null && <ChaseList list={chase.list} selected={chase.blocked} onClose={chase.close} />}
      <div className={shared.stack} data-print="board">
        <div className={shared.spread}>
          <h2 ref={heading} tabIndex={-1} className={shared.heading}>
            {text.board.heading} · {title}
          </h2>
          <RateWords rate={board.rate} />
        </div>
        {shown.rows.length === 0 ? (
          <p className={shared.paragraph}>{text.board.noUnit}</p>
        ) : (
          <BoardGrid board={board} shown={shown} onOpen={onOpen} />
        )}
        {answer.purged > 0 && <p className={shared.paragraph}>{text.board.purged(answer.purged)}</p>}
        {answer.protested > 0 && <p className={shared.paragraph}>{text.board.protested(answer.protested)}</p>}
        <Legend shown={shown.rows.length} all={board.rows.length} />
      </div>
      <p className={shared.quiet}>{text.board.keys}</p>
    </div>
  );
}

function RateWords({ rate }: { readonly rate: Rate }) {
  const { due, reported, inTime } = rate;
  return (
    <span>
      {text.board.rate} <strong>{percentText(reported, due)}</strong>
      {text.aside(text.board.rateOf(reported, due))} · {text.board.onTime}{" "}
      <strong>{percentText(inTime, due)}</strong>
    </span>
  );
}

const legend: readonly ReportStatus[] = [
  "approved",
  "passed",
  "submitted",
  "returned",
  "missing",
  "nil",
  "exempt",
];

function Legend({ shown, all }: { readonly shown: number; readonly all: number }) {
  const shared = useSharedStyles();
  const glyphs = legend.map((status) => `${statusGlyphs[status]} ${text.tasks.status[status]}`);
  return (
    <p className={shared.quiet}>
      {text.board.shown(shown, all)}
      {text.stop}
      {text.board.legend}
      {text.colon}
      {[...glyphs, `${text.board.late} ${text.board.lateWord}`].join("　")}
    </p>
  );
}
