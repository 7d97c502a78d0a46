import type { Corrections } from "../../shared/api/corrections.ts";
import { proofText } from "../../shared/api/proof.ts";
import type { Receipt } from "../../shared/api/submissions.ts";
import { correctionPlace, correctionText, countCorrections } from "./correction-text.ts";
import { amount, grouped, timeText } from "./format.ts";
import { text } from "./index.ts";
import { outsideText } from "./outside-text.ts";
import { reportTitle } from "./report-title.ts";

/** 第2次报送 · 2019-12-31 16:20 · 37行 · 685万元 · 校验码 3f9a… */
export function receiptLine(receipt: Receipt): string {
  const { version, submittedAt, nil, late, controlTotals, sha256 } = receipt;
  const money = controlTotals.columns.find(({ unit }) => unit.endsWith("元"));
  return [
    text.receipt.version(version),
    timeText(submittedAt),
    ...(nil ? [text.receipt.nil] : [text.receipt.rows(grouped(controlTotals.rows))]),
    ...(money === undefined ? [] : [amount(money.total, money.unit, money.qualifier)]),
    ...(late ? [text.receipt.late] : []),
    text.receipt.checksum(sha256.slice(0, 4)),
  ].join(" · ");
}

/** What a receipt says beside what the server keeps in it. */
export interface ReceiptParties {
  /** Title of the report. */
  readonly title: string;
  /** Name of the unit that received it; null where that is not known. */
  readonly recipient: string | null;
  /** Name of who sent it; null where that is not known. */
  readonly sender: string | null;
  /** Name of the one unit that all figures are about, where that is another than the one that sent them. */
  readonly about: string | null;
}

/** Whose report went to whom, and what did not: label and value. An account that bears its unit's name tells nothing of its own. */
export function receiptFacts(
  { unit, outsidePeriod, onBehalf }: Receipt,
  { recipient, sender, about }: ReceiptParties,
): (readonly [label: string, value: string])[] {
  return [
    [text.receipt.unit, unit.name],
    ...(about === null ? [] : [[text.receipt.figures, text.submit.about(about)] as const]),
    ...(recipient === null ? [] : [[text.receipt.recipient, recipient] as const]),
    ...(sender === null || sender === unit.name ? [] : [[text.receipt.sender, sender] as const]),
    ...(onBehalf === undefined
      ? []
      : [[text.protest.label, text.review.by(onBehalf.unit, onBehalf.name)] as const]),
    ...(outsidePeriod === undefined
      ? []
      : [[text.receipt.outsideLabel, outsideText(outsidePeriod, "sent")] as const]),
    [text.receipt.system, text.product],
  ];
}

/** The receipt in rows of one or two cells, as it stands on a sheet. */
export function receiptRows(
  receipt: Receipt,
  parties: ReceiptParties,
  corrections?: Corrections,
): string[][] {
  const totals = receipt.controlTotals.columns.map(({ header, total, unit, qualifier }) => [
    header,
    amount(total, unit, qualifier),
  ]);
  return [
    [`${text.product}${text.receipt.heading}`],
    [text.receipt.form, reportTitle(parties.title, receipt.period)],
    ...receiptFacts(receipt, parties).map((fact) => [...fact]),
    [receiptLine(receipt)],
    ...totals,
    [text.receipt.checksumFull, receipt.sha256],
    [text.receipt.number, receipt.uuid],
    ...(receipt.proof === undefined ? [] : [[text.receipt.proof, proofText(receipt.proof)]]),
    ...(corrections === undefined ? [] : correctionRows(corrections)),
  ];
}

function correctionRows(corrections: Corrections): string[][] {
  const { cells, more } = corrections;
  return [
    [text.corrected.sent(countCorrections(corrections))],
    ...cells.map((each) => [correctionPlace(each), correctionText(each)]),
    ...(more === undefined ? [] : [[text.corrected.sentMore(grouped(more))]]),
  ];
}

/** The receipt as plain text, to keep beside the sheet or to send on. */
export function receiptPlainText(
  receipt: Receipt,
  parties: ReceiptParties,
  corrections?: Corrections,
): string {
  return receiptRows(receipt, parties, corrections)
    .map((row) => row.join("\t"))
    .join("\n");
}
