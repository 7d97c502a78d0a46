/** What keeps a design from being a form, all of it at once, and what nobody could mean. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { alikeKey } from "../alike-key.ts";
import { type Column, type Form, leavesWorkbook } from "../form.ts";
import { unitShift } from "../measure.ts";
import { compileRelation, RelationError } from "../relation.ts";
import { isReservedWord, nameKey } from "../relation-text.ts";
import { validateForm } from "../validate-form.ts";
import { type Design, type DesignColumn, designLimits, isFigureKind } from "./design.ts";
import { type FormParts, formOfDesign, ROWS_COUNTED } from "./form-of-design.ts";
import { isPersonalHeader } from "./personal-header.ts";
import { personalWord } from "./personal-words.ts";

export type DesignFaultCode =
  | "title_blank"
  | "no_columns"
  | "nothing_sent"
  | "too_many_columns"
  | "too_many_codes"
  | "too_many_rules"
  | "too_large"
  | "column_id"
  | "name_blank"
  | "name_twice"
  | "name_personal"
  | "reason_blank"
  | "unit_blank"
  | "unit_of_money"
  | "codes_blank"
  | "code_blank"
  | "code_twice"
  | "codes_personal"
  | "ratio_open"
  | "ratio_operand"
  | "event_date"
  | "rule_blank"
  | "rule_word"
  | "rule_unreadable"
  | "contradiction";

export interface DesignFault {
  readonly code: DesignFaultCode;
  /** Id of the column, or of the rule, that is to be mended. */
  readonly column?: string;
  readonly rule?: string;
  /** The word that is to blame, as it was written. */
  readonly word?: string;
}

/** Records have columns and codes as keys: what every object has of itself is no id. */
const idPattern = /^(?!constructor$)[a-z][a-z0-9_]*$/;

/** Empty for a design of which a form can be made. */
export function faultsOfDesign(design: Design): DesignFault[] {
  const faults = [
    ...ofWhole(design),
    ...design.columns.flatMap((column) => faultsOfColumn(design, column)),
    ...ofNames(design),
  ];
  // Names and codes that stand twice would be blamed on the rules that use them.
  if (faults.length > 0) return [...faults, ...blankRules(design)];
  const parts = formOfDesign(design, 1);
  const rules = ofRules(design, parts.form);
  return rules.length > 0 ? rules : ofForm(parts);
}

function ofWhole(design: Design): DesignFault[] {
  const { title, columns, rules, rows, eventDate } = design;
  const faults: DesignFault[] = [];
  if (title.trim() === "") faults.push({ code: "title_blank" });
  if (columns.length === 0) faults.push({ code: "no_columns" });
  const counts = rows === "events" && design.counted !== undefined;
  const figures = columns.filter(({ kind, leaving }) => isFigureKind(kind) && leaving === "sent");
  if (columns.length > 0 && figures.length === 0 && !counts) faults.push({ code: "nothing_sent" });
  if (columns.length > designLimits.columns) faults.push({ code: "too_many_columns" });
  if (rules.length > designLimits.rules) faults.push({ code: "too_many_rules" });
  const codes = columns.reduce((sum, column) => sum + (column.codes?.length ?? 0), 0);
  if (codes > designLimits.codes) faults.push({ code: "too_many_codes" });
  if (utf8ToBytes(JSON.stringify(design)).length > designLimits.bytes) faults.push({ code: "too_large" });
  if (
    rows === "events" &&
    eventDate !== undefined &&
    columns.find(({ id }) => id === eventDate)?.kind !== "date"
  ) {
    faults.push({ code: "event_date" });
  }
  return faults;
}

/** What is wrong with one column by itself, whatever it is called beside others. */
export function faultsOfColumn({ columns }: Pick<Design, "columns">, column: DesignColumn): DesignFault[] {
  const { id, name, kind, leaving, reason = "", unit = "", aggregation, ratio } = column;
  const faults: DesignFault[] = [];
  const add = (code: DesignFaultCode, word?: string) =>
    faults.push({ code, column: id, ...(word !== undefined && { word }) });
  if (!idPattern.test(id) || isReservedWord(id) || id === ROWS_COUNTED) add("column_id", id);
  if (name.trim() === "") add("name_blank");
  const personal = namesOfColumn(column).find((each) => isPersonalHeader(each, kind));
  if (leaving === "sent" && personal !== undefined) add("name_personal", personal);
  if (leaving === "sent" && kind === "text" && reason.trim() === "") add("reason_blank");
  if (kind === "count" && unit.trim() === "") add("unit_blank");
  if (kind === "money" && !isMoney(unit)) add("unit_of_money", unit);
  if (kind === "code") faults.push(...ofCodes(column));
  if (kind === "percent" && aggregation === "recompute") {
    if (ratio === undefined) add("ratio_open");
    else {
      for (const operand of [ratio.numerator, ratio.denominator]) {
        const of = columns.find((candidate) => candidate.id === operand);
        const isAdded =
          of?.leaving === "sent" && (of.kind === "count" || of.kind === "money") && of.aggregation !== "none";
        if (!isAdded) add("ratio_operand", of?.name ?? operand);
      }
    }
  }
  return faults;
}

