import type { z } from "zod";
import type { publishFitBodySchema } from "../../shared/api/form-fit-bodies.ts";
import type { FormFit, OpenFit, PublishedFit } from "../../shared/api/form-fits.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import { designLimits } from "../../shared/form/design/design.ts";
import { personalColumnsSent } from "../../shared/form/design/design-faults.ts";
import type { FormParts } from "../../shared/form/design/form-of-design.ts";
import { newWords } from "../../shared/form/design/written-words.ts";
import { baseOfVersion, emptyFit, type Fit, nextFitVersion } from "../../shared/form/fit/fit.ts";
import { changesNothing, wordsAdded } from "../../shared/form/fit/fit-edits.ts";
import { faultsOfFit } from "../../shared/form/fit/fit-faults.ts";
import { fitForm } from "../../shared/form/fit/fit-form.ts";
import { formChanges } from "../../shared/form/fit/form-changes.ts";
import { earlierOfFits, incomparableInFit } from "../../shared/form/fit/incomparable-fit.ts";
import { takesAway } from "../../shared/form/fit/takes-away.ts";
import { wordsOfFit } from "../../shared/form/fit/words-of-fit.ts";
import type { Form } from "../../shared/form/form.ts";
import { formSchema } from "../../shared/form/form-schema.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Issue } from "../../shared/submission/issues.ts";
import type { Act } from "../base/act.ts";
import { Refusal, refuseAllButAdministrators, refuseUnconfirmedNames } from "../base/refusal.ts";
import { versionDigest } from "../store/audit/published-forms.ts";
import {
  bytesReplaced,
  fitNumbersTaken,
  fittedForms,
  type KeptFit,
  newestFits,
  writeFit,
} from "../store/forms/fits.ts";
import { codesOf } from "../store/scope.ts";
import { beginningOf } from "./ids.ts";
import { entryOf } from "./log.ts";
import { refuseWithoutRoom } from "./room.ts";

/** Two cities may take a number at the same moment. */
const TRIES = 3;

/** Who merges fits: administrators of the unit at the top of the register. @throws Refusal forbidden */
function cityOf({ account }: Act): string {
  refuseAllButAdministrators(account);
  const codes = codesOf(account);
  const [city] = codes;
  if (city === undefined || codes.length > 1) throw new Refusal("forbidden");
  return city;
}

/** @throws Refusal forbidden */
export async function listFits(act: Act, standard: Catalogue): Promise<FormFit[]> {
  const fits = new Map((await newestFits(act.db, cityOf(act))).map((fit) => [fit.form, fit]));
  return standard.newest.map(({ id, title, number, version }) => {
    const fitted = fits.get(id);
    return {
      ...{ form: id, title: title.zh, number, standard: version },
      version: fitted === undefined || changesNothing(fitted.fit) ? version : fitted.version,
      fitted: fitted === undefined ? null : summed(fitted),
    };
  });
}

function summed({ base, fit, publishedAt, publishedBy }: KeptFit): NonNullable<FormFit["fitted"]> {
  const off = fit.offColumns.length + fit.offRules.length;
  return {
    ...{ base, columns: fit.columns.length, rules: fit.rules.length, words: wordsAdded(fit), off },
    ...{ publishedAt, publishedBy },
  };
}

/** @throws Refusal forbidden · not_found */
export async function showFit(act: Act, standard: Catalogue, form: string): Promise<OpenFit> {
  const city = cityOf(act);
  const newest = standard.findForm(form);
  if (newest === undefined) throw new Refusal("not_found");
  const [[fitted], earlier] = await Promise.all([
    newestFits(act.db, city, form),
    fittedForms(act.db, city, form),
  ]);
  const inUse = fitInUse(fitted);
  return {
    form,
    prefix: beginningOf(city),
    standard: newest.version,
    version: fitted?.version ?? null,
    fit: inUse?.fit ?? emptyFit(newest.version),
    earlier: earlierOfFits(earlier),
    publishedAt: fitted?.publishedAt ?? null,
    publishedBy: fitted?.publishedBy ?? null,
    changes:
      inUse === undefined || inUse.base >= newest.version
        ? []
        : formChanges(plainForm(standard, form, inUse.base), plainForm(standard, form, newest.version)),
  };
}

/** What is asked for instead of the standard; undefined where the city has made nothing of it, or has given that up. */
function fitInUse(newest: KeptFit | undefined): KeptFit | undefined {
  return newest === undefined || changesNothing(newest.fit) ? undefined : newest;
}

/**
 * Makes the city's next version of a standard form, or says what it would be.
 * @throws Refusal forbidden · not_found · fit_changed · form_unchanged · fit_faulty · form_personal · form_incomparable ·
 * names_unconfirmed, unless it is tried · form_limits · form_budget
 */
