import { Button, makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { cellText } from "../../../shared/sheet/cell-text.ts";
import { cellAddress, type Grid, parseAddress } from "../../../shared/sheet/grid.ts";
import type { FileHost } from "../../host/file-host.ts";
import { text } from "../../messages/index.ts";
import { type SheetMark, SheetPreview } from "../../ui/sheet-preview.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import { aboutCell } from "./about-cell.ts";
import { type CellEdit, CellLine } from "./cell-line.tsx";
import { marksOf } from "./marks.ts";
import type { Workbench } from "./workbench.ts";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: "8px", flexGrow: 1, minWidth: 0, minHeight: 0 },
});

interface PreviewPaneProps {
  readonly workbench: Workbench;
  readonly file: FileHost;
  /** Sheet whose findings are being looked at. */
  readonly sheet: string | undefined;
  /** Cells with a note of an officer, by the name of their sheet. */
  readonly noted: ReadonlyMap<string, readonly string[]>;
  readonly takeFocus?: boolean;
  /** A cell gone to by keyboard: the sheet takes the focus, where Enter edits. */
  readonly focusOn?: { readonly cell: string } | null;
  readonly onBack?: () => void;
}

/** The sheet as it stands, the selected cell, and a line to change it. */
export function PreviewPane({
  workbench,
  file,
  sheet,
  noted,
  takeFocus = false,
  focusOn = null,
  onBack,
}: PreviewPaneProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { sheets } = useStore(workbench.state);
  const selection = useSyncExternalStore(file.onSelect, file.selection);
  const [browsed, setBrowsed] = useState<string | null>(null);
  const [edit, setEdit] = useState<CellEdit | null>(null);
  const pane = useRef<HTMLDivElement>(null);

  // A cell that was asked for shows its sheet; otherwise the sheet of the findings, unless another was picked here.
  const [seen, setSeen] = useState({ selection, sheet });
  if (seen.selection !== selection || seen.sheet !== sheet) {
    setSeen({ selection, sheet });
    setBrowsed(seen.sheet !== sheet ? null : (selection?.sheet ?? null));
  }
  const name = browsed ?? selection?.sheet ?? sheet;
  const grid = useGrid(file, name);
  const names = [...new Set(sheets.map((candidate) => candidate.name))];
  const marks = useMemo<ReadonlyMap<string, SheetMark>>(
    () =>
      new Map<string, SheetMark>([
        ...(noted.get(name ?? "") ?? []).map((cell) => [cell, "note"] as const),
        ...marksOf(
          sheets
            .filter((candidate) => candidate.name === name)
            .flatMap(({ assessment }) => assessment?.findings ?? []),
        ),
      ]),
    [sheets, name, noted],
  );

  const selected =
    grid === null
      ? ""
      : selection !== undefined && selection.sheet === name
        ? selection.cell
        : cellAddress(grid.top, grid.left);
  const about = useMemo(
    () =>
      grid === null
        ? null
        : aboutCell(
            sheets.filter((candidate) => candidate.name === name),
            grid,
            selected,
          ),
    [sheets, name, grid, selected],
  );

  const ready = grid !== null;
  useEffect(() => {
    if (takeFocus && ready) pane.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  }, [takeFocus, ready]);

  const arrived = focusOn !== null && focusOn.cell === selected;
  useEffect(() => {
    if (arrived && focusOn !== null) pane.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  }, [arrived, focusOn]);

  if (grid === null || about === null || name === undefined) return null;
  return (
    <div ref={pane} className={styles.pane}>
      <div className={shared.row}>
        {onBack !== undefined && <Button onClick={onBack}>{text.preview.back}</Button>}
        {names.length > 1 && (
          <Select
            aria-label={text.preview.sheets}
            value={name}
            onChange={(_, { value }) => void file.select(value, "A1")}
          >
            {names.map((candidate) => (
              <option key={candidate} value={candidate}>
                {candidate}
              </option>
            ))}
          </Select>
        )}
      </div>
      <CellLine
        key={`${name} ${selected}`}
        address={selected}
        content={contentOf(grid, selected)}
        edit={edit?.cell === selected ? edit : null}
        onDone={() => {
          setEdit(null);
          pane.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
        }}
        about={about}
        onApply={(content, others) =>
          void workbench.write([selected, ...others].map((cell) => ({ sheet: name, cell, text: content })))
        }
      />
      <SheetPreview
        grid={grid}
        selected={selected}
        marks={marks}
        onSelect={(cell) => void file.select(name, cell)}
        onEdit={(start) =>
          // At once: the next key already belongs to the line.
          flushSync(() => setEdit({ cell: selected, ...(start === undefined ? {} : { start }) }))
        }
      />
    </div>
  );
}

function contentOf(grid: Grid, address: string): string {
  const cell = parseAddress(address);
  return cell === undefined ? "" : cellText(grid, cell.row, cell.column);
}

/** The sheet as the host has it now, read again whenever it changes. */
function useGrid(file: FileHost, name: string | undefined): Grid | null {
  const [grid, setGrid] = useState<Grid | null>(null);
  useEffect(() => {
    if (name === undefined) return;
    let current = true;
    const read = () =>
      file.readSheet(name).then((latest) => {
        if (current) setGrid(latest);
      }, reportError);
    void read();
    const stop = file.onChange((change) => {
      if (change.sheet === name) void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [file, name]);
  return grid?.name === name ? grid : null;
}
