import { Button, Field, makeStyles, Select, Spinner } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { cellAddress, type Grid } from "../../../shared/sheet/grid.ts";
import { readTraceTable, TRACE_SHEET, type TraceTable } from "../../../shared/workbook/merged/trace-table.ts";
import { text } from "../../messages/index.ts";
import { unreadableText } from "../../messages/unreadable-text.ts";
import { useServices } from "../../services.ts";
import { SheetPreview } from "../../ui/sheet-preview.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { TraceAnswer } from "./trace-answer.tsx";
import { useTrace } from "./use-trace.ts";

const useStyles = makeStyles({ sheet: { display: "flex", height: "420px", minWidth: 0 } });

interface OpenedMerge {
  readonly table: TraceTable;
  readonly summaries: readonly Grid[];
}

/** A merged workbook as a file: its summaries are drawn, and a click on a figure asks what it is made of. */
export function TraceInBrowser() {
  const { engine } = useServices();
  const shared = useSharedStyles();
  const tracing = useTrace();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [opened, setOpened] = useState<OpenedMerge | null>(null);

  const open = async (file: File): Promise<void> => {
    setReading(file.name);
    setOpened(null);
    tracing.clear();
    try {
      const result = await engine.openWorkbook(new Uint8Array(await file.arrayBuffer()));
      const merge = result.ok ? openedMerge(result.sheets) : undefined;
      if (merge !== undefined) setOpened(merge);
      else tracing.say(result.ok ? text.trace.notMerged : unreadableText(file.name, result.code));
    } catch (error) {
      reportError(error);
      tracing.say(text.open.failed);
    } finally {
      setReading(null);
    }
  };

  return (
    <section className={shared.stack} aria-label={text.trace.heading}>
      <h3 className={shared.subheading}>{text.trace.heading}</h3>
      <p className={shared.quiet}>{text.trace.hintBrowser}</p>
      <div className={shared.row}>
        <Button
          disabledFocusable={reading !== null}
          onClick={() => reading === null && input.current?.click()}
        >
          {opened === null ? text.trace.open : text.trace.another}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={text.trace.open}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void open(file);
            target.value = "";
          }}
        />
        {reading !== null && <Spinner size="tiny" label={text.trace.reading(reading)} />}
      </div>
      {opened !== null && (
        <Summaries
          summaries={opened.summaries}
          onCell={(sheet, cell) => void tracing.ask(opened.table, { sheet, cell })}
        />
      )}
      <TraceAnswer tracing={tracing} />
    </section>
  );
}

interface SummariesProps {
  readonly summaries: readonly Grid[];
  readonly onCell: (sheet: string, cell: string) => void;
}

function Summaries({ summaries, onCell }: SummariesProps) {
  const styles = useStyles();
  const [name, setName] = useState(summaries[0]?.name);
  const [selected, setSelected] = useState<string | null>(null);
  const grid = summaries.find((candidate) => candidate.name === name);
  if (grid === undefined) return null;
  return (
    <>
      <Field label={text.trace.sheet}>
        <Select
          value={grid.name}
          onChange={(_, { value }) => {
            setName(value);
            setSelected(null);
          }}
        >
          {summaries.map((summary) => (
            <option key={summary.name} value={summary.name}>
              {summary.name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.sheet}>
        <SheetPreview
          key={grid.name}
          grid={grid}
          selected={selected ?? cellAddress(grid.top, grid.left)}
          onSelect={(cell) => {
            setSelected(cell);
            onCell(grid.name, cell);
          }}
          onEdit={() => undefined}
          marks={new Map()}
        />
      </div>
    </>
  );
}

function openedMerge(sheets: readonly Grid[]): OpenedMerge | undefined {
  const hidden = sheets.find(({ name }) => name === TRACE_SHEET);
  const table = hidden && readTraceTable(hidden);
  if (table === undefined) return undefined;
  const names = new Set(table.rows.map(({ sheet }) => sheet));
  return { table, summaries: sheets.filter(({ name }) => names.has(name)) };
}
