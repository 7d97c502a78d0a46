import { type Review, type ReviewQueue, reviewActs } from "../../shared/api/review.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import { yearBefore } from "../../shared/period/period.ts";
import { totalsBeside } from "../../shared/statistics/control-totals.ts";
import type { Act } from "../base/act.ts";
import { Refusal, refuseReporters } from "../base/refusal.ts";
import { reviewLevels, undecidedVersions, versionsForReview } from "../store/reviews/courses.ts";
import {
  followedFindings,
  openFindingsOf,
  type ReportOfPeriod,
  readVersions,
  reportOfPeriod,
  unitsDirectlyBelow,
} from "../store/reviews/reading.ts";
import { decide, waitsFor } from "./course.ts";
import { levelOf } from "./level.ts";
import { showPurges } from "./purge.ts";

/** Versions that wait for a review in the account's scope, the oldest first. @throws Refusal forbidden for reporters */
export async function showQueue(act: Act): Promise<ReviewQueue> {
  const { db, account } = act;
  refuseReporters(account);
  const [versions, below, levels, purges] = await Promise.all([
    undecidedVersions(db, account),
    unitsDirectlyBelow(db, account.unit.code),
    reviewLevels(db, account.unit.code),
    showPurges(act),
  ]);
  const warnings = await openFindingsOf(
    db,
    versions.map(({ uuid }) => uuid),
  );
  return {
    levels,
    purges,
    versions: versions.flatMap((version) => {
      const turn = waitsFor(version);
      if (turn === null) return [];
      const act = turn === "district" ? "pass" : "approve";
      return [
        {
          receipt: version.receipt,
          title: version.title,
          waitsFor: turn,
          mine: levelOf(account, version) === turn && "to" in decide(act, account, version),
          district: below.find(({ path }) => version.path.startsWith(path))?.unit ?? null,
          warnings: (warnings.get(version.uuid) ?? 0) + version.localFindings.length,
          resubmission: version.receipt.version > 1,
          replied: version.state === "returned" && version.replied,
        },
      ];
    }),
  };
}

/** Everything about one version that its sheet does not say: its course, history, notes, comparison. */
export async function showReview({ db, account, catalogue }: Act, uuid: string): Promise<Review> {
  const [version] = await versionsForReview(db, account, [uuid]);
  if (version === undefined) throw new Refusal("not_found");
  const { receipt } = version;
  const form = catalogue.form(receipt.form, receipt.formVersion);
  const [versions, findings, yearAgo] = await Promise.all([
    readVersions(db, receipt.collection, receipt.unit.code),
    followedFindings(db, uuid),
    reportOfPeriod(db, {
      form: receipt.form,
      unit: receipt.unit.code,
      period: yearBefore(receipt.period),
    }),
  ]);
  const earlier = versions.filter(
    ({ version: number, purgedAt }) => number < receipt.version && purgedAt === undefined,
  );
  const reviewed = earlier.find(({ events }) =>
    events.some(({ act }) => act === "pass" || act === "approve" || act === "return"),
  );
  const base = reviewed ?? earlier[0];
  return {
    receipt,
    title: version.title,
    may: reviewActs.filter((act) => "to" in decide(act, account, version)),
    waitsFor: waitsFor(version),
    columns: form.columns.map(({ id, header }) => ({ id, title: header.zh })),
    localFindings: [...version.localFindings],
    findings,
    versions,
    comparedWith:
      base === undefined ? null : { uuid: base.uuid, version: base.version, reviewed: base === reviewed },
    lastYear: yearAgo === null ? null : lastYearOf(catalogue, form, yearAgo),
  };
}

/** The year before, beside a report that may be under another version of the form. */
function lastYearOf(
  catalogue: Catalogue,
  form: Form,
  { formVersion, ...report }: ReportOfPeriod,
): NonNullable<Review["lastYear"]> {
  const then = catalogue.form(form.id, formVersion);
  return { ...report, controlTotals: totalsBeside(form, then, report.controlTotals) };
}
