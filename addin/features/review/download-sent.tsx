import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportVersion, Review } from "../../../shared/api/review.ts";
import type { Submission } from "../../../shared/api/submissions.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import type { Outcome } from "../../api/failure.ts";
import { EngineStopped } from "../../engine/engine.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { receiptRows } from "../../messages/receipt-text.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { type Services, useServices } from "../../services.ts";
import { saveFile, XLSX } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { explanationWords } from "./explanation-words.ts";

interface DownloadSentProps {
  /** Of the version. */
  readonly uuid: string;
  readonly units: readonly Pick<OrgUnit, "code" | "name">[];
}

/** A copy of what was sent as a workbook, made here of what the city has. In Excel files cannot be handed over. */
export function DownloadSent({ uuid, units }: DownloadSentProps) {
  const services = useServices();
  const shared = useSharedStyles();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  if (services.excel !== null) return null;
  const download = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setSaid("");
    try {
      const made = await sentFile(services, uuid, units);
      if (made.ok) saveFile(new Blob([made.value.bytes.slice()], { type: XLSX }), made.value.name);
      setSaid(made.ok ? text.review.sentSaved(made.value.name) : failureText(made.failure));
    } catch (error) {
      if (!(error instanceof EngineStopped)) reportError(error);
      setSaid(text.review.sentNotSaved);
    }
    setBusy(false);
  };
  return (
    <span className={shared.row}>
      <Button disabledFocusable={busy} onClick={() => void download()}>
        {text.review.downloadSent}
      </Button>
      <span role="status">{busy ? text.review.sentLoading : said}</span>
    </span>
  );
}

async function sentFile(
  { api, engine, catalogue }: Pick<Services, "api" | "engine" | "catalogue">,
  uuid: string,
  units: readonly Pick<OrgUnit, "code" | "name">[],
): Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const [review, submission] = await Promise.all([api.review.review(uuid), api.submission(uuid)]);
  if (!review.ok) return review;
  if (!submission.ok) return submission;
  const { title, versions } = review.value;
  const { receipt, records } = submission.value;
  const of = { form: receipt.form, formVersion: receipt.formVersion };
  const version = versions.find((each) => each.uuid === uuid);
  const several = records.some(({ subject }) => subject !== receipt.unit.code);
  await catalogue.ensure([of]);
  const bytes = await engine.sentWorkbook({
    ...of,
    records,
    layout: version?.layout ?? {},
    names: several ? units.map(({ code, name }) => [code, name] as const) : null,
    words: {
      title: `${reportTitle(title, receipt.period)} · ${receipt.unit.name} · ${text.review.version(receipt.version)}`,
      sheet: text.review.sentSheet,
      receiptSheet: text.review.sentReceiptSheet,
      place: text.review.sentPlace,
      unit: text.review.subject,
      receipt: [
        ...receiptRows(
          receipt,
          { title, recipient: null, sender: version?.by.name ?? null, about: null },
          submission.value.corrections,
        ),
        ...explanationRows(review.value, submission.value, version),
      ],
    },
  });
  const name = text.review.sentFileName(reportTitle(title, receipt.period), receipt.version);
  return { ok: true, value: { name, bytes } };
}

function explanationRows(
  { columns }: Review,
  { explanations }: Submission,
  version: ReportVersion | undefined,
): string[][] {
  if (explanations.length === 0) return [];
  const titleOf = (column: string | undefined) =>
    columns.find(({ id }) => id === column)?.title ?? column ?? text.check.wholeSheet;
  return [
    [text.review.explanations],
    ...explanations.map((each) => [titleOf(each.column), explanationWords(each, version?.layout ?? {})]),
  ];
}
