/** Reports out of several files of one unit: each as it would be sent from its own workbook, and sent like that. */
import type { Corrections } from "../../../../shared/api/corrections.ts";
import type { Explanation } from "../../../../shared/api/submissions.ts";
import { canonicalJson } from "../../../../shared/canonical-json.ts";
import { saidBefore } from "../../../../shared/sheet/records-digest.ts";
import type { RecognisedSheet } from "../../../engine/assessment.ts";
import type { Engine } from "../../../engine/engine.ts";
import { failureText } from "../../../messages/failure-text.ts";
import { text } from "../../../messages/index.ts";
import type { OwedReport } from "../../owed/owed-reports.ts";
import type { Sender, Submission } from "../../submit/sender.ts";
import { sentCorrections } from "../../submit/sent-corrections.ts";
import { submissionBody } from "../../submit/submission.ts";
import { digestOf, wholeEntry } from "../entry-body.ts";
import type { Intake } from "../intake-box.ts";
import type { IntakeEntry } from "../intake-model.ts";

export interface OwnReport {
  readonly entry: IntakeEntry;
  readonly report: OwedReport;
  readonly sheet: RecognisedSheet;
  readonly explanations: readonly Explanation[];
  readonly corrections: Corrections | undefined;
  /** Rows that more than one of its files has. */
  readonly twice: number;
}

type Files = Pick<Intake, "benchOf" | "state" | "setSent" | "setNewest" | "retry">;

/** The reports in whole; what was read of one may be gone. */
export async function ownReports(entries: readonly IntakeEntry[], files: Files): Promise<OwnReport[]> {
  const whole = await Promise.all(entries.map((entry) => ownReport(entry, files)));
  return whole.filter((report) => report !== undefined);
}

async function ownReport(entry: IntakeEntry, files: Files): Promise<OwnReport | undefined> {
  const whole = await wholeEntry(entry);
  if (whole === undefined) return undefined;
  const { sheet, explanations, members } = whole;
  // Sheets of several files may be called alike.
  const tables = members.map(({ table: { file, sheet: name }, assessment }) => ({
    name: sheetKey(file, name),
    assessment,
  }));
  const corrections = [...new Set(members.map(({ table }) => table.file))].flatMap((file) =>
    (files.benchOf(file)?.file?.corrections() ?? []).map((correction) => ({
      ...correction,
      sheet: sheetKey(file, correction.sheet),
    })),
  );
  return {
    entry,
    report: entry.report,
    sheet,
    explanations,
    corrections: sentCorrections(tables, corrections),
    twice: saidBefore(members.map(({ assessment }) => assessment.records)),
  };
}

function sheetKey(file: string, sheet: string): string {
  return JSON.stringify([file, sheet]);
}

function bodyOf({ report, sheet, explanations, corrections }: OwnReport, base: number | null) {
  return {
    ...submissionBody(sheet, report, explanations),
    baseVersion: base,
    ...(corrections !== undefined && { corrections }),
  };
}

/** Notes which entries say what the unit's newest version says; nothing of them leaves. */
export async function noteSame(
  entries: readonly IntakeEntry[],
  files: Files,
  engine: Pick<Engine, "payload">,
): Promise<void> {
  const same = new Set(files.state.get().same);
  const newest = { ...files.state.get().newest };
  for (const own of await ownReports(entries, files)) {
    const { id, group, report } = own.entry;
    const before = report.newest;
    newest[group] = before && { version: before.version, sha256: before.sha256 };
    same.delete(id);
    // What came back is asked for once more, whatever it says.
    if (before === null || !own.entry.replaces || report.status === "returned") continue;
    const body = bodyOf(own, before.version === 1 ? null : before.version - 1);
    const weighed = await engine.payload({ form: own.sheet.form.id, body });
    if (!weighed.ok || (await digestOf(canonicalJson(weighed.payload))) !== before.sha256) continue;
    same.add(id);
    // It had arrived after all.
    if (files.state.get().sent[id]?.kind === "unsure") files.retry(id);
  }
  files.setNewest({ newest, same });
}

/** `outdated`: the forms are others now; everything has to be read by them first. */
export type OwnSendingEnd = "all" | "stopped" | "outdated" | "waits";

interface Sending {
  readonly account: string;
  readonly files: Files;
  readonly sender: Pick<Sender, "submit">;
  /** Of the catalogue by which she was asked. */
  readonly digest: string;
  /** Hears after each how many are done. */
  readonly onDone: (done: number) => void;
  readonly stopped: () => boolean;
}

/** One report after the other, by the road of a single one: kept on this computer until there is a receipt. */
export async function sendOwn(reports: readonly OwnReport[], sending: Sending): Promise<OwnSendingEnd> {
  const { account, files, sender, digest, onDone, stopped } = sending;
  let waits = false;
  for (const [done, own] of reports.entries()) {
    if (stopped()) return "stopped";
    const { entry, report, sheet } = own;
    const submission: Submission = {
      account,
      title: sheet.form.title,
      form: sheet.form.id,
      period: report.collection.period,
      body: bodyOf(own, report.newest?.version ?? null),
    };
    // By another catalogue the sheets are read anew, and she is asked again.
    const { result } = await sender.submit(submission, { digest, stands: async () => false });
    if (result.kind === "changed") return "outdated";
    if (result.kind === "received") {
      const { uuid, version, sha256, submittedAt } = result.receipt;
      files.setSent(entry.id, { kind: "received", receipt: { uuid, version, sha256, submittedAt } });
      for (const { file, sheet: name, table } of entry.tables) markSent(files, file, name, table);
    } else if (result.kind === "kept") {
      waits = true;
      files.setSent(entry.id, { kind: "unsure", reason: failureText(result.failure) });
    } else {
      const reason = result.kind === "withheld" ? text.submit.withheld : failureText(result.failure);
      files.setSent(entry.id, { kind: "refused", reason });
    }
    onDone(done + 1);
  }
  return waits ? "waits" : "all";
}

function markSent(files: Files, file: string, name: string, table: number): void {
  const workbench = files.benchOf(file)?.workbench;
  const sheet = workbench?.state.get().sheets.find((each) => each.name === name && each.table === table);
  if (sheet !== undefined) workbench?.markSent(sheet.id);
}
