import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { text } from "../../messages/index.ts";
import { aboutWork } from "../../messages/kept-work-text.ts";
import { useServices } from "../../services.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import { type OpenedWorkbook, openFile } from "../check/opened-workbook.ts";
import type { CheckContext } from "../check/workbench.ts";
import type { KeptSummary, KeptWork } from "./kept-work.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px 16px",
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
  },
  work: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 12px",
  },
  about: { display: "flex", flexDirection: "column", flexGrow: 1, flexBasis: "200px", minWidth: 0 },
  name: { overflowWrap: "anywhere" },
});

interface KeptWorkListProps {
  readonly account: string;
  readonly context: () => CheckContext;
  readonly onOpened: (opened: OpenedWorkbook) => void;
}

/** Workbooks that she left before all was sent: to go on with, or to throw away. Nothing where none are kept. */
export function KeptWorkList(props: KeptWorkListProps) {
  const { keptWork } = useServices();
  return keptWork === null ? null : <WorkList {...props} keptWork={keptWork} />;
}

function WorkList({
  account,
  context,
  onOpened,
  keptWork,
}: KeptWorkListProps & { readonly keptWork: KeptWork }) {
  const { engine, assignments, confirmedNames, now } = useServices();
  const { works } = useStore(keptWork.state);
  const [opening, setOpening] = useState<KeptSummary | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [dropping, setDropping] = useState<KeptSummary | null>(null);
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = text.keptWork;
  useEffect(() => keptWork.refresh(), [keptWork]);

  const open = async (id: string): Promise<string | null> => {
    const resumed = await keptWork.resume(id);
    if (resumed === undefined) {
      keptWork.refresh();
      return words.missing;
    }
    const { name, sample, work } = resumed.record;
    // A copy: what is kept is not changed by whoever reads it.
    const result = await openFile(name, resumed.bytes.slice().buffer, {
      account,
      engine,
      context,
      assignments,
      confirmedNames,
      now,
      from: sample ? "sample" : "file",
      resumed: work,
    });
    if (result.kind === "unreadable") return result.reason;
    if (result.kind === "stopped") return text.open.stopped;
    if (result.kind === "too-long") return text.open.tooLong;
    if (result.kind === "failed") return text.open.failed;
    keptWork.adopt(result.workbook, resumed);
    onOpened(result.workbook);
    return null;
  };
  const goOn = (work: KeptSummary): void => {
    setOpening(work);
    setTrouble(null);
    open(work.id)
      .catch((fault: unknown) => {
        reportError(fault);
        return text.open.failed;
      })
      .then((said) => {
        setOpening(null);
        setTrouble(said);
      }, reportError);
  };

  return (
    <>
      {trouble !== null && <Notice kind="error">{trouble}</Notice>}
      {works.length > 0 && (
        <section className={styles.card} aria-label={words.heading}>
          <h2 className={shared.subheading}>{words.heading}</h2>
          <ul className={`${shared.list} ${shared.stack}`}>
            {works.map((work) => (
              <li key={work.id} className={styles.work}>
                <span className={styles.about}>
                  <strong className={styles.name}>{work.name}</strong>
                  <span className={shared.quiet}>{aboutWork(work)}</span>
                </span>
                <span className={shared.row}>
                  {opening?.id === work.id ? (
                    <>
                      <Spinner size="tiny" label={words.opening(work.name)} />
                      <Button onClick={engine.stop}>{text.open.stop}</Button>
                    </>
                  ) : (
                    <>
                      <Button
                        appearance="primary"
                        aria-label={words.goOnOf(work.name)}
                        disabledFocusable={opening !== null}
                        onClick={() => goOn(work)}
                      >
                        {words.goOn}
                      </Button>
                      <Button
                        aria-label={words.dropOf(work.name)}
                        disabledFocusable={opening !== null}
                        onClick={() => setDropping(work)}
                      >
                        {words.drop}
                      </Button>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {dropping !== null && (
        <ActDialog
          title={words.dropTitle(dropping.name)}
          confirm={words.drop}
          act={async () => ({ ok: true as const, value: null })}
          onDone={() => {
            keptWork.forget(dropping.id);
            setDropping(null);
          }}
          onClose={() => setDropping(null)}
        >
          <p className={shared.paragraph}>{aboutWork(dropping)}</p>
          <p className={shared.paragraph}>{words.dropWhat}</p>
        </ActDialog>
      )}
    </>
  );
}
