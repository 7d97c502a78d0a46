import { withEachCode } from "./each-code.ts";
import { type Column, type Condition, type Form, isFigureColumn, leavesWorkbook } from "./form.ts";
import { columnsOfRule, type HistoryRule } from "./history-rules.ts";
import { unitShift } from "./measure.ts";
import { validatePrinted } from "./printed-table.ts";
import { compileRelation } from "./relation.ts";
import { isReservedWord, nameKey } from "./relation-text.ts";

/** A form that contradicts itself. */
export class FormDefinitionError extends Error {
  override readonly name = "FormDefinitionError";
}

const idPattern = /^[a-z][a-z0-9_]*$/;

/**
 * Checks a form as a whole: a stored one as well as one defined in code.
 * @throws FormDefinitionError at the first contradiction; RelationError at a relation that cannot be compiled.
 */
export function validateForm(given: Form): void {
  const form = withEachCode(given);
  const fail = (what: string): never => {
    throw new FormDefinitionError(`form ${form.id}: ${what}`);
  };
  if (!idPattern.test(form.id)) fail("id is not snake_case");
  if (!Number.isInteger(form.version) || form.version < 1) fail("version is not 1 or more");
  if (form.grains.length === 0) fail("has no grain");
  unique(
    form.columns.map((column) => column.id),
    (id) => fail(`column ${id} is defined twice`),
  );
  for (const column of form.columns) validateColumn(form, column, fail);
  uniqueNames(form, fail);
  validateReferences(form, fail);
  validatePrinted(form, fail);
  unique(
    [...form.relations, ...form.uniqueKeys, ...form.history].map((rule) => rule.id),
    (id) => fail(`rule ${id} is defined twice`),
  );
  for (const relation of form.relations) compileRelation(form, relation);
  for (const rule of form.history) validateHistoryRule(form, rule, fail);
}

/** Rules of the server read what leaves the workbook and nothing else. */
function validateHistoryRule(form: Form, rule: HistoryRule, fail: Fail): void {
  for (const id of columnsOfRule(rule)) {
    const column = form.columns.find((candidate) => candidate.id === id);
    if (column === undefined || !leavesWorkbook(column)) fail(`rule ${rule.id}: column ${id} never leaves`);
  }
  if (rule.kind === "keyed" && rule.forward !== undefined) codeColumn(form, rule.forward, fail);
  if (rule.kind === "register") {
    for (const condition of rule.when ?? []) validateCondition(form, condition, fail);
  }
}

type Fail = (what: string) => never;

function validateColumn(form: Form, column: Column, fail: Fail): void {
  const { id } = column;
  if (!idPattern.test(id) || isReservedWord(id)) fail(`column id ${id} is not snake_case or is reserved`);
  if (column.header.zh === "") fail(`column ${id} has no header`);
  if ((column.type === "code") !== (column.codes !== undefined))
    fail(`column ${id}: codes and type disagree`);
  if (isFigureColumn(column) !== (column.unit !== undefined)) fail(`column ${id}: unit and type disagree`);
  if ((column.requirement === "conditional") !== (column.requiredWhen !== undefined)) {
    fail(`column ${id}: requirement and requiredWhen disagree`);
  }
  if (column.feeds !== undefined && !(isFigureColumn(column) && leavesWorkbook(column))) {
    fail(`column ${id} feeds an indicator but is no figure that leaves the workbook`);
  }
  if (column.personal === true && column.leaves !== undefined)
    fail(`column ${id} is personal and never leaves`);
  if (column.leaves !== undefined && column.type !== "text") fail(`column ${id}: only text needs a reason`);
  if (column.displayUnit !== undefined) {
    try {
      unitShift(column.displayUnit, column.unit ?? "");
    } catch {
      fail(`column ${id}: ${column.displayUnit} is no multiple of ${column.unit}`);
    }
  }
  validateCodes(column, fail);
  if (column.unitBy !== undefined) {
    const { codes = [] } = codeColumn(form, column.unitBy, fail);
    if (codes.some((entry) => entry.unit === undefined)) fail(`a code of ${column.unitBy} has no unit`);
  }
  if (column.defaultWhen !== undefined && column.detailDefault === undefined) {
    fail(`column ${id} says when a default holds and has none`);
  }
  if (column.defaultElse !== undefined && column.defaultWhen === undefined) {
    fail(`column ${id} has a default for other rows than all`);
  }
  for (const condition of column.defaultWhen ?? []) validateCondition(form, condition, fail);
  for (const condition of column.requiredWhen ?? []) validateCondition(form, condition, fail);
  for (const feed of column.feeds ?? []) {
    for (const condition of feed.when ?? []) validateCondition(form, condition, fail);
    for (const breakdown of feed.breakdown ?? []) telling(form, breakdown, fail);
  }
  validateFilled(form, column, fail);
}

