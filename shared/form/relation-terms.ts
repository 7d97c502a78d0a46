import type jsep from "jsep";
import { dateName, dateOfDays, daysOfDate } from "../period/partial-date.ts";
import { dateOfDay, dayNumber } from "../period/period.ts";
import { addQualifiers, type CellValue, type Qualifier, type Total, toDecimal } from "../value.ts";
import { type Code, type Column, type Form, isFigureColumn } from "./form.ts";
import { groupDigits, shownMeasure, unitShift, withQualifier } from "./measure.ts";
import { add, divide, multiply, type Rational, rational, roundToScale, subtract } from "./rational.ts";
import { columnIndex, nameKey, RelationError } from "./relation-text.ts";

/** How a name of a "group" relation is made of the group's rows. */
export interface GroupMeasure {
  readonly take: "sum" | "largest";
  /** Only rows with this code in this column. */
  readonly where?: { readonly column: string; readonly code: string };
}

/**
 * Gives an operand its value. Row scope: the cell of the column. Group scope (`measure` is then given): the sum
 * or largest of a figure column; of other columns the value that all rows share. undefined when nothing is filled.
 */
export type Operands = (column: string, measure?: GroupMeasure) => CellValue | Total | undefined;

/** A number on its way through a relation, in natural units (元, 人, days since 1970), with its qualifier. */
export interface Amount extends Rational {
  readonly qualifier?: Qualifier | undefined;
  /** Of a month or a year: the most that it may be, where the fraction is the least. */
  readonly most?: Rational;
}

/** A compiled arithmetic expression. */
export interface Term {
  readonly columns: readonly string[];
  readonly value: (operands: Operands) => Amount | undefined;
  /** The column when the term is nothing else. */
  readonly column?: Column;
  /** Unit in which people see the value: its name, and its power of ten over natural units. */
  readonly shown?: { readonly unit: string; readonly shift: number };
}

export interface Scope {
  readonly form: Form;
  readonly group: boolean;
  /** The relation as it was written, for messages about it. */
  readonly written: string;
}

const operations: Readonly<Record<string, (a: Rational, b: Rational) => Rational | undefined>> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
};

/** Compiles arithmetic. @throws RelationError when the expression is none, or uses text columns. */
export function compileTerm(node: jsep.Expression, scope: Scope): Term {
  const expression = node as jsep.CoreExpression;
  switch (expression.type) {
    case "Literal":
      if (typeof expression.value === "number") return constant(rational(expression.raw));
      break;
    case "Identifier":
      return operand(columnOfIdentifier(expression, scope), scope, { take: "sum" });
    case "MemberExpression": {
      const where = filterOf(expression, scope);
      return operand(columnOfIdentifier(expression.object, scope), scope, { take: "sum", where });
    }
    case "CallExpression":
      return largest(expression, scope);
    case "UnaryExpression":
      if (expression.operator === "-") {
        return combine("-", constant({ n: 0n, d: 1n }), compileTerm(expression.argument, scope));
      }
      break;
    case "BinaryExpression":
      if (Object.hasOwn(operations, expression.operator)) {
        const left = compileTerm(expression.left, scope);
        return combine(expression.operator, left, compileTerm(expression.right, scope));
      }
      break;
  }
  throw new RelationError(`${scope.form.id}: no arithmetic in "${scope.written}" (${expression.type})`);
}

/** The column that an identifier of the prepared text stands for. @throws RelationError when it names none. */
export function columnOfIdentifier(node: jsep.Expression, scope: Scope): Column {
  const name = (node as jsep.Identifier).name;
  const index = node.type === "Identifier" ? columnIndex(name) : undefined;
  const column = index === undefined ? undefined : scope.form.columns[index];
  if (column === undefined) {
    throw new RelationError(`${scope.form.id}: no column "${name ?? node.type}" in "${scope.written}"`, {
      word: name ?? "",
    });
  }
  return column;
}

const codeNames = new WeakMap<readonly Code[], ReadonlyMap<string, Code>>();

/** Relations may name a hundred codes of a list of two hundred. */
function codesByName(codes: readonly Code[]): ReadonlyMap<string, Code> {
  const known = codeNames.get(codes);
  if (known !== undefined) return known;
  const byName = new Map<string, Code>();
  for (const code of codes) {
    for (const name of [code.code, code.zh, ...code.aliases].map(nameKey)) {
      if (!byName.has(name)) byName.set(name, code);
    }
  }
  codeNames.set(codes, byName);
  return byName;
}

/** The code that a word or quotation names among the column's codes. @throws RelationError when there is none. */
export function codeOf(column: Column, node: jsep.Expression, scope: Scope): string {
  const name = node.type === "Literal" ? (node as jsep.Literal).value : (node as jsep.Identifier).name;
  const wanted = nameKey(String(name));
  const found = codesByName(column.codes ?? []).get(wanted);
  if (found === undefined) {
    throw new RelationError(`${scope.form.id}.${column.id}: no code "${name}" in "${scope.written}"`, {
      word: String(name),
    });
  }
  return found.code;
}

/** A value as people see it: 58万元/人, 2019年3月8日, 8,508余人; a bare number takes the unit of the other side. */
export function amountText(amount: Amount, term: Term, other?: Term): string {
  if (term.column?.type === "date") {
    const day = ({ n, d }: Rational) => dateOfDay(Number(n / d));
    return dateName(dateOfDays({ start: day(amount), end: day(amount.most ?? amount) }));
  }
  const shown = term.shown ?? other?.shown;
  const scaled = shown === undefined ? amount : multiply(amount, { n: 1n, d: 10n ** BigInt(shown.shift) });
  const places = term.column === undefined && scaled.n / scaled.d !== 0n ? 2 : 4;
  const number = groupDigits(toDecimal(roundToScale(scaled, places), places));
  return `${withQualifier(number, amount.qualifier)}${shown?.unit ?? ""}`;
}

