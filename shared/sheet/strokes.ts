/** A stroke among figures is none, 0; where the figures beside it say that it cannot be 0, nothing was reported there. */
import type { Values } from "../form/condition.ts";
import type { Form } from "../form/form.ts";
import { type CompiledRelation, compileRelation } from "../form/relation.ts";
import { isBlank } from "./blank.ts";
import type { RawValue } from "./grid.ts";

/** Whether a cell holds a stroke: — or /. */
export function isStroke(value: RawValue): boolean {
  return typeof value === "string" && value.trim() !== "" && isBlank(value);
}

const relations = new WeakMap<Form, readonly CompiledRelation[]>();

function relationsOf(form: Form): readonly CompiledRelation[] {
  const known = relations.get(form);
  if (known !== undefined) return known;
  const found = form.relations
    .filter(({ scope }) => scope !== "group")
    .map((relation) => compileRelation(form, relation));
  relations.set(form, found);
  return found;
}

/**
 * Which of the strokes of a row are no 0: a relation of the form is broken by it that a blank leaves open (— of 480
 * examined).
 * @param strokes column ids
 */
export function strokesOfNothing(form: Form, strokes: readonly string[], values: Values): string[] {
  return strokes.filter((id) =>
    relationsOf(form).some(({ columns, evaluate }) => {
      if (!columns.includes(id)) return false;
      const given = (without: boolean) =>
        evaluate((column) => (without && column === id ? undefined : values[column])).status;
      return given(false) === "fails" && given(true) !== "fails";
    }),
  );
}