/** 元, or a multiple of it that is stored in 分. */
function isMoney(unit: string): boolean {
  try {
    return unitShift(unit, "元") >= 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function ofCodes({ id, codes = [] }: DesignColumn): DesignFault[] {
  if (codes.length === 0) return [{ code: "codes_blank", column: id }];
  const seen = new Set<string>();
  const owners = new Map<string, string>();
  const faults: DesignFault[] = [];
  const personal = personalWord(codes.map(({ name, aliases }) => [name, ...aliases]));
  if (personal !== undefined) faults.push({ code: "codes_personal", column: id, word: personal });
  for (const { code, name, aliases } of codes) {
    if (name.trim() === "") faults.push({ code: "code_blank", column: id });
    else if (!idPattern.test(code)) faults.push({ code: "code_twice", column: id, word: code });
    for (const word of [name, ...aliases]) {
      const owner = owners.get(alikeKey(word));
      if (seen.has(nameKey(word)) || (owner !== undefined && owner !== code))
        faults.push({ code: "code_twice", column: id, word });
      seen.add(nameKey(word));
      owners.set(alikeKey(word), code);
    }
  }
  if (new Set(codes.map(({ code }) => code)).size < codes.length)
    faults.push({ code: "code_twice", column: id });
  return faults;
}

/** Whatever may stand over the column on a sheet: 账号 above 名称 is 账号名称. */
export function namesOfColumn({ name, heading = name, aliases, groups }: DesignColumn): string[] {
  return [name, heading, ...aliases, [...groups, heading].join("")];
}

/** Columns are told apart by their names on every road: no name, alias or place on paper belongs to two. */
function ofNames({ columns }: Design): DesignFault[] {
  const owners = new Map<string, string>();
  const faults: DesignFault[] = [];
  if (new Set(columns.map(({ id }) => id)).size < columns.length) faults.push({ code: "column_id" });
  for (const { id, name, aliases, groups, heading } of columns) {
    const onPaper = groups.length > 0 ? [[...groups, heading ?? name].join("")] : [];
    for (const word of new Set([name, ...aliases, ...onPaper].map(nameKey))) {
      const owner = owners.get(word);
      if (word !== "" && owner !== undefined && owner !== id)
        faults.push({ code: "name_twice", column: id, word });
      owners.set(word, owner ?? id);
    }
  }
  return faults;
}

function blankRules({ rules }: Design): DesignFault[] {
  return rules.flatMap(({ id, expression }) =>
    expression.trim() === "" ? [{ code: "rule_blank", rule: id } as const] : [],
  );
}

function ofRules(design: Design, form: Form): DesignFault[] {
  const blank = blankRules(design);
  const open = form.relations.filter(({ id }) => !blank.some(({ rule }) => rule === id));
  return [...blank, ...open.flatMap((relation) => faultOfRelation(form, relation) ?? [])];
}

/** Why a check cannot be read with the form's columns. */
export function faultOfRelation(form: Form, relation: Form["relations"][number]): DesignFault | undefined {
  try {
    compileRelation(form, relation);
    return undefined;
  } catch (error) {
    if (!(error instanceof RelationError)) throw error;
    const { word } = error;
    return word === undefined
      ? { code: "rule_unreadable", rule: relation.id }
      : { code: "rule_word", rule: relation.id, word };
  }
}

/** What the rules of all forms say of it; `contradiction` is what no fault above has foreseen. */
function ofForm({ form }: FormParts): DesignFault[] {
  try {
    validateForm(form);
    return [];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [{ code: "contradiction", word: error.message }];
  }
}

/** Columns of a form, whoever made it, that would send what their names say is somebody's: refused at publication. */
export function personalColumnsSent({ columns }: Form): readonly Column[] {
  return columns.filter(
    (column) => leavesWorkbook(column) && isPersonalHeader(column.header.zh, column.type),
  );
}
