import type { Intake, IntakeQuery } from "../../shared/api/intake.ts";
import type { SubmissionBody } from "../../shared/api/submissions.ts";
import { checkReading } from "../../shared/check/check-reading.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import type { Form } from "../../shared/form/form.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import type { Question } from "../../shared/sheet/question.ts";
import type { Reading } from "../../shared/sheet/reading.ts";
import { layoutOf } from "../../shared/submission/layout.ts";
import { payloadOf } from "../../shared/submission/payload.ts";
import { toSubmissionRecords } from "../../shared/submission/records.ts";
import type { Act } from "../base/act.ts";
import { sha256 } from "../base/digest.ts";
import { Refusal, refuseIssues } from "../base/refusal.ts";
import { unitsInScope } from "../store/register/units.ts";
import { placesInScope } from "../store/submissions/places.ts";
import { submissionInScope } from "../store/submissions/submissions.ts";
import { assignmentsOf } from "../store/words/assignments.ts";
import { acceptSubmission } from "./accept.ts";
import { contentUuid } from "./content-uuid.ts";
import { dryRun } from "./dry-run.ts";
import { gridsOf, readAgain, soleTable, unclear } from "./intake-reading.ts";
import { type Sender, senderOf } from "./sender.ts";

/**
 * Takes a whole workbook for its one report, by every rule that the pane and the server have for it. The same bytes for the
 * same unit and collection are one report, however often they come. What stays in the workbook is dropped here, and nothing of
 * the bytes is kept.
 * @throws Refusal intake_unclear · submission_has_errors · explanation_missing, with findings · as `acceptSubmission`
 */
export async function takeIn(
  act: Act,
  bytes: Uint8Array,
  asked: IntakeQuery,
): Promise<{ readonly intake: Intake; readonly repeated: boolean }> {
  const { db, account, catalogue } = act;
  const grids = gridsOf(bytes);
  const units = await unitsInScope(db, account);
  const reads = { catalogue, units, reporter: account.unit, confirmed: await confirmedBy(act, []) };
  const found = soleTable(grids, reads, asked);
  const period = asked.period ?? found.reading.period?.period;
  if (period === undefined) throw unclear("period", "missing");
  const unit = unitOf(act, found.reading, units, asked);
  const sender: Sender = { ...(await senderOf(act, unit.code)), channel: "intake" };
  const [place] = await placesInScope(db, account, [{ unit: unit.code, form: found.form.id, period }]);
  if (place === undefined || place === null) throw new Refusal("not_found");

  const uuid = contentUuid(["intake", sha256(bytes), place.collection, unit.code]);
  const before = await submissionInScope(db, account, uuid);
  if (before !== undefined) return repeatedly(before.receipt);
  const { newest } = place;
  const base = asked.baseVersion ?? (newest?.channel === "intake" ? newest.version : null);

  const form = catalogue.form(found.form.id, place.formVersion);
  const below = await unitsInScope(db, sender);
  const own = { catalogue, units: below, reporter: unit, confirmed: await confirmedBy(act, [unit.code]) };
  const { reading, context } = readAgain(found, own, { form, period, chosen: asked.form !== undefined });
  refuseUnclean(reading, checkReading(reading, form, context));
  const body = bodyOf(form, reading, { collection: place.collection, baseVersion: base });
  const weighed = payloadOf(form, body);
  if (!weighed.ok) refuseIssues(weighed.issues);
  const { collection, formVersion, records, layout } = body;
  const looked = { collection, formVersion, records, layout, occasion: "submitting" as const };
  const { completed } = await dryRun(act, looked, unit.code);
  try {
    const accepted = await acceptSubmission(act, {
      uuid,
      body: completed === undefined ? body : { ...body, records: completed.records },
      sender,
      catalogue: undefined,
    });
    const { receipt, repeated } = accepted;
    return { intake: { receipt, sheet: found.grid.name, aside: [...found.aside] }, repeated };
  } catch (failure) {
    // Somebody else handed in the same bytes at the same time.
    const twin = failure instanceof Refusal ? await submissionInScope(db, account, uuid) : undefined;
    if (twin === undefined) throw failure;
    return repeatedly(twin.receipt);
  }
}

function repeatedly(receipt: Intake["receipt"]) {
  return { intake: { receipt, sheet: null, aside: [] }, repeated: true };
}

/** What people of the account's unit settled about sheets, and before that those of the units given. */
async function confirmedBy({ db, account }: Act, units: readonly string[]) {
  const kept = await Promise.all([account.unit.code, ...units].map((unit) => assignmentsOf(db, unit)));
  return Object.fromEntries(kept.flat().map(({ fingerprint, assignment }) => [fingerprint, assignment]));
}

/** The unit that is meant: asked for, or named by the sheet; a reporter who names none has her own. */
function unitOf(
  { account }: Pick<Act, "account">,
  { unit: named }: Reading,
  units: readonly OrgUnit[],
  asked: IntakeQuery,
): OrgUnit {
  if (asked.unit === undefined && named !== undefined && named.code === null)
    throw unclear("unit", "unknown");
  const code = asked.unit ?? named?.code ?? (account.role === "reporter" ? account.unit.code : undefined);
  if (code === undefined) throw unclear("unit", "missing");
  const unit = units.find((each) => each.code === code);
  if (unit === undefined) throw new Refusal("not_found");
  return unit;
}

/** Nobody is there to be asked: what has to be confirmed, corrected or explained is told, and nothing is kept. */
function refuseUnclean({ questions }: Reading, findings: readonly Finding[]): void {
  if (questions.length > 0) {
    const issues = questions.map((question) => ({ path: placeOf(question), message: question.kind }));
    throw new Refusal("intake_unclear", { issues, findings });
  }
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Refusal("submission_has_errors", { findings });
  const warnings = findings.filter(({ severity }) => severity === "warning");
  if (warnings.length > 0) throw new Refusal("explanation_missing", { findings: warnings });
}

/** The cell of a question, or the parameter that would answer it. */
function placeOf(question: Question): string {
  if (question.kind === "form") return "form";
  if (question.kind === "constant") return `columns.${question.column}`;
  return "cell" in question ? question.cell : (question.cells[0] ?? "");
}

function bodyOf(
  form: Form,
  reading: Reading,
  place: { readonly collection: string; readonly baseVersion: number | null },
): SubmissionBody {
  const { outsidePeriod: rows, outsideMonths } = reading;
  return {
    ...place,
    formVersion: form.version,
    records: toSubmissionRecords(form, reading.records),
    explanations: [],
    nil: false,
    layout: layoutOf(form, reading),
    ...(rows === 0 ? {} : { outsidePeriod: { rows, ...outsideMonths } }),
  };
}
