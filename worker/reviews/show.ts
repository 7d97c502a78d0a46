import type { PageAsked } from "../../shared/api/pages.ts";
import { type Review, type ReviewQueue, reviewActs } from "../../shared/api/review.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import { yearBefore } from "../../shared/period/period.ts";
import { totalsBeside } from "../../shared/statistics/control-totals.ts";
import type { Act } from "../base/act.ts";
import { pageOf, placeAfter } from "../base/pages.ts";
import { Refusal, refuseReporters } from "../base/refusal.ts";
import {
  purgesInScope,
  reviewLevels,
  undecidedVersions,
  versionsForReview,
} from "../store/reviews/courses.ts";
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
import { shownPurges } from "./purge.ts";

/** Lists of a queue, one after the other: a place begins with which of them it is in. */
const PURGES = 0;
const WAITING = 1;

/** A page of what waits in the account's scope: purges, then reviews. @throws Refusal forbidden for reporters · validation_failed: no place in them */
export async function showQueue(asking: Act, { after, most }: PageAsked): Promise<ReviewQueue> {
  const { db, account } = asking;
  refuseReporters(account);
  const [list = PURGES, place = 0] = after === undefined ? [] : placeAfter(after, 2);
  if (list > WAITING) throw new Refusal("validation_failed");
  const [asked, below, levels] = await Promise.all([
    list === PURGES ? purgesInScope(db, account, { after: place, most: most + 1 }) : [],
    unitsDirectlyBelow(db, account.unit.code),
    reviewLevels(db, account.unit.code),
  ]);
  const purged = pageOf(asked, most, (version) => [PURGES, version.place]);
  const purges = shownPurges(asking, purged.entries);
  if (purged.next !== null) return { levels, purges, versions: [], next: purged.next };
  const rest = most - purges.length;
  const from = list === PURGES ? 0 : place;
  const waiting = await undecidedVersions(db, account, { after: from, most: rest + 1 });
  const versions = waiting.slice(0, rest);
  const next = waiting.length > rest ? `${WAITING}.${versions.at(-1)?.place ?? from}` : null;
  const warnings = await openFindingsOf(
    db,
    versions.map(({ uuid }) => uuid),
  );
  return {
    levels,
    purges,
    next,
    versions: versions.flatMap((version) => {
      const turn = waitsFor(version);
      if (turn === null) return [];
      const act = version.state === "approved" ? "answer_protest" : turn === "district" ? "pass" : "approve";
      return [
        {
          receipt: version.receipt,
          title: version.title,
          waitsFor: turn,
          mine: levelOf(account, version) === turn && "to" in decide(act, asking, version),
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
export async function showReview(asking: Act, uuid: string): Promise<Review> {
  const { db, account, catalogue } = asking;
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
    may: reviewActs.filter((act) => "to" in decide(act, asking, version)),
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
