import type { AuditEntryView } from "../../../shared/api/audit.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { isPeriod } from "../../../shared/period/period.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";

type Forms = Pick<Catalogue, "findForm">;

/** What codes and numbers in the log are called; what is not known is shown as it stands. */
export interface Names {
  /** Units by code, accounts by `account/5`. */
  readonly of: ReadonlyMap<string, string>;
  readonly forms: Forms;
}

const UUID = /^([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** `rights_cases-2026-12-b9032841`: form, period, and what tells two of them apart. */
const COLLECTION = /^([a-z][a-z0-9_]*)-(\d{4}.*?)(?:-[0-9a-f]{8})?$/;

/** Members that only prove something or tell two things apart: nobody reads them before asking for more. */
const identifiers: ReadonlySet<string> = new Set([
  "sha256",
  "session",
  "totals",
  "findings",
  "mirroredUnits",
  "digest",
  "digests",
  "of",
]);

type Value = AuditEntryView["detail"][string];

/** What the act was done to, in words. */
export function targetText(
  { target, report }: Pick<AuditEntryView, "target" | "report">,
  names: Names,
): string {
  if (report !== undefined) {
    const collection = collectionText(report.collection, names.forms) ?? report.collection;
    return text.log.report(names.of.get(report.unit) ?? report.unit, collection, report.version);
  }
  const name = names.of.get(target);
  const account = /^account\/(\d+)$/.exec(target)?.[1];
  if (account !== undefined) return name ?? text.log.accountTarget(account);
  const unit = /^unit\/(.+)$/.exec(target)?.[1];
  if (unit !== undefined) return names.of.get(unit) ?? unit;
  const uuid = UUID.exec(target)?.[1];
  if (uuid !== undefined) return text.log.submission(uuid);
  const [, subject, id = ""] = /^(word|header)\/([0-9a-f]+)$/.exec(target) ?? [];
  if (subject !== undefined) return subject === "word" ? text.log.word(id) : text.log.assignment(id);
  const form = /^form\/(.+)$/.exec(target)?.[1];
  if (form !== undefined) return text.log.form(names.forms.findForm(form)?.title.zh ?? form);
  if (name !== undefined) return `${name}${text.aside(target)}`;
  return collectionText(target, names.forms) ?? text.logTargetWords[target] ?? target;
}

/** What there is to say about the act; identifiers aside. */
export function detailText({ act, detail }: AuditEntryView, names: Names): string {
  return told(detail)
    .filter(([key]) => !identifiers.has(key))
    .map(([key, value]) => `${wordOf(act, key)} ${valueText(act, key, value, names)}`)
    .join(text.semicolon);
}

/** Identifiers in full, for whoever has to compare them with a receipt or a database. */
export function identifierLines({ act, target, detail }: AuditEntryView, forms: Forms): readonly string[] {
  const lines = told(detail)
    .filter(([key, value]) => identifiers.has(key) || collectionOf(value, forms) !== undefined)
    .map(([key, value]) => `${wordOf(act, key)} ${String(value)}`);
  const isWordless = UUID.test(target) || collectionOf(target, forms) !== undefined;
  return isWordless ? [text.log.targetId(target), ...lines] : lines;
}

const quiet: ReadonlySet<string> = new Set(["mirrored", "outsidePeriod"]);

function told(detail: AuditEntryView["detail"]): readonly (readonly [string, Value])[] {
  // Nearly always nothing was left out, and then there is nothing to say.
  return Object.entries(detail).filter(
    ([key, value]) =>
      value !== null && !(quiet.has(key) && value === 0) && !(key === "late" && value === false),
  );
}

function wordOf(act: string, key: string): string {
  return text.logActDetailWords[act]?.[key] ?? text.logDetailWords[key] ?? key;
}

function valueText(act: string, key: string, value: Value, names: Names): string {
  if (typeof value === "boolean") return value ? text.log.yes : text.log.no;
  const plain = String(value);
  // The books say withdrawn; nobody withdrew it.
  if (act === "seal" && key === "state") return text.logValueWords.purged ?? plain;
  if (act === "review_levels") return text.log.levels[plain] ?? plain;
  if (key === "period" && isPeriod(plain)) return periodText(plain);
  if (key === "form") return names.forms.findForm(plain)?.title.zh ?? plain;
  return text.logValueWords[plain] ?? names.of.get(plain) ?? collectionText(plain, names.forms) ?? plain;
}

function collectionText(id: string, forms: Forms): string | undefined {
  const collection = collectionOf(id, forms);
  return collection && text.log.collection(collection.title, periodText(collection.period));
}

function collectionOf(
  id: Value,
  forms: Forms,
): { readonly title: string; readonly period: string } | undefined {
  const [, form = "", period = ""] = COLLECTION.exec(String(id)) ?? [];
  const title = forms.findForm(form)?.title.zh;
  return title === undefined || !isPeriod(period) ? undefined : { title, period };
}
