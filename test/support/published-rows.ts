import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form, Relation } from "../../shared/form/form.ts";
import { groupOperands } from "../../shared/form/group.ts";
import { type CompiledRelation, compileRelation, type Evaluation } from "../../shared/form/relation.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import { amountOf, type CellValue, isFigure } from "../../shared/value.ts";
import { homeValues, type PublishedHome, publishedHomes } from "./published-homes.ts";

export type Values = Readonly<Record<string, CellValue>>;

const known = new Map<Catalogue, readonly PublishedHome[]>();

function homesIn(catalogue: Catalogue): readonly PublishedHome[] {
  const homes = known.get(catalogue) ?? publishedHomes(catalogue);
  known.set(catalogue, homes);
  return homes;
}

/** The home of one published figure. @throws Error when no source prints it, or two of its forms do. */
export function homeOf(seed: string, text: string, catalogue: Catalogue = standardCatalogue): PublishedHome {
  const found = homesIn(catalogue).filter((home) => home.seed === seed && home.text === text);
  const [home] = found;
  if (home === undefined || found.length > 1) throw new Error(`${seed} ${text}: ${found.length} figures`);
  return home;
}

/** One row that holds the published figures of these words, which must belong to one form. */
export function rowOf(
  seed: string,
  texts: readonly string[],
  catalogue: Catalogue = standardCatalogue,
): Values {
  return Object.assign({}, ...texts.map((text) => homeValues(homeOf(seed, text, catalogue))));
}

/** What the evaluator of check relations says of an expression over rows of a form. */
export function evaluate(
  form: Form,
  rows: readonly Values[],
  expression: string,
  scope: NonNullable<Relation["scope"]> = "row",
): Evaluation {
  const relation: Relation = {
    id: "T",
    expression,
    scope,
    severity: "error",
    message: { zh: expression, en: expression },
  };
  return evaluated(compileRelation(form, relation), rows);
}

/** What one of the form's own rules says of the rows. */
export function evaluateRule(form: Form, rule: string, rows: readonly Values[]): Evaluation {
  const relation = form.relations.find(({ id }) => id === rule);
  if (relation === undefined) throw new Error(`${form.id} ${form.version} has no relation ${rule}`);
  return evaluated(compileRelation(form, relation), rows);
}

/** The same rows with one figure of one row made one larger. */
export function nudged(rows: readonly Values[], at: number, column: string): Values[] {
  return rows.map((row, index) => {
    const value = row[column];
    if (index !== at || !isFigure(value)) return row;
    const more = amountOf(value) + 1;
    return { ...row, [column]: typeof value === "number" ? more : { ...value, value: more } };
  });
}

function evaluated({ relation, evaluate: test }: CompiledRelation, rows: readonly Values[]): Evaluation {
  if (relation.scope === "group") return test(groupOperands(rows));
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${relation.expression} is about one row`);
  return test((column) => row[column]);
}
