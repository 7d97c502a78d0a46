import { Button, Input, makeStyles, Select } from "@fluentui/react-components";
import {
  type FormEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { flushSync } from "react-dom";
import { cellText } from "../../../shared/sheet/cell-text.ts";
import { cellAddress, type Grid, parseAddress } from "../../../shared/sheet/grid.ts";
import type { FileHost } from "../../host/file-host.ts";
import { text } from "../../messages/index.ts";
import { type SheetMark, SheetPreview } from "../../ui/sheet-preview.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import { marksOf } from "./marks.ts";
import type { Workbench } from "./workbench.ts";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: "8px", flexGrow: 1, minWidth: 0, minHeight: 0 },
  edit: { display: "flex", alignItems: "center", gap: "8px" },
  address: { minWidth: "48px", fontVariantNumeric: "tabular-nums", fontWeight: 600 },
  value: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
});

interface PreviewPaneProps {
  readonly workbench: Workbench;
  readonly file: FileHost;
  /** Sheet whose findings are being looked at. */
  readonly sheet: string | undefined;
  /** Cells with a note of an officer, by the name of their sheet. */
  readonly noted: ReadonlyMap<string, readonly string[]>;
  readonly takeFocus?: boolean;
  readonly onBack?: () => void;
}

/** The sheet as it stands, the selected cell, and a line to change it. */
export function PreviewPane({ workbench, file, sheet, noted, takeFocus = false, onBack }: PreviewPaneProps) {
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

  const ready = grid !== null;
  useEffect(() => {
    if (takeFocus && ready) pane.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  }, [takeFocus, ready]);

  if (grid === null || name === undefined) return null;
  const selected = selection?.sheet === name ? selection.cell : cellAddress(grid.top, grid.left);
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
        onApply={(content) => void workbench.write([{ sheet: name, cell: selected, text: content }])}
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

/** Editing that was begun in the grid, as in Excel: by F2 or Enter, or by typing, which replaces the content. */
interface CellEdit {
  readonly cell: string;
  readonly start?: string;
}

function CellLine({
  address,
  content,
  edit,
  onDone,
  onApply,
}: {
  readonly address: string;
  readonly content: string;
  readonly edit: CellEdit | null;
  readonly onDone: () => void;
  readonly onApply: (content: string) => void;
}) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const changed = draft !== null && draft !== content;
  const [begun, setBegun] = useState<CellEdit | null>(null);
  if (begun !== edit) {
    setBegun(edit);
    setDraft(edit?.start ?? null);
  }
  useLayoutEffect(() => {
    if (edit === null || input.current === null) return;
    input.current.focus();
    const end = input.current.value.length;
    input.current.setSelectionRange(end, end);
  }, [edit]);
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    if (changed) onApply(draft.trim());
    setDraft(null);
    if (edit !== null) onDone();
  };
  return (
    <form className={styles.edit} onSubmit={apply}>
      <span className={styles.address}>{address}</span>
      <Input
        className={styles.value}
        input={{ ref: input, className: styles.input }}
        aria-label={`${text.preview.cell(address)} ${text.preview.value}`}
        value={draft ?? content}
        onChange={(_, { value }) => setDraft(value)}
        onKeyDown={({ key }) => {
          if (key !== "Escape") return;
          setDraft(null);
          onDone();
        }}
      />
      <Button type="submit" disabledFocusable={!changed}>
        {text.preview.apply}
      </Button>
    </form>
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
