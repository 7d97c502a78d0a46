import { Button, FluentProvider, makeStyles, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { otherCloudsPane } from "../shared/excel-edition.ts";
import { App } from "./app.tsx";
import type { OfficeState } from "./host/excel/office.ts";
import { WorkbookRefusal } from "./host/workbook-refusal.ts";
import { firstText as text } from "./messages/first.ts";
import type { Entrance } from "./services.ts";
import { Failed } from "./ui/loaded.tsx";
import { Notice } from "./ui/notice.tsx";
import { useSharedStyles } from "./ui/styles.ts";
import { useTheme } from "./ui/theme.ts";

/** After this long the pane says that it takes longer than usual. */
const PATIENCE = 10_000;

const useStyles = makeStyles({
  page: { padding: "24px 16px", maxWidth: "480px", boxSizing: "border-box" },
  address: { overflowWrap: "anywhere" },
  product: { fontSize: "20px", lineHeight: "28px", fontWeight: 600, margin: 0 },
});

type Step =
  | { readonly kind: "connecting"; readonly slow: boolean }
  | Extract<OfficeState, { kind: "unsupported" }>
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "ready"; readonly entrance: Entrance };

interface ExcelPaneProps {
  readonly office: () => Promise<OfficeState>;
  readonly connect: (partition: string) => Promise<Entrance>;
  /** @returns false where Office cannot, or is not there. */
  readonly openInBrowser: (path: string) => boolean;
}

/** Connects to the workbook that is open, or says why that cannot be and where else to go. */
export function ExcelPane({ office, connect, openInBrowser }: ExcelPaneProps) {
  const [step, setStep] = useState<Step>({ kind: "connecting", slow: false });
  const [dark, setDark] = useState<boolean | undefined>(undefined);

  const start = useCallback(async (): Promise<void> => {
    setStep({ kind: "connecting", slow: false });
    const patience = setTimeout(() => setStep({ kind: "connecting", slow: true }), PATIENCE);
    try {
      const state = await office();
      if (state.kind === "excel") {
        setDark(state.dark);
        setStep({ kind: "ready", entrance: await connect(state.partition) });
      } else {
        setStep(state);
        // It came after all.
        if (state.why === "office-silent") state.settled.then(start, reportError);
      }
    } catch (error) {
      const refused = error instanceof WorkbookRefusal;
      if (!refused) reportError(error);
      setStep({ kind: "failed", reason: refused ? text.excel.refusal[error.reason] : text.excel.failed });
    } finally {
      clearTimeout(patience);
    }
  }, [office, connect]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: connects once; after that the user asks for it.
  useEffect(() => {
    start().catch(reportError);
  }, []);

  // Scroll bars and fields follow Office as well, whatever the system looks like.
  useEffect(() => {
    if (dark !== undefined) document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);

  return step.kind === "ready" ? (
    <App entrance={step.entrance} dark={dark} />
  ) : (
    <Waiting
      step={step}
      dark={dark}
      openInBrowser={openInBrowser}
      onRetry={() => start().catch(reportError)}
    />
  );
}

interface WaitingProps {
  readonly openInBrowser: (path: string) => boolean;
  readonly step: Exclude<Step, { kind: "ready" }>;
  readonly dark: boolean | undefined;
  readonly onRetry: () => void;
}

function Waiting({ step, dark, openInBrowser, onRetry }: WaitingProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const theme = useTheme(dark);
  const address = step.kind === "unsupported" && "address" in step ? step.address : undefined;
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100%" }}>
      <main className={`${styles.page} ${shared.stackWide}`}>
        <h1 className={styles.product}>{text.product}</h1>
        {step.kind === "connecting" && <Spinner label={text.excel.connecting} />}
        {step.kind === "connecting" && step.slow && (
          <Notice kind="warning">
            <span>{text.excel.slow}</span>
            <span>
              <Button onClick={() => location.reload()}>{text.failure.reload}</Button>
            </span>
          </Notice>
        )}
        {step.kind === "failed" && <Failed reason={step.reason} onRetry={onRetry} />}
        {step.kind === "unsupported" && (
          <Notice kind="error">
            <strong>{text.excel.unsupportedHeading}</strong>
            <span>
              {text.excel.unsupported[step.why]}
              {address !== undefined && text.colon}
              {address !== undefined && <code className={styles.address}>{address}</code>}
            </span>
            {address !== undefined && (
              <span className={shared.row}>
                <Button onClick={() => location.reload()}>{text.failure.retry}</Button>
                <a className={shared.link} href={otherCloudsPane(location.pathname) + location.search}>
                  {text.excel.otherCloud}
                </a>
              </span>
            )}
          </Notice>
        )}
        {(step.kind === "unsupported" || step.kind === "failed") && (
          <p className={shared.paragraph}>
            {text.excel.browserHint}{" "}
            <a
              className={shared.link}
              href="/web.html"
              target="_blank"
              rel="noreferrer"
              onClick={(event) => {
                // A window of Excel's own would open at an address of the pane's own site.
                if (openInBrowser("/web.html")) event.preventDefault();
              }}
            >
              {text.excel.browser}
            </a>
          </p>
        )}
      </main>
    </FluentProvider>
  );
}
