/** What only the server finds (往期, 同级单位, 其他报表), beside what the pane finds by itself. */
import { notSaidYet } from "../../../shared/check/not-said-yet.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { Assessment, RecognisedSheet } from "../../engine/assessment.ts";
import { wordedIn } from "../../engine/worded.ts";
import { language } from "../../messages/language.ts";
import type { ServerCheck, SheetState } from "./sheet-state.ts";

const contents = new WeakMap<RecognisedSheet["records"], string>();

/** The same text for tables of which the server says the same: what is sent of them, and for when. */
export function contentOf({ form, period, records, layout }: RecognisedSheet): string {
  const known = contents.get(records);
  if (known !== undefined) return known;
  const content = JSON.stringify([form.id, form.version, period, records, layout]);
  contents.set(records, content);
  return content;
}

/**
 * The table with the server's findings among its own. Of a place where the pane has an error only the pane speaks: it
 * is newer, and knows more. Findings about an older content stay until the server has answered about this one.
 */
export function withServerCheck(sheet: SheetState, server: ServerCheck): SheetState {
  const { name, own } = sheet;
  return own === undefined ? sheet : { ...sheet, server, assessment: merged(own, server, name) };
}

/** A new check of the table by the pane; what the server said stays beside it. */
export function withOwnCheck(sheet: SheetState, own: Assessment): SheetState {
  return { ...sheet, own, assessment: merged(own, sheet.server, sheet.name) };
}

/** What the server refused, added to what it said before: nothing that was explained goes missing. */
export function withRefused(sheet: SheetState, findings: readonly Finding[]): SheetState {
  if (sheet.own?.kind !== "recognised") return sheet;
  const fresh = new Set(findings.map(({ id }) => id));
  const { server } = sheet;
  const before = (server?.findings ?? []).filter(({ id }) => !fresh.has(id));
  const content = contentOf(sheet.own);
  return withServerCheck(sheet, {
    ...(server?.content === content && server),
    content,
    status: "done",
    findings: [...before, ...findings],
  });
}

function merged(own: Assessment, server: ServerCheck | undefined, name: string): Assessment {
  if (own.kind !== "recognised" || server === undefined) return own;
  const header = (column: string) => own.columns.find(({ id }) => id === column)?.title;
  const more = notSaidYet(own.findings, server.findings, header);
  // What was made of other figures is not taken for these.
  const answered = server.status === "done" && server.content === contentOf(own);
  const completed = server.content === contentOf(own) && server.completed;
  // What would be worked out has been, or was asked about.
  const said = answered ? own.findings.filter(({ code }) => code !== "since_january") : own.findings;
  if (more.length === 0 && !completed && said.length === own.findings.length) return own;
  if (more.length === 0) return { ...own, ...completed, findings: said };
  // The server words its findings in Chinese.
  const { findings } = wordedIn(language, { ...own, findings: more });
  return {
    ...own,
    ...completed,
    findings: [...said, ...findings.map((finding) => ({ ...finding, sheet: name }))],
  };
}
