import type { UnreadableCode } from "./read-result.ts";

/** Thrown inside this folder only; `readWorkbook` turns it into a ReadResult. The message is for people. */
export class Unreadable extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

export function damaged(detail: string): Unreadable {
  return new Unreadable("workbook_damaged", detail);
}

export function tooLarge(detail: string): Unreadable {
  return new Unreadable("workbook_too_large", detail);
}

/** 268435456 → "256 MB" */
export function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 2 ** 20))} MB`;
}