export async function publishFit(
  act: Act,
  standard: Catalogue,
  id: string,
  { fit: sent, seen, namesConfirmed }: z.infer<typeof publishFitBodySchema>,
  dryRun: boolean,
): Promise<PublishedFit> {
  const city = cityOf(act);
  const { db } = act;
  if (standard.findForm(id, sent.base) === undefined) throw new Refusal("not_found");
  // What changes nothing is the standard, in whichever version is the newest.
  const latest = standard.form(id).version;
  const isStandard = changesNothing(sent);
  const fit = isStandard ? emptyFit(latest) : sent;
  const [newest] = await newestFits(db, city, id);
  if ((newest?.version ?? null) !== seen) refuseChanged(newest);
  const inUse = fitInUse(newest);
  const least = inUse?.base ?? latest;
  if (fit.base < least) refuseAll("fit_faulty", [{ path: "fit", message: "base_other" }]);

  const plain = plainForm(standard, id, fit.base);
  refuseFaults(act.catalogue.form(id, fit.base), fit, beginningOf(city));
  if (!dryRun) {
    const known = newest === undefined ? [] : wordsOfFit(newest.fit);
    refuseUnconfirmedNames(newWords(wordsOfFit(fit), known), namesConfirmed);
  }
  const earlier = await fittedForms(db, city, id);
  for (let tried = 1; ; tried++) {
    const version = nextFitVersion(fit.base, await fitNumbersTaken(db, id));
    if (baseOfVersion(version) !== fit.base) throw new Refusal("form_limits");
    const parts = fitForm(plain, fit, version);
    refuseUnfit(parts, fit, earlier);
    const before = (inUse === undefined ? undefined : earlier.at(-1)?.form) ?? plain;
    if (saysSame(before, parts.form)) throw new Refusal("form_unchanged");
    const texts = { design: canonicalJson(fit), content: canonicalJson(parts) };
    // A row of the database holds two million bytes.
    if (bytesOf(texts.design) + bytesOf(texts.content) > 1.9 * designLimits.bytes) {
      throw new Refusal("form_limits");
    }
    const changes = formChanges(before, parts.form);
    const published = { form: id, version: isStandard ? latest : version, changes };
    const lessened = takesAway(newest?.fit ?? emptyFit(fit.base), fit);
    const made = { published, version, fit, seen, texts, takesAway: lessened };
    if (dryRun) {
      await refuseFull(act, city, made);
      return published;
    }
    try {
      await write(act, city, made);
      return published;
    } catch (failure) {
      const [now] = await newestFits(db, city, id);
      if ((now?.version ?? null) !== seen) refuseChanged(now);
      await refuseFull(act, city, made);
      const isTaken = (await fitNumbersTaken(db, id)).includes(version);
      if (!isTaken || tried === TRIES) throw failure;
    }
  }
}

interface Made {
  readonly published: PublishedFit;
  /** The number that it is kept under. */
  readonly version: number;
  readonly fit: Fit;
  readonly seen: number | null;
  /** It adds nothing to the one before. */
  readonly takesAway: boolean;
  readonly texts: { readonly design: string; readonly content: string };
}

/** What the city did can be taken away however full it is. @throws Refusal form_budget */
async function refuseFull(act: Act, city: string, { published, takesAway, texts }: Made): Promise<void> {
  if (takesAway) return;
  const bytes = bytesOf(texts.content) - (await bytesReplaced(act.db, city, published.form));
  await refuseWithoutRoom(act, act.account, { bytes });
}

async function write(
  act: Act,
  unit: string,
  { published, version, fit, seen, takesAway, texts }: Made,
): Promise<void> {
  const { form, changes } = published;
  const { account, clock, db } = act;
  const at = chinaTime(clock());
  const { base } = fit;
  const told = { unit, base, version, digest: versionDigest(texts), changes: changes.length };
  await writeFit(
    db,
    {
      ...{ form, version, unit, path: account.path, base, seen, at },
      ...{ fit: texts.design, content: texts.content, takesAway, account: account.id },
    },
    entryOf(act, "fit_publish", form, told, at),
  );
}

/** @throws Refusal fit_changed, saying by whom and when */
function refuseChanged(now: KeptFit | undefined): never {
  if (now === undefined) throw new Refusal("fit_changed");
  throw new Refusal("fit_changed", { changedBy: now.publishedBy, changedAt: now.publishedAt });
}

/** The standard version as it is defined, without the words that cities and offices use. */
function plainForm({ content }: Catalogue, id: string, version: number): Form {
  const form = content.forms.find((each) => each.id === id && each.version === version);
  if (form === undefined) throw new Refusal("not_found");
  return form;
}

/** @param known the standard version with the words that are in use */
function refuseFaults(known: Form, fit: Fit, prefix: string): void {
  const foreign: Issue[] = [
    ...fit.columns
      .filter(({ id }) => !id.startsWith(prefix))
      .map(({ id }) => ({ path: `columns.${id}`, message: "column_id" })),
    ...Object.entries(fit.codes).flatMap(([id, codes]) =>
      codes.every(({ code }) => code.startsWith(prefix)) ? [] : [{ path: `codes.${id}`, message: "code_id" }],
    ),
  ];
  const faults = faultsOfFit(known, fit).map(({ code, path }): Issue => ({ path, message: code }));
  const of = (is: (message: string) => boolean) => faults.filter(({ message }) => is(message));
  refuseAll(
    "form_limits",
    of((message) => message.startsWith("too_")),
  );
  refuseAll(
    "form_personal",
    of((message) => message.endsWith("_personal")),
  );
  refuseAll("fit_faulty", [...foreign, ...faults]);
}

/** Holds what was made to what every published form is held to, and to what the city published before. */
function refuseUnfit(parts: FormParts, fit: Fit, earlier: readonly FormParts[]): void {
  const { form } = parts;
  const own = new Set(fit.columns.map(({ id }) => id));
  refuseAll(
    "form_personal",
    personalColumnsSent(form)
      .filter(({ id }) => own.has(id))
      .map(({ id }) => ({ path: `columns.${id}`, message: "name_personal" })),
  );
  refuseAll(
    "form_incomparable",
    incomparableInFit(earlierOfFits(earlier), parts).map((path) => ({ path, message: "changed" })),
  );
  if (!formSchema.safeParse(form).success) {
    refuseAll("fit_faulty", [{ path: "fit", message: "contradiction" }]);
  }
}

function saysSame(before: Form, after: Form): boolean {
  return canonicalJson({ ...before, version: after.version }) === canonicalJson(after);
}

function refuseAll(
  code: "fit_faulty" | "form_personal" | "form_limits" | "form_incomparable",
  issues: readonly Issue[],
): void {
  if (issues.length > 0) throw new Refusal(code, { issues });
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
