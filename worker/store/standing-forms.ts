/** SQL that says which of a unit's forms count: what may be asked for, and what is read by what was asked for. */
import { canonicalJson } from "../../shared/canonical-json.ts";
import { emptyFit } from "../../shared/form/fit/fit.ts";

export const newestVersion = "(SELECT max(version) FROM own_form_version WHERE form = own_form.id)";

/** Every version that some task asks for, or has asked for and has reports of. */
const askedVersions = `SELECT form, form_version FROM collection UNION
  SELECT collection.form, earlier.form_version
  FROM earlier_form_version AS earlier JOIN collection ON collection.id = earlier.collection`;

/** Condition "a task asks for the version, or has reports of it", of `own_form_version`. */
export const isAsked = `(own_form_version.form, own_form_version.version) IN (${askedVersions})`;

/**
 * Condition "catalogues hold the version", of `own_form_version` joined with `own_form`: the newest of a form in use, and
 * whatever tasks ask for. What nobody was ever asked for leaves them with its retirement, or with the next version.
 */
export const stands = `((own_form.retired_at IS NULL AND own_form_version.version = ${newestVersion}) OR ${isAsked})`;

export const newestFit =
  "(SELECT max(version) FROM form_fit AS made WHERE made.form = form_fit.form AND made.unit = form_fit.unit)";

/** Condition "a task asks for the version, or has reports of it", of `form_fit`. */
export const isAskedFit = `(form_fit.form, form_fit.version) IN (${askedVersions})`;

const changesNothing = (fit: string) =>
  `${fit}.fit = replace('${canonicalJson(emptyFit(0))}', '"base":0', '"base":' || ${fit}.base)`;

/** Condition "it changes nothing in the standard", of `form_fit`. */
export const isEmptyFit = `(${changesNothing("form_fit")})`;

/** Condition "the city has gone back to the standard since", of `form_fit`: what it made last changes nothing. */
export const isGivenUp = `EXISTS (SELECT 1 FROM form_fit AS last WHERE last.form = form_fit.form
  AND last.unit = form_fit.unit AND last.version = ${newestFit} AND ${changesNothing("last")})`;

/** Condition "catalogues hold the version", of `form_fit`: as of one's own forms, and a fit can be given up. */
export const standsFit = `((form_fit.version = ${newestFit} AND NOT ${isEmptyFit}) OR ${isAskedFit})`;

/** Condition "the form is in use", of `own_form`: published or a draft, and not retired. */
export const inUse = `(own_form.retired_at IS NULL AND (own_form.id IN (SELECT form FROM own_form_version)
  OR own_form.id IN (SELECT form FROM own_form_draft)))`;
