import jsep from "jsep";
import type { Form, Relation } from "./form.ts";
import { type ConditionTerm, compileCondition } from "./relation-conditions.ts";
import type { Operands, Scope } from "./relation-terms.ts";
import { prepareRelation, RelationError } from "./relation-text.ts";

export type { GroupMeasure, Operands } from "./relation-terms.ts";
export { RelationError } from "./relation-text.ts";

/** What a relation says of one row or group. */
export type Evaluation =
  | {
      readonly status: "holds" | "skipped";
      readonly inexact: boolean;
      readonly columns: readonly string[];
    }
  | {
      readonly status: "fails";
      /** An operand carried a qualifier (余, 近, 约): an error is then no more than a warning. */
      readonly inexact: boolean;
      /** Columns of the comparison that fails, in order of appearance. */
      readonly columns: readonly string[];
      /** Both sides as people see them, units included: "120人", "0.1万元/人至300万元/人". */
      readonly left: string;
      readonly right: string;
      /** The right side is a bound that the rule itself names. */
      readonly fixed: boolean;
    };

export interface CompiledRelation {
  readonly relation: Relation;
  /** Columns of the expression, in order of appearance. */
  readonly columns: readonly string[];
  /** All columns that are read, those of `when` and `groupBy` included: a staying one makes the rule local. */
  readonly reads: readonly string[];
  readonly evaluate: (operands: Operands) => Evaluation;
}

// jsep keeps its operators per module, and this module is its only user. All comparisons bind alike, so that
// chains stand in reading order whatever their signs.
for (const comparison of ["==", "!=", "~=", "in", "notin"]) jsep.addBinaryOp(comparison, 7);

/**
 * Compiles a check relation in printed notation once, to closures over exact fractions.
 * Figures stand in natural units: money in 元 (0.1万 is 1000), hours in 课时, dates in days.
 * @throws RelationError when it cannot be read, compares nothing, or names a column or code the form lacks.
 */
export function compileRelation(form: Form, relation: Relation): CompiledRelation {
  const condition = compileExpression(form, relation, relation.expression);
  if (condition.columns.length === 0) {
    throw new RelationError(`${form.id} ${relation.id}: "${relation.expression}" names no column`);
  }
  const when = relation.when === undefined ? undefined : compileExpression(form, relation, relation.when);
  const { columns } = condition;
  const holds: Evaluation = { status: "holds", inexact: false, columns };
  const skipped: Evaluation = { status: "skipped", inexact: false, columns };
  return {
    relation,
    columns,
    reads: [...new Set([...columns, ...(when?.columns ?? []), ...(relation.groupBy ?? [])])],
    evaluate: (operands) => {
      if (when !== undefined && when.test(operands) !== "holds") return skipped;
      const verdict = condition.test(operands);
      if (verdict === "holds") return holds;
      return verdict === "skipped" ? skipped : { status: "fails", ...verdict };
    },
  };
}

/** UTF-16 code units of an expression; brackets inside each other; × and ÷, each of which makes exact fractions longer. */
const MOST_WRITTEN = 10_000;
const MOST_DEEP = 32;
const MOST_PRODUCTS = 24;

function compileExpression(form: Form, relation: Relation, written: string): ConditionTerm {
  if (!isShortEnough(written)) {
    throw new RelationError(`${form.id} ${relation.id}: the expression is too long or too deep`);
  }
  const scope: Scope = { form, group: relation.scope === "group", written };
  return compileCondition(parse(prepareRelation(form, written), form, relation), scope);
}

/** So that no expression, whoever wrote it, takes long to be compiled or tried. */
function isShortEnough(written: string): boolean {
  if (written.length > MOST_WRITTEN) return false;
  let depth = 0;
  let products = 0;
  for (const sign of written) {
    if ("([（［【".includes(sign)) depth++;
    else if (")]）］】".includes(sign)) depth--;
    else if ("*/×÷＊／".includes(sign)) products++;
    if (depth > MOST_DEEP) return false;
  }
  return products <= MOST_PRODUCTS;
}

function parse(prepared: string, form: Form, relation: Relation): jsep.Expression {
  try {
    return jsep(prepared);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RelationError(`${form.id} ${relation.id}: ${reason}`, { cause: error });
  }
}
