import { Button, Field, Input, makeStyles, Select, Spinner } from "@fluentui/react-components";
import { type FormEvent, useMemo, useRef, useState } from "react";
import type { AuditEntryView } from "../../../shared/api/audit.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { dateOfDay, dayNumber } from "../../../shared/period/period.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue, useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { useAccounts } from "../sign-in/use-accounts.ts";
import { type DataColumn, DataTable } from "./data-table.tsx";
import { allEntries, type LogFilter, logColumns } from "./log-model.ts";
import { identifierLines } from "./log-words.ts";
import { tableCsv } from "./table-model.ts";
import { useAudit } from "./use-audit.ts";
import { useLogPages } from "./use-log-pages.ts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
  filter: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: "8px" },
  identifier: { overflowWrap: "anywhere", fontSize: "12px" },
});

/** A month is what people look for; further back is one change of a date away. */
const DAYS_SHOWN = 30;

/** 日志: who did what, when and from where. */
export function LogPage({ me }: { readonly me: Me }) {
  const { list } = useAccounts();
  const { now } = useServices();
  const catalogue = useCatalogue();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const today = chinaTime(now()).slice(0, 10);
  const [filter, setFilter] = useState<LogFilter>({
    from: dateOfDay(dayNumber(today) - DAYS_SHOWN),
    to: today,
    login: "",
    act: "",
  });
  const pages = useLogPages(filter);
  // Without the accounts' names the log is still the log.
  const accounts = useLoaded(list);
  const columns = useMemo(() => {
    const known = accounts.state.kind === "ready" ? accounts.state.value : [];
    const names = new Map(me.units.map(({ code, name }) => [code, name]));
    for (const { id, name, login } of known) names.set(`account/${id}`, text.header.account(name, login));
    return logColumns({ of: names, forms: catalogue });
  }, [me, accounts.state, catalogue]);
  const search = (event: FormEvent): void => {
    event.preventDefault();
    pages.look(filter);
  };
  const change = (part: Partial<LogFilter>): void => setFilter((before) => ({ ...before, ...part }));
  return (
    <main id="main" className={styles.page}>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.log.heading}
      </h2>
      <form className={styles.filter} onSubmit={search}>
        <Field label={text.log.from}>
          <Input type="date" value={filter.from} onChange={(_, { value }) => change({ from: value })} />
        </Field>
        <Field label={text.log.to}>
          <Input type="date" value={filter.to} onChange={(_, { value }) => change({ to: value })} />
        </Field>
        <Field label={text.log.login}>
          <Input value={filter.login} onChange={(_, { value }) => change({ login: value })} />
        </Field>
        <Field label={text.log.act}>
          <Select value={filter.act} onChange={(_, { value }) => change({ act: value })}>
            <option value="">{text.log.anyAct}</option>
            {Object.entries(text.actWords).map(([act, words]) => (
              <option key={act} value={act}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" appearance="primary">
          {text.log.filter}
        </Button>
      </form>
      <Export filter={pages.filter} columns={columns} />
      {pages.failure !== null && <Notice kind="error">{failureText(pages.failure)}</Notice>}
      {pages.entries === null ? (
        <Spinner label={text.log.loadingMore} />
      ) : (
        <>
          {pages.entries.length === 0 ? (
            <p className={shared.paragraph}>{text.log.none}</p>
          ) : (
            <DataTable
              label={text.log.heading}
              rows={pages.entries}
              columns={shownColumns(columns, catalogue)}
              keyOf={({ id }) => id}
            />
          )}
          {pages.more !== null && (
            <div>
              <Button disabledFocusable={pages.busy} onClick={pages.more}>
                {pages.busy ? text.log.loadingMore : text.log.more}
              </Button>
            </div>
          )}
          <p className={shared.quiet}>{text.log.sealedHow}</p>
        </>
      )}
    </main>
  );
}

/** May break over lines, so that long names push nothing off the page. */
const WIDE: ReadonlySet<string> = new Set(["who", "what", "target", "detail"]);

/** As the page shows them: identifiers fold away under what they belong to; the exported table has a column. */
function shownColumns(
  columns: ReturnType<typeof logColumns>,
  catalogue: Catalogue,
): readonly DataColumn<AuditEntryView>[] {
  return columns
    .filter(({ key }) => key !== "more")
    .map((column) => ({
      ...column,
      wide: WIDE.has(column.key),
      show: (entry) => (
        <>
          {column.value(entry)}
          {column.key === "detail" && <Identifiers lines={identifierLines(entry, catalogue)} />}
        </>
      ),
    }));
}

function Identifiers({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{text.details}</summary>
      {lines.map((line) => (
        <div key={line} className={styles.identifier}>
          {line}
        </div>
      ))}
    </details>
  );
}

interface ExportProps {
  readonly filter: LogFilter;
  readonly columns: ReturnType<typeof logColumns>;
}

/** Every entry of the filter, not only what has been shown. */
function Export({ filter, columns }: ExportProps) {
  const audit = useAudit();
  const shared = useSharedStyles();
  const [progress, setProgress] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const stopped = useRef(false);
  const run = async (): Promise<void> => {
    stopped.current = false;
    setSaid("");
    setProgress(0);
    const outcome = await allEntries(audit, filter, (count) => {
      setProgress(count);
      return !stopped.current;
    });
    setProgress(null);
    if (stopped.current) return;
    if (!outcome.ok) {
      setSaid(failureText(outcome.failure));
      return;
    }
    const csv = tableCsv<AuditEntryView>(outcome.value, columns);
    const file = new Blob([csv], { type: "text/csv;charset=utf-8" });
    const saved = saveFile(file, text.log.fileName(filter.from, filter.to));
    setSaid(saved ? text.log.exported(outcome.value.length) : "");
  };
  return (
    <div className={shared.row}>
      <Button disabledFocusable={progress !== null} onClick={() => progress === null && void run()}>
        {text.table.export}
      </Button>
      {progress !== null && (
        <>
          <Spinner size="tiny" label={text.log.exporting(progress)} />
          <Button
            onClick={() => {
              stopped.current = true;
            }}
          >
            {text.log.stop}
          </Button>
        </>
      )}
      <span role="status">{said}</span>
    </div>
  );
}
