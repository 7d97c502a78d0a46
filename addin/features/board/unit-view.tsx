import { Button, Link, makeStyles, mergeClasses, Spinner } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { UnitReports } from "../../../shared/api/board.ts";
import type { Failure } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";
import { dateText, timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { statusGlyphs } from "../../messages/status.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { useBoard } from "./use-board.ts";

const useStyles = makeStyles({
  versions: { display: "flex", flexWrap: "wrap", gap: "0 16px" },
  version: { minHeight: "32px" },
  name: { minWidth: "160px" },
});

interface UnitViewProps {
  readonly code: string;
  /** Collection whose newest version is opened at once; null: all reports of the unit are what is asked for. */
  readonly opened: string | null;
  readonly onOpenNewest: (uuid: string) => void;
  readonly onOpen: (uuid: string) => void;
}

/** What a unit owed and sent, period after period, with every version; or at once the newest version of one report. */
export function UnitView({ code, opened, onOpenNewest, onOpen }: UnitViewProps) {
  const all = <AllReports code={code} onOpen={onOpen} />;
  if (opened === null) return all;
  return <Newest code={code} collection={opened} onOpenNewest={onOpenNewest} otherwise={all} />;
}

interface NewestProps extends Pick<UnitViewProps, "code" | "onOpenNewest"> {
  readonly collection: string;
  /** Where nothing was sent. */
  readonly otherwise: ReactElement;
}

function Newest({ code, collection, onOpenNewest, otherwise }: NewestProps) {
  const api = useBoard();
  const loaded = useLoaded(() => api.unitReports(code, { collection }));
  const { state } = loaded;
  const wanted = state.kind === "ready" ? state.value.reports[0]?.versions[0]?.uuid : undefined;
  useEffect(() => {
    if (wanted !== undefined) onOpenNewest(wanted);
  }, [wanted, onOpenNewest]);
  if (wanted !== undefined) return <Spinner label={text.loading} />;
  return <Loaded from={loaded}>{() => otherwise}</Loaded>;
}

/** The latest page, and the earlier ones at a press. */
function AllReports({ code, onOpen }: Pick<UnitViewProps, "code" | "onOpen">) {
  const api = useBoard();
  const shared = useSharedStyles();
  const loaded = useLoaded(() => api.unitReports(code, {}));
  const [earlier, setEarlier] = useState<readonly UnitReports[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const more = async (after: string): Promise<void> => {
    setBusy(true);
    const page = await api.unitReports(code, { after });
    setBusy(false);
    setFailure(page.ok ? null : page.failure);
    if (page.ok) setEarlier((before) => [...before, page.value]);
  };
  return (
    <Loaded from={loaded}>
      {(first) => {
        const reports = [first, ...earlier].flatMap((page) => page.reports);
        const { next } = earlier.at(-1) ?? first;
        return (
          <>
            <Reports name={first.name} reports={reports} onOpen={onOpen} />
            {failure !== null && <Notice kind="error">{failureText(failure)}</Notice>}
            <div className={shared.row}>
              {next !== null && (
                <Button disabledFocusable={busy} onClick={() => !busy && void more(next).catch(reportError)}>
                  {busy ? text.loading : text.board.earlier}
                </Button>
              )}
              <span role="status" className={shared.quiet}>
                {next === null
                  ? text.board.allReports(reports.length)
                  : text.board.someReports(reports.length)}
              </span>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

function Reports({
  name,
  reports,
  onOpen,
}: Pick<UnitReports, "name" | "reports"> & Pick<UnitViewProps, "onOpen">) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.board.unitHeading(name)}
      </h2>
      <div className={shared.scroll}>
        <table className={mergeClasses(shared.table, shared.cards)}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {text.collections.task}
              </th>
              <th scope="col">{text.collections.due}</th>
              <th scope="col">{text.collections.status}</th>
              <th scope="col">{text.board.versions}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map(({ collection, title, period, dueAt, status, exemption, versions }) => (
              <tr key={collection}>
                <th scope="row">{reportTitle(title, period)}</th>
                <td data-header={text.collections.due}>
                  {dueAt === null ? text.collections.noDue : dateText(dueAt)}
                </td>
                <td data-header={text.collections.status}>
                  <span aria-hidden>{statusGlyphs[status]}</span>{" "}
                  {exemption === null ? text.tasks.status[status] : text.collections.exemptBecause(exemption)}
                </td>
                <td data-header={text.board.versions}>
                  {versions.length === 0 ? (
                    <span className={shared.quiet}>{text.board.neverSent}</span>
                  ) : (
                    <span className={styles.versions}>
                      {versions.map((version) => (
                        <Link
                          key={version.uuid}
                          as="button"
                          className={styles.version}
                          aria-label={`${text.board.openVersion(title, version.version)} ${versionText(version)}`}
                          onClick={() => onOpen(version.uuid)}
                        >
                          {versionText(version)}
                        </Link>
                      ))}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function versionText(sent: UnitReports["reports"][number]["versions"][number]): string {
  const { version, submittedAt, nil, rows, state, late } = sent;
  return [
    text.board.version(version),
    timeText(submittedAt),
    nil ? text.tasks.status.nil : text.board.rows(rows),
    text.tasks.status[state],
    ...(late ? [text.board.lateWord] : []),
  ].join(" · ");
}
