export type MessageParams = Readonly<Record<string, string | number>>;

/** What a text may hold that must never leave a workbook. `personal_document`: a passport, a permit, a certificate. */
export type PersonalPattern =
  | "id_number"
  | "mobile"
  | "landline"
  | "bank_card"
  | "personal_document"
  | "email"
  | "qq"
  | "wechat";

/** Where a finding stands. */
export interface Place {
  /** The column's header, in the language of the text. */
  readonly column?: string | undefined;
  readonly cell?: string | undefined;
  readonly row?: number | undefined;
  /** How often the rule was met in this column. */
  readonly count: number;
}

export type MessageTexts<Code extends string> = Record<Code, (params: MessageParams, place: Place) => string>;

/** A side of a relation that bears no name of a column, as 96.5分 does and 35岁以下3人 does not. */
export function isWorkedOut(side: string | number): boolean {
  return /^(?:近|约|超过)?-?\d[\d,.]*\D*$/.test(String(side));
}
