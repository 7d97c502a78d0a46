import type { DryRun } from "../../shared/api/dry-run.ts";
import type { DryRunBody } from "../../shared/api/dry-run-body.ts";
import type { SubmissionRecord } from "../../shared/api/records.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import { controlTotals } from "../../shared/statistics/control-totals.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { unitsInScope } from "../store/register/units.ts";
import { settingsAbove } from "../store/settings/settings.ts";
import { findInSubmission } from "./examine.ts";
import { readKnown } from "./known.ts";
import { readMirrors } from "./mirrors.ts";
import { senderOf } from "./sender.ts";
import { formOfOpenSlot } from "./standing.ts";
import { surveyOf } from "./survey.ts";

/**
 * The server's check of rows that somebody may send later, by the code that a submission goes through. Nothing is
 * stored. Which version the sender has seen is no part of it: that is asked when it is sent.
 * @throws Refusal check_before_submit_off · forbidden · not_found · validation_failed · personal_data · names_unconfirmed · as `formOfOpenSlot`
 */
export async function dryRun(act: Act, body: DryRunBody, onBehalfOf?: string): Promise<DryRun> {
  const { db, clock, catalogue, account } = act;
  const { occasion, ...sent } = body;
  if (occasion === "opened" && !(await settingsAbove(db, account)).checkBeforeSubmit) {
    throw new Refusal("check_before_submit_off");
  }
  const sender = await senderOf(act, onBehalfOf);
  const survey = await surveyOf(act, sender, body);
  const { slot } = survey;
  if (slot === undefined) throw new Refusal("not_found");
  const form = formOfOpenSlot(catalogue, slot, body.formVersion, chinaTime(clock()));
  const { findings, completed } = await findInSubmission(
    { ...sent, baseVersion: null, explanations: [], nil: false },
    { ...slot, catalogue, form, units: survey.unitsIn(slot.period) },
    {
      mirrors: (records) => readMirrors(act, form, slot, records, survey),
      known: (records) => readKnown(act, sender, form, slot, records, survey.beside),
      unitNames: async () =>
        (await unitsInScope(act.db, sender)).flatMap(({ name, aliases }) => [name, ...aliases]),
    },
    true,
  );
  const made = completed.some(
    ({ derived = [] }, index) => derived.length > (body.records[index]?.derived ?? []).length,
  );
  return {
    findings: [...findings] as DryRun["findings"],
    ...(made && {
      completed: {
        records: completedRecords(body.records, completed),
        totals: controlTotals(catalogue, form, completed),
      },
    }),
  };
}

/** The rows as they came, each with what was made of its figures since January. */
function completedRecords(
  sent: readonly SubmissionRecord[],
  completed: readonly SheetRecord[],
): SubmissionRecord[] {
  return sent.map((record, index) => {
    const { derived = [], values = {} } = completed[index] ?? {};
    if (derived.length === 0) return record;
    const made = Object.fromEntries(
      derived.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])),
    );
    return { ...record, values: { ...record.values, ...made }, derived: [...derived] };
  });
}
