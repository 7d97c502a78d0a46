import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { text } from "../../messages/index.ts";
import { refusalText } from "../../messages/refusal-text.ts";
import { type ExcelEdition, useServices } from "../../services.ts";
import { Failed } from "../../ui/loaded.tsx";
import type { OpenedWorkbook } from "./opened-workbook.ts";
import { type CheckContext, openWorkbench } from "./workbench.ts";

interface OpenExcelProps {
  readonly excel: ExcelEdition;
  readonly account: string;
  readonly context: () => CheckContext;
  readonly onOpened: (opened: OpenedWorkbook) => void;
}

/** Puts the workbook that is open in Excel on the bench, at once. */
export function OpenExcel(props: OpenExcelProps) {
  const { engine, assignments, confirmedNames } = useServices();
  const { host, added } = props.excel;
  const current = useRef(props);
  current.current = props;
  const [failure, setFailure] = useState<string | null>(null);

  const open = useCallback(async (): Promise<void> => {
    setFailure(null);
    try {
      const workbench = await openWorkbench({
        host,
        engine,
        assignments,
        confirmedNames,
        context: () => current.current.context(),
        onFault: reportError,
      });
      // What the pane itself puts into the workbook is no report.
      const setAside = (): void => {
        workbench.setAside(added.get()).catch(reportError);
      };
      setAside();
      const stopFollowing = added.subscribe(setAside);
      const close = (): void => {
        stopFollowing();
        workbench.close();
      };
      current.current.onOpened({ account: current.current.account, workbench: { ...workbench, close } });
    } catch (error) {
      setFailure(refusalText(error) ?? text.excel.failed);
    }
  }, [host, added, engine, assignments, confirmedNames]);

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    open().catch(reportError);
  }, [open]);

  if (failure === null) return <Spinner label={text.open.reading(host.workbookName)} />;
  return <Failed reason={failure} onRetry={() => open().catch(reportError)} />;
}
