import { Button, makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { Finding } from "../../../shared/finding/finding.ts";
import { cellText } from "../../../shared/sheet/cell-text.ts";
import { cellAddress, type Grid, parseAddress, valueAt } from "../../../shared/sheet/grid.ts";
import type { FileHost } from "../../host/file-host.ts";
import { typedValue } from "../../host/typed-value.ts";
import { grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { clipboardCells } from "../../ui/clipboard-table.ts";
import { Notice } from "../../ui/notice.tsx";
import type { SheetMark } from "../../ui/sheet-cells.tsx";
import { type SheetAct, SheetPreview } from "../../ui/sheet-preview.tsx";
import { areaAround } from "../../ui/sheet-preview-model.ts";
import { emptied, pastedOver } from "../../ui/sheet-range.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { aboutCell } from "./about-cell.ts";
import { type CellEdit, CellLine, type NextCell } from "./cell-line.tsx";
import { FindLine } from "./find-line.tsx";
import { headerRowsOf } from "./header-rows.ts";
import { marksOf } from "./marks.ts";
import { useAttempt } from "./use-attempt.ts";
import { useEarlierFigures } from "./use-earlier-figures.ts";
import type { Workbench } from "./workbench.ts";

/** Most cells that are pasted at once: each of them is a correction that is listed. */
const MOST_PASTED = 20_000;

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: "8px", flexGrow: 1, minWidth: 0, minHeight: 0 },
});

interface PreviewPaneProps {
  readonly workbench: Workbench;
  readonly file: FileHost;
  readonly reports: readonly OwedReport[];
  /** Sheet whose findings are being looked at. */
  readonly sheet: string | undefined;
  /** Cells with a note of an officer, by the name of their sheet. */
  readonly noted: ReadonlyMap<string, readonly string[]>;
  readonly takeFocus?: boolean;
  /** A cell gone to from what is said of it: the sheet takes the focus, where one types. */
  readonly focusOn?: { readonly cell: string } | null;
  readonly onBack?: () => void;
  /** To a finding, in the list of them. */
  readonly onFinding: (finding: Finding) => void;
}

/** The sheet as it stands, the selected cell, and a line to change it. */
export function PreviewPane({
  workbench,
  file,
  reports,
  sheet,
  noted,
  takeFocus = false,
  focusOn = null,
  onBack,
  onFinding,
}: PreviewPaneProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { sheets } = useStore(workbench.state);
  const selection = useSyncExternalStore(file.onSelect, file.selection);
  const [browsed, setBrowsed] = useState<string | null>(null);
  const [edit, setEdit] = useState<CellEdit | null>(null);
  const [finding, setFinding] = useState(false);
  const [tooMany, setTooMany] = useState(false);
  const { refusal, attempt } = useAttempt();
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
  const marks = useMemo<ReadonlyMap<string, SheetMark>>(() => {
    const findings = sheets
      .filter((candidate) => candidate.name === name)
      .flatMap(({ assessment }) => assessment?.findings ?? []);
    const found: Map<string, SheetMark> = marksOf(findings);
    for (const cell of noted.get(name ?? "") ?? []) if (!found.has(cell)) found.set(cell, "note");
    return found;
  }, [sheets, name, noted]);

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

  const earlier = useEarlierFigures(about ?? {}, reports);

  const ready = grid !== null;
  useEffect(() => {
    if (takeFocus && ready) pane.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  }, [takeFocus, ready]);

  const arrived = focusOn !== null && focusOn.cell === selected;
  useEffect(() => {
    if (arrived && focusOn !== null) pane.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  }, [arrived, focusOn]);

  const header = useMemo(
    () => headerRowsOf(sheets.filter((candidate) => candidate.name === name)),
    [sheets, name],
  );

  if (grid === null || about === null || name === undefined) return null;
  const focusGrid = () => pane.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  const write = (changes: readonly { readonly cell: string; readonly text: string }[]): void => {
    if (changes.length === 0) return;
    void attempt(() => workbench.write(changes.map((change) => ({ sheet: name, ...change }))));
  };
  const act = (done: SheetAct): void => {
    setTooMany(false);
    if (done.kind === "undo") void attempt(workbench.undo);
    if (done.kind === "redo") void attempt(workbench.redo);
    if (done.kind === "find") setFinding(true);
    if (done.kind === "empty") write(emptied(grid, done.area));
    if (done.kind === "paste") {
      const pasted = pastedOver(grid, done.area, clipboardCells(done.text), MOST_PASTED);
      if (pasted === undefined) setTooMany(true);
      else write(pasted);
    }
  };
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
        {!finding && (
          <Button appearance="subtle" onClick={() => setFinding(true)}>
            {text.preview.open}
          </Button>
        )}
      </div>
      {finding && (
        <FindLine
          grid={grid}
          from={selected}
          onFound={(cell) => void file.select(name, cell)}
          onClose={() => {
            setFinding(false);
            focusGrid();
          }}
        />
      )}
      {refusal !== null && <Notice kind="error">{refusal}</Notice>}
      {tooMany && <Notice kind="warning">{text.preview.tooMany(grouped(MOST_PASTED))}</Notice>}
      <CellLine
        key={`${name} ${selected}`}
        address={selected}
        content={contentOf(grid, selected)}
        asText={isNumberAsText(grid, selected)}
        edit={edit?.cell === selected ? edit : null}
        onDone={(then) => {
          setEdit(null);
          if (then !== undefined) void file.select(name, cellBeside(grid, selected, then));
          focusGrid();
        }}
        about={about}
        earlier={earlier}
        onApply={(content, others) => write([selected, ...others].map((cell) => ({ cell, text: content })))}
        onFinding={onFinding}
      />
      <SheetPreview
        grid={grid}
        selected={selected}
        marks={marks}
        header={header}
        onWrite={act}
        onSelect={(cell) => void file.select(name, cell)}
        onEdit={(start) =>
          // At once: the next key already belongs to the line.
          flushSync(() => setEdit({ cell: selected, ...(start === undefined ? {} : { start }) }))
        }
      />
    </div>
  );
}

function cellBeside(grid: Grid, address: string, next: NextCell): string {
  const at = parseAddress(address) ?? { row: 0, column: 0 };
  const area = areaAround(grid, at.row, at.column);
  const row = next === "below" ? area.bottom + 1 : next === "above" ? area.top - 1 : at.row;
  const column = next === "right" ? area.right + 1 : next === "left" ? area.left - 1 : at.column;
  const { top, left } = areaAround(grid, Math.max(row, 0), Math.max(column, 0));
  return cellAddress(top, left);
}

function isNumberAsText(grid: Grid, address: string): boolean {
  const cell = parseAddress(address);
  const value = cell && valueAt(grid, cell.row, cell.column);
  return typeof value === "string" && typeof typedValue(value) === "number";
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
