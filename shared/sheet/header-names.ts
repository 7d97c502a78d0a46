import type { Column, Form } from "../form/form.ts";
import { codeKey } from "./coerce/code.ts";
import { parseHeader } from "./normalise.ts";

/** Columns that every sheet may have and no form defines: the reader itself understands them. */
export type FrameColumn =
  | "sequence"
  | "reporting_unit"
  | "unit_code"
  | "measure"
  | "line_code"
  | "earlier_figures";

export type ColumnName =
  | { readonly column: Column; readonly how: "header" | "alias" }
  | { readonly frame: FrameColumn }
  /** Id of a column that the form does without. */
  | { readonly without: string };

const frameNames: Readonly<Record<FrameColumn, readonly string[]>> = {
  sequence: ["序号", "编号", "No.", "序", "顺序"],
  reporting_unit: [
    "填报单位",
    "单位",
    "单位名称",
    "报送单位",
    "上报单位",
    "区县",
    "县(市、区)",
    "县区",
    "县(区)",
    "区(县)",
    "县(市)区",
    "县市区",
    "市(县、区)",
    "镇(街道)",
    "街道(乡镇)",
    "街道(镇)",
    "街镇",
    "镇",
    "街道",
    "村居",
    "村",
    "社区",
    "单位(部门)",
    "镇街",
    "乡镇(街道)",
    "乡镇街道",
    "村(社区)",
    "所属妇联",
  ],
  unit_code: ["单位编码", "行政区划代码", "区划代码", "机构代码"],
  measure: ["计量单位"],
  line_code: ["代码", "行次", "指标代码"],
  /** Figures of an earlier report, put beside the new ones to be looked at. */
  earlier_figures: ["上期数", "上年数", "去年数", "上年同期数", "去年同期数", "上期数供参考"],
};

const indexes = new WeakMap<Form, ReadonlyMap<string, ColumnName>>();

/**
 * Every comparable name of the form's columns, and of those that it does without. A form's own names win over the frame's.
 */
export function columnNames(form: Form): ReadonlyMap<string, ColumnName> {
  const known = indexes.get(form);
  if (known !== undefined) return known;
  const names = new Map<string, ColumnName>();
  const add = (text: string, name: ColumnName) => {
    for (const key of parseHeader(text).keys) if (!names.has(key)) names.set(key, name);
  };
  for (const [key, id] of namesGone(form)) names.set(key, { without: id });
  for (const column of form.columns) add(column.header.zh, { column, how: "header" });
  for (const column of form.columns) for (const alias of column.aliases) add(alias, { column, how: "alias" });
  for (const column of form.columns) {
    // 参训人数 over 其中：女, level by level as a sheet is read.
    const key = (column.headed ?? []).map((text) => parseHeader(text).keys[0] ?? "").join("");
    if (key !== "" && !names.has(key)) names.set(key, { column, how: "alias" });
  }
  for (const { id, names: gone } of form.without ?? []) for (const name of gone) add(name, { without: id });
  for (const [frame, headers] of Object.entries(frameNames)) {
    for (const header of headers) add(header, { frame: frame as FrameColumn });
  }
  indexes.set(form, names);
  return names;
}

/** Whole names of what is done without: no part of another column's name takes them over. */
function namesGone({ columns, without = [] }: Form): (readonly [key: string, id: string])[] {
  if (without.length === 0) return [];
  const whole = (text: string) => parseHeader(text).keys[0] ?? "";
  const kept = new Set(columns.flatMap(({ header, aliases }) => [header.zh, ...aliases].map(whole)));
  return without.flatMap(({ id, names }) =>
    names.flatMap((name) => (kept.has(whole(name)) ? [] : [[whole(name), id] as const])),
  );
}

const vocabularies = new WeakMap<Form, ReadonlySet<string>>();

/** Every word that a header cell of this form can be known by: names of columns, names of codes. */
export function vocabularyOf(form: Form): ReadonlySet<string> {
  const known = vocabularies.get(form);
  if (known !== undefined) return known;
  const words = new Set(columnNames(form).keys());
  for (const { codes = [] } of form.columns) {
    for (const { code, zh, aliases } of codes)
      for (const name of [code, zh, ...aliases]) words.add(codeKey(name));
  }
  vocabularies.set(form, words);
  return words;
}
