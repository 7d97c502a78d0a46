import { Button, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ExcelHost } from "../../host/excel-host.ts";
import { text } from "../../messages/index.ts";
import { refusalText } from "../../messages/refusal-text.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import type { OpenedWorkbook } from "./opened-workbook.ts";
import { type CheckContext, openWorkbench } from "./workbench.ts";

export interface OpenExcelProps {
  readonly host: ExcelHost;
  readonly account: string;
  readonly context: () => CheckContext;
  readonly onOpened: (opened: OpenedWorkbook) => void;
}

/** Puts the workbook that is open in Excel on the bench, at once. */
export function OpenExcel(props: OpenExcelProps) {
  const { engine, mappings } = useServices();
  const { host } = props;
  const current = useRef(props);
  current.current = props;
  const [failure, setFailure] = useState<string | null>(null);

  const open = useCallback(async (): Promise<void> => {
    setFailure(null);
    try {
      const workbench = await openWorkbench({
        host,
        engine,
        mappings,
        context: () => current.current.context(),
        onFault: reportError,
      });
      current.current.onOpened({ account: current.current.account, workbench });
    } catch (error) {
      setFailure(refusalText(error) ?? text.excel.failed);
    }
  }, [host, engine, mappings]);

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    open().catch(reportError);
  }, [open]);

  if (failure === null) return <Spinner label={text.open.reading(host.workbookName)} />;
  return (
    <Notice kind="error">
      <span>{failure}</span>
      <span>
        <Button onClick={() => open().catch(reportError)}>{text.failure.retry}</Button>
      </span>
    </Notice>
  );
}
