import type { Code, Column } from "./form.ts";

/** A column before the form gives it its id; `Value` is the type of its values, for RecordOf. */
export interface ColumnDraft<Value> extends Omit<Column, "id"> {
  /** Never set: carries the type. */
  readonly valueType?: Value;
}

/** What the kind of column settles, and the name that the form gives. */
type Settled = "id" | "header" | "type" | "unit" | "scale" | "codes" | "personal";
type OfFigures =
  | "feeds"
  | "ticks"
  | "detailDefault"
  | "defaultWhen"
  | "defaultElse"
  | "unitBy"
  | "range"
  | "stays";
type OfFew = "leaves" | "rangeEnd" | "precision" | "displayUnit" | "suspectedYuan";

type Common = Partial<Omit<Column, Settled | OfFigures | OfFew>>;
type FigureOptions = Common & Partial<Pick<Column, OfFigures>>;

type FigureValue = number | { readonly value: number; readonly qualifier: "over" | "about" | "approx" };

/** Text that stays in the workbook unless `leaves` says why it may leave. */
export function text(zh: string, en: string, options: Common & { readonly leaves?: string } = {}) {
  return draft<string>(zh, en, { ...options, type: "text", scale: 0 });
}

/** Names, ID numbers, telephone numbers: read locally, never sent. */
export function personal(zh: string, en: string, options: Common = {}) {
  return draft<string>(zh, en, { ...options, type: "text", scale: 0, personal: true });
}

/** One of a list of codes; sheets hold the codes' Chinese names or aliases. */
export function code<const Codes extends readonly Code[]>(
  zh: string,
  en: string,
  codes: Codes,
  options: Common & { readonly stays?: boolean } = {},
) {
  return draft<Codes[number]["code"]>(zh, en, { ...options, type: "code", scale: 0, codes });
}

/** A day, or as much of a date as `precision` says is enough. */
export function date(
  zh: string,
  en: string,
  options: Common & Partial<Pick<Column, "rangeEnd" | "precision">> = {},
) {
  return draft<string>(zh, en, { ...options, type: "date", scale: 0 });
}

/** A whole number of something: 人, 人次, 期, 户. */
export function count(zh: string, en: string, unit: string, options: FigureOptions = {}) {
  return draft<FigureValue>(zh, en, { ...options, type: "figure", unit, scale: 0 });
}

/** A number with one decimal place unless `scale` says otherwise: 713.5课时. */
export function decimal(
  zh: string,
  en: string,
  unit: string,
  options: FigureOptions & { readonly scale?: number } = {},
) {
  return draft<FigureValue>(zh, en, { scale: 1, ...options, type: "figure", unit });
}

/** Money, stored in 分; shown in 元, or in `displayUnit` (万元). */
export function money(
  zh: string,
  en: string,
  options: FigureOptions & Pick<Column, "displayUnit" | "suspectedYuan"> = {},
) {
  return draft<FigureValue>(zh, en, { ...options, type: "money", unit: "元", scale: 2 });
}

/** A rate as it stands printed, with two decimal places; never aggregated. */
export function percent(zh: string, en: string, options: FigureOptions = {}) {
  return draft<FigureValue>(zh, en, { ...options, type: "percent", unit: "%", scale: 2 });
}

function draft<Value>(
  zh: string,
  en: string,
  { aliases = [], requirement, ...rest }: Common & Omit<Column, "id" | "header" | "aliases" | "requirement">,
): ColumnDraft<Value> {
  const derived = rest.requiredWhen === undefined ? "optional" : "conditional";
  return { header: { zh, en }, aliases, requirement: requirement ?? derived, ...rest };
}
