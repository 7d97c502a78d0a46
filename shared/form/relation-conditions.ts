import type jsep from "jsep";
import { isIsoDate } from "../period/period.ts";
import type { Column } from "./form.ts";
import { absolute, compare, type Rational, subtract } from "./rational.ts";
import {
  type Amount,
  amountText,
  codeOf,
  columnOfIdentifier,
  compileTerm,
  dateAmount,
  type Operands,
  type Scope,
  type Term,
} from "./relation-terms.ts";
import { columnIndex, RelationError } from "./relation-text.ts";

/** A comparison that does not hold. */
export interface Failure {
  /** Columns of the comparison, in order of appearance. */
  readonly columns: readonly string[];
  /** An operand carried a qualifier (余, 近, 约). */
  readonly inexact: boolean;
  /** Both sides as people see them: "120人", "0.1万元/人至300万元/人". */
  readonly left: string;
  readonly right: string;
  /** The right side reads no column: it is a bound that the rule itself names. */
  readonly fixed: boolean;
}

export type Verdict = "holds" | "skipped" | Failure;

export interface ConditionTerm {
  readonly columns: readonly string[];
  readonly test: (operands: Operands) => Verdict;
}

const comparisons: Readonly<Record<string, (order: -1 | 0 | 1) => boolean>> = {
  "<=": (order) => order <= 0,
  "<": (order) => order < 0,
  "==": (order) => order === 0,
  ">=": (order) => order >= 0,
  ">": (order) => order > 0,
  "!=": (order) => order !== 0,
};

/**
 * Compiles comparisons joined by 且 and 或. A comparison with a blank operand is skipped, but for `= 空`; 且 fails when a part
 * fails and is skipped when none fails and one is skipped; 或 holds when a part holds.
 * @throws RelationError when the expression compares nothing.
 */
export function compileCondition(node: jsep.Expression, scope: Scope): ConditionTerm {
  const expression = node as jsep.BinaryExpression;
  if (expression.type !== "BinaryExpression") throw notACondition(scope);
  const { operator } = expression;
  if (operator === "&&" || operator === "||") {
    const parts = [compileCondition(expression.left, scope), compileCondition(expression.right, scope)];
    return operator === "&&" ? all(parts) : any(parts);
  }
  if (operator === "in" || operator === "notin") return membership(expression, scope);
  if (operator === "~=") return printedRate(expression, scope);
  if (!Object.hasOwn(comparisons, operator)) throw notACondition(scope);
  return chain(expression, scope);
}

/** `1≥2≥3` is 1≥2 且 2≥3. */
function chain(node: jsep.BinaryExpression, scope: Scope): ConditionTerm {
  const links: { operator: string; right: jsep.Expression }[] = [];
  let first: jsep.Expression = node;
  while (first.type === "BinaryExpression") {
    const link = first as jsep.BinaryExpression;
    if (!Object.hasOwn(comparisons, link.operator)) break;
    links.unshift({ operator: link.operator, right: link.right });
    first = link.left;
  }
  let left = first;
  const pairs = links.map(({ operator, right }) => {
    const pair = comparison(operator, left, right, scope);
    left = right;
    return pair;
  });
  return pairs.length === 1 && pairs[0] !== undefined ? pairs[0] : all(pairs);
}

function comparison(
  operator: string,
  leftNode: jsep.Expression,
  rightNode: jsep.Expression,
  scope: Scope,
): ConditionTerm {
  if (rightNode.type === "Identifier" && (rightNode as jsep.Identifier).name === "blank") {
    return blank(operator, leftNode, scope);
  }
  const coded = codeColumn(leftNode, scope);
  if (coded !== undefined) return codes(coded, operator, [rightNode], scope);
  const left = compileTerm(leftNode, scope);
  const right = dateLiteral(left, rightNode) ?? compileTerm(rightNode, scope);
  const accepts = comparisons[operator] ?? (() => false);
  return numeric(left, right, (a, b) => decided(orders(a, b).map(accepts)));
}

