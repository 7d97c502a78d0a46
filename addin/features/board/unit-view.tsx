import { Link, makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect } from "react";
import type { UnitReports } from "../../../shared/api/board.ts";
import { dateText, timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { statusGlyphs } from "../../messages/status.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Loaded } from "../../ui/loaded.tsx";
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

/** What a unit owed and sent, period after period, with every version. */
export function UnitView({ code, opened, onOpenNewest, onOpen }: UnitViewProps) {
  const api = useBoard();
  const loaded = useLoaded(() => api.unitReports(code));
  const { state } = loaded;
  const wanted =
    opened === null || state.kind !== "ready"
      ? undefined
      : state.value.reports.find(({ collection }) => collection === opened)?.versions[0]?.uuid;
  useEffect(() => {
    if (wanted !== undefined) onOpenNewest(wanted);
  }, [wanted, onOpenNewest]);

  if (wanted !== undefined) return <Spinner label={text.loading} />;
  return <Loaded from={loaded}>{(reports) => <Reports reports={reports} onOpen={onOpen} />}</Loaded>;
}

function Reports({
  reports: { name, reports },
  onOpen,
}: {
  readonly reports: UnitReports;
  readonly onOpen: (uuid: string) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.board.unitHeading(name)}
      </h2>
      <div className={shared.scroll}>
        <table className={shared.table}>
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
                <td>{dueAt === null ? text.collections.noDue : dateText(dueAt)}</td>
                <td>
                  <span aria-hidden>{statusGlyphs[status]}</span>{" "}
                  {exemption === null ? text.tasks.status[status] : text.collections.exemptBecause(exemption)}
                </td>
                <td>
                  {versions.length === 0 ? (
                    <span className={shared.quiet}>{text.board.neverSent}</span>
                  ) : (
                    <span className={styles.versions}>
                      {versions.map(({ uuid, version, state, submittedAt, late, nil, rows }) => (
                        <Link
                          key={uuid}
                          as="button"
                          className={styles.version}
                          aria-label={text.board.openVersion(title, version)}
                          onClick={() => onOpen(uuid)}
                        >
                          {[
                            text.board.version(version),
                            timeText(submittedAt),
                            nil ? text.tasks.status.nil : text.board.rows(rows),
                            text.tasks.status[state],
                            ...(late ? [text.board.lateWord] : []),
                          ].join(" · ")}
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