/** What is filled in beside or instead of what a cell says. */
function validateFilled(form: Form, { id, type, scale, codes, ...column }: Column, fail: Fail): void {
  const { wordsIn, difference, refersTo } = column;
  if (refersTo !== undefined) {
    const named = form.columns.find((candidate) => candidate.id === refersTo);
    if (type !== "text" || named?.type !== "text") fail(`column ${id} keeps no ${refersTo}`);
  }
  if (wordsIn !== undefined) {
    const kept = form.columns.find((candidate) => candidate.id === wordsIn);
    if (kept?.type !== "text") fail(`column ${id}: its words go to ${wordsIn}, which is no text`);
    if (codes !== undefined && !codes.some(({ code }) => code === "other")) {
      fail(`column ${id} keeps words and has no code for them`);
    }
  }
  for (const part of difference === undefined ? [] : [difference.of, difference.less]) {
    const figures = form.columns.find((candidate) => candidate.id === part);
    if (type !== "figure" || figures?.type !== "figure" || figures.scale !== scale) {
      fail(`column ${id} is no difference of ${part}`);
    }
  }
}

function validateCodes(column: Column, fail: Fail): void {
  const codes = column.codes ?? [];
  for (const code of codes) if (!idPattern.test(code.code)) fail(`column ${column.id}: code ${code.code}`);
  if (column.whole !== undefined && !codes.some(({ code }) => code === column.whole))
    fail(`column ${column.id}: ${column.whole} speaks of all and is no code`);
  unique(
    codes.map((code) => code.code),
    (code) => fail(`column ${column.id}: code ${code} is defined twice`),
  );
  unique(
    codes.flatMap((code) => [code.zh, ...code.aliases].map(nameKey)),
    (name) => fail(`column ${column.id}: two codes are called ${name}`),
  );
}

function uniqueNames(form: Form, fail: Fail): void {
  unique(
    form.columns.flatMap((column) => [column.header.zh, ...column.aliases].map(nameKey)),
    (name) => fail(`two columns, or one twice, are called ${name}`),
  );
}

function validateReferences(form: Form, fail: Fail): void {
  const existing = (id: string, where: string) =>
    form.columns.find((column) => column.id === id) ??
    fail(`${where} names column ${id}, which does not exist`);
  for (const id of form.identity) existing(id, "identity");
  if (form.eventDate !== undefined && existing(form.eventDate, "eventDate").type !== "date") {
    fail(`eventDate ${form.eventDate} is no date`);
  }
  if (form.endDate !== undefined && existing(form.endDate, "endDate").type !== "date") {
    fail(`endDate ${form.endDate} is no date`);
  }
  for (const column of form.columns) {
    for (const { datedBy } of column.feeds ?? []) {
      if (datedBy === undefined) continue;
      const { type, precision } = existing(datedBy, column.id);
      if (type !== "date") fail(`column ${column.id}: ${datedBy} is no date`);
      // A month lies in one period, a year may lie in several: its figures would count in none.
      if (precision === "year") fail(`column ${column.id}: a year of ${datedBy} dates no figure`);
    }
    if (column.ticks !== undefined && !isFigureColumn(existing(column.ticks, column.id))) {
      fail(`column ${column.id}: ${column.ticks} counts nothing`);
    }
    if (column.precision !== undefined && column.type !== "date") {
      fail(`column ${column.id}: only a date has a precision`);
    }
    if (column.rangeEnd !== undefined && existing(column.rangeEnd, column.id).type !== "date") {
      fail(`column ${column.id}: rangeEnd is no date`);
    }
  }
  for (const key of form.uniqueKeys) {
    for (const id of [...key.columns, ...(key.mayBeBlank ?? [])]) existing(id, key.id);
    for (const condition of key.when ?? []) validateCondition(form, condition, fail);
  }
  for (const relation of form.relations) for (const id of relation.groupBy ?? []) existing(id, relation.id);
  const fed = new Set(form.columns.flatMap((column) => (column.feeds ?? []).map((feed) => feed.indicator)));
  for (const item of form.summary) {
    if (!fed.has(item.indicator)) fail(`summary names indicator ${item.indicator}, which no column feeds`);
    for (const id of item.by ?? []) telling(form, id, fail);
  }
}

function validateCondition(form: Form, condition: Condition, fail: Fail): void {
  const listed = [...(condition.in ?? []), ...(condition.notIn ?? [])];
  if (listed.length === 0) {
    const exists = form.columns.some((column) => column.id === condition.column);
    if (!exists) fail(`a condition names column ${condition.column}, which does not exist`);
    return;
  }
  const column = codeColumn(form, condition.column, fail);
  for (const code of listed) {
    const known = column.codes?.some((candidate) => candidate.code === code) === true;
    if (!known) fail(`a condition names code ${code}, which ${column.id} does not have`);
  }
}

/** What tells facts apart: a code, or the name that a word taken for 其他 keeps. */
function telling(form: Form, id: string, fail: Fail): void {
  const isName = form.columns.some(({ wordsIn, codes }) => codes !== undefined && wordsIn === id);
  if (!isName) codeColumn(form, id, fail);
}

function codeColumn(form: Form, id: string, fail: Fail): Column {
  const column = form.columns.find((candidate) => candidate.id === id);
  return column?.type === "code" ? column : fail(`${id} is no code column`);
}

function unique(values: readonly string[], twice: (value: string) => void): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) twice(value);
    seen.add(value);
  }
}