/** A date as the days since 1970 that it may be. @param date one that `precisionOf` knows */
export function dateAmount(date: string): Amount {
  const { start, end } = daysOfDate(date);
  const first = { n: BigInt(dayNumber(start)), d: 1n };
  return start === end ? first : { ...first, most: { n: BigInt(dayNumber(end)), d: 1n } };
}

function constant(value: Rational): Term {
  return { columns: [], value: () => value };
}

function operand(column: Column, scope: Scope, measure: GroupMeasure): Term {
  const { id } = column;
  const asked = scope.group ? measure : undefined;
  const columns = measure.where === undefined ? [id] : [id, measure.where.column];
  if (column.type === "date") {
    return {
      columns,
      column,
      value: (operands) => {
        const date = operands(id, asked);
        return typeof date === "string" ? dateAmount(date) : undefined;
      },
    };
  }
  if (!isFigureColumn(column)) {
    throw new RelationError(
      `${scope.form.id}.${id}: no arithmetic with ${column.type} in "${scope.written}"`,
      { word: column.header.zh },
    );
  }
  const d = 10n ** BigInt(column.scale);
  const { unit } = shownMeasure(column);
  return {
    columns,
    column,
    shown: { unit, shift: unitShift(unit, column.unit ?? "") },
    value: (operands) => {
      const figure = operands(id, asked);
      if (typeof figure === "number") return { n: BigInt(figure), d };
      return typeof figure === "object"
        ? { n: BigInt(figure.value), d, qualifier: figure.qualifier }
        : undefined;
    },
  };
}

function combine(operator: string, left: Term, right: Term): Term {
  const operation = operations[operator] ?? add;
  const shown = shownOf(operator, left, right);
  return {
    columns: [...left.columns, ...right.columns],
    ...(shown === undefined ? {} : { shown }),
    value: (operands) => {
      const a = left.value(operands);
      if (a === undefined) return undefined;
      const b = right.value(operands);
      if (b === undefined) return undefined;
      if (a.most !== undefined || b.most !== undefined) return between(operator, a, b);
      const result = operation(a, b);
      if (result === undefined || (a.qualifier === undefined && b.qualifier === undefined)) return result;
      return { n: result.n, d: result.d, qualifier: combinedQualifier(operator, a.qualifier, b.qualifier) };
    },
  };
}

/** Sum or difference of what may be any of several days; of such there is no product. */
function between(operator: string, a: Amount, b: Amount): Amount | undefined {
  const [most, others] = [a.most ?? a, b.most ?? b];
  if (operator === "+") return { ...add(a, b), most: add(most, others) };
  return operator === "-" ? { ...subtract(a, others), most: subtract(most, b) } : undefined;
}

/** over ÷ exact = over; what is taken off or divided by turns 余 and 近 around, so that only 约 is left. */
function combinedQualifier(
  operator: string,
  a: Qualifier | undefined,
  b: Qualifier | undefined,
): Qualifier | undefined {
  return b !== undefined && (operator === "-" || operator === "/") ? "approx" : addQualifiers(a, b);
}

/** 万元 + 万元 = 万元, 万元 / 人 = 万元/人, 人 / 人 * 100 = %; otherwise a number without a unit. */
function shownOf(operator: string, left: Term, right: Term): Term["shown"] {
  const [a, b] = [left.shown, right.shown];
  if (operator === "*" && isQuotient(left) && isHundred(right)) return { unit: "%", shift: 0 };
  if (a === undefined || b === undefined) return undefined;
  if (operator === "/")
    return { unit: a.unit === b.unit ? "" : `${a.unit}/${b.unit}`, shift: a.shift - b.shift };
  return operator !== "*" && a.unit === b.unit ? a : undefined;
}

function isQuotient({ columns, shown }: Term): boolean {
  return columns.length > 1 && shown?.shift === 0 && (shown.unit === "" || shown.unit.includes("/"));
}

function isHundred({ columns, value }: Term): boolean {
  const fixed = columns.length === 0 ? value(() => undefined) : undefined;
  return fixed !== undefined && fixed.n === 100n * fixed.d;
}

/** `[等次=清洁户]` after a name. */
function filterOf(node: jsep.MemberExpression, scope: Scope): NonNullable<GroupMeasure["where"]> {
  const property = node.property as jsep.BinaryExpression;
  if (!scope.group || !node.computed || property.type !== "BinaryExpression" || property.operator !== "==") {
    throw new RelationError(`${scope.form.id}: 名[列=码] needs scope "group" in "${scope.written}"`);
  }
  const column = columnOfIdentifier(property.left, scope);
  return { column: column.id, code: codeOf(column, property.right, scope) };
}

/** `max(名)` or `max(名[列=码])`. */
function largest(node: jsep.CallExpression, scope: Scope): Term {
  const [argument, ...more] = node.arguments;
  const named = node.callee.type === "Identifier" && (node.callee as jsep.Identifier).name === "max";
  if (!named || argument === undefined || more.length > 0 || !scope.group) {
    throw new RelationError(`${scope.form.id}: only max(名) with scope "group", in "${scope.written}"`);
  }
  if (argument.type !== "MemberExpression") {
    return operand(columnOfIdentifier(argument, scope), scope, { take: "largest" });
  }
  const filtered = argument as jsep.MemberExpression;
  const where = filterOf(filtered, scope);
  return operand(columnOfIdentifier(filtered.object, scope), scope, { take: "largest", where });
}
