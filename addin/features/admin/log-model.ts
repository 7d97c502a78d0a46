import type { AuditEntryView, AuditQuery } from "../../../shared/api/audit.ts";
import { isIsoDate } from "../../../shared/period.ts";
import type { AuditApi } from "../../api/audit.ts";
import type { Outcome } from "../../api/failure.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import type { TableColumn } from "./table-model.ts";

/** What the page asks for; "" is no condition. */
export interface LogFilter {
  readonly from: string;
  readonly to: string;
  readonly login: string;
  readonly act: string;
}

export function queryOf({ from, to, login, act }: LogFilter): AuditQuery {
  return {
    ...(isIsoDate(from) ? { from } : {}),
    ...(isIsoDate(to) ? { to } : {}),
    ...(login.trim() === "" ? {} : { login: login.trim() }),
    ...(act === "" ? {} : { act }),
  };
}

/** What codes and numbers in the log are called; what is not known is shown as it stands. */
export type Names = ReadonlyMap<string, string>;

/** @param names of units by code, of accounts by `account/5` */
export function logColumns(names: Names): readonly TableColumn<AuditEntryView>[] {
  const words = text.log;
  return [
    { key: "time", header: words.time, value: ({ at }) => timeText(at) },
    {
      key: "who",
      header: words.who,
      value: ({ account }) =>
        account === null ? words.system : text.header.account(account.name, account.login),
    },
    { key: "what", header: words.what, value: ({ act }) => text.actWords[act] ?? act },
    { key: "target", header: words.target, value: ({ target }) => targetText(target, names) },
    { key: "detail", header: words.detail, value: ({ detail }) => detailText(detail, names) },
    { key: "origin", header: words.origin, value: ({ origin }) => origin ?? "" },
    {
      key: "seal",
      header: words.seal,
      value: ({ sealed }) => (sealed ? words.sealed : words.notSealed),
    },
  ];
}

function targetText(target: string, names: Names): string {
  const name = names.get(target);
  const account = /^account\/(\d+)$/.exec(target)?.[1];
  if (account !== undefined) return name ?? text.log.accountTarget(account);
  return name === undefined ? target : `${name}（${target}）`;
}

/** For the page: digests and UUIDs by their beginnings, which tell them apart; the exported table has them whole. */
export function shortened(words: string): string {
  return words.replace(
    /\b([0-9a-f]{8})(?:[0-9a-f]{56}|-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b/g,
    "$1…",
  );
}

function detailText(detail: AuditEntryView["detail"], names: Names): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => {
      const word = text.logDetailWords[key] ?? key;
      return `${word} ${detailValue(value, names)}`;
    })
    .join("；");
}

function detailValue(value: string | number | boolean | null, names: Names): string {
  if (typeof value === "boolean") return value ? text.log.yes : text.log.no;
  const plain = String(value);
  return text.logValueWords[plain] ?? names.get(plain) ?? plain;
}

/**
 * Every entry that the filter lets through, page by page.
 * @param onProgress told how many there are so far; false stops, and what came so far is the answer
 */
export async function allEntries(
  api: AuditApi,
  filter: LogFilter,
  onProgress: (count: number) => boolean,
): Promise<Outcome<readonly AuditEntryView[]>> {
  const entries: AuditEntryView[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await api.page({ ...queryOf(filter), ...(before === undefined ? {} : { before }) });
    if (!page.ok) return page;
    entries.push(...page.value.entries);
    if (!onProgress(entries.length) || page.value.next === null) return { ok: true, value: entries };
    before = page.value.next;
  }
}