/** `列 = 空`: the one comparison that a blank cell does not skip. */
function blank(operator: string, node: jsep.Expression, scope: Scope): ConditionTerm {
  const column = columnOfIdentifier(node, scope);
  if (operator !== "==" && operator !== "!=") throw notACondition(scope);
  const columns = [column.id];
  const measure = scope.group ? ({ take: "sum" } as const) : undefined;
  return {
    columns,
    test: (operands) => {
      const isBlank = operands(column.id, measure) === undefined;
      if (isBlank === (operator === "==")) return "holds";
      return { columns, inexact: false, left: column.header.zh, right: "空", fixed: true };
    },
  };
}

/** How one value may stand to another: of a month or a year nobody knows which day is meant. */
function orders(a: Amount, b: Amount): (-1 | 0 | 1)[] {
  if (a.most === undefined && b.most === undefined) return [compare(a, b)];
  const [most, others] = [a.most ?? a, b.most ?? b];
  const possible = {
    [-1]: compare(a, others) < 0,
    0: compare(a, others) <= 0 && compare(b, most) <= 0,
    1: compare(most, b) > 0,
  };
  return ([-1, 0, 1] as const).filter((order) => possible[order]);
}

/** What all possibilities agree on; undefined where they do not. */
function decided(verdicts: readonly boolean[]): boolean | undefined {
  return verdicts.every((verdict) => verdict === verdicts[0]) ? verdicts[0] : undefined;
}

/** Holds when `accepts` says so of both values; skipped when one is blank, or when it cannot say. */
function numeric(
  left: Term,
  right: Term,
  accepts: (a: Amount, b: Amount) => boolean | undefined,
): ConditionTerm {
  const columns = distinct([...left.columns, ...right.columns]);
  return {
    columns,
    test: (operands) => {
      const a = left.value(operands);
      if (a === undefined) return "skipped";
      const b = right.value(operands);
      if (b === undefined) return "skipped";
      const accepted = accepts(a, b);
      if (accepted !== false) return accepted === true ? "holds" : "skipped";
      return {
        columns,
        inexact: a.qualifier !== undefined || b.qualifier !== undefined,
        left: named(left, amountText(a, left, right)),
        right: named(right, amountText(b, right, left)),
        fixed: right.columns.length === 0,
      };
    },
  };
}

/** "到期日2019年4月24日" when the side is a column and nothing else. */
function named(term: Term, value: string): string {
  return term.column === undefined || term.columns.length === 0
    ? value
    : `${term.column.header.zh.replace(/^其中:/, "")}${value}`;
}

/** `a / b in 5..500` (both ends included), `列 in ["码", "码"]`, and their `not in`. */
function membership(node: jsep.BinaryExpression, scope: Scope): ConditionTerm {
  const list = node.right as jsep.ArrayExpression;
  if (list.type !== "ArrayExpression") throw notACondition(scope);
  const items = list.elements.filter((item) => item !== null);
  const coded = codeColumn(node.left, scope);
  if (coded !== undefined) return codes(coded, node.operator === "in" ? "==" : "!=", items, scope);
  const [low, high, ...more] = items.map((item) => compileTerm(item, scope));
  if (node.operator !== "in" || low === undefined || high === undefined || more.length > 0) {
    throw notACondition(scope);
  }
  const term = compileTerm(node.left, scope);
  const columns = distinct([...term.columns, ...low.columns, ...high.columns]);
  return {
    columns,
    test: (operands) => {
      const value = term.value(operands);
      const from = low.value(operands);
      const to = high.value(operands);
      if (value === undefined || from === undefined || to === undefined) return "skipped";
      const above = decided(orders(value, from).map((order) => order >= 0));
      const below = decided(orders(value, to).map((order) => order <= 0));
      if (above === true && below === true) return "holds";
      if (above !== false && below !== false) return "skipped";
      return {
        columns,
        inexact: value.qualifier !== undefined,
        left: amountText(value, term),
        right: `${amountText(from, low, term)}至${amountText(to, high, term)}`,
        fixed: low.columns.length + high.columns.length === 0,
      };
    },
  };
}

