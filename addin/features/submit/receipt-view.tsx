import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode, useState } from "react";
import type { Corrections } from "../../../shared/api/corrections.ts";
import { proofText } from "../../../shared/api/proof.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { countCorrections } from "../../messages/correction-text.ts";
import { text } from "../../messages/index.ts";
import {
  type ReceiptParties,
  receiptFacts,
  receiptLine,
  receiptPlainText,
  receiptRows,
} from "../../messages/receipt-text.ts";
import { refusalText } from "../../messages/refusal-text.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { type ExcelEdition, useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { printPage, saveFile } from "../../ui/save-file.ts";
import { SentCorrectionList } from "../../ui/sent-correction-list.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { DownloadSent } from "../review/download-sent.tsx";
import { ControlTotalsTable } from "./control-totals-table.tsx";

const useStyles = makeStyles({
  receipt: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    maxWidth: "560px",
    border: `1px solid ${tokens.colorPaletteGreenBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    "@media print": { maxWidth: "none", border: "none", padding: 0 },
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 16px",
    margin: 0,
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  hash: { overflowWrap: "anywhere", fontSize: "12px", fontFamily: tokens.fontFamilyMonospace },
});

/** That something was sent, in a line above what is looked at now. */
export function LastReceipt({
  receipt,
  title,
  onShow,
}: {
  readonly receipt: Receipt;
  /** Title of the report. */
  readonly title: string;
  readonly onShow: () => void;
}) {
  const shared = useSharedStyles();
  return (
    <p className={`${shared.paragraph} ${shared.quiet}`}>
      {text.receipt.last(reportTitle(title, receipt.period))}{" "}
      <Button size="small" appearance="subtle" onClick={onShow}>
        {text.receipt.show}
      </Button>
    </p>
  );
}

interface ReceiptViewProps {
  readonly receipt: Receipt;
  readonly parties: ReceiptParties;
  /** Cells that were corrected on the page before it was sent, as they are kept with it. */
  readonly corrections: Corrections | undefined;
  /** The way to have them in one's own file. */
  readonly correctedFile: ReactNode;
  /** Of the account, to name what rows are about. */
  readonly units: readonly Pick<OrgUnit, "code" | "name">[];
  readonly onClose: () => void;
}

export function ReceiptView(props: ReceiptViewProps) {
  const { receipt, parties, corrections, correctedFile, units, onClose } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { excel } = useServices();
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(receiptPlainText(receipt, parties, corrections));
      setSaid(text.receipt.copied);
    } catch {
      setSaid(text.receipt.copyFailed);
    }
  };
  /** As text, which `verify-audit --receipt` reads. */
  const save = (): void => {
    const title = reportTitle(parties.title, receipt.period);
    const plain = new Blob([receiptPlainText(receipt, parties, corrections)], {
      type: "text/plain;charset=utf-8",
    });
    saveFile(plain, text.receipt.fileName(title, receipt.version));
  };
  const putOnSheet = async ({ host, added }: ExcelEdition): Promise<void> => {
    try {
      const name = await host.putSheet(text.excel.receiptSheet, receiptRows(receipt, parties, corrections));
      added.update((names) => [...names, name]);
      setSaid(text.excel.receiptPut(name));
    } catch (error) {
      setSaid(refusalText(error) ?? text.excel.notDone);
    }
  };
  return (
    <section className={styles.receipt} aria-label={text.receipt.heading} data-print="">
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        ✓ {text.receipt.heading}
        {text.colon}
        {reportTitle(parties.title, receipt.period)}
      </h2>
      <dl className={styles.facts}>
        {receiptFacts(receipt, parties).map(([label, value]) => (
          <Fragment key={label}>
            <dt className={shared.quiet}>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <p className={`${shared.paragraph} ${shared.figures}`}>{receiptLine(receipt)}</p>
      <details open>
        <summary>{receipt.nil ? text.details : text.receipt.totals}</summary>
        {!receipt.nil && <ControlTotalsTable totals={receipt.controlTotals} />}
        <p className={shared.paragraph}>{text.receipt.checksumFull}</p>
        <p className={`${shared.paragraph} ${styles.hash}`}>{receipt.sha256}</p>
        <p className={shared.paragraph}>{text.receipt.number}</p>
        <p className={`${shared.paragraph} ${styles.hash}`}>{receipt.uuid}</p>
        {receipt.proof !== undefined && (
          <>
            <p className={shared.paragraph}>{text.receipt.proof}</p>
            <p className={`${shared.paragraph} ${styles.hash}`}>{proofText(receipt.proof)}</p>
          </>
        )}
      </details>
      {corrections !== undefined && (
        <details>
          <summary>{text.corrected.sent(countCorrections(corrections))}</summary>
          <SentCorrectionList corrections={corrections} />
        </details>
      )}
      {correctedFile}
      {receipt.purgedAt === undefined && <DownloadSent uuid={receipt.uuid} units={units} />}
      <div className={shared.row}>
        {excel === null ? (
          <>
            <Button onClick={printPage}>{text.receipt.print}</Button>
            <Button onClick={save}>{text.receipt.save}</Button>
          </>
        ) : (
          <Button onClick={() => void putOnSheet(excel)}>{text.excel.putReceipt}</Button>
        )}
        <Button onClick={() => void copy()}>{text.receipt.copy}</Button>
        <Button appearance="subtle" onClick={onClose}>
          {text.receipt.close}
        </Button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
