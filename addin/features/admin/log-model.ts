import type { AuditEntryView } from "../../../shared/api/audit.ts";
import type { AuditQuery } from "../../../shared/api/audit-query.ts";
import { isIsoDate } from "../../../shared/period/period.ts";
import type { AuditApi } from "../../api/audit.ts";
import type { Outcome } from "../../api/failure.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { detailText, identifierLines, type Names, targetText } from "./log-words.ts";
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
    { key: "target", header: words.target, value: (entry) => targetText(entry, names) },
    { key: "detail", header: words.detail, value: (entry) => detailText(entry, names) },
    {
      key: "more",
      header: text.details,
      value: (entry) => identifierLines(entry, names.forms).join(text.semicolon),
    },
    { key: "origin", header: words.origin, value: ({ origin }) => origin ?? "" },
    {
      key: "seal",
      header: words.seal,
      value: ({ sealed }) => (sealed ? words.sealed : words.notSealed),
    },
  ];
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
