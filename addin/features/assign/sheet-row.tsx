import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from "@fluentui/react-components";
import type { Area } from "../../../shared/sheet/grid.ts";
import type { AssignedColumn, AssignmentView, ShownRow } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import type { HeaderRows } from "./draft.ts";
import { useSheetStyles } from "./sheet-styles.ts";
import { useStateStyles } from "./state-mark.tsx";

interface RowProps {
  readonly shown: ShownRow;
  readonly rows: readonly ShownRow[];
  readonly view: AssignmentView;
  readonly byPlace: ReadonlyMap<number, AssignedColumn>;
  readonly onHeaderRows: ((rows: HeaderRows) => void) | undefined;
}

/** A row of the sheet with its number; where the header can be moved, the number is a button. */
export function SheetRow({ shown, rows, view, byPlace, onHeaderRows }: RowProps) {
  const styles = useSheetStyles();
  const states = useStateStyles();
  const text = assignText();
  const { row, kind, why, cells } = shown;
  const isHeader = kind === "header";
  const next = rows[rows.indexOf(shown) + 1];
  const here = view.merges.filter(({ top, bottom }) => row - 1 >= top && row - 1 <= bottom);
  const inReach = view.headerRows !== null && row <= view.headerRows.last + 6;
  let noted = false;
  let flownTo = -1;
  return (
    <tr>
      <td className={mergeClasses(styles.gutter, isHeader && styles.headerGutter)}>
        {onHeaderRows === undefined || !inReach ? (
          isHeader ? (
            text.headerRow
          ) : (
            row
          )
        ) : (
          <HeaderMenu row={row} view={view} isHeader={isHeader} onHeaderRows={onHeaderRows} />
        )}
      </td>
      {cells.map((content, index) => {
        const place = view.left + index;
        const area = here.find(({ left, right }) => place >= left && place <= right);
        if (area === undefined && index <= flownTo) return null;
        const spans =
          area === undefined ? flowOf(shown, index, here, view) : spansOf(area, row - 1, place, next, view);
        if (area === undefined) flownTo = index + (spans?.colSpan ?? 1) - 1;
        if (spans === null) return null;
        const column = byPlace.get(place);
        const first = !noted && content !== "";
        noted ||= content !== "";
        const note =
          kind === "total" ? text.onlyCheck : kind === "aside" && why ? text.aside[why] : undefined;
        const isBody = kind === "record" || kind === "total";
        return (
          <td
            key={place}
            {...spans}
            title={content}
            className={mergeClasses(
              isHeader && styles.headerCell,
              kind === "above" && styles.above,
              kind === "total" && styles.total,
              kind === "aside" && styles.asideCell,
              isBody && column?.state === "unused" && styles.unusedCell,
              (isBody || isHeader) && column?.state === "ask" && states.askGround,
              isBody && column?.figures === true && styles.numeric,
              area !== undefined && area.right > area.left && styles.centred,
            )}
          >
            {content}
            {first && note !== undefined && <span className={styles.note}>{note}</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** What the merged area covers from here; null where another cell of it is drawn already. */
function spansOf(
  area: Area,
  row: number,
  place: number,
  next: ShownRow | undefined,
  { left, width }: AssignmentView,
): { colSpan: number; rowSpan: number } | null {
  if (row !== area.top || place !== Math.max(area.left, left)) return null;
  const follows = next !== undefined && next.row - 1 === row + 1;
  return {
    colSpan: Math.min(area.right, left + width - 1) - place + 1,
    rowSpan: follows ? area.bottom - area.top + 1 : 1,
  };
}

/** Texts beside the table flow over the blank cells at their right, as they do on the sheet. */
function flowOf(
  { kind, cells }: ShownRow,
  index: number,
  merges: readonly Area[],
  { left }: AssignmentView,
): { colSpan: number; rowSpan: number } | undefined {
  if ((kind !== "above" && kind !== "aside") || cells[index] === "") return undefined;
  let end = index + 1;
  while (
    end < cells.length &&
    cells[end] === "" &&
    !merges.some((area) => left + end >= area.left && left + end <= area.right)
  )
    end++;
  return { colSpan: end - index, rowSpan: 1 };
}

function HeaderMenu({
  row,
  view,
  isHeader,
  onHeaderRows,
}: {
  readonly row: number;
  readonly view: AssignmentView;
  readonly isHeader: boolean;
  readonly onHeaderRows: (rows: HeaderRows) => void;
}) {
  const styles = useSheetStyles();
  const text = assignText();
  const { first = row, last = row } = view.headerRows ?? {};
  const at = row - 1;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          className={mergeClasses(styles.rowButton, isHeader && styles.headerButton)}
          aria-label={text.rowButton(row)}
        >
          {isHeader ? text.headerRow : row}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onHeaderRows({ first: at, last: at })}>{text.headerOnly(row)}</MenuItem>
          {row < last && (
            <MenuItem onClick={() => onHeaderRows({ first: at, last: last - 1 })}>
              {text.headerFrom(row)}
            </MenuItem>
          )}
          {row > first && (
            <MenuItem onClick={() => onHeaderRows({ first: first - 1, last: at })}>
              {text.headerTo(row)}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