/**
 * `完成率 ≈ 实查 / 应查 * 100`: equal within half a unit of the last digit that the printed rate shows. A rate is a
 * percent column or another one with decimal places.
 */
function printedRate(node: jsep.BinaryExpression, scope: Scope): ConditionTerm {
  const printed = compileTerm(node.left, scope);
  if (printed.column === undefined || printed.column.scale === 0) {
    throw new RelationError(`${scope.form.id}: ≈ needs a printed rate on its left in "${scope.written}"`);
  }
  return numeric(
    printed,
    compileTerm(node.right, scope),
    (a, b) => compare(absolute(subtract(a, b)), halfOfLastDigit(a)) <= 0,
  );
}

function halfOfLastDigit(printed: Rational): Rational {
  let { n, d } = printed;
  while (d > 1n && n % 10n === 0n) {
    n /= 10n;
    d /= 10n;
  }
  return { n: 1n, d: d * 2n };
}

function codeColumn(node: jsep.Expression, scope: Scope): Column | undefined {
  const isName = node.type === "Identifier" && columnIndex((node as jsep.Identifier).name) !== undefined;
  if (!isName) return undefined;
  const column = columnOfIdentifier(node, scope);
  return column.type === "code" ? column : undefined;
}

function codes(
  column: Column,
  operator: string,
  nodes: readonly jsep.Expression[],
  scope: Scope,
): ConditionTerm {
  if (operator !== "==" && operator !== "!=") {
    throw new RelationError(`${scope.form.id}.${column.id}: codes have no order in "${scope.written}"`);
  }
  const wanted = nodes.map((node) => codeOf(column, node, scope));
  const label = (code: string) => column.codes?.find((candidate) => candidate.code === code)?.zh ?? code;
  const measure = scope.group ? ({ take: "sum" } as const) : undefined;
  const columns = [column.id];
  return {
    columns,
    test: (operands) => {
      const value = operands(column.id, measure);
      if (typeof value !== "string") return "skipped";
      if (wanted.includes(value) === (operator === "==")) return "holds";
      return {
        columns,
        inexact: false,
        left: label(value),
        right: wanted.map(label).join("、"),
        fixed: true,
      };
    },
  };
}

/** A quoted ISO date beside a date column. */
function dateLiteral(left: Term, node: jsep.Expression): Term | undefined {
  const value = node.type === "Literal" ? (node as jsep.Literal).value : undefined;
  if (left.column?.type !== "date" || typeof value !== "string") return undefined;
  if (!isIsoDate(value)) throw new RelationError(`not a date: "${value}"`);
  const amount = dateAmount(value);
  return { columns: [], column: left.column, value: () => amount };
}

function all(parts: readonly ConditionTerm[]): ConditionTerm {
  return {
    columns: distinct(parts.flatMap((part) => part.columns)),
    test: (operands) => {
      let skipped = false;
      for (const part of parts) {
        const verdict = part.test(operands);
        if (typeof verdict === "object") return verdict;
        skipped ||= verdict === "skipped";
      }
      return skipped ? "skipped" : "holds";
    },
  };
}

function any(parts: readonly ConditionTerm[]): ConditionTerm {
  return {
    columns: distinct(parts.flatMap((part) => part.columns)),
    test: (operands) => {
      let worst: Verdict = "skipped";
      let skipped = false;
      for (const part of parts) {
        const verdict = part.test(operands);
        if (verdict === "holds") return "holds";
        if (verdict === "skipped") skipped = true;
        else worst = verdict;
      }
      return skipped ? "skipped" : worst;
    },
  };
}

function distinct(columns: readonly string[]): readonly string[] {
  return [...new Set(columns)];
}

function notACondition(scope: Scope): RelationError {
  return new RelationError(`${scope.form.id}: "${scope.written}" compares nothing`);
}
