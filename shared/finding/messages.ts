import { type Form, findColumn } from "../form/form.ts";
import type { Finding } from "./finding.ts";
import { en } from "./messages/en.ts";
import type { MessageParams, MessageTexts, Place } from "./messages/message.ts";
import { zh } from "./messages/zh.ts";

export type { MessageParams, Place } from "./messages/message.ts";

export type Language = "zh" | "en";

/** Everything that a finding can say; every code has its text in every language. */
export type MessageCode = keyof typeof zh;

const catalogue: Readonly<Record<Language, MessageTexts<MessageCode>>> = { zh, en };

export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(zh, code);
}

/** The finished text of a finding's code at a place. */
export function describe(
  code: MessageCode,
  params: MessageParams,
  place: Place,
  language: Language = "zh",
): string {
  return catalogue[language][code](params, place);
}

type Said = Pick<Finding, "code" | "params" | "cells" | "rows" | "column" | "message">;

/** A finding said again in another language; a code that this version does not know keeps its Chinese text. */
export function describeFinding(finding: Said, form: Form | undefined, language: Language): string {
  const { code, params, cells, rows } = finding;
  if (!isMessageCode(code)) return finding.message;
  const header = form && findColumn(form, finding.column ?? "")?.header;
  const count = Math.max(cells.length, rows.length, 1);
  return describe(
    code,
    params,
    { column: header?.[language], cell: cells[0], row: rows[0], count },
    language,
  );
}
